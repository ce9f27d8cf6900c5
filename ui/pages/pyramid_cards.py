"""The two lower cards of the pyramid: who rose and who fell, and how the marketing money is divided."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.movement import Move, Way
from core.pyramid import DEFAULT_SPLIT, BudgetPart, budget
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.move_words import move_reasons
from ui.pages.pyramid_facts import SHOWN, Facts, not_here_words
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.charts.bars import Piece, SplitBar
from ui.widgets.labels import ElidedLabel, VLine, label
from ui.widgets.layouts import Stack, empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.move_row import MoveRow
from ui.worth_words import part_names

_SIDE_BY_SIDE = 520  # px: narrower, the two columns of movers stand one under another


class MovementCard(Card):
    """`save` and `show_all` are what its buttons ask for."""

    save = Signal()
    show_all = Signal()

    def __init__(self, ctx: Context) -> None:
        self.all = Button("", kind="ghost", size="s")
        self.keep = Button(tr("保存这次结果"), Icon.ARCHIVE, kind="ghost", size="s")
        super().__init__(tr("和上次比"), "", self.all, self.keep)
        self._ctx = ctx
        self.all.clicked.connect(self.show_all)
        self.keep.clicked.connect(self.save)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self._body, 1)

    def show_facts(self, facts: Facts) -> None:
        """Three up, three down, or why there is nothing to compare."""
        empty_layout(self._body)
        assert self.title is not None
        self.keep.setVisible(not facts.saved_today)
        more = facts.movement.up > SHOWN or facts.movement.down > SHOWN
        self.all.set_text(tr("看全部 {n} 位", n=facts.movement.moved) if more else tr("和以前的比"))
        today = self._ctx.today()
        if facts.compared is None:
            self.title.set_count("")
            self._body.addWidget(self._nothing(facts), 1)
            return
        day = formats.month_day(facts.compared.day, facts.compared.day.year != today.year)
        self.title.set_count(tr("{day} → 今天", day=day))
        if not facts.movement.moved:
            self._body.addWidget(EmptyState(Icon.CHECK_CIRCLE, tr("没有人升级，也没有人降级")), 1)
            return
        columns = Stack(_SIDE_BY_SIDE, 16)
        columns.columns.addWidget(self._side(facts, up=True), 1)
        columns.columns.addWidget(VLine())
        columns.columns.addWidget(self._side(facts, up=False), 1)
        self._body.addWidget(columns, 1)

    def _nothing(self, facts: Facts) -> EmptyState:
        if facts.saved_today:
            hint = tr("过些日子再来看，谁升级、谁降级一目了然。")
            return EmptyState(Icon.CHECK_CIRCLE, tr("今天的结果已保存"), hint)
        return EmptyState(Icon.HISTORY, tr("还没有可以比的结果"), tr("先保存这一次，下次就看得出谁升级、谁降级。"))

    def _side(self, facts: Facts, *, up: bool) -> QWidget:
        moves = facts.movement.most_up if up else facts.movement.most_down
        many = facts.movement.up if up else facts.movement.down
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(7)
        sign = QLabel()
        sign.setPixmap(pixmap(Icon.TREND_UP if up else Icon.TREND_DOWN, "ok" if up else "warn", look.px(18), "bold"))
        head.addWidget(sign)
        head.addWidget(label(tr("升级") if up else tr("降级"), "h3"))
        head.addWidget(label(tr("{n} 位", n=many), "hint", "text2"))
        head.addStretch(1)
        column.addLayout(head)
        for move in moves[:SHOWN]:
            if move.customer_id in facts.people:
                column.addWidget(self._row(facts, move))
        if not moves:
            column.addWidget(label(tr("没有人升级") if up else tr("没有人降级"), "sub", wrap=True))
        column.addStretch(1)
        return side

    def _row(self, facts: Facts, move: Move) -> MoveRow:
        person = facts.people[move.customer_id]
        row = MoveRow(person.name, move_reasons(move, facts.ranking.metric, self._ctx.currency), move)
        if move.way is Way.DOWN:
            row.setToolTip(not_here_words(person, self._ctx.today()))
        among = [m.customer_id for m in (facts.movement.most_up if move.way is Way.UP else facts.movement.most_down)]
        row.clicked.connect(lambda: self._ctx.open_customer(move.customer_id, among))
        return row


_TONES = ("t1", "t2", "t4")


class _Swatch(QWidget):
    """A small square in a tier's colour."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(12, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(f"{self._tone}_bar"))
            painter.drawRoundedRect(QRectF(self.rect()), 3, 3)


class BudgetCard(Card):
    """`adjust` asks for the dialog."""

    adjust = Signal()

    def __init__(self, ctx: Context) -> None:
        self.change = Button(tr("调整"), Icon.SLIDERS, kind="ghost", size="s")
        super().__init__(tr("营销费用怎么分"), "", self.change)
        self._ctx = ctx
        self.change.clicked.connect(self.adjust)
        self.bar = SplitBar(tr("营销费用"))
        self.column.addWidget(self.bar)
        self.column.addSpacing(2)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.column.addLayout(self._lines)
        self.column.addStretch(1)
        self._hint = label("", "hint", "text2", wrap=True)
        self.column.addWidget(self._hint)

    def show_facts(self, facts: Facts) -> None:
        """Divide the shop's money among the customers that are ranked now."""
        settings = self._ctx.settings
        total, split = int(settings["budget_cents"]), tuple(settings["budget_split"])
        parts = budget(total, split, len(facts.ranking.entries))
        assert self.title is not None
        self.title.set_count(formats.money(total, self._ctx.currency) if total else "")
        self.bar.set_pieces(
            [Piece(p.percent / 100, f"{p.percent}%", tone) for p, tone in zip(parts, _TONES, strict=True)]
        )
        empty_layout(self._lines)
        for name, part, tone in zip(part_names(facts.ranking.scheme), parts, _TONES, strict=True):
            self._lines.addWidget(self._line(name, part, tone))
        if not total:
            self._hint.setText(tr("填上总数，就算出每一份是多少。"))
        elif split == DEFAULT_SPLIT:
            self._hint.setText(tr("常用分法 50 / 40 / 10，随时可改。"))
        else:
            self._hint.setText(tr("您自己的分法；常用的是 50 / 40 / 10。"))

    def _line(self, name: str, part: BudgetPart, tone: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(_Swatch(tone))
        row.addWidget(ElidedLabel(name), 1)
        people = tr("{n} 位", n=part.customers)
        if part.each_cents:
            whole = part.each_cents // 100 * 100 or part.each_cents
            people = tr("{n} 位，每位约 {money}", n=part.customers, money=formats.money(whole, self._ctx.currency))
        row.addWidget(label(people, "hint", "text2"))
        row.addWidget(label(formats.money(part.cents, self._ctx.currency) if part.cents else f"{part.percent}%", "h3"))
        return line
