"""祝福语: the shop's texts for each occasion, as a real customer would read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import greetings as rules
from core.errors import KnownError
from core.greeting_places import fill
from core.greetings import Variant
from ui import greetings
from ui.context import Context
from ui.dialogs.greeting_text import GreetingTextDialog, missing_words
from ui.language import language, tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.choices import CheckBox
from ui.widgets.customer_picker import CustomerPicker
from ui.widgets.fields import Combo
from ui.widgets.labels import HLine, label
from ui.widgets.layouts import empty_layout

if TYPE_CHECKING:
    from core.people import CustomerRow


class TextRow(QWidget):
    """One text: its switch, how it reads, and what can be done with it."""

    def __init__(self, variant: Variant, said: str, remark: str) -> None:
        super().__init__()
        self.variant = variant
        self.on = CheckBox("", variant.on)
        self.on.setAccessibleName(tr("用这一句：{text}", text=said))
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(label(said, "body", None if variant.on else "text3", wrap=True))
        if remark:
            text.addWidget(label(remark, "hint", "text2", wrap=True))
        self.change = IconButton(Icon.EDIT, tr("改这一句：{text}", text=said))
        self.delete = IconButton(Icon.TRASH, tr("删除这一句：{text}", text=said))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(6)
        row.addWidget(self.on, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignTop)


class GreetingsGroup(SettingsGroup):
    tables = ("customers", "preferences")

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._customer: CustomerRow | None = None
        self.rows: list[TextRow] = []
        card = self.card(tr("祝福语"))
        about = tr("每种场合备几句，客人轮着用，收到的不会都一样。复制以后，由您自己在微信里发。")
        card.column.addWidget(label(about, "sub", wrap=True))
        card.column.addSpacing(6)
        names = [(key, greetings.occasion_name(key)) for key in rules.known_occasions(language())]
        self.occasion = Combo(names, "birthday")
        self.occasion.picked.connect(lambda _: self.show_values())
        card.ask(tr("什么时候说的"), self.occasion)
        self.picker = CustomerPicker(tr("拿一位客人试试"), ctx.archive.customers, masked=ctx.masked)
        self.picker.picked.connect(self._try_with)
        card.add(self.picker)
        texts = self.card("")
        assert texts.title is not None
        self._texts = texts
        self.reset = Button(tr("恢复原来的"), Icon.UNDO, "ghost", "s")
        self.reset.clicked.connect(lambda: self._keep(None, tr("恢复成原来的了")))
        self.add = Button(tr("加一句"), Icon.PLUS, "soft", "s")
        self.add.clicked.connect(lambda: self._write(None))
        texts.title.row.addWidget(self.reset)
        texts.title.row.addWidget(self.add)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        texts.column.addLayout(self._list)
        self._remark = label("", "hint", "danger", wrap=True)
        texts.column.addWidget(self._remark)
        self.column.addStretch(1)
        self._choose_somebody()

    def _choose_somebody(self) -> None:
        number = self.ctx.archive.greetings.somebody()
        if number is not None:
            self._customer = self.ctx.archive.customers.row(number)
            self.picker.choose(self._customer)

    def _try_with(self, customer: CustomerRow | None) -> None:
        if customer is not None and (self._customer is None or customer.id != self._customer.id):
            self._customer = customer
            self.show_values()

    # --- showing --------------------------------------------------------------------------------------------------

    @property
    def key(self) -> str:
        return str(self.occasion.value())

    def variants(self) -> list[Variant]:
        return list(rules.variants(self.key, language(), self.ctx.settings["greeting_texts"]))

    def show_values(self) -> None:
        values, variants = self._values(), self.variants()
        empty_layout(self._list)
        self._remark.setText("")
        self.rows = []
        for place, variant in enumerate(variants):
            if place:
                self._list.addWidget(HLine())
            row = TextRow(variant, *self._said(variant.text, values))
            row.on.toggled.connect(lambda on, place=place: self._switch(place, on))
            row.change.clicked.connect(lambda _=False, place=place: self._write(place))
            row.delete.clicked.connect(lambda _=False, place=place: self._delete(place))
            self.rows.append(row)
            self._list.addWidget(row)
        assert self._texts.title is not None
        self._texts.title.set_title(greetings.occasion_name(self.key))
        on = sum(variant.on for variant in variants)
        self._texts.title.set_count(tr("{n} 句在用", n=on) if variants else "")
        self.reset.setVisible(rules.is_changed(self.key, self.ctx.settings["greeting_texts"]))

    def _values(self) -> Mapping[str, str]:
        """What is known of the customer who is tried with."""
        if self._customer is None:
            return {}
        ctx = self.ctx
        try:
            row = greetings.sample_row(self.key, self._customer, ctx.today())
            values = dict(greetings.greeting(ctx.archive, row, ctx.today(), self.key).values)
        except KnownError:  # deleted since she was chosen
            return {}
        if ctx.masked:
            values["preference"] = ""
        return values

    def _said(self, text: str, values: Mapping[str, str]) -> tuple[str, str]:
        """How a text reads, and a remark: the text with its places, or what is not known."""
        template = greetings.in_words(text)
        if not values:
            return template, ""
        said = fill(text, values)
        if said is None:
            lacking = missing_words(text, values)
            return template, tr("{name} 没有记{what}，会换别的一句", name=values["name"], what=lacking)
        return said, template if template != said else ""

    # --- deeds ----------------------------------------------------------------------------------------------------

    def _keep(self, kept: Sequence[Variant] | None, words: str) -> None:
        own = rules.with_variants(self.ctx.settings["greeting_texts"], self.key, kept)
        self.change(lambda: words, greeting_texts=own)

    def _switch(self, place: int, on: bool) -> None:
        variants = self.variants()
        if not on and sum(variant.on for variant in variants) == 1:
            self._say_last(lambda: self.rows[place].on.setChecked(True))
            return
        variants[place] = Variant(variants[place].text, on)
        self._keep(variants, tr("这一句用起来了") if on else tr("这一句先不用"))

    def _delete(self, place: int) -> None:
        variants = self.variants()
        rest = variants[:place] + variants[place + 1 :]
        if not any(variant.on for variant in rest):
            self._say_last(lambda: None)
            return
        self._keep(rest, tr("删掉了一句"))

    def _say_last(self, put_back: Callable[[], None]) -> None:
        """At least one text stays in use: somebody is to be greeted with it."""
        row_signals = [row.on.blockSignals(True) for row in self.rows]
        put_back()
        for row, before in zip(self.rows, row_signals, strict=True):
            row.on.blockSignals(before)
        self._remark.setText(tr("至少留一句在用的。"))

    def _write(self, place: int | None) -> None:
        variants = self.variants()
        text = variants[place].text if place is not None else ""
        others = [greetings.in_words(one.text) for at, one in enumerate(variants) if at != place]
        name = self._customer.name if self._customer is not None else ""
        dialog = GreetingTextDialog(self, self.key, text, name, self._values(), others)

        def keep(words: str) -> None:
            made = Variant(words)
            if place is None:
                variants.append(made)
            else:
                variants[place] = Variant(words, variants[place].on)
            self._keep(variants, tr("加了一句") if place is None else tr("改好了"))

        dialog.given.connect(keep)
        dialog.open()
