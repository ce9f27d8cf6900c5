"""What to export, and as what: the card beside the import, with one button."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.exporting import ENDINGS, What, name_of
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.choices import CheckBox
from ui.widgets.fields import Combo
from ui.widgets.labels import label

_VCARD = ".vcf"


def ending_words(ending: str) -> str:
    return {
        ".xlsx": tr("Excel 表"),
        ".csv": tr("CSV 表"),
        ".vcf": tr("手机通讯录（vcf）"),
        ".ics": tr("日历（ics）"),
        ".json": tr("JSON，给程序用的"),
        ".pdf": tr("PDF，四页"),
    }[ending]


def ending_sign(ending: str) -> Icon:
    return {
        ".xlsx": Icon.FILE_XLS,
        ".csv": Icon.FILE_TEXT,
        ".vcf": Icon.PHONE,
        ".ics": Icon.CALENDAR,
        ".json": Icon.DATABASE,
        ".pdf": Icon.FILE_PDF,
    }[ending]


class ExportCard(Card):
    """`wanted(what, ending, old)`: `old` for the cards of old phones."""

    wanted = Signal(object, str, bool)

    def __init__(self) -> None:
        super().__init__(tr("导出"))
        self.what = Combo([(what, _name(what)) for what in What], What.CUSTOMERS, name=tr("导出什么"))
        self.ending = Combo(name=tr("存成什么"))
        self.old = CheckBox(tr("给老手机用（vCard 2.1）"))
        self.about = label("", "sub", wrap=True)
        self.button = Button(tr("导出"), Icon.UPLOAD)
        for words, combo in ((tr("导出什么"), self.what), (tr("存成什么"), self.ending)):
            name = label(words, "hint", "text2")
            name.setBuddy(combo)
            self.column.addWidget(name)
            self.column.addWidget(combo)
        self.column.addWidget(self.old)
        self.column.addWidget(self.about)
        self.column.addSpacing(4)
        self.column.addWidget(self.button)
        self.column.addSpacing(4)
        self.column.addWidget(label(tr("导出的文件谁都能打开，请收好，用完删掉。"), "hint", "text2", wrap=True))
        self.column.addStretch(1)
        self.what.currentIndexChanged.connect(lambda _: self._offer())
        self.ending.currentIndexChanged.connect(lambda _: self._tell())
        self.button.clicked.connect(self._press)
        self._offer()

    def set_customers(self, many: int) -> None:
        """Without customers there is nothing to export."""
        self.button.setEnabled(many > 0)

    def choose(self, what: What, ending: str) -> None:
        self.what.choose(what)
        self.ending.choose(ending)

    def _offer(self) -> None:
        """The ways in which this can be written; the chosen one stays when it is among them."""
        endings = ENDINGS[self.what.value()]
        self.ending.set_options([(ending, ending_words(ending)) for ending in endings], self.ending.value())
        self._tell()

    def _tell(self) -> None:
        what, ending = self.what.value(), self.ending.value()
        if ending is None:  # between two lists of ways
            return
        self.old.setVisible(ending == _VCARD)
        self.about.setText(_about(what, ending))
        self.button.set_sign(ending_sign(ending))
        self.button.set_text(_deed(ending))

    def _press(self) -> None:
        ending = self.ending.value()
        self.wanted.emit(self.what.value(), ending, ending == _VCARD and self.old.isChecked())


def _name(what: What) -> str:
    return tr("全部客户") if what is What.CUSTOMERS else name_of(what)


def _deed(ending: str) -> str:
    return {
        ".xlsx": tr("导出成 Excel"),
        ".csv": tr("导出成 CSV"),
        ".vcf": tr("导出成通讯录"),
        ".ics": tr("导出成日历"),
        ".json": tr("导出成 JSON"),
        ".pdf": tr("导出成 PDF"),
    }[ending]


def _about(what: What, ending: str) -> str:
    """What will be in the file, in a sentence."""
    if ending == ".vcf":
        return tr("每位客户一张名片，导进手机就能打电话、看到生日，农历的也在。")
    if ending == ".ics":
        if what is What.FOLLOWUPS:
            return tr("还没办的跟进，按到期的日子放进日历。")
        return tr("客户和家人的生日，农历的往后算 10 年；还没办的跟进也在里面。")
    if ending == ".json":
        return tr("所有内容一样不少，换别的软件也带得走。")
    return {
        What.CUSTOMERS: tr("一位一行：电话、生日、喜好和忌口、标签、等级、累计消费，还能原样导回来。"),
        What.PURCHASES: tr("一笔一行：日期、客户、项目、原价、实收、成本、单号。"),
        What.FOLLOWUPS: tr("一件一行：给谁、做什么、哪天到期、办得怎么样。"),
        What.TIERS: tr("各等级的人数、销售额和利润，还有每位客户的名次。"),
        What.ARCHIVE: tr("客户、消费、跟进、喜好、到店、家人、意见，各一张表。"),
        What.REPORT: tr("金字塔、升降、四类客户、营销费用，只有金额，没有电话和姓名。给合伙人、银行看。"),
    }[what]
