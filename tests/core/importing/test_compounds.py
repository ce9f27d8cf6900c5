"""Headers that are put together, and headers that need the columns beside them."""

from __future__ import annotations

from datetime import date

import pytest

from core.importing.columns import layout_of
from core.importing.compounds import beside_others, customer_field, is_number_of_customer
from core.importing.fields import Field, Kind, known_word
from core.importing.tables import Cell, RawSheet

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("首次购买", Field.SINCE),
        ("成为客户时间", Field.SINCE),
        ("首住日期", Field.SINCE),
        ("First Stay", Field.SINCE),
        ("末次就诊", Field.LAST_VISIT),
        ("最後光顧", Field.LAST_VISIT),
        ("最近來店", Field.LAST_VISIT),
        ("Last Appointment", Field.LAST_VISIT),
        ("病历号", Field.CODE),
        ("客史号", Field.CODE),
        ("紅利點數", Field.POINTS),
        ("5、您从哪里知道我们店的？", Field.SOURCE),
        ("备注/喜好", Field.NOTE),
        ("最近消费金额", None),
        ("学员电话号码", Field.PHONES),
        ("最近联系时间", None),
    ],
)
def test_what_no_dictionary_lists(header: str, field: Field | None) -> None:
    assert known_word(Kind.CUSTOMERS, header) is field


def _fields(header: list[str], *rows: list[Cell], kind: Kind) -> list[str | None]:
    found = layout_of(RawSheet("表", [header, *rows]), TODAY, kind)
    assert found is not None
    return [c.field.value if c.field else None for c in found.columns]


def test_the_source_of_an_answer_is_not_the_customers() -> None:
    form = ["提交答卷时间", "来源", "来源详情", "来自IP", "1、您的姓名", "2、您的手机", "3、您从哪里知道我们店的？"]
    row: list[Cell] = ["2026/10/1 12:00", "微信", "N/A", "1.2.3.4(浙江)", "张三", "13812345678", "抖音"]
    assert _fields(form, row, row, kind=Kind.CUSTOMERS) == [None, None, None, None, "name", "phones", "source"]


def test_an_amount_beside_what_was_paid_is_the_list_price() -> None:
    rows: list[list[Cell]] = [["2026-10-01", "张三", 68, 60], ["2026-10-02", "李四", 128, 128]]
    assert _fields(["日期", "客户", "金额", "实付"], *rows, kind=Kind.PURCHASES) == ["day", "name", "list", "paid"]
    assert _fields(["日期", "客户", "金额"], *rows, kind=Kind.PURCHASES)[2] == "paid"


def test_yes_and_no_under_a_lunar_word_are_the_calendar() -> None:
    rows: list[list[Cell]] = [["张三", "13812345678", "1990-03-05", 1], ["李四", "13912345678", "1991-03-05", 0]]
    header = ["姓名", "电话", "生日", "农历生日(1是0否)"]
    assert _fields(header, *rows, kind=Kind.CUSTOMERS) == ["name", "phones", "birthday", "calendar"]


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("首次到店 第一次来店日期 最早消费时间 初次体验 首诊 首单时间 首单 加入会员时间 升级会员日期 firstvisit "
         "customersincedate dateregistered registeredon createtime joineddate", "since"),
        ("末次就诊 末诊 最后一次消费 最近一次到店 上次体验 上回来店 前次护理日期 近一次消费时间 lastvisit "
         "latestorderdate lastconsumetime latestpaydate", "last_visit"),
        ("通过什么知道我们的 怎么找到我们店", "source"),
        ("介绍来的朋友 推荐的人 引荐客户姓名 谁介绍的 由谁推荐", "referred_by"),
        ("累计消费 累积花费 总消费金额 历史消费总额 一共消费 合计消费 totalspent lifetimesales", "stated_spent"),
        ("卡内余额 账户结余 储值余款 剩余金额 卡里剩多少钱 remainingbalance cardmoney", "balance"),
        ("可用积分 红利点数 剩余积点 积分余额 totalscore availablepoints credits", "points"),
        ("特别嘱咐 前台备注 客情记录 嘱咐 叮嘱 随记", "note"),
        ("首次到店人数 最近消费金额 上次消费项目 累计消费次数 余额提醒 积分规则", None),
    ],
)
def test_each_form_of_a_header_that_is_put_together(words: str, field: str | None) -> None:
    assert {word: customer_field(word) for word in words.split()} == dict.fromkeys(words.split(), field)


def test_numbers_by_which_customers_are_told_apart() -> None:
    for word in ("会员编号", "会员卡号", "病历号", "就诊卡号码", "客户档案编号", "学员id", "vip号"):
        assert is_number_of_customer(word), word
    for word in ("车牌号", "编号", "会员号码归属地"):
        assert not is_number_of_customer(word), word


def test_words_that_need_their_neighbours() -> None:
    assert beside_others({1: "充值金额", 2: "剩余"}) == {2: "余额"}
    assert beside_others({1: "课程", 2: "剩余"}) == {}
    assert beside_others({1: "来源", 2: "来自ip", 3: "答题序号"}) == {1: "来源详情"}
    assert beside_others({1: "来源", 2: "提交时间"}) == {}
