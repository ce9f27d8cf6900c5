"""Every component in its states on one sheet, for looking at: `Gallery()` after `apply_theme`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from core.terms import Calendar
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, mark
from ui.widgets.buttons import Button, IconButton, TogglePrepared
from ui.widgets.cards import Card, StatTile
from ui.widgets.choices import CheckBox, Pill, Segmented
from ui.widgets.fields import Combo, LineField, SearchField
from ui.widgets.labels import frame, joined, label, restyle
from ui.widgets.layouts import FlowLayout
from ui.widgets.messages import Banner, EmptyState, Toast
from ui.widgets.progress import ProgressBar, StepBar
from ui.widgets.rail import NavItem
from ui.widgets.tags import Chip, Tag, TierBadge, calendar_mark, state_tag
from ui.widgets.timeline import TimelineItem


class Ring(QWidget):
    """A still picture of the keyboard's ring around one widget."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.addWidget(inside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self._inside.geometry()).adjusted(-3, -3, 3, 3)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("focus"), 2))
            radius = min(float(self._inside.property("ring") or 8) + 2, box.height() / 2)
            painter.drawRoundedRect(box, radius, radius)


def _row(*widgets: QWidget, gap: int = 8) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


class Gallery(QWidget):
    """1366 × 1300 px."""

    def __init__(self) -> None:
        super().__init__()
        sheet = QVBoxLayout(self)
        sheet.setContentsMargins(24, 14, 24, 20)
        sheet.setSpacing(14)
        sign = QLabel()
        sign.setPixmap(mark(34))
        sheet.addLayout(_row(sign, label(tr("组件一览"), "h1"), gap=10))
        top = QGridLayout()
        top.setSpacing(14)
        top.addWidget(self._buttons(), 0, 0)
        top.addWidget(self._form(), 0, 1)
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self._tags())
        left.addWidget(self._tiles())
        top.addLayout(left, 1, 0)
        top.addWidget(self._messages(), 1, 1)
        top.setColumnStretch(0, 1)
        top.setColumnStretch(1, 1)
        sheet.addLayout(top)
        bottom = QHBoxLayout()
        bottom.setSpacing(14)
        for one, share in ((self._rail(), 3), (self._empty(), 3), (self._work(), 3), (self._why(), 3)):
            bottom.addWidget(one, share)
        sheet.addLayout(bottom)
        last = QHBoxLayout()
        last.setSpacing(14)
        last.addWidget(self._more(), 1)
        last.addWidget(self._timeline(), 1)
        sheet.addLayout(last, 1)

    def _buttons(self) -> QWidget:
        card = Card(tr("按钮"))
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for column, words in enumerate((tr("平常"), tr("按下"), tr("键盘焦点"), tr("不可用")), start=1):
            grid.addWidget(label(words, "hint", "text2"), 0, column, Qt.AlignmentFlag.AlignHCenter)
        rows: tuple[tuple[str, Callable[[], Button]], ...] = (
            (tr("主要"), lambda: Button(tr("保存"), Icon.CHECK, "primary")),
            (tr("次要"), lambda: Button(tr("推迟"), Icon.CLOCK)),
            (tr("轻"), lambda: Button(tr("看全部"), kind="ghost")),
            (tr("危险"), lambda: Button(tr("删除"), Icon.TRASH, "danger")),
        )
        for row, (words, make) in enumerate(rows, start=1):
            grid.addWidget(label(words, "sub"), row, 0)
            down, off = make(), make()
            down.setDown(True)
            off.setEnabled(False)
            for column, one in enumerate((make(), down, Ring(make()), off), start=1):
                grid.addWidget(one, row, column, Qt.AlignmentFlag.AlignCenter)
        grid.setColumnMinimumWidth(0, 70)
        card.column.addLayout(grid)
        return card

    def _form(self) -> QWidget:
        card = Card(tr("表单"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        wrong = LineField(tr("手机"), text="1380571226")
        wrong.set_error(tr("少一位数字，手机号是 11 位"))
        off = LineField(tr("客户编号"), tr("自动生成"))
        off.edit.setEnabled(False)
        fields = (LineField(tr("姓名"), tr("必填，例如：周雅琴")), LineField(tr("称呼"), text="周老师"), wrong, off)
        for place, field in enumerate(fields):
            grid.addWidget(field, place // 2, place % 2)
        card.column.addLayout(grid)
        card.column.addStretch(1)
        return card

    def _tags(self) -> QWidget:
        card = Card(tr("标签与等级"))
        badges = _row(*(TierBadge(tier) for tier in ("key_top", "key", "regular", "small")))
        for calendar in Calendar:
            badges.addWidget(Tag(calendar_mark(calendar)))
        card.column.addLayout(badges)
        card.column.addLayout(
            _row(
                Chip("allergy", tr("花生过敏")),
                Chip("dislike", tr("不吃香菜")),
                Chip("like", tr("常温胡萝卜汁"), Icon.CUP),
                Tag(state_tag(tr("已到店"), "ok")),
            )
        )
        chosen = Pill(tr("全部"), 1248)
        chosen.setChecked(True)
        focused = Ring(Pill(tr("久未到店")))
        pills = (chosen, Pill(tr("重要"), 12), Pill(tr("本月生日"), 96), Pill(tr("有意见未了"), 0), focused)
        card.column.addLayout(_row(*pills))
        return card

    def _tiles(self) -> QWidget:
        card = Card(tr("数字卡"))
        birthdays = StatTile(Icon.CAKE, "carrot", tr("今日生日"))
        birthdays.set_number(3, joined(tr("公历 {n}", n=2), tr("农历 {n}", n=1)))
        neglected = StatTile(Icon.CROWN, "t1", tr("被冷落的重要客户"))
        neglected.set_number(2, tr("最久 {n} 天没来", n=74), "warn")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(birthdays)
        row.addWidget(Ring(neglected))
        card.column.addLayout(row)
        return card

    def _messages(self) -> QWidget:
        card = Card(tr("消息"))
        self._toast_place = QFrame()
        self._toast_place.setFixedHeight(46)
        toast = Toast(self._toast_place, margin=0)
        toast.say(tr("已删除 {name}", name="周雅琴"), lambda: None, sign=Icon.TRASH)
        card.column.addWidget(self._toast_place)
        for tone, title, words, action in (
            ("warn", tr("备份盘没有插上"), tr("客户资料安全，昨晚 20:10 那份还在。插上 U 盘后再试一次。"), tr("再试")),
            ("danger", tr("这张表打不开"), tr("可能正被 Excel 打开着，没有写入任何内容。"), tr("重选文件")),
            ("ok", tr("导入好了：新增 1,211 位，补充 37 位"), tr("30 天内可以一键撤销。"), tr("撤销")),
        ):
            card.column.addWidget(Banner(tone, title, words, action))
        card.column.addStretch(1)
        return card

    def _rail(self) -> QWidget:
        card = Card(tr("导航"))
        rail = frame("rail")
        row = QHBoxLayout(rail)
        row.setContentsMargins(10, 10, 10, 10)
        today = NavItem(Icon.TODAY, tr("今天"))
        today.setChecked(True)
        for item in (today, NavItem(Icon.CUSTOMERS, tr("客户")), NavItem(Icon.FOLLOWUPS, tr("跟进"))):
            row.addWidget(item)
        card.column.addWidget(rail)
        card.column.addStretch(1)
        return card

    def _empty(self) -> QWidget:
        card = Card()
        hint = tr("可以给久未到店的 {n} 位客人打个招呼。", n=58)
        card.column.addWidget(EmptyState(Icon.FOLLOWUPS, tr("今天没有要跟进的事"), hint, tr("看看他们")))
        return card

    def _work(self) -> QWidget:
        card = Card(tr("进度"))
        bar = ProgressBar(tr("进度"))
        bar.set_progress(780, 1263)
        words = QHBoxLayout()
        words.addWidget(label(tr("正在读 Excel：780 / 1,263 行")), 1)
        words.addWidget(label(tr("还要 {n} 秒", n=2), "hint", "text2"))
        card.column.addLayout(words)
        card.column.addWidget(bar)
        card.column.addWidget(Button(tr("停下"), size="s"), 0, Qt.AlignmentFlag.AlignRight)
        card.column.addWidget(label(tr("搜索"), "h3"))
        card.column.addWidget(SearchField(tr("姓名 / 手机尾号…"), "Ctrl F"))
        card.column.addStretch(1)
        return card

    def _why(self) -> QWidget:
        card = Card(tr("为什么是重要客户"), "", IconButton(Icon.CLOSE, tr("关闭")))
        words = tr("近 12 个月消费 ¥23,480，在 1,248 位里排第 1。前 1%（12 位）是重要客户，门槛 ¥19,760。")
        card.column.addWidget(label(words, "sub", wrap=True))
        inset = frame("inset")
        row = QHBoxLayout(inset)
        row.setContentsMargins(14, 8, 14, 8)
        for number, name in (("¥23,480", tr("她")), ("¥19,760", tr("门槛")), (tr("第 1 位"), tr("排名"))):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label(number, "figure"))
            column.addWidget(label(name, "hint", "text2"))
            row.addLayout(column)
        card.column.addWidget(inset)
        card.column.addStretch(1)
        feet = QHBoxLayout()
        feet.addWidget(Button(tr("手动改等级"), kind="ghost"))
        feet.addStretch(1)
        feet.addWidget(Button(tr("知道了"), kind="primary"))
        card.column.addLayout(feet)
        return card

    def _more(self) -> QWidget:
        card = Card(tr("其他"))
        unsure = Combo([(1, tr("生日"))], size="s")
        restyle(unsure, tone="warn")
        combos = (Combo([(1, tr("自动归类"))]), Combo([(1, tr("姓名"))], size="s"), unsure)
        views = Segmented([("list", tr("列表")), ("month", tr("月历"))], "month")
        card.column.addLayout(_row(*combos, views))
        ticked = CheckBox(tr("印出手机号"), ticked=True)
        off = CheckBox(tr("双面"))
        off.setEnabled(False)
        card.column.addLayout(_row(ticked, CheckBox(tr("大字版")), off, gap=18))
        steps = StepBar((tr("选文件"), tr("对应列并检查"), tr("导入")), 1)
        card.column.addWidget(steps)
        sizes = (Button(tr("小"), size="s"), Button(tr("中")), Button(tr("大"), Icon.DOWNLOAD, "primary", "l"))
        card.column.addLayout(_row(TogglePrepared(), TogglePrepared(True), *sizes))
        flow: QLayout = FlowLayout()
        for words in (tr("家宴"), tr("商务"), tr("要发票"), tr("安静角落")):
            flow.addWidget(Chip("plain", words))
        card.column.addLayout(flow)
        card.column.addStretch(1)
        return card

    def _timeline(self) -> QWidget:
        card = Card(tr("往来"))
        for place, (kind, title, day, note, amount) in enumerate(
            (
                ("visit", tr("到店午餐，4 位"), tr("今天 11:18"), tr("听竹包间，外孙同来"), ""),
                ("purchase", tr("午餐消费"), "11-02", tr("清蒸鲈鱼、白茶"), "¥1,680"),
                ("feedback", tr("意见：上菜太慢"), "09-14", tr("已处理：次日致歉并送白茶"), ""),
            )
        ):
            item = TimelineItem()
            item.tell(kind, title, day, note, amount, first=place == 0, last=place == 2)
            card.column.addWidget(item)
        card.column.setSpacing(0)
        card.column.addStretch(1)
        return card
