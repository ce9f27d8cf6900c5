"""The profile as a card on paper: what stands on it, what only when wanted, on A4 and on half a sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.people import PreferenceDraft, VisitDraft
from core.terms import PreferenceKind
from storage.archive import Archive
from ui.context import Context
from ui.pages.base import Page
from ui.printing.card_preview import CardPreview
from ui.printing.letterhead import LARGE, Issue
from ui.printing.options import Kind, PrintOptions, Sheet
from ui.printing.profile_card import set_card
from ui.printing.sheet import A4, A5, Bar, Form, Paper, Text
from ui.printing.typeset import width

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def zhou(sample: Archive) -> int:
    found = sample.customers.find("周雅琴")[0].id
    sample.preferences.add(found, PreferenceDraft("花生过敏", PreferenceKind.ALLERGY))
    sample.visits.add(VisitDraft(found, date(2026, 11, 28), purpose="家宴", party=4, place="听竹包间"))
    return found


def card(archive: Archive, customer_id: int, scale: float = 1.0, form: Form = A4, **wanted: bool) -> Paper:
    issue = Issue("档案卡", "栖云小院", "小陈", archive.clock(), scale, form)
    chosen = {"phones": False, "amounts": False, **wanted}
    return set_card(archive.customers.profile(customer_id), issue, currency="CNY", **chosen)


def words(paper: Paper) -> list[str]:
    return [mark.words for page in paper.pages for mark in page if isinstance(mark, Text)]


def test_what_hurts_first_then_all_there_is_to_know(sample: Archive, zhou: int) -> None:
    paper = card(sample, zhou)
    told = words(paper)
    order = ["周雅琴", "花生过敏", "忌口：不吃香菜", "下次来", "喜好", "家人", "最近来过", "今天新知道的"]
    assert [told.index(one) for one in order] == sorted(told.index(one) for one in order)
    assert "顾敏 花生过敏" in told
    assert "常温胡萝卜汁一杯" in told
    assert any("家宴 · 4 位客人 · 听竹包间" in line for line in told)
    white = [mark for page in paper.pages for mark in page if isinstance(mark, Text) and mark.white]
    assert [mark.words for mark in white] == ["花生过敏", "顾敏 花生过敏"]
    assert sum(isinstance(mark, Bar) for page in paper.pages for mark in page) == 2


def test_phones_and_money_stand_there_only_when_wanted(sample: Archive, zhou: int) -> None:
    shy = " ".join(words(card(sample, zhou)))
    assert "138 0571 2266" not in shy
    assert "¥" not in shy
    assert "重要客户" not in shy
    open_ = " ".join(words(card(sample, zhou, phones=True, amounts=True)))
    assert "138 0571 2266" in open_
    assert "累计消费 ¥" in open_


@pytest.mark.parametrize("scale", [1.0, LARGE])
def test_long_words_are_wrapped_inside_the_margins(sample: Archive, zhou: int, scale: float) -> None:
    sample.preferences.add(zhou, PreferenceDraft("靠窗的位子" * 40))
    sample.people.add_family(zhou, "很长的名字" * 10, "远房的表外甥女" * 5, likes=[PreferenceDraft("爱喝茶" * 30)])
    paper = card(sample, zhou, scale)
    for page in paper.pages:
        for mark in page:
            if isinstance(mark, Text):
                assert mark.x >= A4.left - 0.01
                assert mark.x + width(mark.words, mark.size, mark.bold) <= A4.right + 0.6
                assert mark.y <= A4.height - A4.margin + 26
    assert "靠窗的位子" * 40 in "".join(words(paper))


def test_half_a_sheet_says_the_same(sample: Archive, zhou: int) -> None:
    whole, half = card(sample, zhou), card(sample, zhou, A5.share, A5)
    assert set("".join(words(half))) >= set("".join(words(whole)))
    assert half.size(0) == A5.size
    assert not half.is_roll
    ends = [m.x + width(m.words, m.size, m.bold) for page in half.pages for m in page if isinstance(m, Text)]
    assert max(ends) <= A5.right + 0.6


def test_ctrl_p_on_the_profile_shows_the_card_and_saves_it(
    ctx: Context, sample: Archive, zhou: int, show_page: Callable[[str], Page], tmp_path: Path
) -> None:
    page = show_page("customers")
    ctx.open_customer(zhou)
    QTest.keyClick(page.window(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    QTest.qWait(1)
    dialog: Any = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CardPreview))
    assert not dialog.choices.phones.isChecked()
    assert not dialog.choices.amounts.isChecked()
    dialog.choices.phones.click()
    dialog.choices.sheets.choose(Sheet.A5)
    dialog.choices.sheets.picked.emit(Sheet.A5)
    assert dialog._paper.size(0) == A5.size
    target = tmp_path / "card.pdf"
    dialog.save_pdf(target)
    while ctx.runner.busy:
        QTest.qWait(20)
    QTest.qWait(20)
    first = PdfReader(target).pages[0]
    assert (float(first.mediabox.width), float(first.mediabox.height)) == pytest.approx(A5.size, abs=1)
    assert "138" in first.extract_text()
    dialog.reject()
    kept = sample.settings["print_options"]
    assert PrintOptions.read(kept, Kind.PROFILE).sheet is Sheet.A5
    assert not PrintOptions.read(kept, Kind.PROFILE).phones  # private things start unticked the next time
    assert PrintOptions.read(kept, Kind.FOLLOWUPS).phones  # those of the lists stay as they were


def test_a_customer_deleted_under_the_preview_leaves_nothing_to_print(
    ctx: Context, sample: Archive, zhou: int, show_page: Callable[[str], Page]
) -> None:
    page = show_page("customers")
    dialog = CardPreview(ctx, zhou, page)
    dialog.open()
    ctx.do(lambda: sample.customers.delete([zhou]))
    assert dialog.pane.empty is not None
    assert not dialog.pdf_button.isEnabled()
    dialog.reject()
