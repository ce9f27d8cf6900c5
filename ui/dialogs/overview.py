"""一眼看清: the eight questions a shop's book must answer, of everybody or of those that are filtered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.filtering import Condition, Field, Operator, Value
from core.listing import CustomerFilter
from core.overview import AGES, GAPS, SEEN, TOO_FEW, Breakdown, Overview
from core.terms import CustomerStatus, FeedbackKind
from ui import formats, tier_words
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.filter_words import FilterWords, status_name
from ui.language import tr
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.charts.months import MonthColumns
from ui.widgets.choices import Segmented
from ui.widgets.count_row import count_row
from ui.widgets.labels import label
from ui.widgets.layouts import empty_layout
from ui.widgets.scroll import ScrollBox

_WIDTH, _AROUND = 1000, 60  # px
_ALL, _THESE = "all", "these"


class OverviewDialog(Dialog):
    """`narrowed(condition, everybody)`: a number was pressed, `everybody`: it counts all customers, not only those that
    were filtered. `customer_wanted(id)`: a name was pressed."""

    narrowed = Signal(object, bool)
    customer_wanted = Signal(int)

    def __init__(self, parent: QWidget, ctx: Context, which: CustomerFilter, words: str) -> None:
        room = parent.window().width() - _AROUND
        super().__init__(parent, tr("一眼看清"), min(_WIDTH, round(room / min(look.current().scale, 1.2))))
        self._ctx, self._which, self._asked = ctx, which, 0
        self._words = FilterWords.of(ctx.archive, ctx.today(), masked=ctx.masked)
        filtered = which != CustomerFilter()
        self.of = Segmented(
            [(_ALL, tr("全部客户")), (_THESE, tr("现在筛出来的"))], _THESE if filtered else _ALL, tr("看谁的")
        )
        self.of.setVisible(filtered)
        self.of.chosen.connect(lambda _: self._load())
        head = QHBoxLayout()
        head.addWidget(label(words if filtered else tr("全部客户"), "sub", wrap=True), 1)
        head.addWidget(self.of)
        self.column.addLayout(head)
        self._box = ScrollBox("surface")
        self._box.column.setContentsMargins(2, 4, 10, 4)
        self._box.column.setSpacing(12)
        screen = min(self.screen().availableGeometry().height(), parent.window().height())
        self._box.setFixedHeight(max(320, screen - look.px(190)))
        self.column.addWidget(self._box, 1)
        done = Button(tr("知道了"), kind="primary")
        done.clicked.connect(self.accept)
        self.add_buttons(done)
        done.setFocus()
        self.overview: Overview | None = None
        self._load()

    @property
    def _everybody(self) -> bool:
        return self.of.value() == _ALL

    def _load(self) -> None:
        self._asked += 1
        asked, archive, today = self._asked, self._ctx.archive, self._ctx.today()
        which = CustomerFilter() if self._everybody else self._which
        if self.overview is None:
            self._box.column.addWidget(label(tr("正在合计…"), "sub"))

        def show(found: Overview) -> None:
            if isValid(self) and asked == self._asked:
                self._show(found)

        self._ctx.read(lambda: archive.overview.look(which, today), show)

    def _show(self, found: Overview) -> None:
        self.overview = found
        empty_layout(self._box.column)
        cards = [
            self._how_many(found), self._who(found), self._best(found), self._how_much(found),
            self._how_often(found), self._where(found), self._how_known(found), self._what_they_think(found),
        ]  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(12)
        for side in (cards[::2], cards[1::2]):
            column = QVBoxLayout()
            column.setSpacing(12)
            for card in side:
                column.addWidget(card)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._box.column.addLayout(row)
        self._box.column.addStretch(1)

    # --- pieces -----------------------------------------------------------------------------------------------------

    def _press(self, field: Field, operator: Operator, *values: Value) -> Callable[[], None]:
        """Whom a number counts, as the list shows them."""
        everybody = self._everybody

        def act() -> None:
            self.narrowed.emit(Condition(field, operator, values), everybody)
            self.accept()

        return act

    def _open(self, customer_id: int) -> Callable[[], None]:
        def act() -> None:
            self.customer_wanted.emit(customer_id)
            self.accept()

        return act

    def _money(self, cents: int) -> str:
        return formats.MASK if self._ctx.masked else formats.money(cents, self._ctx.currency, tight=True)

    def _rows(
        self, card: QVBoxLayout, title: str, found: Breakdown, name: Callable[[str], str],
        act: Callable[[str], Callable[[], None] | None], tone: Callable[[str], str] = lambda _: "primary",
    ) -> None:  # fmt: skip
        """The lines of a breakdown, and of how many it is known."""
        known = tr("知道 {n} 位，共 {total} 位", n=found.known, total=f"{found.total:,}")
        if found.known < TOO_FEW <= found.total:
            known = tr("{known}：太少，说不准", known=known)
        line = QHBoxLayout()
        line.addWidget(label(title, "h3"))
        line.addStretch(1)
        if found.known < found.total:
            line.addWidget(label(known, "hint", "text2"))
        card.addSpacing(4)
        card.addLayout(line)
        for key, n in found.parts:
            card.addWidget(count_row(name(key), f"{n:,}", found.share(n), act(key), tone(key)))
        if not found.parts:
            card.addWidget(label(tr("还没有记下"), "sub"))

    # --- the questions ----------------------------------------------------------------------------------------------

    def _how_many(self, found: Overview) -> Card:
        card = Card(tr("一、有多少客户"))
        card.column.addWidget(_answer(tr("{n} 位", n=found.total), tr("近一年新来 {n} 位", n=found.new)))
        if len(found.kinds.parts) > 1:
            self._rows(
                card.column, tr("个人或单位"), found.kinds, dict(self._words.known_choices(Field.KIND)).__getitem__,
                lambda key: self._press(Field.KIND, Operator.ANY_OF, key),
            )  # fmt: skip
        if len(found.statuses.parts) > 1:
            self._rows(
                card.column, tr("客户状态"), found.statuses, lambda key: status_name(CustomerStatus(key)),
                lambda key: self._press(Field.STATUS, Operator.ANY_OF, key),
            )  # fmt: skip
        return card

    def _who(self, found: Overview) -> Card:
        card = Card(tr("二、他们是谁"))
        self._rows(
            card.column, tr("性别"), found.genders, dict(self._words.known_choices(Field.GENDER)).__getitem__,
            lambda key: self._press(Field.GENDER, Operator.ANY_OF, key),
        )  # fmt: skip
        self._rows(card.column, tr("年龄"), found.ages, lambda key: _band(key, AGES, tr("岁")), lambda _: None)
        if found.tags:
            card.column.addSpacing(4)
            card.column.addWidget(label(tr("最多的标签"), "h3"))
            for tag, n in found.tags:
                part = n / found.total if found.total >= TOO_FEW else None
                card.column.addWidget(count_row(tag, f"{n:,}", part, self._press(Field.TAG, Operator.ANY_OF, tag)))
        return card

    def _best(self, found: Overview) -> Card:
        card = Card(tr("三、谁最重要"))
        if not self._ctx.masked:
            self._rows(
                card.column, tr("等级"), found.tiers, formats.tier_full_name,
                lambda key: self._press(Field.TIER, Operator.ANY_OF, key),
                lambda key: f"{tier_words.tone(key)}_bar",
            )  # fmt: skip
        card.column.addSpacing(4)
        card.column.addWidget(label(tr("消费最多的 {n} 位", n=len(found.best)), "h3"))
        for one in found.best:
            card.column.addWidget(count_row(one.name, self._money(one.spent_cents), None, self._open(one.customer_id)))
        if not found.best:
            card.column.addWidget(label(tr("还没有消费记录"), "sub"))
        if found.best_share is not None and not self._ctx.masked:
            words = tr("这几位占全部消费的 {share}", share=formats.share(found.best_share))
            card.column.addWidget(label(words, "hint", "text2", wrap=True))
        return card

    def _how_much(self, found: Overview) -> Card:
        card, bought = Card(tr("四、买多少")), found.bought
        about = tr("近 12 个月，{n} 位客户，{sales} 笔", n=bought.buyers, sales=f"{bought.sales:,}")
        card.column.addWidget(_answer(self._money(bought.cents), about))
        if bought.sales and not self._ctx.masked:
            told = tr("、").join(
                tr("{month} {money}", month=formats.month(day), money=self._money(cents))
                for day, cents in bought.months
            )
            card.column.addWidget(MonthColumns(bought.months, tr("每月消费：{told}", told=told)))
        middle = self._money(bought.median_cents) if bought.median_cents is not None else None
        words = tr("每位客户一年花的，中间数是 {money}", money=middle or "")
        card.column.addWidget(_explained(words if middle else _too_few(bought.buyers)))
        return card

    def _how_often(self, found: Overview) -> Card:
        card, rhythm, today = Card(tr("五、多久来一次")), found.rhythm, self._ctx.today()
        days = rhythm.median_days
        if days is not None:
            about = tr("一般客户隔这么久来一次（{known} 位买过两次以上）", known=rhythm.gaps.known)
            card.column.addWidget(_answer(tr("{n} 天", n=days), about))
        else:
            card.column.addWidget(_explained(_too_few(rhythm.gaps.known)))
        self._rows(
            card.column, tr("隔多久买一次"), rhythm.gaps, lambda key: _band(key, GAPS, tr("天")),
            lambda key: self._press(Field.GAP, Operator.AT_MOST, GAPS[0]) if key == str(GAPS[0]) else None,
        )  # fmt: skip
        self._rows(
            card.column, tr("上次到店"), rhythm.seen, _seen_words, lambda key: self._press(*_seen_condition(key, today))
        )
        return card

    def _where(self, found: Overview) -> Card:
        card = Card(tr("六、在哪里"))
        if found.stores:
            card.column.addWidget(label(tr("在哪家店消费（近 12 个月）"), "h3"))
            total = sum(store.sales for store in found.stores)
            for store in found.stores:
                act = self._press(Field.STORE, Operator.ANY_OF, store.name) if store.name else None
                words, part = store.name or tr("没记门店"), store.sales / total if total >= TOO_FEW else None
                card.column.addWidget(count_row(words, tr("{n} 笔", n=store.sales), part, act))
        self._rows(
            card.column, tr("住在哪里"), found.places, lambda key: key or tr("其他地方"),
            lambda key: self._press(Field.ADDRESS, Operator.CONTAINS, key) if key else None,
        )  # fmt: skip
        return card

    def _how_known(self, found: Overview) -> Card:
        card = Card(tr("七、怎么知道我们的"))
        self._rows(
            card.column, tr("来源"), found.sources, lambda key: key or tr("其他来源"),
            lambda key: self._press(Field.SOURCE, Operator.ANY_OF, key) if key else None,
        )  # fmt: skip
        card.column.addSpacing(4)
        act = self._press(Field.REFERRED_BY, Operator.FILLED) if found.referred else None
        card.column.addWidget(count_row(tr("由老客户介绍来的"), f"{found.referred:,}", None, act))
        return card

    def _what_they_think(self, found: Overview) -> Card:
        card = Card(tr("八、怎么想、有什么建议"))
        total = sum(found.feedback.values())
        card.column.addWidget(label(tr("近 12 个月的反馈，共 {n} 条", n=total), "h3"))
        for kind in FeedbackKind:
            n = found.feedback.get(kind, 0)
            act = self._press(Field.FEEDBACK, Operator.ANY_OF, kind.value) if n else None  # ever, not only lately
            card.column.addWidget(
                count_row(formats.feedback_kind(kind), f"{n:,}", n / total if total >= TOO_FEW else None, act)
            )
        opened = found.open_complaints
        act = self._press(Field.COMPLAINT, Operator.YES) if opened else None
        card.column.addWidget(count_row(tr("还没了结的意见"), f"{opened:,}", None, act, "danger"))
        if total < TOO_FEW:
            card.column.addWidget(_explained(_too_few(total)))
        if found.said:
            card.column.addSpacing(4)
            card.column.addWidget(label(tr("最近说的"), "h3"))
            for said in found.said:
                text = formats.MASK if self._ctx.masked else said.text
                words = tr("{name}：{words}", name=said.name, words=text)
                day = formats.day(said.day, self._ctx.today())
                card.column.addWidget(count_row(words, day, None, self._open(said.customer_id)))
        return card


def _answer(figure: str, about: str) -> QWidget:
    """The number that answers, and of what it is."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(label(figure, "number"))
    row.addWidget(label(about, "sub", wrap=True), 1)
    return made


