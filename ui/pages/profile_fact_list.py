"""Which facts 资料 shows of a customer, in what words, and how each is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from core.contact_details import Address
from core.own_fields import OwnField
from core.people import Profile
from core.terms import CustomerKind, CustomerStatus, Gender
from core.text import clean_name
from ui import formats, own_values
from ui.context import Context
from ui.language import tr
from ui.pages.profile_editors import (
    BirthdayEditor,
    ChoiceEditor,
    ConsentEditor,
    DayEditor,
    FactEditor,
    LineEditor,
    TextEditor,
    Wrong,
    own_editor,
    tags_editor,
)
from ui.pages.profile_fact_line import Fact
from ui.pages.profile_reach import AddressesEditor, PhonesEditor

OWN = "own:"
"""Before the name of an own field, in the key of its fact."""


def facts(ctx: Context, profile: Profile) -> list[Fact]:
    """All of them in their order; those of which nothing is known have no words. Money, notes and the shop's own fields
    are left out while amounts are hidden."""
    found = [
        *_who(ctx, profile),
        *_reach(profile),
        *_about(ctx, profile),
        *_standing(ctx, profile),
    ]
    if not ctx.masked:
        found += [*_kept_back(ctx, profile), *_own(ctx, profile)]
    return found


def _plain(key: str) -> Callable[[Any], Mapping[str, Any]]:
    return lambda value: {key: value}


def _line(
    key: str, name: str, words: str | None, example: str = "", known: Callable[[], list[str]] | None = None,
    check: Callable[[str], Any] | None = None,
) -> Fact:  # fmt: skip
    text = words or ""
    return Fact(key, name, text, lambda: LineEditor(name, text, example, known() if known else (), check), _plain(key))


def _choice(key: str, name: str, words: str, options: list[tuple[Any, str]], current: Any) -> Fact:
    return Fact(key, name, words, lambda: ChoiceEditor(name, options, current), _plain(key))


def _who(ctx: Context, profile: Profile) -> Iterator[Fact]:
    row, today = profile.row, ctx.today()
    yield _line("name", tr("姓名"), row.name, check=_name)
    yield _line("title", tr("称呼"), row.title, tr("例如：周老师"))
    genders: list[tuple[Any, str]] = [(None, tr("不详")), ("female", tr("女")), ("male", tr("男"))]
    words = {None: "", Gender.FEMALE: tr("女"), Gender.MALE: tr("男")}[row.gender]
    yield _choice("gender", tr("性别"), words, genders, row.gender.value if row.gender else None)
    name = tr("生日")
    told = formats.birthday(row.birthday) if row.birthday else ""
    yield Fact("birthday", name, told, lambda: BirthdayEditor(name, row.birthday, today), _plain("birthday"))


def _name(words: str) -> str:
    clean = clean_name(words)
    if not clean:
        raise Wrong(tr("请写上姓名"))
    return clean


def _reach(profile: Profile) -> Iterator[Fact]:
    row = profile.row
    phones, name = profile.phones, tr("电话号码")
    lines = [" ".join(part for part in (formats.phone(p.number), p.label) if part) for p in phones]
    yield Fact("phones", name, "\n".join(lines), lambda: PhonesEditor(name, phones), _plain("phones"))
    yield _line("wechat", tr("微信"), row.wechat)
    yield _line("email", tr("邮箱"), row.email)
    places = tuple(a for a in (Address(row.address or ""), *profile.addresses) if a.text)
    where = tr("地址")
    words = [tr("{label}：{words}", label=a.label, words=a.text) if a.label else a.text for a in places]
    yield Fact("addresses", where, "\n".join(words), lambda: AddressesEditor(where, places), _addresses)


def _addresses(places: tuple[Address, ...]) -> Mapping[str, Any]:
    """The first one stands in the customer's row, where letters go."""
    return {"address": places[0].text if places else None, "addresses": places[1:]}


