"""The importer in words: what is wrong with a cell or a row, the names of fields and outcomes, what an import did.

The wizard and the command line say the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from core.calendars import lunar_name
from core.errors import KnownError
from core.importing.fields import Field, Kind
from core.importing.layout import Column
from core.importing.marks import Mark
from core.importing.plan import Outcome, Plan, Problem
from core.importing.summary import of_customers
from core.importing.tables import RawSheet
from core.people import Birthday
from core.terms import Calendar, Gender
from core.text import fold
from storage.files.writing import write_problems
from storage.import_undo import UndoReport
from storage.imports import ImportReport
from ui import formats
from ui.language import tr

_Words = Mapping[str, Callable[[Mapping[str, Any]], str]]

LINES_SHOWN = 20
"""Lines of problems that the command line writes out."""


def mark(found: Mark, sheet: RawSheet | None = None, *, masked: bool = False) -> str:
    """What is wrong with a cell, or why a row goes nowhere: a few words without a full stop. `sheet`: what rows are
    numbered by, where a mark names another row. `masked`: amounts and notes of the book are hidden."""
    words = _all()
    if found.problem not in words:
        return tr("请看一眼")
    values = _placed(found, sheet)
    if masked and found.problem in _of_the_book() and found.values["field"] in _MASKED:
        values = {**values, "field": Field.NOTE.value, "value": formats.MASK}
    return words[found.problem](values)


def _placed(found: Mark, sheet: RawSheet | None) -> Mapping[str, Any]:
    """The values of a mark, with the row as the owner sees it: its number in its own sheet, and that sheet's name where
    several are read."""
    number = found.values.get("row")
    if sheet is None or not isinstance(number, int):
        return found.values
    name, there = sheet.place(number)
    return {**found.values, "row": there, "sheet": name if sheet.parts else ""}


def row_name(sheet: RawSheet, number: int) -> str:
    """第 12 行, and where several sheets are read “二月”第 12 行."""
    name, there = sheet.place(number)
    return tr("“{sheet}”第 {row} 行", sheet=name, row=there) if sheet.parts else tr("第 {row} 行", row=there)


def _all() -> _Words:
    return {**_phones_and_money(), **_days(), **_people(), **_rows(), **_of_the_book()}


def _phones_and_money() -> _Words:
    return {
        "cell_error": lambda v: tr("表里是 {error} 错误", error=v["error"]),
        "formula_not_calculated": lambda _: tr("公式没算，先用 Excel 存一次"),
        "phone_damaged": lambda _: tr("号码被 Excel 变成了小数"),
        "phone_masked": lambda _: tr("中间几位被遮住了"),
        "phone_digit_missing": lambda _: tr("少一位数字"),
        "phone_digit_extra": lambda _: tr("多一位数字"),
        "phone_unreadable": lambda _: tr("不像电话号码"),
        "money_unreadable": lambda _: tr("不是数字"),
        "money_currency": lambda _: tr("是另一种钱"),
        "money_rounded": lambda _: tr("只留到分"),
        "money_about": lambda _: tr("只是个大概的数"),
        "number_unreadable": lambda _: tr("不是数字"),
        "email_unreadable": lambda _: tr("不像邮箱"),
    }


def _days() -> _Words:
    return {
        "date_unreadable": lambda _: tr("看不懂的日期"),
        "month_invalid": lambda v: tr("没有 {month} 月", month=v["month"]),
        "day_invalid": lambda v: tr("没有 {day} 日", day=v["day"]),
        "date_without_day": lambda _: tr("没写到日"),
        "date_without_year": lambda _: tr("没有年份"),
        "date_placeholder": lambda _: tr("像是没填的日期"),
        "time_unreadable": lambda _: tr("看不懂的时间"),
        "year_invalid": lambda v: tr("{year} 年不对，只记月日", year=v["year"]),
        "date_in_future": lambda _: tr("还没到的日子"),
        "date_order_unsure": lambda _: tr("年月日顺序请核对"),
        "leap_month_unknown": lambda v: tr("{year} 年没有闰 {month} 月", year=v["year"], month=v["month"]),
        "birthday_no_year": lambda _: tr("没有年份"),
        "birthday_this_year": lambda v: tr("{year} 年是今年，只记月日", year=v["year"]),
        "birthday_lunar_guessed": lambda _: tr("当作农历了"),
        "birthday_tens_unsure": lambda _: tr("是 1 日还是 10 日"),
    }


def _people() -> _Words:
    return {
        "gender_unreadable": lambda _: tr("看不出男女"),
        "gender_by_number": lambda _: tr("按 1 男 2 女记的"),
        "name_is_number": lambda _: tr("不像名字"),
        "name_two_people": lambda _: tr("像是两个人"),
        "name_missing": lambda _: tr("没有姓名，先用号码"),
        "same_as_row": lambda v: (
            tr("和“{sheet}”第 {row} 行是同一位", sheet=v["sheet"], row=v["row"])
            if v.get("sheet")
            else tr("和第 {row} 行是同一位", row=v["row"])
        ),
        "same_name": lambda v: tr("和 {name} 同名，是同一位吗", name=v["name"]),
        "same_as_customer": lambda v: tr("店里已有 {name}", name=v["name"]),
        "same_phone_other_name": lambda v: tr("店里叫 {name}", name=v["name"]),
        "phone_shared": lambda v: tr("和 {name} 共用号码", name=v["name"]),
        "code_taken": lambda v: tr("编号 {code} 已经有人用", code=v["code"]),
        "referrer_unknown": lambda v: tr("找不到介绍人 {name}", name=v["name"]),
        "other_name_on_card": lambda v: tr("这个号是 {name} 的", name=v["name"]),
        "other_phone_in_book": lambda v: tr("店里的 {name} 是别的号码", name=v["name"]),
    }


def _rows() -> _Words:
    return {
        "left_out_by_hand": lambda _: tr("您选了不导入"),
        "row_without_name_and_phone": lambda _: tr("没有姓名，也没有电话"),
        "purchase_without_day": lambda _: tr("没有日期"),
        "purchase_without_amount": lambda _: tr("没有金额"),
        "order_not_done": lambda v: tr("订单是“{state}”，不算消费", state=v["state"]),
        "purchase_without_customer": lambda _: tr("没写是哪位客户"),
        "customer_unknown": lambda v: tr("店里没有 {who}", who=v["who"]),
        "customer_ambiguous": lambda v: tr("店里有 {n} 位 {who}", n=int(v["count"]), who=v["who"]),
        "from_row_above": lambda _: tr("日期和客户写在上面一行，照着填了"),
        "paid_from_list": lambda _: tr("没有实收，按原价记"),
    }


def _of_the_book() -> _Words:
    """A purchase that the book, or an earlier row, tells otherwise."""
    return {
        "other_in_book": lambda v: _whose(v, tr("店里记的是 {value}", value=_told(v))),
        "replaced_in_book": lambda v: tr("换掉店里的 {value}", value=_told(v)),
        "other_in_row": lambda v: (
            tr("“{sheet}”第 {row} 行写的是 {value}", sheet=v["sheet"], row=v["row"], value=_told(v))
            if v.get("sheet")
            else tr("第 {row} 行写的是 {value}", row=v["row"], value=_told(v))
        ),
    }


def _whose(values: Mapping[str, Any], words: str) -> str:
    if values["field"] != Field.NAME:
        return words
    return tr("店里记在 {name} 名下", name=_told(values))


def _told(values: Mapping[str, Any]) -> str:
    """A value of the book, as its column says it."""
    field, value = Field(values["field"]), values["value"]
    if field is Field.NAME:
        return str(value) or tr("回收站里的客户")
    if field in MONEY_FIELDS and isinstance(value, int):
        return f"{value / 100:,.2f}".removesuffix(".00")
    return f"{value:g}" if isinstance(value, float) else " ".join(str(value).split())


def same_row(found: Mark, sheet: RawSheet, *, phone: bool) -> str:
    """What makes a row a duplicate; `phone`: it is the number that both have."""
    if phone and found.problem == "same_as_row" and not sheet.parts:
        return tr("和第 {row} 行同号", row=found.values["row"])
    return mark(found, sheet)


def field_name(field: Field | None) -> str:
    """What a column becomes; None: 不导入."""
    return tr("不导入") if field is None else _field_names()[field]


def _field_names() -> dict[Field, str]:
    return {
        Field.CODE: tr("编号"),
        Field.NAME: tr("姓名"),
        Field.SURNAME: tr("姓"),
        Field.GIVEN_NAME: tr("名"),
        Field.TITLE: tr("称呼"),
        Field.GENDER: tr("性别"),
        Field.PHONES: tr("手机"),
        Field.BIRTHDAY: tr("生日"),
        Field.CALENDAR: tr("公历或农历"),
        Field.WECHAT: tr("微信"),
        Field.EMAIL: tr("邮箱"),
        Field.ADDRESS: tr("地址"),
        Field.SINCE: tr("成为熟客"),
        Field.SPENT: tr("累计消费"),
        Field.BALANCE: tr("储值余额"),
        Field.POINTS: tr("积分"),
        Field.TAGS: tr("标签"),
        Field.NOTE: tr("备注"),
        Field.PREFERENCE: tr("喜好"),
        Field.SOURCE: tr("来源"),
        Field.EMPLOYER: tr("单位"),
        Field.WORK: tr("职业"),
        Field.REFERRED_BY: tr("介绍人"),
        Field.LAST_VISIT: tr("上次到店"),
        Field.PHOTO: tr("照片"),
        Field.CUSTOM: tr("自定义一项"),
        Field.DAY: tr("日期"),
        Field.TIME: tr("时间"),
        Field.ITEM: tr("项目"),
        Field.QUANTITY: tr("数量"),
        Field.LIST: tr("原价"),
        Field.PAID: tr("实收"),
        Field.COST: tr("成本"),
        Field.DISCOUNT: tr("优惠"),
        Field.STAFF: tr("接待"),
        Field.STORE: tr("门店"),
        Field.ORDER_NO: tr("单号"),
    }


def kind_name(kind: Kind) -> str:
    return tr("客户名单") if kind is Kind.CUSTOMERS else tr("消费记录")


def outcome(found: Outcome, kind: Kind) -> str:
    """What became of a row."""
    return {
        Outcome.ADD: tr("新增"),
        Outcome.UPDATE: tr("补进已有的客户") if kind is Kind.CUSTOMERS else tr("改了已有的消费"),
        Outcome.UNCHANGED: tr("没有新内容") if kind is Kind.CUSTOMERS else tr("以前导入过"),
        Outcome.SKIP: tr("跳过"),
        Outcome.REJECT: tr("没有导入"),
        Outcome.BLANK: tr("空行或合计"),
    }[found]


def how_many(count: int, kind: Kind) -> str:
    """1,248 位客户, or 4,000 笔消费."""
    return tr("{n} 位客户", n=count) if kind is Kind.CUSTOMERS else tr("{n} 笔消费", n=count)


def missing(error: KnownError) -> str:
    """Which columns a list still lacks before it can be imported."""
    if error.key == "no_purchase_columns":
        names = error.values.get("missing")
        fields = [Field(str(name)) for name in names] if isinstance(names, list) else []
        return tr("还差这几列：{fields}", fields=tr("、").join(field_name(f) for f in fields))
    return tr("还差“姓名”或“手机”这一列")


def problem(found: Problem, sheet: RawSheet | None = None) -> str:
    """The reason in the problems workbook: 生日：没有 13 月."""
    words = mark(found.mark, sheet)
    return tr("{column}：{words}", column=found.column, words=words) if found.column else words


def save_problems(target: Path, plan: Plan) -> int:
    """Write the rows with problems, as they stood, with number and reason in front; how many. KnownError: see
    storage/files/writing.py."""
    return write_problems(target, plan, tr("行号"), tr("原因"), lambda found: problem(found, plan.raw))


def counted(counts: Mapping[str, int], kind: Kind) -> str:
    """新增客户 588，补进已有的客户 12: outcomes that happened, by the words of Outcome."""
    parts = [
        tr("{what} {count}", what=outcome(found, kind), count=f"{counts[found.value]:,}")
        for found in Outcome
        if counts.get(found.value) and found is not Outcome.BLANK
    ]
    return tr("，").join(parts) or tr("没有新内容")


def report(done: ImportReport) -> str:
    """What an import did, or would do, in a few lines for the command line."""
    plan = done.plan
    counts = {found.value: count for found, count in plan.counts().items()}
    head = tr("{file}（{kind}）：共 {rows} 行", file=plan.file, kind=kind_name(plan.kind), rows=f"{len(plan.rows):,}")
    lines = [head, counted(counts, plan.kind)]
    if plan.newcomers and plan.choices.take_newcomers:
        lines.append(tr("先加了 {n} 位店里没有的客户。", n=plan.newcomers))
    elif plan.newcomers:
        lines.append(tr("有 {n} 位客户店里还没有，加上 --unknown add 可以一起加进来。", n=plan.newcomers))
    if headers := of_customers(plan.layout):
        names = tr("、").join(headers)
        lines.append(tr("“{names}”没有导入：加上 --as customers 再导入一次，客户的资料也就有了。", names=names))
    problems = list(plan.problems())
    if problems:
        lines.append(tr("有 {n} 处要看一看：", n=len(problems)))
        lines += [f"{row_name(plan.raw, p.row)}\t{problem(p, plan.raw)}" for p in problems[:LINES_SHOWN]]
        if len(problems) > LINES_SHOWN:
            lines.append(tr("还有 {n} 处，加上 --problems 可以存成一张表。", n=len(problems) - LINES_SHOWN))
    if done.batch is None:
        lines.append(tr("只是看看，什么都没有写入。"))
    else:
        lines.append(tr("导入编号 {batch}，要撤销就用 undo-import {batch}。", batch=done.batch))
    return "\n".join(lines)


def undone(done: UndoReport) -> str:
    """What taking an import back did."""
    lines = [tr("撤销了导入 {batch}：移走 {removed} 条，恢复 {restored} 条。", batch=done.batch,
                removed=f"{done.removed:,}", restored=f"{done.restored:,}")]  # fmt: skip
    if done.kept:
        lines.append(tr("留下 {n} 条，因为后来改过或用过：", n=len(done.kept)))
        lines.append(tr("、").join(dict.fromkeys(kept.name for kept in done.kept if kept.name)))
    return "\n".join(line for line in lines if line)


# --- the tidied value of a cell ---------------------------------------------------------------------------------------

_DAYS = frozenset({Field.DAY, Field.SINCE, Field.LAST_VISIT})
MONEY_FIELDS = frozenset({Field.SPENT, Field.BALANCE, Field.LIST, Field.PAID, Field.COST, Field.DISCOUNT})
_MASKED = frozenset(field.value for field in MONEY_FIELDS | {Field.NOTE})


def tidied_cell(column: Column, text: str, value: Any) -> str:
    """The same for a cell of a column whose odd values the owner gave a meaning."""
    meant = column.codes.get(fold(text))
    if meant is None or column.field is Field.GENDER:
        return tidied(column.field, text, value) or (tr("不填") if meant == "" else "")
    return meant or tr("不填")


def tidied(field: Field | None, text: str, value: Any) -> str:
    """What a cell was read as, where that looks different from what stands in it; else nothing.

    `value` as core/importing/cells.py reads it: 69,150元 → 69,150; 63.10.3（阴） → 1963 十月初三.
    """
    if value is None or field is None:
        return ""
    if field is Field.PHONES:
        plain = re.sub(r"[\s\-]", "", text)
        return "" if plain == "".join(value).replace("-", "") else tr("、").join(map(formats.phone, value))
    if field is Field.BIRTHDAY:
        return _tidied_birthday(text, value)
    if field in _DAYS:
        return "" if _numbers(text)[:3] == [value.year, value.month, value.day] else formats.full_day(value)
    if field in MONEY_FIELDS and isinstance(value, int):
        amount = f"{value / 100:,.2f}".removesuffix(".00")
        return "" if text.replace(",", "") in (amount.replace(",", ""), f"{value / 100:.2f}") else amount
    if field is Field.GENDER:
        words = tr("男") if value is Gender.MALE else tr("女")
        return "" if text == words else words
    if field is Field.NAME:
        return "" if text == value else str(value)
    return ""


def _tidied_birthday(text: str, value: Birthday) -> str:
    if value.calendar is Calendar.LUNAR:
        words = formats.lunar_words(value.month, value.day, value.leap)
        if lunar_name(value.month, value.day, value.leap) in text:
            return ""
        return f"{value.year} {words}" if value.year else tr("农历{day}", day=words)
    told = [value.year, value.month, value.day] if value.year else [value.month, value.day]
    if _numbers(text) == told:
        return ""
    return f"{value.year}-{value.month:02d}-{value.day:02d}" if value.year else formats.birthday(value)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"[0-9]{1,6}", text)]