def _explained(words: str) -> QWidget:
    return label(words, "hint", "text2", wrap=True)


def _too_few(n: int) -> str:
    return tr("只有 {n} 个，太少，说不准", n=n)


def _band(key: str, bounds: Sequence[int], unit: str) -> str:
    """29 岁以下, 30–39 岁, 60 岁以上."""
    if key == "more":
        return tr("{first} {unit}以上", first=bounds[-1] + 1, unit=unit)
    place = bounds.index(int(key))
    if place == 0:
        return tr("{last} {unit}以内", last=key, unit=unit)
    return tr("{first} 到 {last} {unit}", first=bounds[place - 1] + 1, last=key, unit=unit)


def _seen_words(key: str) -> str:
    place = SEEN.index(int(key)) if key != "more" else len(SEEN)
    return (tr("30 天内"), tr("31 到 90 天前"), tr("91 天到一年前"), tr("一年多以前"))[place]


def _seen_condition(key: str, today: date) -> tuple[Field, Operator, *tuple[Value, ...]]:
    if key == "more":
        return Field.LAST_SEEN, Operator.LONGER_AGO, SEEN[-1]
    place = SEEN.index(int(key))
    if place == 0:
        return Field.LAST_SEEN, Operator.WITHIN_LAST, SEEN[0]
    first, last = today - timedelta(days=SEEN[place]), today - timedelta(days=SEEN[place - 1] + 1)
    return Field.LAST_SEEN, Operator.BETWEEN, first.isoformat(), last.isoformat()
