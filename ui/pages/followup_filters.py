"""The filters of 跟进: words, kind, who does it, tier, and what became of it; both views look through them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from core.agenda import FollowupFilter
from core.listing import CustomerFilter
from core.terms import FollowupKind, FollowupStatus
from ui import formats, tier_words
from ui.context import Context
from ui.language import tr
from ui.theme import look
from ui.widgets.fields import Combo, SearchField
from ui.widgets.pill_bar import Choice, PillBar

_KINDS = {
    "all": frozenset[FollowupKind](),
    "promise": frozenset({FollowupKind.PROMISE, FollowupKind.COMPLAINT}),
    "birthday": frozenset({FollowupKind.BIRTHDAY, FollowupKind.ANNIVERSARY, FollowupKind.FESTIVAL}),
    "contact": frozenset({FollowupKind.AFTER_SALE, FollowupKind.RETURN_VISIT, FollowupKind.WIN_BACK,
                          FollowupKind.EXPECTED_PURCHASE}),
    "own": frozenset({FollowupKind.OWN, FollowupKind.PREPARATION}),
}  # fmt: skip
"""What each pill shows; nothing: all kinds."""

_ANY = ""
_MINE = "mine"
_NOBODY = "nobody"
_BY = "by:"


def _names() -> dict[str, str]:
    """The pills in words."""
    return {
        "all": tr("全部"), "promise": tr("答应的与意见"), "birthday": tr("生日节日"), "contact": tr("回访问候"),
        "own": tr("其他"),
    }  # fmt: skip


class FollowupFilters(QWidget):
    """`changed()` when anything else is asked for; `question()` is what."""

    changed = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.search = SearchField(tr("客户或要做的事"), "Ctrl F")
        self.search.setMinimumWidth(look.px(170))
        self.search.setMaximumWidth(look.px(300))
        self.search.searched.connect(lambda _words: self.changed.emit())
        self.pills = PillBar(tr("筛选跟进"), "all")
        names = _names()
        self.pills.set_choices([Choice(key, names[key]) for key in _KINDS])  # counted in a moment
        self.pills.chosen.connect(lambda _key: self.changed.emit())
        self.staff, self.tier = Combo(name=tr("谁来做"), size="s"), Combo(name=tr("哪个等级的客户"), size="s")
        states = [
            (FollowupStatus.OPEN, tr("待做")),
            (FollowupStatus.DONE, tr("完成的")),
            (FollowupStatus.DROPPED, tr("不做的")),
        ]
        self.state = Combo(states, FollowupStatus.OPEN, name=tr("做了没有"), size="s")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.search, 2)
        row.addWidget(self.pills, 5)
        for combo in (self.staff, self.tier, self.state):
            combo.picked.connect(lambda _value: self.changed.emit())
            row.addWidget(combo)

    # --- what there is to choose ----------------------------------------------------------------------------------

    def read_choices(self) -> None:
        """The people of the shop and, a moment later in a big one, the tiers in use; what is chosen stays. Tiers are
        hidden with the amounts."""
        customers, who = self._ctx.archive.customers, self._ctx.who
        others = [name for name in customers.staff() if name != who]
        people: list[tuple[str, str]] = [(_ANY, tr("谁做都算"))]
        if who:
            people.append((_MINE, tr("我的")))
        people += [(_BY + name, name) for name in others]
        people.append((_NOBODY, tr("没定谁做")))
        self.staff.set_options(people, self.staff.value())
        if self._ctx.masked:
            self.tier.choose(_ANY)
            self.tier.hide()
        self._ctx.read(self._ctx.archive.followups.tiers, self._offer_tiers)

    def _offer_tiers(self, used: set[str]) -> None:
        """One that is chosen and no longer there is not asked for any more."""
        if not isValid(self):
            return
        chosen, order = self.tier.value(), tier_words.order()
        tiers = [*(key for key in order if key in used), *sorted(used - set(order))]
        self._set_tiers(tiers, chosen)
        self.tier.setVisible(bool(tiers) and not self._ctx.masked)
        if (self.tier.value() or _ANY) != (chosen or _ANY):
            self.changed.emit()

    def _set_tiers(self, tiers: Sequence[str], chosen: str | None) -> None:
        self.tier.set_options([(_ANY, tr("全部等级")), *((key, formats.tier_name(key)) for key in tiers)], chosen)

    def count(self, which: FollowupFilter) -> None:
        """How many there are of each kind; a moment later in a big shop. The newest question is answered last."""
        book = self._ctx.archive.followups
        self._ctx.read(lambda: book.kind_counts(which), self._show_counts)

    def _show_counts(self, counts: Mapping[FollowupKind, int]) -> None:
        if not isValid(self):
            return
        names = _names()
        every = sum(counts.values())
        many = {key: sum(counts.get(kind, 0) for kind in kinds) if kinds else every for key, kinds in _KINDS.items()}
        self.pills.set_choices([Choice(key, names[key], many[key]) for key in _KINDS])

    def offer_states(self, offered: bool) -> None:
        """A calendar shows what is open and what is done together."""
        self.state.setVisible(offered)

    # --- what is asked --------------------------------------------------------------------------------------------

    def question(self) -> FollowupFilter:
        words = self.search.text().strip()
        customers: frozenset[int] = frozenset()
        if words:
            customers = frozenset(self._ctx.archive.customers.ids(CustomerFilter(query=words)))
        by = str(self.staff.value() or _ANY)
        names = {_ANY: None, _MINE: self._ctx.who, _NOBODY: ""}
        return FollowupFilter(
            status=self.state.value(),
            kinds=_KINDS[self.pills.current or "all"],
            staff=by.removeprefix(_BY) if by.startswith(_BY) else names[by],
            tier=self.tier.value() or None,
            words=words,
            customers=customers,
            word_kinds=frozenset(k for k in FollowupKind if words and words in formats.followup_kind(k)),
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything but everything that is open is asked for."""
        return bool(self.words())

    def words(self, *, of_state: bool = True, of_tier: bool = True) -> str:
        """What is asked for, if it is less than everything that is open: 完成的，生日节日，小陈."""
        searched, pill = self.search.text().strip(), self.pills.current or "all"
        state = of_state and self.state.value() is not FollowupStatus.OPEN
        parts = (
            self.state.currentText() if state else "",
            _names()[pill] if pill != "all" else "",
            self._doer() if self.staff.value() else "",
            self.tier.currentText() if of_tier and self.tier.value() else "",
            tr("“{words}”", words=searched) if searched else "",
        )
        return tr("，").join(part for part in parts if part)

    def _doer(self) -> str:
        """Who does it, by name: on paper nobody knows who 我 is."""
        who = self._ctx.who
        return who if self.staff.value() == _MINE and who else self.staff.currentText()

    def clear(self) -> None:
        """Everything that is open."""
        self.search.clear()
        self.pills.choose("all")
        self.staff.choose(_ANY)
        self.tier.choose(_ANY)
        self.state.choose(FollowupStatus.OPEN)
        self.changed.emit()

    def state_of(self) -> dict[str, Any]:
        return {
            "query": self.search.text(), "kind": self.pills.current, "staff": self.staff.value(),
            "tier": self.tier.value(), "status": self.state.value(),
        }  # fmt: skip

    def restore(self, state: Mapping[str, Any]) -> None:
        self.search.setText(state.get("query", ""))
        self.pills.choose(state.get("kind", "all"))
        self.staff.choose(state.get("staff", _ANY))
        tier = "" if self._ctx.masked else state.get("tier") or _ANY
        self._set_tiers([tier] if tier else [], tier)  # those in use may come later
        self._ctx.read(self._ctx.archive.followups.tiers, self._offer_tiers)
        self.state.choose(state.get("status", FollowupStatus.OPEN))