def _about(ctx: Context, profile: Profile) -> Iterator[Fact]:
    row, customers = profile.row, ctx.archive.customers

    def free(words: str) -> str | None:
        owner = customers.with_code(words.strip()) if words.strip() else None
        if owner is not None and owner.id != row.id:
            raise Wrong(tr("这个编号是 {name} 的", name=owner.name))
        return words.strip() or None

    labels = tr("标签")
    yield Fact(
        "tags", labels, tr("、").join(row.tags), lambda: tags_editor(labels, row.tags, customers.all_tags()),
        _plain("tags"),
    )  # fmt: skip
    yield _line("code", tr("客户编号"), row.code, tr("会员号，可不填"), check=free)
    yield _line("employer", tr("单位"), row.employer, known=lambda: customers.known_words("employer"))
    yield _line("work", tr("职业"), row.work, tr("例如：老师、开茶馆"), lambda: customers.known_words("work"))
    since, told = tr("哪天成为客户"), formats.full_day(row.since) if row.since else ""
    yield Fact("since", since, told, lambda: DayEditor(since, row.since, ctx.today()), _plain("since"))
    yield _line(
        "source", tr("怎么知道本店的"), row.source, tr("例如：朋友介绍"), lambda: customers.known_words("source")
    )
    yield _line("staff", tr("谁来照顾"), profile.staff, tr("例如：小陈"), customers.staff)


def _standing(ctx: Context, profile: Profile) -> Iterator[Fact]:
    row, today = profile.row, ctx.today()
    name, how = tr("联系许可"), profile.consent_how or ""
    yield Fact(
        "consent", name, consent_words(row.consent, profile.consent_on, how, today, profile.consent_until),
        lambda: ConsentEditor(name, row.consent, profile.consent_on, how, today, profile.consent_until),
        lambda value: dict(zip(("consent", "consent_on", "consent_how", "consent_until"), value, strict=True)),
        tone="danger" if row.consent is False or _over(profile.consent_until, today) else None,
    )  # fmt: skip
    states: list[tuple[Any, str]] = [
        (CustomerStatus.ACTIVE.value, tr("一般的客户")),
        (CustomerStatus.PROSPECT.value, tr("潜在客户")),
        (CustomerStatus.UNQUALIFIED.value, tr("需置疑的客户")),
    ]
    words = "" if row.status is CustomerStatus.ACTIVE else dict(states)[row.status.value]
    yield _choice("status", tr("状态"), words, states, row.status.value)
    kinds: list[tuple[Any, str]] = [(CustomerKind.PERSON.value, tr("个人")), (CustomerKind.COMPANY.value, tr("公司"))]
    words = tr("公司") if row.kind is CustomerKind.COMPANY else ""
    yield _choice("kind", tr("个人还是公司"), words, kinds, row.kind.value)


def consent_words(consent: bool | None, on: date | None, how: str, today: date, until: date | None = None) -> str:
    """同意联系，11-02 当面说的，到 2027-11-02 为止; nothing when she was never asked."""
    if consent is None:
        return ""
    said = tr("同意联系") if consent else tr("不要联系")
    when = " ".join(part for part in (formats.day(on, today) if on else "", how) if part)
    words = tr("{said}，{when}", said=said, when=when) if when else said
    if not consent or until is None:
        return words
    day = formats.full_day(until)
    if _over(until, today):
        return tr("{words}，{day} 已到期", words=words, day=day)
    return tr("{words}，到 {day} 为止", words=words, day=day)


def _over(until: date | None, today: date) -> bool:
    return until is not None and until < today


def _kept_back(ctx: Context, profile: Profile) -> Iterator[Fact]:
    """What is hidden with the amounts."""
    row = profile.row
    if row.blacklist_reason:  # whoever does not stand there is put there by the menu, on purpose
        yield _line("blacklist_reason", tr("黑名单的原因"), row.blacklist_reason, tr("例如：多次爽约"))
    yield Fact("balance", tr("储值余额"), _money(row.balance_cents, ctx.currency))
    yield Fact("points", tr("积分"), f"{row.points:,}" if row.points is not None else "")
    if row.purchases:
        yield Fact("stated", tr("名单上的累计消费"), _money(row.stated_spent_cents, ctx.currency))
    name = tr("备注")
    yield Fact("note", name, row.note or "", lambda: TextEditor(name, row.note or ""), _plain("note"))


def _money(cents: int | None, currency: str) -> str:
    return formats.money(cents, currency) if cents is not None else ""


def _own(ctx: Context, profile: Profile) -> Iterator[Fact]:
    today = ctx.today()
    for field in ctx.archive.customers.own_field_list():
        value = profile.custom.get(field.name, "")
        yield Fact(
            f"{OWN}{field.name}", field.name, own_values.in_words(field, value) if value else "",
            _own_editor(field, value, today), _own_field(field.name),
        )  # fmt: skip


def _own_editor(field: OwnField, value: str, today: date) -> Callable[[], FactEditor]:
    return lambda: own_editor(field, value, today)


def _own_field(name: str) -> Callable[[Any], Mapping[str, Any]]:
    return lambda value: {"custom": {name: value}}
