"""Every paper on every sheet: nothing is cut, nothing is left out in silence, and a PDF says what the screen says."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from core.contact_details import Address
from core.label_sheets import SHEETS, LabelSheet
from core.listing import CustomerFilter
from core.people import (
    Birthday,
    BirthdayEntry,
    CustomerDraft,
    CustomerRow,
    FollowupDraft,
    FollowupRow,
    Preference,
    PreferenceDraft,
    Preparation,
    VisitDraft,
    VisitRow,
)
from core.terms import Calendar, Channel, CustomerKind, FollowupKind, Gender, PreferenceKind
from storage.archive import Archive
from ui import formats
from ui.language import use_language
from ui.printing import unattended
from ui.printing.addressed import Addressee, addressed
from ui.printing.birthday_list import born, month_span, set_birthdays
from ui.printing.customer_list import Listed
from ui.printing.envelopes import set_cards, set_envelopes
from ui.printing.followup_list import set_followups
from ui.printing.labels import set_labels
from ui.printing.letterhead import LARGE, Issue, bottom
from ui.printing.list_slips import set_birthday_slip, set_followup_slip
from ui.printing.lists import Order, make, span
from ui.printing.options import ON_ROLL, TO_PEOPLE, Card, Envelope, Kind, PrintOptions, Sheet, Week, Who, stocks
from ui.printing.preparation_list import set_preparations
from ui.printing.roll import ROLL58, ROLL80, Roll
from ui.printing.sheet import A4, A5, LETTER, MM, Box, Form, Mark, Paper, Rule, Text
from ui.printing.slips import set_slips
from ui.printing.typeset import width
from ui.printing.week_plan import set_week
from ui.printing.wishes import wish_of

NOW = datetime(2026, 11, 22, 11, 24)
TODAY = NOW.date()
FORMS = {"A4": A4, "A4 across": A4.turned(), "A5": A5, "A5 across": A5.turned(), "Letter": LETTER,
         "Letter across": LETTER.turned()}  # fmt: skip

pytestmark = pytest.mark.usefixtures("qapp")


def issue(form: Form = A4, large: bool = False, who: str = "小陈", title: str = "跟进清单") -> Issue:
    return Issue(title, "栖云小院", who, NOW, (LARGE if large else 1.0) * form.share, form)


def words(paper: Paper) -> str:
    return "\n".join(mark.words for page in paper.pages for mark in page if isinstance(mark, Text))


def flat(told: str) -> str:
    """Without what breaking lines changes."""
    return "".join(unicodedata.normalize("NFKC", told).split())


def right_end(mark: Mark) -> float:
    if isinstance(mark, Text):
        return mark.x + width(mark.words, mark.size, mark.bold)
    return mark.x + (mark.side if isinstance(mark, Box) else mark.length)


def assert_on_sheet(paper: Paper, issued: Issue) -> None:
    """All between the margins, above the foot, no words upon others."""
    form, end = issued.form, bottom(issued)
    for page in paper.pages:
        texts = [mark for mark in page if isinstance(mark, Text)]
        for mark in page:
            assert mark.x >= form.left - 0.01, mark
            assert right_end(mark) <= form.right + 0.6, mark
            assert mark.y >= form.margin * 0.5
            assert mark.y + (0.25 * mark.size if isinstance(mark, Text) else 0) <= form.height - 4, mark
        body = [mark for mark in texts if mark.y <= end]
        assert len(texts) - len(body) >= 2  # only the foot is below
        assert_apart(body)


def assert_apart(texts: list[Text]) -> None:
    """No two words on one another: on one base line they stand side by side."""
    lines: dict[int, list[Text]] = {}
    for mark in texts:
        lines.setdefault(round(mark.y * 4), []).append(mark)
    for line in lines.values():
        line.sort(key=lambda mark: mark.x)
        for before, after in pairwise(line):
            assert right_end(before) <= after.x + 0.6, (before, after)


def assert_on_roll(paper: Paper, roll: Roll) -> None:
    """Nothing leaves what the printer can print."""
    for number, page in enumerate(paper.pages):
        across, down = paper.size(number)
        edge = (roll.paper - roll.room) / 2 / 203 * 72
        for mark in page:
            assert mark.x >= edge - 0.1
            assert right_end(mark) <= across - edge + 0.5, mark
            assert 0 < mark.y < down
        assert any(isinstance(mark, Rule) and abs(mark.length - roll.room / 203 * 72) < 0.01 for mark in page)


# --- hostile rows -----------------------------------------------------------------------------------------------------

NAMES = st.sampled_from([
    "周雅琴", "欧阳上官静怡", "𠮷野家", "Christopher Alexander Montgomery-Fitzgerald III", "李 W.", "O",
    "阿卜杜拉·本·穆罕默德·阿勒马克图姆（迪拜贸易代表团）", "Wolfeschlegelsteinhausenbergerdorff",
])  # fmt: skip
NUMBERS = st.sampled_from(["13805712266", "+971 4 555 123456", "", "0571-88886666 转 8012", "138057122668"])
TELLING = st.sampled_from([
    "回电", "把玳瑁老花镜用顺丰寄到办事处，" * 9, "Send the invoice to the Pudong office before Friday noon",
    "https://example.com/a/very/long/path/without/any/break/at/all/" * 2, "问问薄被合不合适，", "很长" * 300,
])  # fmt: skip
TIMES = st.sampled_from([time(9), time(18, 30), None])


@st.composite
def followups(draw: st.DrawFn) -> list[FollowupRow]:
    return [
        FollowupRow(
            n, n, draw(NAMES), FollowupKind.OWN, TODAY + timedelta(days=draw(st.integers(-40, 9))), text=draw(TELLING),
            phone=draw(NUMBERS), channel=draw(st.sampled_from([None, *Channel])),
            avoid=(Preference(1, n, PreferenceKind.ALLERGY, "food", draw(TELLING)),) if draw(st.booleans()) else (),
        )
        for n in range(draw(st.integers(1, 9)))
    ]  # fmt: skip


@st.composite
def visits(draw: st.DrawFn) -> list[VisitRow]:
    found = [
        VisitRow(
            n, n, draw(NAMES), TODAY + timedelta(days=draw(st.integers(0, 3))), draw(TIMES), phone=draw(NUMBERS),
            party=draw(st.integers(1, 30)), place=draw(TELLING), note=draw(TELLING),
            avoid=tuple(Preference(k, n, kind, "food", draw(TELLING)) for k, kind in enumerate(PreferenceKind)),
            prepare=(Preparation(n, n, draw(TELLING), PreferenceKind.LIKE, "food", person=draw(NAMES)),),
        )
        for n in range(draw(st.integers(1, 5)))
    ]  # fmt: skip
    return sorted(found, key=lambda visit: (visit.day, visit.at is None, visit.at))


@st.composite
def birthdays(draw: st.DrawFn) -> list[BirthdayEntry]:
    return [
        BirthdayEntry(
            n, draw(NAMES), TODAY + timedelta(days=n), (calendar := draw(st.sampled_from(Calendar))),
            Birthday(calendar, 1960, 10, 10), 66, draw(st.none() | NAMES), draw(st.none() | NAMES), phone=draw(NUMBERS),
        )
        for n in range(draw(st.integers(1, 6)))
    ]  # fmt: skip


@given(
    followups(), visits(), birthdays(), st.sampled_from(list(FORMS)), st.booleans(), st.sampled_from(["zh_CN", "en"])
)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_the_rows_say_nothing_leaves_its_sheet_or_is_lost(
    tasks: list[FollowupRow], guests: list[VisitRow], born_then: list[BirthdayEntry], form: str, large: bool, lang: str
) -> None:
    use_language(lang)
    issued = issue(FORMS[form], large, who="名字很长" * 12)
    noted = [Preference(1, 1, PreferenceKind.LIKE, "gift", "很长的礼物" * 30)]
    found = [born(entry, noted) for entry in born_then]
    days = (TODAY, TODAY + timedelta(days=6))
    for paper in (
        set_followups(tasks, issued, phones=True), set_week(guests, days, issued, phones=True),
        set_preparations(guests, issued), set_birthdays(found, issued, "2026年11月", phones=True),
    ):  # fmt: skip
        assert_on_sheet(paper, issued)
    told = flat(words(set_followups(tasks, issued, phones=True)))
    for row in tasks:
        assert flat(row.customer) in told
        assert flat(row.text or "") in told or len(row.text or "") > 300  # broken by a page's foot
        assert flat(formats.phone(row.phone)) in told
    for roll in (ROLL80, ROLL58):
        slip = replace(issued, scale=LARGE if large else 1.0)
        assert_on_roll(set_followup_slip(tasks, slip, roll, phones=True), roll)
        assert_on_roll(set_birthday_slip(found, slip, "2026年11月", roll, phones=True), roll)
        assert_on_roll(set_slips(guests, slip, {}, roll), roll)


# --- many rows --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_two_hundred_rows_break_well_over_the_pages_of_every_sheet(form: str) -> None:
    rows = [
        FollowupRow(n, n, f"客户{n}", FollowupKind.OWN, TODAY - timedelta(days=n % 3), text="问问薄被" * (1 + n % 6),
                    phone="13805712266")
        for n in range(200)
    ]  # fmt: skip
    issued = issue(FORMS[form])
    paper = set_followups(rows, issued, phones=True)
    assert_on_sheet(paper, issued)
    assert sum(isinstance(mark, Box) for page in paper.pages for mark in page) == 200
    for number, page in enumerate(paper.pages):
        boxes = [mark for mark in page if isinstance(mark, Box)]
        assert len(boxes) == sum(isinstance(mark, Text) and mark.words == "138 0571 2266" for mark in page)
        titles = [m.words for m in page if isinstance(m, Text) and m.bold and m.size == 12 * issued.scale]
        assert number == 0 or titles[0].endswith("（续）") or titles[0] == "今天 11月22日 周日"
        lowest = max(mark.y for mark in boxes)
        assert number == len(paper.pages) - 1 or lowest > issued.form.height * 0.6  # no page half empty


@pytest.mark.parametrize("roll", [ROLL80, ROLL58], ids=["80", "58"])
def test_two_hundred_rows_go_on_slips_no_longer_than_a_page(roll: Roll) -> None:
    rows = [
        FollowupRow(n, n, f"客户{n}", FollowupKind.OWN, TODAY - timedelta(days=n % 2), text="问问薄被" * (1 + n % 6),
                    phone="13805712266")
        for n in range(200)
    ]  # fmt: skip
    paper = set_followup_slip(rows, issue(), roll, phones=True)
    assert_on_roll(paper, roll)
    assert paper.is_roll
    assert sum(isinstance(mark, Box) for page in paper.pages for mark in page) == 200
    for page, (across, down) in zip(paper.pages, paper.sizes, strict=True):
        assert down <= 297 * MM
        assert across == pytest.approx((80 if roll is ROLL80 else 58) * MM, abs=0.5)
        boxes = sum(isinstance(mark, Box) for mark in page)
        assert boxes == sum(isinstance(mark, Text) and mark.words == "138 0571 2266" for mark in page)
    assert words(paper).count("（续）") >= len(paper.pages) - 2


def test_the_printed_width_of_a_roll_is_that_of_its_printer() -> None:
    for roll, printed in ((ROLL80, 72), (ROLL58, 48)):
        long = FollowupRow(1, 1, "王" * 80, FollowupKind.OWN, TODAY, text="字" * 200)
        page = set_followup_slip([long], issue(), roll, phones=True).pages[0]
        left, right = min(mark.x for mark in page), max(map(right_end, page))
        assert (right - left) / MM == pytest.approx(printed, abs=0.3)


# --- what the screen holds, the PDF holds -----------------------------------------------------------------------------


def on_screen(archive: Archive, kind: Kind) -> list[tuple[str, str | None]]:
    """(name, phone) of every line of the list."""
    week = TODAY + timedelta(days=7)
    if kind is Kind.FOLLOWUPS:
        return [(row.customer, row.phone) for row in archive.followups.rows(until=week)]
    if kind is Kind.PREPARATION:
        return [(visit.customer, None) for visit in archive.visits.between(TODAY, week)]
    if kind is Kind.WEEK:
        return [(visit.customer, visit.phone) for visit in archive.visits.between(TODAY, TODAY + timedelta(days=6))]
    if kind is Kind.BIRTHDAYS:
        entries = archive.followups.birthdays(*month_span(None, TODAY))
        return [(entry.person or entry.customer, entry.phone) for entry in entries]
    rows = archive.customers.rows(archive.customers.ids())
    return [(row.name, row.phones[0] if row.phones and kind is not Kind.CARDS else None) for row in rows]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.PROFILE])
def test_the_pdf_of_every_list_on_every_sheet_holds_every_name_and_phone(
    sample: Archive, tmp_path: Path, kind: Kind
) -> None:
    if kind in TO_PEOPLE:
        keep = sample.customers.ids()[:25]
        sample.customers.delete([one for one in sample.customers.ids() if one not in keep])
        for one in keep:
            sample.customers.update(one, address=f"杭州市文三路 {one} 号")
    listed = on_screen(sample, kind)
    assert listed
    ways: list[dict[str, object]] = [{"stock": one} for one in stocks(kind)[-2:]]
    if not ways:
        ways = [{"sheet": sheet.value} for sheet in Sheet if kind in ON_ROLL or not sheet.is_roll]
        ways.append({"sheet": "a5", "landscape": True, "large": True})
    for chosen in ways:
        out = tmp_path / "a.pdf"
        done = unattended.run(sample, kind.value, TODAY, None, out, None, phones=True, **chosen)  # type: ignore[arg-type]
        pages = PdfReader(out).pages
        assert done.pages == len(pages)
        found = flat("\n".join(page.extract_text() for page in pages))
        said = [one for name, phone in listed for one in (name, formats.phone(phone) if phone else "")]
        missing = [one for one in said if flat(one) not in found]
        assert missing == [], chosen
        assert done.rows == len(listed)


def test_phones_are_left_out_of_every_list_when_not_wanted(sample: Archive) -> None:
    for kind in (Kind.FOLLOWUPS, Kind.BIRTHDAYS, Kind.WEEK, Kind.CUSTOMERS):
        for sheet in (Sheet.A5, Sheet.RECEIPT58) if kind in (Kind.FOLLOWUPS, Kind.BIRTHDAYS) else (Sheet.A4,):
            shown, hidden = (
                flat(words(make(sample, Order(kind, PrintOptions(phones=phones, sheet=sheet)), NOW)))
                for phones in (True, False)
            )
            numbers = [flat(formats.phone(phone)) for _name, phone in on_screen(sample, kind) if phone]
            assert numbers
            assert all(number in shown for number in numbers)
            assert not [number for number in numbers if number in hidden]


# --- birthdays and weeks ----------------------------------------------------------------------------------------------


def test_the_birthday_list_names_whose_day_how_old_and_what_pleases(archive: Archive) -> None:
    solar, lunar = Birthday(Calendar.SOLAR, 1968, 11, 26), Birthday(Calendar.LUNAR, 2000, 10, 20)
    first = archive.customers.add(CustomerDraft("何慧敏", phones=("13735408819",), birthday=solar)).new_id
    firm = archive.customers.add(CustomerDraft("云栖科技", kind=CustomerKind.COMPANY, phones=("057188886666",))).new_id
    assert first is not None
    assert firm is not None
    archive.preferences.add(first, PreferenceDraft("丝巾", category="gift"))
    archive.preferences.add(first, PreferenceDraft("花生", PreferenceKind.ALLERGY))
    archive.people.add_family(
        first, "小宝", "外孙", Birthday(Calendar.SOLAR, 2021, 11, 3), likes=[PreferenceDraft("积木", category="gift")]
    )
    archive.people.add_contact(firm, "陆芸", phone="18957106628", birthday=lunar)
    paper = make(archive, Order(Kind.BIRTHDAYS), NOW)
    told = words(paper)
    assert paper.rows == 3
    for part in (
        "2026年11月，共 3 位", "11月3日 周二", "小宝", "何慧敏 的外孙", "5 岁", "积木", "11月26日 周四", "58 岁",
        "丝巾", "过敏：花生", "公历", "11月28日 周六", "陆芸", "云栖科技", "农历十月二十", "189 5710 6628",
    ):  # fmt: skip
        assert part in told, part
    assert any(isinstance(m, Text) and m.words == "过敏：花生" and m.bold for m in paper.pages[0])
    empty = make(archive, Order(Kind.BIRTHDAYS, PrintOptions(month=7)), NOW)
    assert "2027年7月没有人过生日" in words(empty)


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [(None, date(2026, 11, 1), date(2026, 11, 30)), (12, date(2026, 12, 1), date(2026, 12, 31)),
     (2, date(2027, 2, 1), date(2027, 2, 28))],
)  # fmt: skip
def test_a_month_is_the_next_of_its_number(month: int | None, first: date, last: date) -> None:
    assert month_span(month, TODAY) == (first, last)


def test_the_week_plan_shows_days_with_visits_and_what_to_avoid_in_bold(archive: Archive) -> None:
    who = archive.customers.add(CustomerDraft("周雅琴", phones=("13805712266",))).new_id
    assert who is not None
    archive.preferences.add(who, PreferenceDraft("花生过敏", PreferenceKind.ALLERGY))
    archive.preferences.add(who, PreferenceDraft("胡萝卜汁", prepare=True))
    for days, at in ((0, time(18)), (2, None), (2, time(9)), (9, time(12))):
        archive.visits.add(VisitDraft(who, TODAY + timedelta(days=days), at, party=4, place="听竹包间"))
    paper = make(archive, Order(Kind.WEEK), NOW)
    told = words(paper)
    assert paper.rows == 3
    for part in (
        "11月22日 – 11月28日，共 3 组，12 人", "今天 11月22日 周日", "11月24日 周二", "18:00", "全天", "4 人",
        "听竹包间", "备：胡萝卜汁", "138 0571 2266",
    ):  # fmt: skip
        assert part in told, part
    assert "11月23日 周一" not in told  # nobody comes that day
    bold = [m.words for m in paper.pages[0] if isinstance(m, Text) and m.bold]
    assert bold.count("花生过敏") == 3
    assert told.index("09:00") < told.index("全天")


@pytest.mark.parametrize(
    ("week", "first"), [(Week.COMING, 22), (Week.THIS, 16), (Week.NEXT, 23), (Week.SHOWN, 9)]
)  # fmt: skip
def test_which_week(week: Week, first: int) -> None:
    days = span(Kind.WEEK, PrintOptions(week=week, monday=date(2026, 11, 9)), TODAY)
    assert (days.first, days.last) == (date(2026, 11, first), date(2026, 11, first) + timedelta(days=6))


# --- labels, envelopes, cards -----------------------------------------------------------------------------------------


def someone(
    number: int, name: str = "周雅琴", address: str = "杭州市西湖区文三路 18 号", **fields: object
) -> Addressee:  # fmt: skip
    row = CustomerRow(number, name, phones=("13805712266",), **fields)  # type: ignore[arg-type]
    return Addressee(row, addressed(row), address, "138 0571 2266")


HOSTILE = [
    someone(1), someone(2, "欧阳上官静怡", "浙江省杭州市余杭区仓前街道良睦路 1399 号" * 2, gender=Gender.FEMALE),
    someone(3, "Christopher Alexander Montgomery-Fitzgerald", "Apartment 4205, Tower B, 88 Century Avenue, Shanghai"),
    someone(4, "迪拜贸易代表团驻上海办事处", "上海市浦东新区世纪大道 88 号\n金茂大厦 42 层", kind=CustomerKind.COMPANY),
    someone(5, address=""),
    someone(6, "李太长", "很长的地址" * 400),
]  # fmt: skip


def within(mark: Text, sheet: LabelSheet, place: int) -> bool:
    """Wholly on this label."""
    (left, top), (above, below) = sheet.corner(place), (mark.y - 0.9 * mark.size, mark.y + 0.25 * mark.size)
    across = left * MM <= mark.x and right_end(mark) <= (left + sheet.width) * MM
    return across and top * MM <= above and below <= (top + sheet.height) * MM


@pytest.mark.parametrize("key", [*SHEETS, "own"])
@pytest.mark.parametrize(("large", "lang"), [(False, "zh_CN"), (True, "en")])
def test_every_label_keeps_its_words_and_who_is_left_out_is_told(key: str, large: bool, lang: str) -> None:
    use_language(lang)
    sheet = SHEETS.get(key) or LabelSheet(4, 2, 90, 60, 10, 20, 5, 3.25)
    found = [replace(one, row=replace(one.row, id=n)) for n in range(4) for one in HOSTILE]
    paper = set_labels(found, issue(large=large), sheet, start=sheet.count - 1, phones=True)
    told = {out.why: out.names for out in paper.left_out}
    assert paper.rows + sum(len(names) for names in told.values()) == len(found)
    assert ("周雅琴",) * 4 in told.values()
    assert ("李太长",) * 4 in told.values()
    filled = set()
    for number, page in enumerate(paper.pages):
        for mark in page:
            assert isinstance(mark, Text)
            places = [place for place in range(sheet.count) if within(mark, sheet, place)]
            assert len(places) == 1, mark
            filled.add(number * sheet.count + places[0])
    assert filled == set(range(sheet.count - 2, sheet.count - 2 + paper.rows))
    assert flat("Christopher Alexander Montgomery-Fitzgerald") in flat(words(paper))
    assert flat(words(paper)).count(flat("金茂大厦 42 层")) == 4


def test_who_gets_a_letter_is_addressed_as_in_chinese_and_english_by_name() -> None:
    assert addressed(CustomerRow(1, "周雅琴", gender=Gender.FEMALE)) == "周雅琴 女士 收"
    assert addressed(CustomerRow(1, "王先生", gender=Gender.MALE)) == "王先生 收"
    assert addressed(CustomerRow(1, "云栖科技", kind=CustomerKind.COMPANY)) == "云栖科技 收"
    use_language("en")
    assert addressed(CustomerRow(1, "周雅琴", gender=Gender.FEMALE)) == "周雅琴"


@pytest.mark.parametrize("envelope", Envelope)
@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_an_envelope_has_address_above_name_and_sender_in_their_places(envelope: Envelope, lang: str) -> None:
    use_language(lang)
    for large in (False, True):
        paper = set_envelopes(HOSTILE, issue(large=large), envelope, "栖云小院\n灵隐路 8 号", phones=True)
        assert paper.rows == len(paper.pages) == 4
        for page, (wide, high) in zip(paper.pages, paper.sizes, strict=True):
            assert wide > high
            for mark in page:
                assert mark.x >= 8 * MM
                assert right_end(mark) <= wide - 8 * MM
                assert 5 * MM < mark.y < high - 5 * MM
        first = {mark.words: mark for mark in paper.pages[0] if isinstance(mark, Text)}
        wide, high = paper.size(0)
        sender = next(mark for said, mark in first.items() if "栖云小院" in said)
        name = next(mark for said, mark in first.items() if "周雅琴" in said)
        address = next(mark for said, mark in first.items() if "文三路" in said)
        if lang == "zh_CN":
            assert address.y < name.y < sender.y
            assert sender.x > wide / 2
            assert name.size > address.size > sender.size
        else:
            assert sender.y < name.y < address.y
            assert sender.x < wide / 4 < name.x


def test_cards_carry_the_wish_and_leave_out_who_must_not_be_greeted() -> None:
    people = [
        someone(1, title="周老师"), someone(2, "王建国", ""), someone(3, "黑名单", blacklist_reason="逃单"),
        someone(4, "不打扰", consent=False), someone(5, "没问过", consent=None), someone(6, "到期了", consent=True),
    ]  # fmt: skip
    wish = wish_of("{称呼}，生日快乐", {}, "栖云小院", "小陈", 2026)
    paper = set_cards(people, issue(), Card.A6, wish, lambda row: row.id != 6)
    told = words(paper)
    assert paper.rows == 3
    assert "周老师，生日快乐" in told
    assert "王建国，生日快乐" in told  # a card needs no address
    assert told.count("栖云小院") == 3
    assert [out.names for out in paper.left_out] == [("黑名单",), ("不打扰", "到期了")]
    long = set_cards(people[:1], issue(), Card.A6, lambda _row: "祝您身体健康，" * 400, lambda _row: True)
    assert (long.rows, [out.names for out in long.left_out]) == (0, [("周雅琴",)])
    unknown = set_cards(people[:1], issue(), Card.A6, wish_of("{岁数}岁生日快乐", {}, "", "", 2026), lambda _row: True)
    assert [out.why for out in unknown.left_out] == ["不知道这些话里要的信息"]


def test_without_words_a_card_says_one_of_the_birthday_texts() -> None:
    own = wish_of("", {}, "栖云小院", "小陈", 2026)
    said = {own(CustomerRow(number, "周雅琴")) for number in range(12)}
    assert len(said) > 1  # neighbours get other words
    assert all("周雅琴" in one and "{" not in one for one in said)


def test_who_is_asked_for(sample: Archive) -> None:
    found = [row.name for row in sample.customers.rows(sample.customers.ids())]

    def names(who: str, listed: Listed | None = None, month: int | None = None) -> list[str]:
        paper = make(sample, Order(Kind.LABELS, PrintOptions(stock="L7160", who=who, month=month), listed=listed), NOW)
        told = words(paper)
        on_paper = [name for name in found if f"{name} 收" in told or re.search(rf"{name} (女士|先生) 收", told)]
        assert len(on_paper) == paper.rows
        return [*on_paper, *(name for out in paper.left_out for name in out.names)]

    everybody = names(Who.ALL)
    assert len(everybody) == 40
    chosen = frozenset(sample.customers.ids()[:3])
    assert len(names(Who.GIVEN, Listed(CustomerFilter(only=chosen)))) == 3
    born_now = {one.customer for one in sample.followups.birthdays(*month_span(None, TODAY)) if one.person is None}
    assert set(names(Who.BIRTHDAYS)) == born_now
    assert set(names(Who.BIRTHDAYS, month=3)) != born_now
    assert names("view:没有这个视图") == []


ADDRESSES = (("甲", "自己的"), ("乙", None), ("丙", None))


def test_an_address_is_the_own_one_else_the_first_further_one(archive: Archive) -> None:
    made = [archive.customers.add(CustomerDraft(name, address=own)) for name, own in ADDRESSES]
    found = [one.new_id for one in made if one.new_id is not None]
    for one in found[:2]:
        archive.customers.update(one, addresses=[Address("公司的", "公司"), Address("老家的")])
    assert archive.customers.postal_addresses(found) == {found[0]: "自己的", found[1]: "公司的"}


def test_randomly_shuffled_followups_keep_their_order_on_paper(archive: Archive) -> None:
    who = archive.customers.add(CustomerDraft("周雅琴")).new_id
    assert who is not None
    days = list(range(12))
    random.Random(3).shuffle(days)
    for day in days:
        archive.followups.add(FollowupDraft(who, TODAY - timedelta(days=day), text=f"第 {day} 件"))
    for sheet in (Sheet.A4, Sheet.RECEIPT80):
        told = words(make(archive, Order(Kind.FOLLOWUPS, PrintOptions(sheet=sheet)), NOW))
        places = [told.index(f"第 {day} 件") for day in range(11, 0, -1)]
        assert places == sorted(places)
