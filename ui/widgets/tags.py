"""Small coloured words: chips for what matters about a customer, tier badges, calendar marks, plain tags.

`paint_tag` and `tag_size` serve the table delegate; `Tag` is the same as a widget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from core.people import Preference
from core.terms import Calendar, PreferenceKind
from ui import formats, tier_words
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, paint_icon, pixmap
from ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class TagLook:
    """How a tag is drawn: tokens, and px at text size 1.0."""

    text: str
    ground: str = "hover"
    ink: str = "text2"
    edge: str | None = None
    sign: Icon | None = None
    weight: str = "bold"
    role: str = "chip"
    bold: bool = False
    height: int = 28
    padding: int = 9
    radius: int = 7


CHIPS: dict[str, tuple[str, str, str | None]] = {
    # kind → ground, ink, edge
    "allergy": ("danger", "on_danger", None),
    "dislike": ("danger_soft", "danger_text", "danger_line"),
    "need": ("info_soft", "info_text", None),
    "like": ("carrot_soft", "carrot_text", None),
    "solar": ("info_soft", "info_text", None),
    "lunar": ("carrot_soft", "carrot_text", None),
    "ok": ("ok_soft", "ok_text", None),
    "warn": ("warn_soft", "warn_text", None),
    "info": ("info_soft", "info_text", None),
    "danger": ("danger_soft", "danger_text", None),
    "primary": ("primary_soft", "primary_text", None),
    "plain": ("hover", "text2", None),
}


def chip(kind: PreferenceKind | str, text: str, sign: Icon | None = None) -> TagLook:
    """A chip: allergy, dislike, need, like; solar, lunar, ok, warn, info, danger, primary, plain."""
    ground, ink, edge = CHIPS[str(kind)]
    harm = str(kind) == PreferenceKind.ALLERGY
    sign = Icon.ALLERGY if harm else Icon.PROHIBIT if str(kind) == PreferenceKind.DISLIKE else sign
    return TagLook(text, ground, ink, edge, sign, "fill" if harm else "bold", bold=harm)


def badge(tier: str, *, small: bool = False, by_hand: bool = False) -> TagLook:
    """The badge of a tier by its key; the top tier wears a crown, a place given by hand a pencil. Hide it yourself
    while amounts are masked."""
    tone, top = tier_words.tone(tier), tier_words.is_top(tier)
    words = tier_words.name(tier)
    return TagLook(
        words,
        f"{tone}_bg",
        f"{tone}_fg",
        None,
        Icon.EDIT if by_hand else Icon.CROWN if top else None,
        "fill",
        "small" if small else "hint",
        bold=top,
        height=22 if small else 24,
        padding=7 if top or by_hand else 9,
        radius=6,
    )


def calendar_mark(calendar: Calendar, *, short: bool = False) -> TagLook:
    """公历 or 农历; `short`: 公, 农 (for the table)."""
    lunar = calendar == Calendar.LUNAR
    words = (tr("农") if lunar else tr("公")) if short else (tr("农历") if lunar else tr("公历"))
    ground, ink, _ = CHIPS["lunar" if lunar else "solar"]
    return TagLook(words, ground, ink, role="small", height=20 if short else 22, padding=4 if short else 7, radius=6)


def plain_tag(text: str, kind: str = "plain") -> TagLook:
    """A shop's own tag in a table row."""
    ground, ink, edge = CHIPS[kind]
    return TagLook(text, ground, ink, edge, role="hint", height=24, padding=8, radius=6)


def state_tag(text: str, kind: str) -> TagLook:
    """A state beside a name: 已到店 (ok), 久未来 (warn) …, the height of a badge."""
    ground, ink, edge = CHIPS[kind]
    return TagLook(text, ground, ink, edge, role="hint", height=24, padding=9, radius=6)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_WRAP = int(_MIDDLE) | int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextWrapAnywhere)


def _sign_side(tag: TagLook) -> int:
    return look.px({"chip": 15, "hint": 13}.get(tag.role, 12))


def tag_size(tag: TagLook) -> QSize:
    """The room a tag wants."""
    metrics = QFontMetrics(look.font(tag.role, tag.bold))
    width = metrics.horizontalAdvance(tag.text) + 2 * look.px(tag.padding)
    if tag.sign is not None:
        width += _sign_side(tag) + look.px(5)
    return QSize(width, look.px(tag.height))


def tag_height(tag: TagLook, width: int) -> int:
    """The height of a tag that has this width: words that do not fit go on in further lines."""
    full = tag_size(tag)
    if width >= full.width():
        return full.height()
    metrics = QFontMetrics(look.font(tag.role, tag.bold))
    room = QRect(0, 0, max(width - (full.width() - metrics.horizontalAdvance(tag.text)), metrics.height()), 10_000)
    return metrics.boundingRect(room, _WRAP, tag.text).height() + full.height() - metrics.height()


