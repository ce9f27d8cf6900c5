"""The lists that can be exported, line by line: customers, purchases, follow-ups, the report of tiers.

Headers and values of customers and purchases are ones that an import understands again, in every language.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from core.own_fields import OwnField
from core.people import Birthday, CustomerRow, Preference
from core.terms import Calendar, FollowupStatus, Gender
from core.tiers import Metric, Ranking
from storage.archive import Archive
from storage.files.vcard_days import named
from storage.files.writing import Sheet, Value
from ui import export_preferences, followup_words, formats, own_values, wording
from ui.language import tr

_PORTION = 1_000
Row = Mapping[str, Any]


# --- customers --------------------------------------------------------------------------------------------------------


def customers(archive: Archive, ids: Sequence[int]) -> Sheet:
    """Everything the book knows of each customer on one line; the shop's own fields behind it."""
    own = archive.customers.own_field_list()
    return Sheet(tr("客户"), [*_customer_headers(), *(f.name for f in own)], _customer_lines(archive, ids, own))


def _customer_headers() -> list[str]:
    """core/importing/known_exports.py knows this list by its headers and their order: a change here belongs there."""
    return [
        tr("编号"), tr("姓名"), tr("称呼"), tr("性别"), tr("手机"), tr("生日"), *preference_headers(), tr("备注"),
        tr("标签"), tr("等级"), tr("累计消费"), tr("消费次数"), tr("上次到店"), tr("储值余额"), tr("积分"), tr("微信"),
        tr("邮箱"), tr("地址"), tr("单位"), tr("职业"), tr("来源"), tr("介绍人"), tr("入会日期"),
    ]  # fmt: skip


def preference_headers() -> tuple[str, str]:
    return tr("忌口与过敏"), tr("喜好")


def portions(archive: Archive, ids: Sequence[int]) -> Iterator[tuple[list[CustomerRow], dict[int, list[Preference]]]]:
    """Customers with their preferences, portion by portion: a big shop's list never stands in memory whole."""
    for start in range(0, len(ids), _PORTION):
        rows = archive.customers.rows(ids[start : start + _PORTION])
        yield rows, archive.preferences.of_customers([row.id for row in rows])


def referrers(archive: Archive, rows: Sequence[CustomerRow]) -> dict[int, str]:
    """The names of those who brought these customers, by their id."""
    return {row.id: row.name for row in archive.customers.rows([r.referred_by for r in rows if r.referred_by])}


def _customer_lines(archive: Archive, ids: Sequence[int], own: Sequence[OwnField]) -> Iterator[list[Value]]:
    headers = preference_headers()
    for rows, likes in portions(archive, ids):
        values = archive.customers.own_values([row.id for row in rows]) if own else {}
        brought = referrers(archive, rows)
        for row in rows:
            kept = values.get(row.id, {})
            wishes = ["；".join(parts) for parts in export_preferences.cells(likes.get(row.id, ()), headers)]
            cells = [own_values.as_cell(f, kept[f.name]) if f.name in kept else None for f in own]
            yield [*_customer_line(row, wishes, brought.get(row.referred_by or 0)), *cells]


def _customer_line(row: CustomerRow, wishes: Sequence[str], referrer: str | None) -> list[Value]:
    return [
        row.code, row.name, row.title, gender(row.gender), "、".join(row.phones), birthday(row.birthday), *wishes,
        row.note, "、".join(row.tags), formats.tier_name(row.tier), amount(row.spent_cents), row.purchases,
        row.last_seen, amount(row.balance_cents), row.points, row.wechat, row.email, row.address, row.employer,
        row.work, row.source, referrer, row.since,
    ]  # fmt: skip


def gender(value: Gender | None) -> str:
    return {None: "", Gender.MALE: tr("男"), Gender.FEMALE: tr("女")}[value]


def birthday(value: Birthday | None) -> Value:
    """A real day where it is one; 03-08 without a year; lunar ones by name in every language: 农历1962年十月初十."""
    if value is None:
        return None
    if value.calendar is Calendar.LUNAR:
        return named(value)
    return date(value.year, value.month, value.day) if value.year else f"{value.month:02d}-{value.day:02d}"


def amount(cents: int | None) -> float | None:
    """Units of money, as a spreadsheet adds them up; 86420 or 415.5."""
    if cents is None:
        return None
    whole, rest = divmod(cents, 100)
    return whole if rest == 0 else cents / 100


# --- purchases and follow-ups -----------------------------------------------------------------------------------------


def purchases(archive: Archive, ids: Collection[int] | None = None) -> Sheet:
    """Every sale, the oldest first; `ids`: only of these customers."""
    headers = [
        tr("日期"), tr("时间"), *whose_headers(), tr("项目"), tr("原价"), tr("实收"), tr("成本"), tr("员工"),
        tr("门店"), tr("单号"), tr("备注"),
    ]  # fmt: skip

    def line(row: Row) -> list[Value]:
        return [
            row["day"], formats.clock(row["at"]), *whose(row), row["items"], amount(row["list_cents"]),
            amount(row["paid_cents"]), amount(row["cost_cents"]), row["staff"], row["store"], row["order_no"],
            row["note"],
        ]  # fmt: skip

    return Sheet(tr("消费"), headers, map(line, archive.whole.belonging("purchases", ids)))


