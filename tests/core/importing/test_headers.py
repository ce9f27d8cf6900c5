"""Where the header of a list stands, and what stands over each column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.columns import Layout, layout_of
from core.importing.days import DayOrder
from core.importing.fields import REPEATABLE, Field, Kind, known_word
from core.importing.headers import find_header
from core.importing.tables import Cell, RawSheet

TODAY = date(2026, 11, 22)
NAMES = ["张三", "李四光", "王五", "赵六一"]
PHONES = ["13812345678", "13912345678", "13712345679", "15012345670"]
PEOPLE = [list(pair) for pair in zip(NAMES, PHONES, strict=True)]


def _layout(*rows: Sequence[Cell], kind: Kind | None = None, header_row: int | None = None) -> Layout:
    found = layout_of(RawSheet("表", rows), TODAY, kind, header_row)
    assert found is not None
    return found


def _fields(layout: Layout) -> list[str | None]:
    return [c.field.value if c.field else None for c in layout.columns]


def _where(*rows: Sequence[Cell]) -> tuple[int | None, int]:
    layout = _layout(*rows)
    return layout.header_row, layout.start


@pytest.mark.parametrize(
    "above",
    [
        [],
        [["丽人美容院会员名单（2026年）"]],
        [["会员"], ["制表：陈店长", None, "单位：元"]],
        [["1、带*为必填项\n2、手机号为11位数字\n3、请勿删除本段"]],
        [["一、姓名、电话必填"], ["二、生日格式：1990-01-01"], ["三、有问题请联系张经理 13800000000"]],
        [[None, None], ["更新日期", date(2026, 11, 1)], []],
        [[f"{i}. 会员须知第{i}条，请各位同事认真阅读并遵守"] for i in range(1, 60)],
        [["客户"], []],
    ],
)
def test_the_header_stands_under_titles_notes_and_instructions(above: list[list[Cell]]) -> None:
    assert _where(*above, ["姓名", "电话"], *PEOPLE) == (len(above) + 1, len(above) + 1)


def test_a_header_that_comes_again_on_each_page_is_found_where_it_stands_first() -> None:
    assert _where(["姓名", "电话"], *PEOPLE, ["姓名", "电话"], *PEOPLE) == (1, 1)


def test_groups_over_a_header_of_two_rows() -> None:
    layout = _layout(
        ["姓名", "性别", "联系方式", None, "生日", None, "备注"],
        [None, None, "手机", "微信", "公历", "农历", None],
        ["张三", "男", "13812345678", "wx_abc1", "1990-3-5", None, "x"],
        ["李四", "女", "13912345678", "wx_abc2", None, "八月十五", None],
    )
    assert layout.header_row == 2
    assert _fields(layout) == ["name", "gender", "phones", "wechat", "birthday", "birthday", "note"]


def test_groups_tell_whose_a_column_is_and_complete_short_words() -> None:
    layout = _layout(
        ["基本信息", None, None, "家属", None, "累计消费", None, "推荐人", None],
        ["姓名", "手机", "性别", "姓名", "电话", "金额", "次数", "姓名", "手机"],
        ["张三", "13812345678", "男", "李某", "13912345678", 100, 1, "钱七", "13612345678"],
        ["李四", "13912345679", "女", "王某", "13912345670", 200, 2, "钱七", "13612345678"],
    )
    assert _fields(layout) == ["name", "phones", "gender", None, None, "stated_spent", None, "referred_by", None]


def test_a_title_over_the_header_is_no_group() -> None:
    layout = _layout(["家属联系表", None], ["姓名", "电话"], *PEOPLE)
    assert _fields(layout) == ["name", "phones"]


def test_the_same_words_in_english_below_belong_to_the_header() -> None:
    layout = _layout(["姓名", "电话", "生日"], ["Name", "Phone", "Birthday"], *[[*p, "1990-3-5"] for p in PEOPLE])
    assert (layout.header_row, [c.header for c in layout.columns]) == (2, ["姓名", "电话", "生日"])


def test_rows_of_a_template_that_tell_what_to_fill_in_are_no_data() -> None:
    assert _where(
        ["姓名", "手机", "生日", "性别"],
        ["必填", "必填，11位数字", "选填，格式：1990-01-01", "男/女"],
        ["示例：张三", "13800000000", "1990-01-01", "男"],
        *[[*p, "1990-3-5", "女"] for p in PEOPLE],
    ) == (1, 3)
    # a person of whom something is said is data
    assert _where(["姓名", "手机", "备注", "要求"], ["张三", "13812345678", "说明情况", "必须安静"], *PEOPLE) == (1, 1)


def test_a_list_without_a_header_is_no_header() -> None:
    rows = [[*p, "微信", "会员"] for p in PEOPLE]
    assert _where(*rows) == (None, 0)


def test_a_header_of_words_that_nobody_knows_stands_over_numbers_and_days() -> None:
    layout = _layout(["xingming", "lianluo", "heshi"], *[[*p, "1990-3-5"] for p in PEOPLE])
    assert layout.header_row == 1
    assert _fields(layout) == ["name", "phones", "birthday"]
    # but a person without a phone on top of the list is somebody
    assert _where(["钱七", "无"], *PEOPLE)[0] is None
    assert _where(["钱七", "没留号码"], *PEOPLE)[0] is None


def test_a_header_chosen_by_hand() -> None:
    rows = [["名单", "表"], ["姓名", "电话"], *PEOPLE]
    assert _layout(*rows, header_row=3).start == 3
    assert _layout(*rows, header_row=0).header_row is None
    assert _layout(*rows, header_row=2).header_row == 2


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("*姓名", "name"), ("姓名（必填）", "name"), ("姓　名", "name"), ("姓\n名", "name"), ("客户姓名*", "name"),
        ("姓名 Name", "name"), ("手机号码 Mobile", "phones"), ("Phone No.", "phones"), ("联系方式(手机)", "phones"),
        ("电话2", "phones"), ("手机/电话", "phones"), ("姓名/电话", "name"), ("1、您的姓名：", "name"),
        ("(2)您的手机号码", "phones"),
        ("请输入您的生日", "birthday"), ("客户的微信", "wechat"), ("會員姓名", "name"), ("餘額（元）", "balance"),
        ("积分/分", "points"), ("D.O.B.", "birthday"), ("E-mail Address", "email"), ("\u202a手机\u202c", "phones"),
        ("备 注", "note"), ("会员 卡号", "code"), ("累计消费金额(元)", "stated_spent"), ("其他联系方式x", None),
        ("备姓", None), ("名单", None),
    ],
)  # fmt: skip
def test_a_header_is_a_known_word_whatever_stands_around_it(header: str, field: str | None) -> None:
    known = known_word(Kind.CUSTOMERS, header)
    assert (known.value if isinstance(known, Field) else known) == field


def test_words_with_one_other_character_are_other_words() -> None:
    """备注 and 姓名 are two edits apart: distance says nothing in Chinese."""
    layout = _layout(["备主", "电话"], ["门口右转第二家", "13812345678"], ["上回坐在靠窗那边", "13912345678"])
    assert _fields(layout) == [None, "phones"]


def test_remarks_over_names_are_not_the_name() -> None:
    assert _fields(_layout(["备注", "电话"], *PEOPLE)) == ["note", "phones"]


def test_a_column_called_phone_that_holds_names() -> None:
    both = _layout(["姓名", "电话"], *[[name, name] for name in NAMES])
    assert _fields(both)[0] == "name"
    assert not both.columns[1].sure
    swapped = _layout(["电话", "姓名"], *PEOPLE)
    assert _fields(swapped) == ["name", "phones"]


def test_the_sort_of_card_is_no_card_number() -> None:
    rows = [
        [*p, card, f"A{i:02d}"]
        for i, (p, card) in enumerate(zip(PEOPLE, ["金卡", "金卡", "银卡", "金卡"], strict=True))
    ]
    assert _fields(_layout(["姓名", "手机", "会员卡", "卡号"], *rows)) == ["name", "phones", None, "code"]


def test_a_list_that_only_knows_how_people_are_called() -> None:
    layout = _layout(["称呼", "电话"], ["王姐", "13812345678"], ["李总", "13912345678"])
    assert [(c.field, c.sure) for c in layout.columns] == [(Field.NAME, False), (Field.PHONES, True)]


def test_pictures_are_photos_and_addresses_of_pictures_are_none() -> None:
    layout = _layout(
        ["姓名", "照片", "头像"], ["张三", b"\x89PNG", "https://x/1.png"], ["李四", None, "https://x/2.png"]
    )
    assert _fields(layout) == ["name", "photo", None]
    assert _fields(_layout(["张三", "13812345678", b"\xff\xd8"], ["李四", "13912345678", b"\xff\xd8"]))[2] == "photo"


def test_levels_balances_and_points_may_be_chosen_by_hand() -> None:
    sales = _layout(
        ["日期", "姓名", "金额", "卡余额", "本次积分", "会员等级"], [date(2026, 1, 2), "张三", 30, 300, 3, "金卡"]
    )
    assert _fields(sales) == ["day", "name", "paid", None, None, None]
    chosen = sales.with_field(3, Field.BALANCE).with_field(4, Field.POINTS)
    assert _fields(chosen)[3:5] == ["balance", "points"]
    people = _layout(["姓名", "电话", "等级"], [*PEOPLE[0], "金"], [*PEOPLE[1], "银"])
    assert _fields(people.with_field(2, Field.TAGS)) == ["name", "phones", "tags"]


def test_a_column_proves_the_order_of_its_days_however_far_down() -> None:
    days = [f"{i % 9 + 1}/{i % 7 + 1}/1990" for i in range(3_000)]
    days[2_900] = "25/12/1990"
    rows = [[f"张{chr(0x4E00 + i)}", f"138{i:08d}", day] for i, day in enumerate(days)]
    assert _layout(["姓名", "电话", "生日"], *rows).columns[2].order is DayOrder.DAY_FIRST
    assert _layout(["姓名", "电话", "生日"], *rows[:2_000]).columns[2].order is None


def test_the_whole_height_is_looked_at() -> None:
    """The first hundreds of rows say nothing: what a column is stands further down."""
    blank = [[f"张{chr(0x4E00 + i)}", None, None] for i in range(2_000)]
    full = [[f"李{chr(0x4E00 + i)}", f"138{i:08d}", "女"] for i in range(30)]
    assert _fields(_layout(*blank, *full)) == ["name", "phones", "gender"]


def test_sheets_of_nothing() -> None:
    assert layout_of(RawSheet("x", []), TODAY) is None
    assert layout_of(RawSheet("x", [[None, ""], []]), TODAY) is None
    assert layout_of(RawSheet("x", [["姓名", "电话"]]), TODAY) is None
    assert find_header([], 0).last is None


def test_strange_cells_above_and_below_do_no_harm() -> None:
    layout = _layout(
        [True, 5.5, datetime(2026, 1, 1), None, "x" * 40_000],
        ["姓名", "电话", None, "生日"],
        ["张三", 13812345678.0, "#REF!", datetime(1990, 3, 5)],
        ["李四"],
        [],
    )
    assert (layout.header_row, _fields(layout)[:2]) == (2, ["name", "phones"])


def test_the_parts_of_an_address_are_read_from_the_largest_down() -> None:
    layout = _layout(
        ["姓名", "详细地址", "区", "城市", "省份", "备注"], ["张三", "文化街1号", "西湖区", "杭州市", "浙江省", "x"]
    )
    assert [c.header for c in layout.in_reading_order()] == ["姓名", "省份", "城市", "区", "详细地址", "备注"]
    assert [c.header for c in layout.columns] == ["姓名", "详细地址", "区", "城市", "省份", "备注"]


_CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.sampled_from(
        ["姓名", "电话", "生日", "备注", "微信", "必填", "示例", "张三", "13812345678", "#N/A", "3/5/1990", ""]
    ),
    st.text(max_size=12),
    st.floats(),
    st.integers(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.booleans(),
    st.binary(max_size=3),
)


@given(st.lists(st.lists(_CELLS, max_size=6), max_size=12))
def test_no_sheet_breaks_the_reading_of_layouts(rows: list[list[Cell]]) -> None:
    raw = RawSheet("表", rows)
    layout = layout_of(raw, TODAY)
    if layout is None:
        return
    assert layout.start <= len(rows)
    assert layout.header_row is None or layout.header_row <= layout.start
    indices = [c.index for c in layout.columns]
    assert indices == sorted(set(indices))
    once = [c.field for c in layout.columns if c.field is not None and c.field not in REPEATABLE]
    assert len(once) == len(set(once))
    for number in range(len(rows) + 1):
        chosen = layout_of(raw, TODAY, header_row=number)
        assert chosen is None or chosen.header_row == (number or None)


def test_a_column_of_forms_of_address_is_the_title_also_where_no_other_is_the_gender() -> None:
    forms = ["先生", "未知", "女士", "无", "先生"]
    rows = [[f"张{chr(0x4E00 + i)}", f"138{i:08d}", form] for i, form in enumerate(forms)]
    found = _layout(["姓名", "电话", "称谓"], *rows)
    assert _fields(found) == ["name", "phones", "title"]  # it tells the gender, too: test_carried.py
    beside = _layout(["姓名", "电话", "称谓", "性别"], *[[*row, "男"] for row in rows])
    assert _fields(beside) == ["name", "phones", "title", "gender"]


def test_the_phone_of_who_gets_the_flowers_is_not_the_customers() -> None:
    row = ["2026-01-14", "祝英台", "13100009001", "梁山伯", "13100009901", "红玫瑰", 299]
    header = ["日期", "订花人", "订花人电话", "收花人", "收花人电话", "花材", "金额"]
    assert _fields(_layout(header, row, row)) == ["day", "name", "phones", None, None, "item", "paid"]
    # where it is the only one, the customer is reached there
    assert _fields(_layout(["学员", "家长", "家长电话"], ["施诺一", "施磊", "13300007003"]))[2] == "phones"