def paint_tag(painter: QPainter, rect: QRectF, tag: TagLook) -> None:
    """Paint a tag into a box of its size; a narrower box cuts the words, or wraps them where it is of `tag_height`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour(tag.edge), 1) if tag.edge else Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(tag.ground))
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5) if tag.edge else rect
    painter.drawRoundedRect(box, tag.radius, tag.radius)
    left = rect.left() + look.px(tag.padding)
    wrapped = rect.height() > look.px(tag.height) + 2
    first = QRectF(rect.left(), rect.top(), rect.width(), look.px(tag.height)) if wrapped else rect
    ink = look.colour(tag.ink)
    if tag.sign is not None:
        side = _sign_side(tag)
        spot = QRectF(QPointF(left, first.center().y() - side / 2).toPoint(), QSize(side, side))
        paint_icon(painter, spot, tag.sign, ink, tag.weight)
        left += side + look.px(5)
    face = look.font(tag.role, tag.bold)
    painter.setFont(face)
    painter.setPen(ink)
    room = QRectF(left, rect.top(), rect.right() - look.px(tag.padding) - left + 1, rect.height())
    words = QFontMetrics(face).elidedText(tag.text, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
    painter.drawText(room, _WRAP if wrapped else int(_MIDDLE), tag.text if wrapped else words)
    painter.restore()


class Tag(QWidget):
    """A tag as a widget: `Tag(chip("like", "常温胡萝卜汁", Icon.CUP))`, `Tag(badge("key_top"))`.

    A chip without room takes more lines: what can hurt is never cut off. Badges and marks give way with an ellipsis.
    """

    def __init__(self, tag: TagLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(tag.role == "chip")
        self.setSizePolicy(policy)
        self.set_look(tag)

    def set_look(self, tag: TagLook) -> None:
        self.tag = tag
        self.setAccessibleName(tag.text)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return tag_size(self.tag)

    def hasHeightForWidth(self) -> bool:
        return self.tag.role == "chip"

    def heightForWidth(self, width: int) -> int:
        return tag_height(self.tag, width)

    def minimumSizeHint(self) -> QSize:
        size = tag_size(self.tag)
        harm = self.tag.ground in ("danger", "danger_soft")
        size.setWidth(min(size.width(), look.px(140 if harm else 44)))
        return size

    def paintEvent(self, _event: QPaintEvent) -> None:
        full = tag_size(self.tag)
        if self.width() < full.width() and self.height() <= full.height():
            self.setToolTip(self.tag.text)
        with QPainter(self) as painter:
            paint_tag(painter, QRectF(self.rect()), self.tag)


class Chip(Tag):
    """A chip of a preference or a state: `Chip("allergy", "花生过敏")`."""

    def __init__(self, kind: PreferenceKind | str, text: str, sign: Icon | None = None) -> None:
        super().__init__(chip(kind, text, sign))


class TierBadge(Tag):
    """The badge of a tier; hidden while amounts are masked (`set_masked`)."""

    def __init__(self, tier: str, *, small: bool = False, masked: bool = False, by_hand: bool = False) -> None:
        super().__init__(badge(tier, small=small, by_hand=by_hand))
        if by_hand:
            self.setAccessibleName(tr("{tier}，手工定的", tier=tier_words.full_name(tier)))
        if masked:  # an explicit show here would open a window: there is no parent yet
            self.hide()

    def set_masked(self, masked: bool) -> None:
        self.setVisible(not masked)


def harm_sign(*, allergy: bool = True) -> QLabel:
    """⚠ beside a name where there is no room for the chips: this one has something to avoid. What is only not liked
    has the sign of its chips where the words stand beside it."""
    sign = QLabel()
    drawn, weight = (Icon.ALLERGY, "fill") if allergy else (Icon.PROHIBIT, "bold")
    sign.setPixmap(pixmap(drawn, "danger", look.px(16), weight))
    sign.setToolTip(tr("有忌口过敏"))
    sign.setAccessibleName(tr("有忌口过敏"))
    return sign


def harm_words(avoid: Sequence[Preference]) -> str:
    """What to avoid in one line, with whose it is."""
    return tr("，").join(formats.whose(p) for p in avoid)


def harm_line(avoid: Sequence[Preference]) -> QWidget:
    """The sign of the worst and what can hurt, whole, where there is a line for it: the colour alone does not say so.
    `avoid`: at least one."""
    allergy = any(p.kind is PreferenceKind.ALLERGY for p in avoid)
    line = QWidget()
    line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    row.addWidget(harm_sign(allergy=allergy), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(harm_words(avoid), "hint", "danger", wrap=True), 1)
    return line