def followups(archive: Archive, today: date, ids: Collection[int] | None = None) -> Sheet:
    """Every follow-up with what came of it, the oldest first; `ids`: only of these customers."""
    headers = [
        tr("日期"), tr("姓名"), tr("手机"), tr("等级"), tr("类别"), tr("做什么"), tr("方式"), tr("谁来做"), tr("重复"),
        tr("状态"), tr("办完日期"), tr("结果"),
    ]  # fmt: skip
    states = {FollowupStatus.OPEN: tr("待办"), FollowupStatus.DONE: tr("已办"), FollowupStatus.DROPPED: tr("不办了")}
    lines: Iterator[list[Value]] = (
        [
            row.due, row.customer, row.phone, formats.tier_name(row.tier), formats.followup_kind(row.kind),
            wording.followup(row, today).title, formats.channel_name(row.channel) if row.channel else None,
            row.staff, followup_words.repeat(row.repeat) if row.repeat else None, states[row.status], row.done_on,
            row.result,
        ]
        for row in archive.followups.rows(status=None)
        if ids is None or row.customer_id in ids
    )  # fmt: skip
    return Sheet(tr("跟进"), headers, lines)


def whose_headers() -> list[str]:
    return [tr("编号"), tr("姓名"), tr("手机")]


def whose(row: Row) -> list[Value]:
    return [row["customer_code"], row["customer"], row["customer_phone"]]


# --- tiers ------------------------------------------------------------------------------------------------------------


def tiers(archive: Archive, ranking: Ranking) -> Sheet:
    """What each tier brings, and those outside of the ranking."""
    headers = [
        tr("等级"), tr("客户数"), tr("占客户"), tr("销售额"), tr("占销售额"), tr("利润"), tr("占利润"), tr("从第几名"),
        tr("到第几名"), tr("入围线"),
    ]  # fmt: skip
    lines: list[list[Value]] = [
        [
            formats.tier_full_name(t.key), t.customers, _percent(t.share_customers), amount(t.revenue_cents),
            _percent(t.share_revenue), amount(t.profit_cents), _percent(t.share_profit), t.first_rank, t.last_rank,
            metric(t.threshold, ranking.metric),
        ]
        for t in ranking.tiers
    ]  # fmt: skip
    outside = {"inactive": tr("不积极的客户"), "prospects": tr("潜在客户"), "unqualified": tr("需置疑的客户")}
    lines += [[words, ranking.outside[key]] for key, words in outside.items()]
    currency = formats.unit(str(archive.settings["currency"]))
    about = tr(
        "按{metric}排：{period}（{currency}）",
        metric=wording.metric_name(ranking.metric), period=wording.period(ranking.first_day, ranking.last_day),
        currency=currency,
    )  # fmt: skip
    return Sheet(tr("等级"), headers, [*lines, [about]])


def ranks(archive: Archive, ranking: Ranking, ids: Collection[int] | None = None) -> Sheet:
    """Every ranked customer in the order of the ranking; `ids`: only these. By days of visit the days stand there, too;
    any other value is the sales or the profit."""
    headers = [tr("名次"), *whose_headers(), tr("等级"), tr("销售额"), tr("利润"), tr("上次到店")]
    if ranking.metric is Metric.VISITS:
        headers.append(wording.metric_name(ranking.metric))
    return Sheet(tr("名次"), headers, _rank_lines(archive, ranking, ids))


def _rank_lines(archive: Archive, ranking: Ranking, ids: Collection[int] | None) -> Iterator[list[Value]]:
    by_days = ranking.metric is Metric.VISITS
    entries = [entry for entry in ranking.entries if ids is None or entry.customer_id in ids]
    for start in range(0, len(entries), _PORTION):
        portion = entries[start : start + _PORTION]
        rows = {row.id: row for row in archive.customers.rows([entry.customer_id for entry in portion])}
        for entry in portion:
            if (row := rows.get(entry.customer_id)) is not None:
                yield [
                    entry.rank, row.code, row.name, row.phones[0] if row.phones else None,
                    formats.tier_full_name(entry.tier), amount(entry.revenue_cents), amount(entry.profit_cents),
                    row.last_seen, *([entry.value] if by_days else []),
                ]  # fmt: skip


def metric(value: int | None, by: Metric) -> float | None:
    """The value of a ranking: money in units, or days."""
    return value if by is Metric.VISITS else amount(value)


def _percent(share: float | None) -> float | None:
    """0.7142 → 71.4, under a header that says it is a share of a hundred."""
    return None if share is None else round(share * 100, 1)
