"""自己定一套等级: names, colours, shares or amounts; how many customers each would hold is shown while one writes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from core import schemes as rules
from core.schemes import MOST_TIERS, Problem, SchemeDraft, TierDraft
from core.tiers import Metric, Scheme
from ui import formats, tier_words, wording
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import Segmented
from ui.widgets.fields import LineField
from ui.widgets.labels import label, restyle
from ui.widgets.layouts import empty_layout
from ui.widgets.scroll import ScrollBox
from ui.widgets.tier_row import TierRow, least_words

_SHARES = "shares"
_AROUND = 380  # px of the screen for what is above and below the tiers


class SchemeDialog(Dialog):
    """`scheme` None: a new one, beginning like the one in use. What is kept is told by `kept_key` after `accepted`."""

    def __init__(self, parent: QWidget, ctx: Context, scheme: Scheme | None = None) -> None:
        super().__init__(parent, tr("改这套等级") if scheme is not None else tr("自己定一套等级"), 700)
        self._ctx = ctx
        self.kept_key = scheme.key if scheme is not None else ""
        self._values: dict[Metric, list[int]] = {}
        draft = rules.draft_of(scheme) if scheme is not None else _like(tier_words.current())
        self.name = LineField(tr("这套叫什么"), tr("例如：会员卡三等"), draft.name, required=True)
        self.name.edit.setMaxLength(20)
        self.name.edit.textChanged.connect(lambda _: self._look())
        self.column.addWidget(self.name)
        options = [(_SHARES, tr("按人数比例"))]
        options += [(m.value, tr("按{metric}", metric=wording.metric_name(m))) for m in Metric]
        self.by = Segmented(options, draft.metric.value if draft.metric else _SHARES, tr("怎么分"))
        self.by.chosen.connect(lambda _: self._other_way())
        line = QHBoxLayout()
        line.addWidget(self.by, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(line)
        self._box = ScrollBox("surface")
        self._box.column.setContentsMargins(2, 2, 10, 2)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._box.column.addLayout(self._list)
        self._box.column.addStretch(1)
        self.column.addWidget(self._box)
        self.rows: list[TierRow] = []
        self.add = Button(tr("再加一等"), Icon.PLUS, "ghost", "s")
        self.add.clicked.connect(lambda: self._add(TierDraft("", tone=_free_tone(self.draft())), ""))
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self.total = label("", "sub")
        foot.addWidget(self.total)
        self.column.addLayout(foot)
        self.problem = label("", "hint", "danger", wrap=True)
        self.problem.setMinimumHeight(look.px(20))
        self.column.addWidget(self.problem)
        stay, self.keep = Button(tr("取消")), Button(tr("保存这套"), kind="primary")
        stay.clicked.connect(self.reject)
        self.keep.clicked.connect(self.submit)
        self.add_buttons(stay, self.keep)
        self._told, self._fitted = False, 0
        for tier in draft.tiers:
            self._add(tier, _written(tier, draft.metric), look_now=False)
        self._look()
        self.name.edit.setFocus()

    # --- what is written --------------------------------------------------------------------------------------------

    @property
    def ranked_by(self) -> Metric | None:
        by = self.by.value()
        return None if by == _SHARES else Metric(by)

    def draft(self) -> SchemeDraft:
        metric = self.ranked_by
        return SchemeDraft(self.name.text(), tuple(row.draft(metric) for row in self.rows), metric, self.kept_key)

    def problems(self) -> list[Problem]:
        others = [tier_words.scheme_name(s) for key, s in tier_words.schemes().items() if key != self.kept_key]
        return rules.problems(self.draft(), others)

    # --- the rows ---------------------------------------------------------------------------------------------------

    def _add(self, tier: TierDraft, written: str, *, look_now: bool = True) -> None:
        row = TierRow(tier, written, len(self.rows))
        row.changed.connect(self._look)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        row.show()
        if look_now:
            self._look()
            row.name.setFocus()

    def _remove(self, row: TierRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.rows[min(place, len(self.rows) - 1)].name.setFocus()
        self._look()

    def _other_way(self) -> None:
        """Another way to divide asks for other figures: begin with what the tiers hold now."""
        tiers = [row.draft(self.ranked_by) for row in self.rows]
        metric = self.ranked_by
        texts = _shares(len(tiers)) if metric is None else [""] * len(tiers)
        empty_layout(self._list)
        self.rows.clear()
        for tier, text in zip(tiers, texts, strict=True):
            self._add(TierDraft(tier.name, None, None, tier.tone, tier.key), text, look_now=False)
        self._look()

    # --- saying what it would do ------------------------------------------------------------------------------------

    def _look(self) -> None:
        """After every key: what is wrong, and how many each tier would hold."""
        metric, found = self.ranked_by, self.problems()
        last = len(self.rows) - 1
        for place, row in enumerate(self.rows):
            row.number(place)
            row.ask(metric, lowest=place == last, place=place)
            row.remove.setEnabled(last >= rules.FEWEST_TIERS)
            wrong = {p.field for p in found if p.place == place}
            row.mark(wrong if self._told or "sum" in {p.code for p in found if p.place == place} else set())
        self.add.setEnabled(len(self.rows) < MOST_TIERS)
        total = sum((t.percent or 0 for t in self.draft().tiers), 0)
        self.total.setText("" if metric is not None else tr("加起来 {sum}%", sum=tier_words.percent_words(total)))
        restyle(self.total, tone=None if total == 100 else "danger")
        self._say(found)
        self._count(found)
        self._fit()

    def _fit(self) -> None:
        """All tiers are seen at once, as far as the screen goes."""
        many = len(self.rows)
        if many and self._fitted != many:
            self._fitted = many
            self._list.activate()
            room = self.screen().availableGeometry().height() - look.px(_AROUND)
            self._box.setMinimumHeight(max(look.px(92), min(self._box.column.totalSizeHint().height() + 4, room)))

    def _say(self, found: list[Problem]) -> None:
        words = tier_words.problem_words(found[0]) if found and self._told else ""
        self.problem.setText(words)
        whole = next((p for p in found if p.place is None and p.code in ("no_name", "same_name")), None)
        self.name.set_error(tier_words.problem_words(whole) if whole is not None and self._told else None)

    def _count(self, found: list[Problem]) -> None:
        if any(p.field != "name" for p in found):
            for row in self.rows:
                row.show_size(None)
            return
        metric = self.ranked_by or Metric(self._ctx.settings["metric"])
        if metric not in self._values:
            self._read(metric)
            return
        scheme = rules.scheme_of(_named(self.draft()), self.kept_key or "new")
        for row, many in zip(self.rows, rules.sizes(self._values[metric], scheme), strict=True):
            row.show_size(many)

    def _read(self, metric: Metric) -> None:
        """The figures of all ranked customers, once for each metric."""
        ctx = self._ctx
        asked = ctx.archive.tiers.question(ctx.today())

        def read() -> list[int]:
            if metric is asked.metric:
                return [entry.value for entry in ctx.archive.tiers.current(ctx.today()).entries]
            ranking = ctx.archive.tiers.rank(rules.all_schemes([])["regent"], metric, asked.first, asked.last)
            return [entry.value for entry in ranking.entries]

        def done(values: list[int]) -> None:
            if isValid(self):
                self._values[metric] = values
                self._look()

        ctx.read(read, done)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        self._told = True
        self._look()
        found = self.problems()
        if found:
            at = found[0].place
            target = self.name.edit if at is None else self.rows[at].name
            if at is not None and found[0].field != "name":
                target = self.rows[at].figure
            target.setFocus()
            return
        tiers = self._ctx.archive.tiers
        key = self.kept_key or tiers.new_scheme_key()
        scheme = rules.scheme_of(self.draft(), key)
        done = self._ctx.do(lambda: tiers.keep_scheme(scheme), tr("等级“{name}”记下了", name=scheme.name))
        if done is not None:
            self.kept_key = key
            self.accept()


def _written(tier: TierDraft, metric: Metric | None) -> str:
    if tier.percent is not None:
        return tier_words.percent_words(tier.percent)
    return least_words(tier.least, metric) if tier.least is not None and metric is not None else ""


def _like(scheme: Scheme) -> SchemeDraft:
    """A new scheme begins like another one, with names that can be changed."""
    tiers = tuple(
        TierDraft(
            formats.tier_full_name(t.key), t.share * 100 if t.share is not None else None, t.least,
            tier_words.tone(t.key),
        )
        for t in scheme.tiers
    )  # fmt: skip
    return SchemeDraft("", tiers, scheme.metric)


def _named(draft: SchemeDraft) -> SchemeDraft:
    """For counting only: names do not matter."""
    return SchemeDraft(draft.name or "-", draft.tiers, draft.metric, draft.key)


def _free_tone(draft: SchemeDraft) -> str:
    used = {tier.tone for tier in draft.tiers}
    return next((tone for tone in rules.TONES if tone not in used), "t4")


def _shares(many: int) -> list[str]:
    """Shares to begin with: the fewer, the better the tier."""
    usual = {2: (20, 80), 3: (5, 25, 70), 4: (1, 19, 30, 50), 5: (1, 4, 15, 30, 50), 6: (1, 4, 10, 15, 25, 45)}
    return [str(share) for share in usual.get(many, (1, 2, 7, 10, 15, 25, 40))]
