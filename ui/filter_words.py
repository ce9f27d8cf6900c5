"""The rule of the filter panel in words: fields, ways to ask, values, and a whole condition as one phrase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.filtering import OWN, SECRET, Condition, Field, FieldKind, Group, Operator, Rule, Value, kind_of
from core.own_fields import OwnField
from core.terms import Category, CustomerKind, CustomerStatus, FeedbackKind, Gender, PreferenceKind
from storage.archive import Archive
from ui import formats, tier_words
from ui.language import tr

Choices = list[tuple[str, str]]
"""(key, words) of what can be chosen."""


def field_names() -> Mapping[Field, str]:
    """Every field in the order in which it is offered."""
    return {
        Field.NAME: tr("姓名"), Field.TITLE: tr("称呼"), Field.CODE: tr("编号"), Field.PHONE: tr("手机"),
        Field.WECHAT: tr("微信"), Field.EMAIL: tr("邮箱"), Field.ADDRESS: tr("地址"), Field.GENDER: tr("性别"),
        Field.KIND: tr("个人或单位"), Field.STATUS: tr("客户状态"), Field.EMPLOYER: tr("单位"),
        Field.WORK: tr("职业"), Field.TIER: tr("等级"), Field.TAG: tr("标签"), Field.STAFF: tr("谁负责"),
        Field.SOURCE: tr("来源"), Field.SINCE: tr("入会日期"), Field.BIRTHDAY: tr("生日"),
        Field.LAST_SEEN: tr("上次到店"), Field.LAST_CONTACT: tr("上次联系"), Field.LAST_PURCHASE: tr("上次消费"),
        Field.NEXT_VISIT: tr("下次到店"), Field.VISITS: tr("到店天数"), Field.PURCHASES: tr("消费次数"),
        Field.SPENT: tr("累计消费"), Field.PROFIT: tr("利润"), Field.GAP: tr("平均隔几天来"),
        Field.BALANCE: tr("储值余额"), Field.POINTS: tr("积分"), Field.ALLERGY: tr("有过敏"),
        Field.DISLIKE: tr("有忌口"), Field.PREFERENCE: tr("喜好与忌口的内容"),
        Field.PREFERENCE_KIND: tr("喜好的种类"), Field.PREFERENCE_CATEGORY: tr("喜好的类别"),
        Field.COMPLAINT: tr("有意见未了"), Field.FEEDBACK: tr("提过的反馈"), Field.CONSENT: tr("同意联系"),
        Field.BLACKLIST: tr("在黑名单"), Field.REFERRED_BY: tr("介绍人"), Field.BROUGHT: tr("带来几位"),
        Field.STORE: tr("消费过的门店"), Field.NOTE: tr("备注"),
    }  # fmt: skip


def operator_name(operator: Operator, kind: FieldKind) -> str:
    """How it is asked, as the choice beside the field."""
    if kind is FieldKind.BIRTHDAY and operator is Operator.MONTH:
        return tr("在这些月份")
    if kind is FieldKind.YES_NO:
        return tr("是") if operator is Operator.YES else tr("否")
    if kind in (FieldKind.MONEY, FieldKind.NUMBER, FieldKind.COUNT) and operator is Operator.IS:
        return tr("等于")
    return {
        Operator.CONTAINS: tr("含有"), Operator.LACKS: tr("不含"), Operator.IS: tr("是"),
        Operator.IS_NOT: tr("不是"), Operator.ALL_OF: tr("全都有"),
        Operator.ANY_OF: tr("是其中之一") if kind is FieldKind.CHOICE else tr("有其中之一"),
        Operator.NONE_OF: tr("都不是") if kind is FieldKind.CHOICE else tr("都没有"),
        Operator.AT_LEAST: tr("至少"), Operator.AT_MOST: tr("至多"), Operator.BETWEEN: tr("在两者之间"),
        Operator.WITHIN_LAST: tr("最近几天内"), Operator.LONGER_AGO: tr("早于几天前"),
        Operator.WITHIN_NEXT: tr("今后几天内"), Operator.BEFORE: tr("早于"), Operator.AFTER: tr("晚于"),
        Operator.FILLED: tr("已填"), Operator.EMPTY: tr("没填"),
    }[operator]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FilterWords:
    """Speaks of conditions: `own` are the shop's own fields, `currency` that of its money. `masked`: money, tiers and
    notes are not offered, and what was asked of them is not told."""

    own: tuple[OwnField, ...]
    currency: str
    today: date
    masked: bool = False

    @classmethod
    def of(cls, archive: Archive, today: date, *, masked: bool = False) -> FilterWords:
        return cls(tuple(archive.customers.own_field_list()), str(archive.settings["currency"]), today, masked)

    @property
    def own_kinds(self) -> dict[int, str]:
        return {field.id: field.kind.value for field in self.own}

    def kind(self, field: str) -> FieldKind | None:
        return kind_of(field, self.own_kinds)

    def own_field(self, field: str) -> OwnField | None:
        return next((one for one in self.own if f"{OWN}{one.id}" == field), None)

    def fields(self) -> Choices:
        """Everything that can be asked for; the shop's own fields behind."""
        return [
            *((f.value, words) for f, words in field_names().items() if not (self.masked and f in SECRET)),
            *((f"{OWN}{one.id}", one.name) for one in self.own),
        ]

    def name(self, field: str) -> str:
        own = self.own_field(field)
        if own is not None:
            return own.name
        return field_names()[Field(field)] if field in set(Field) else tr("已删掉的栏目")

    # --- phrases --------------------------------------------------------------------------------------------------

    def condition(self, asked: Condition) -> str:
        """累计消费至少 ¥5,000."""
        kind, name = self.kind(asked.field), self.name(asked.field)
        if kind is None:
            return name
        if self.masked and asked.field in SECRET:
            return tr("{name}：{words}", name=name, words=formats.MASK)
        values = [self.value(asked, value) for value in asked.values]
        if asked.operator in (Operator.YES, Operator.NO):
            return self._yes_no(asked.field, name, yes=asked.operator is Operator.YES)
        if asked.operator in (Operator.WITHIN_LAST, Operator.LONGER_AGO, Operator.WITHIN_NEXT):
            return _days_away(name, asked.operator, int(asked.values[0]))
        if asked.operator in (Operator.ANY_OF, Operator.ALL_OF, Operator.NONE_OF, Operator.MONTH):
            return _listed(name, asked.operator, values, kind)
        if not values:
            filled = asked.operator is Operator.FILLED
            return tr("{name}已填", name=name) if filled else tr("{name}没填", name=name)
        return _compared(name, asked.operator, values)

    def _yes_no(self, field: str, name: str, *, yes: bool) -> str:
        if field.startswith(OWN):
            return tr("{name}：是", name=name) if yes else tr("{name}：否", name=name)
        if yes:
            return name
        return {
            Field.ALLERGY: tr("没有过敏"), Field.DISLIKE: tr("没有忌口"), Field.COMPLAINT: tr("没有意见未了"),
            Field.BLACKLIST: tr("不在黑名单"),
        }[Field(field)]  # fmt: skip

    def value(self, asked: Condition, value: Value) -> str:
        """One value of a condition."""
        kind = self.kind(asked.field)
        if kind is FieldKind.MONEY and isinstance(value, int):
            return formats.money(value, self.currency, tight=True)
        if kind is FieldKind.DAY and isinstance(value, str):
            return formats.full_day(date.fromisoformat(value))
        if asked.operator is Operator.MONTH:
            return month_name(int(value))
        if kind in (FieldKind.CHOICE, FieldKind.SEVERAL):
            return dict(self.known_choices(asked.field)).get(str(value), str(value))
        return f"{value:,}" if isinstance(value, int) else f"{value:g}" if isinstance(value, float) else value

    def part(self, part: Condition | Group) -> str:
        """A condition, or the brackets of a group."""
        if isinstance(part, Condition):
            return self.condition(part)
        joint = tr(" 且 ") if part.every else tr(" 或 ")
        return tr("（{words}）", words=joint.join(self.condition(one) for one in part.conditions))

    def rule(self, rule: Rule) -> str:
        """The whole rule in one sentence."""
        return (tr(" 且 ") if rule.every else tr(" 或 ")).join(self.part(part) for part in rule.parts)

    # --- what can be chosen ----------------------------------------------------------------------------------------

    def known_choices(self, field: str) -> Choices:
        """Those that need no look into the archive."""
        own = self.own_field(field)
        if own is not None:
            return [(choice, choice) for choice in own.choices]
        match field:
            case Field.GENDER:
                return [(Gender.FEMALE, tr("女")), (Gender.MALE, tr("男"))]
            case Field.KIND:
                return [(CustomerKind.PERSON, tr("个人")), (CustomerKind.COMPANY, tr("单位"))]
            case Field.STATUS:
                return [(status, status_name(status)) for status in CustomerStatus]
            case Field.CONSENT:
                return [("yes", tr("同意")), ("no", tr("不同意"))]
            case Field.TIER:
                return [(key, formats.tier_name(key)) for key in tier_words.order()]
            case Field.PREFERENCE_KIND:
                return [(kind, formats.preference_kind(kind)) for kind in PreferenceKind]
            case Field.PREFERENCE_CATEGORY:
                return [(category, formats.category_name(category)) for category in Category]
            case Field.FEEDBACK:
                return [(kind, formats.feedback_kind(kind)) for kind in FeedbackKind]
        return []

    def choices(self, field: str, archive: Archive, chosen: Sequence[Value] = ()) -> Choices:
        """All that can be chosen, with what is chosen already even where nobody has it any more."""
        match field:
            case Field.TAG:
                found = [(tag, tag) for tag in archive.customers.all_tags()]
            case Field.STAFF:
                found = [(name, name) for name in archive.customers.staff()]
            case Field.SOURCE:
                found = [(name, name) for name in archive.customers.sources()]
            case Field.STORE:
                found = [(name, name) for name in archive.customers.stores()]
            case Field.TIER:
                found = [(key, formats.tier_name(key)) for key in archive.tiers.scheme().keys]
            case _:
                found = self.known_choices(field)
        known = {key for key, _words in found}
        named = dict(self.known_choices(field))
        return [*found, *((str(v), named.get(str(v), str(v))) for v in chosen if str(v) not in known)]


