"""The sentences of the report: what each page finds, and what its figures mean."""

from __future__ import annotations

from ui import formats, lifetime_words, wording
from ui.language import tr
from ui.pages import pyramid_facts
from ui.report_facts import Report


def ranked_by(report: Report) -> str:
    """What is ranked, over which days."""
    ranking = report.pyramid.ranking
    words = tr(
        "{n} 位客户，按{period}{metric}排名。", n=len(ranking.entries),
        metric=wording.metric_name(ranking.metric).lower(),
        period=wording.period(ranking.first_day, ranking.last_day).lower(),
    )  # fmt: skip
    if ranking.first_day is None or ranking.last_day is None:
        return words
    first, last = formats.full_day(ranking.first_day), formats.full_day(ranking.last_day)
    return formats.sentences(words, tr("这段时间是 {first} 到 {last}。", first=first, last=last))


def pyramid_finding(report: Report) -> str:
    return pyramid_facts.finding_words(report.pyramid.finding) + tr("。")


def outside(report: Report) -> str:
    """Who is not in the ranking; nothing when nobody is."""
    found = report.pyramid.ranking.outside
    parts = [
        words
        for key, words in (
            ("inactive", tr("这段时间没来 {n} 位", n=found.get("inactive", 0))),
            ("prospects", tr("潜在客户 {n} 位", n=found.get("prospects", 0))),
            ("unqualified", tr("需置疑 {n} 位", n=found.get("unqualified", 0))),
        )
        if found.get(key)
    ]
    return tr("不在排名里：{who}", who=tr("，").join(parts)) if parts else ""


def movement_finding(report: Report) -> str:
    """14 位升级，9 位降级 since a day; or that there is nothing to compare with yet."""
    facts = report.pyramid
    if facts.compared is None:
        return tr("还没有留下以前的排名，所以没有升降可比。")
    day = formats.month_day(facts.compared.day, with_year=True)
    if not facts.up and not facts.down:
        return tr("和 {day} 那次相比，没有人升级，也没有人降级。", day=day)
    return tr(
        "和 {day} 那次相比，{up}，{down}。", day=day, up=tr("{n} 位升级", n=len(facts.up)),
        down=tr("{n} 位降级", n=len(facts.down)),
    )  # fmt: skip


def matrix_finding(report: Report) -> str:
    matrix = report.matrix.matrix
    if not matrix.rated:
        return tr("还没有客户评过值不值，所以没有图。")
    return tr(
        "{rated}，{unrated}。没评过的不猜。", rated=tr("{n} 位评过值不值", n=matrix.rated),
        unrated=tr("{n} 位还没有", n=matrix.unrated),
    )  # fmt: skip


def worth_finding(report: Report) -> str:
    """What all customers are worth together, and how that was estimated."""
    total, currency = report.total, report.currency
    words = tr(
        "全店客户已经带来利润 {past}，往后 {n} 年预计再带来 {expected}，合计 {all}。", n=report.model.horizon.years,
        past=formats.money(round(total.past_cents, -2), currency),
        expected=formats.money(round(total.expected_cents, -2), currency),
        all=formats.money(round(total.cents, -2), currency),
    )  # fmt: skip
    return formats.sentences(words, lifetime_words.method(report.model) + tr("。"))


def budget_finding(report: Report) -> str:
    plan, currency = report.budget.plan, report.currency
    ranking = report.pyramid.ranking
    when = wording.period(ranking.first_day, ranking.last_day)
    planned = (
        tr("计划 {money}", money=formats.money(plan.total_cents, currency))
        if plan.total_cents
        else tr("没有填计划总数")
    )
    spent = tr("花了 {money}", money=formats.money(plan.spent_cents, currency))
    return tr("{when}：{planned}，{spent}。", when=when, planned=planned, spent=spent)


def definitions(page: str, report: Report) -> list[str]:
    """What the figures of a page mean, a line each."""
    found = {
        "pyramid": [
            tr("等级：到了这一等的数目，就是这一等。")
            if report.pyramid.ranking.scheme.by_amounts
            else tr("等级：按排名分，第一等到最后一等各占固定的比例；同样的数同一等。"),
            tr("利润曲线：客户按利润从高到低排，看前多少客户带来多少利润；过了 100% 再往下弯，是后面的客户在亏。"),
        ],
        "movement": [tr("升级、降级：同一套分法下，上次留下的排名和这次的等级不同。")],
        "matrix": [
            tr("觉得值（0 到 100 分）：得到的四项（东西、服务、人、体面）和付出的四项（钱、时间、操心、力气）"
               "各打 1 到 5 分，（得到的平均 − 付出的平均 + 4）÷ 8 × 100。"),
            tr("预计终身价值：已经带来的利润 + 往后几年预计的利润 + 介绍来的客户带来的利润；全店合计不含最后一项。"),
        ],
        "budget": [
            tr("三份：排名前 20% 的客户、接着的 30%、最后的 50%。用在所有客户身上的，按人头摊到各份。"),
            tr("利润 ÷ 花了：这些客户这段时间的利润，除以用在他们身上的费用；只用来比较，不全是费用换来的。"),
        ],
    }[page]  # fmt: skip
    return found


def method_note(report: Report) -> str:
    return lifetime_words.small_print(report.model)


def page_title(page: str) -> str:
    return {
        "pyramid": tr("客户金字塔"), "movement": tr("升级和降级"), "matrix": tr("四类客户"), "budget": tr("营销费用"),
    }[page]  # fmt: skip


PAGES = ("pyramid", "movement", "matrix", "budget")
