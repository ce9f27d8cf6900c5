"""The head of a profile: who she is and her photo, what can be done, and five figures (profile_strip.py)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.calendars import next_observed
from core.contact_details import Phone
from core.errors import KnownError
from core.people import CustomerRow, Profile
from core.perceived import perceived
from core.terms import VisitStatus
from core.tiers import WhyTier
from ui import formats, photos, wording, worth_words
from ui.context import Context
from ui.dialogs.override import override_words
from ui.language import tr
from ui.pages.profile_strip import FiguresStrip
from ui.theme import look
from ui.theme.icons import Icon, paint_icon, pixmap
from ui.widgets.arrival_row import missed_words
from ui.widgets.avatar import paint_avatar, paint_photo
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import Card
from ui.widgets.customer_pane import rhythm, whole
from ui.widgets.labels import ElidedLabel, HLine, joined, label
from ui.widgets.layouts import FlowLayout, empty_layout
from ui.widgets.tags import Tag, TierBadge, plain_tag

_AVATAR = 58
_PERCEIVED = "perceived"


class _Note(ElidedLabel):
    """Whole or not at all: it holds an amount, and that is never cut."""

    def shown(self) -> str:
        return self.text() if super().shown() == self.text() else ""


class HeaderCard(Card):
    """Signals: what was pressed; `fact_pressed(key)`: a fact that is changed below, in 资料."""

    photo_pressed = Signal(QWidget)
    fact_pressed = Signal(str)
    note_pressed = Signal()
    visit_pressed = Signal()
    more_pressed = Signal(QWidget)
    why_pressed = Signal()
    perceived_pressed = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.column.setSpacing(12)
        self._top = QHBoxLayout()
        self._top.setSpacing(14)
        self.strip = FiguresStrip(ctx)
        self.column.addLayout(self._top)
        self.column.addWidget(HLine())
        self.column.addWidget(self.strip)

    def show_profile(self, profile: Profile) -> None:
        row = profile.row
        self.setAccessibleName(row.name)
        empty_layout(self._top)
        self.photo = PhotoButton(row.name, profile.photo)
        self.photo.clicked.connect(lambda: self.photo_pressed.emit(self.photo))
        self._top.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(5)
        words.addLayout(self._name_line(row))
        words.addWidget(self._facts(profile))
        self._top.addLayout(words, 1)
        self._add_buttons()
        self.strip.show_customer(row)

    def _name_line(self, row: CustomerRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(9)
        line.addWidget(ElidedLabel(row.name, "h1"))
        if row.title:
            line.addWidget(label(row.title, "sub"))
        if not self._ctx.masked:
            if row.tier:
                line.addWidget(whole(TierBadge(row.tier, by_hand=row.tier_by_hand)))
            why = Button(tr("为什么是这个等级") if row.tier else tr("为什么没有等级"), Icon.QUESTION, "ghost", "s")
            why.clicked.connect(self.why_pressed)
            line.addWidget(why)
            self._add_tier_note(line, row)
        if row.blacklist_reason:
            words = tr("黑名单") if self._ctx.masked else tr("黑名单：{reason}", reason=row.blacklist_reason)
            line.addWidget(Tag(plain_tag(words, "danger")))
        line.addStretch(1)
        return line

    def _add_tier_note(self, line: QHBoxLayout, row: CustomerRow) -> None:
        """Whether her place was given by hand, and what is missing to the next tier."""
        ctx, today = self._ctx, self._ctx.today()
        given = ctx.archive.tiers.overrides.of(row.id)
        if given is not None and row.tier_by_hand:
            mark = Tag(plain_tag(tr("手工定的"), "warn"))
            mark.setToolTip(override_words(given, today, None))
            line.insertWidget(line.count() - 1, whole(mark))
        note = _Note("", "hint", "text2")
        line.addWidget(note, 1)

        def show(found: WhyTier | None) -> None:
            if isValid(note) and found is not None and found.next_tier is not None and found.missing is not None:
                missing = wording.metric_value(found.missing, found.metric, ctx.currency)
                note.setText(tr("再多 {missing} 到{tier}", missing=missing, tier=formats.tier_name(found.next_tier)))

        ctx.read(lambda: ctx.archive.tiers.why(row.id, today), show)

    def _facts(self, profile: Profile) -> QWidget:
        """Phones, birthday, since and visits, rhythm: each with its sign, in as many lines as they need."""
        row = profile.row
        box = QWidget()
        flow = FlowLayout(box, gap=18, line_gap=3)
        for phone in profile.phones or (Phone(""),):
            number = formats.phone(phone.number) if phone.number else tr("没有电话")
            flow.addWidget(self._fact(Icon.PHONE, " ".join(filter(None, (number, phone.label))), "phones"))
        if row.birthday is not None:
            flow.addWidget(self._fact(Icon.CAKE, birthday_words(row, self._ctx), "birthday"))
        visits = tr("{n} 次", n=row.visit_days) if row.visit_days else tr("还没来过")
        since = tr("{month} 起", month=f"{row.since:%Y-%m}") if row.since else ""
        missed = missed_words(sum(visit.status is VisitStatus.NO_SHOW for visit in profile.visits))
        flow.addWidget(self._fact(Icon.HISTORY, joined(since, visits, missed), "since"))
        if row.mean_gap_days is not None:
            flow.addWidget(self._fact(Icon.REPEAT, tr("{rhythm}来一次", rhythm=rhythm(row))))
        self._add_perceived(flow, row)
        if profile.staff:
            flow.addWidget(self._fact(Icon.STAFF, tr("{name} 照顾", name=profile.staff), "staff"))
        if row.consent is False:
            flow.addWidget(self._fact(Icon.PROHIBIT, tr("不要联系"), "consent"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        return box

    def _add_perceived(self, flow: FlowLayout, row: CustomerRow) -> None:
        """觉得值 75 分, by the newest card; a press opens the card. Without one it stands in the menu ⋯ only."""
        cards = [] if self._ctx.masked else self._ctx.archive.perceptions.of(row.id)
        value = perceived(cards[0].ratings, self._ctx.settings["perceived_weights"]) if cards else None
        if value is None:
            return
        fact = _Fact(Icon.THUMBS_UP, tr("觉得值 {value}", value=worth_words.cpv(value.value)), _PERCEIVED)
        fact.pressed.connect(lambda _key: self.perceived_pressed.emit())
        fact.setToolTip(joined(formats.full_day(cards[0].day), worth_words.perceived_formula(value)))
        flow.addWidget(fact)

    def _fact(self, sign: Icon, words: str, key: str | None = None) -> QWidget:
        fact = _Fact(sign, words, key)
        fact.pressed.connect(self.fact_pressed)
        return fact

    def _add_buttons(self) -> None:
        self.note_button = Button(tr("记一笔"), Icon.NOTE, "primary", keys="Ctrl+K")
        self.note_button.clicked.connect(self.note_pressed)
        self.visit_button = Button(tr("预约"), Icon.CALENDAR_PLUS)
        self.visit_button.clicked.connect(self.visit_pressed)
        self.more_button = IconButton(Icon.MORE, tr("更多"))
        self.more_button.clicked.connect(lambda: self.more_pressed.emit(self.more_button))
        for button in (self.note_button, self.visit_button, self.more_button):
            self._top.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.setSpacing(8)


def birthday_words(row: CustomerRow, ctx: Context) -> str:
    """农历十月初十·11-29（还有 7 天）."""
    assert row.birthday is not None
    told = formats.birthday(row.birthday, with_year=False)
    try:
        day = next_observed(row.birthday, ctx.today())
    except KnownError:  # beyond the lunar table
        return told
    away = formats.days_away(day, ctx.today())
    following = formats.day(day, ctx.today())
    if following == away or formats.month_day(day) == told:
        return tr("{birthday}（{away}）", birthday=told, away=away)
    return tr("{birthday}（{away}）", birthday=joined(told, following), away=away)


class _Fact(QWidget):
    """`key`: where it is changed in 资料; a click leads there."""

    pressed = Signal(str)

    def __init__(self, sign: Icon, words: str, key: str | None) -> None:
        super().__init__()
        self._key = key
        picture = QLabel()
        picture.setPixmap(pixmap(sign, "text2", look.px(16)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(picture)
        row.addWidget(label(words, "sub"))
        self.setAccessibleName(words)
        if key is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(tr("点一下就能改"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._key is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self._key)


class PhotoButton(QAbstractButton):
    """The photo, or the letter of the name; pressed, it offers another one."""

    def __init__(self, name: str, photo: bytes | None) -> None:
        super().__init__()
        self._name = name
        self._photo = photos.shown(photo, round(_AVATAR * self.devicePixelRatioF()))
        self.setFixedSize(_AVATAR, _AVATAR)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring", _AVATAR // 2 + 3)
        words = tr("换照片") if self._photo is not None else tr("加照片")
        self.setAccessibleName(words)
        self.setToolTip(tr("{words}：点一下，或把图片拖进来、粘贴进来", words=words))

    @property
    def has_photo(self) -> bool:
        return self._photo is not None

    def sizeHint(self) -> QSize:
        return QSize(_AVATAR, _AVATAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._photo is not None:
                paint_photo(painter, QRectF(self.rect()), self._photo)
            else:
                paint_avatar(painter, QRectF(self.rect()), self._name)
            if self.underMouse() or self.isDown():
                veil = look.colour("text")
                veil.setAlpha(90)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(veil)
                painter.drawEllipse(self.rect())
                side = look.px(20)
                spot = QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)
                paint_icon(painter, spot, Icon.EDIT, look.colour("surface"), "bold")