def _days_away(name: str, operator: Operator, n: int) -> str:
    if operator is Operator.WITHIN_LAST:
        return tr("{name}在最近 {n} 天内", name=name, n=n)
    if operator is Operator.LONGER_AGO:
        return tr("{name}早于 {n} 天前", name=name, n=n)
    return tr("{name}在今后 {n} 天内", name=name, n=n)


def _listed(name: str, operator: Operator, values: Sequence[str], kind: FieldKind | None) -> str:
    either = tr(" 或 ").join(values)
    if operator is Operator.ALL_OF:
        return tr("{name}全有：{words}", name=name, words=tr("、").join(values))
    if operator is Operator.NONE_OF and kind is not FieldKind.CHOICE:
        return tr("{name}没有{words}", name=name, words=either)
    if operator is Operator.NONE_OF:
        return tr("{name}不是{words}", name=name, words=either)
    return tr("{name}是{words}", name=name, words=either)


def _compared(name: str, operator: Operator, values: Sequence[str]) -> str:
    first = values[0]
    if operator is Operator.BETWEEN:
        return tr("{name}在 {value} 到 {last}", name=name, value=first, last=values[1])
    return {
        Operator.CONTAINS: lambda: tr("{name}含“{words}”", name=name, words=first),
        Operator.LACKS: lambda: tr("{name}不含“{words}”", name=name, words=first),
        Operator.IS: lambda: tr("{name}是{words}", name=name, words=first),
        Operator.IS_NOT: lambda: tr("{name}不是{words}", name=name, words=first),
        Operator.AT_LEAST: lambda: tr("{name}至少 {value}", name=name, value=first),
        Operator.AT_MOST: lambda: tr("{name}至多 {value}", name=name, value=first),
        Operator.BEFORE: lambda: tr("{name}早于 {value}", name=name, value=first),
        Operator.AFTER: lambda: tr("{name}晚于 {value}", name=name, value=first),
    }[operator]()


def month_name(month: int) -> str:
    """11月; November."""
    return formats.month(date(2000, month, 1)).replace("2000年", "").replace(" 2000", "")


def status_name(status: CustomerStatus) -> str:
    return {
        CustomerStatus.ACTIVE: tr("正常往来"),
        CustomerStatus.PROSPECT: tr("潜在客户"),
        CustomerStatus.UNQUALIFIED: tr("需置疑"),
    }[status]
