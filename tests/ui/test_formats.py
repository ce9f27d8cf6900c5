"""Values in words, in both languages."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendars import FESTIVALS
from core.errors import KnownError
from core.people import Birthday
from core.terms import (
    BuyingRole,
    Calendar,
    Category,
    Channel,
    FeedbackKind,
    FollowupKind,
    PreferenceKind,
    VisitStatus,
)
from core.tiers import SCHEMES, Scheme, TierRule
from ui import formats, messages, tier_words
from ui.language import use_language

TODAY = date(2025, 11, 22)


@pytest.mark.parametrize(
    ("cents", "shown", "tight"),
    [
        (8_642_000, "¥86,420", "¥86,420"),
        (41_550, "¥415.50", "¥415.50"),
        (0, "¥0", "¥0"),
        (5, "¥0.05", "¥0.05"),
        (-120_000, "−¥1,200", "−¥1,200"),
        (9_999_999, "¥99,999.99", "¥99,999.99"),
        (10_000_000, "¥100,000", "¥10 万"),
        (14_203_000, "¥142,030", "¥14.2 万"),
        (-14_203_000, "−¥142,030", "−¥14.2 万"),
        (12_345_678_900, "¥123,456,789", "¥1.2 亿"),
    ],
)
def test_money(cents: int, shown: str, tight: str) -> None:
    assert formats.money(cents) == shown
    assert formats.money(cents, tight=True) == tight


def test_money_in_other_currencies_and_in_english() -> None:
    assert formats.money(123_450, "HKD") == "HK$1,234.50"
    assert formats.money(100, "XTS") == "XTS 1"
    assert [formats.unit(currency) for currency in ("CNY", "HKD", "XTS")] == ["元", "港元", "XTS"]
    use_language("en")
    assert formats.unit("CNY") == "CNY"
    assert formats.money(14_203_000, tight=True) == "¥142k"
    assert formats.money(234_500_000, tight=True) == "¥2.3m"


@given(st.integers(-(10**13), 10**13))
def test_money_loses_nothing(cents: int) -> None:
    digits = formats.money(cents).replace("¥", "").replace(",", "").replace(formats.MINUS, "-")
    assert round(float(digits) * 100) == cents


def test_sentences_of_a_paragraph() -> None:
    assert formats.sentences("一句。", "", "两句。") == "一句。两句。"
    use_language("en")
    assert formats.sentences("One.", "Two.") == "One. Two."


def test_shares() -> None:
    assert [formats.share(part) for part in (0.714, 0.0, 0.004, -0.04, 1.0)] == ["71%", "0%", "<1%", "−4%", "100%"]


def test_days_are_short_near_today_and_year_and_month_far_from_it() -> None:
    days = [TODAY, date(2025, 11, 9), date(2026, 3, 8), date(2024, 11, 22), date(2019, 5, 1), None]
    assert [formats.day(value, TODAY) for value in days] == ["今天", "11-09", "03-08", "2024-11", "2019-05", "–"]
    use_language("en")
    assert [formats.day(value, TODAY) for value in days[1:]] == ["9 Nov", "8 Mar", "Nov 2024", "May 2019", "–"]


def test_the_greeting_line() -> None:
    assert formats.long_day(TODAY) == ("2025年11月22日 星期六", "农历十月初三", "今日小雪")
    assert formats.long_day(date(2025, 11, 23)) == ("2025年11月23日 星期日", "农历十月初四")
    assert formats.long_day(date(2025, 7, 25))[1] == "农历闰六月初一"


def test_days_outside_the_lunar_table_have_no_lunar_day() -> None:
    assert formats.lunar_day(date(2150, 1, 1)) == ""
    assert formats.lunar_cell(date(2150, 1, 1)) == ""
    assert len(formats.long_day(date(2150, 1, 1))) == 2  # no lunar day beyond the table, but 元旦


def test_festivals_stand_in_the_greeting_line() -> None:
    assert formats.long_day(date(2026, 9, 25)) == ("2026年9月25日 星期五", "农历八月十五", "今日中秋节")
    assert formats.long_day(date(2026, 4, 5))[2:] == ("今日清明节",)
    assert formats.long_day(date(2026, 12, 22))[2:] == ("今日冬至",)
    assert formats.festivals(date(2026, 11, 27)) == ()


def test_every_festival_has_a_name() -> None:
    assert set(formats._festivals()) == set(FESTIVALS)


def test_the_month_grid_names_the_first_day_by_its_month() -> None:
    assert formats.lunar_cell(date(2025, 11, 19)) == "三十"
    assert formats.lunar_cell(date(2025, 11, 20)) == "十月"
    assert formats.lunar_cell(date(2025, 7, 25)) == "闰六月"


def test_birthdays() -> None:
    assert formats.birthday(Birthday(Calendar.LUNAR, None, 10, 10)) == "农历十月初十"
    assert formats.birthday(Birthday(Calendar.LUNAR, 1963, 10, 10)) == "农历1963年十月初十"
    assert formats.birthday(Birthday(Calendar.SOLAR, 1979, 3, 8)) == "1979年3月8日"
    assert formats.birthday(Birthday(Calendar.SOLAR, 1979, 3, 8), with_year=False) == "3月8日"
    assert formats.birthday(None) == "–"


def test_near_days_are_spoken() -> None:
    days = [date(2025, 11, d) for d in (21, 22, 23, 24, 29)]
    assert [formats.spoken_day(d, TODAY) for d in days] == ["昨天", "今天", "明天", "后天", "11月29日"]
    assert formats.spoken_day(date(2026, 1, 2), TODAY) == "2026年1月2日"
    assert formats.days_away(date(2025, 11, 29), TODAY) == "还有 7 天"
    assert formats.days_away(date(2025, 11, 19), TODAY) == "晚了 3 天"
    assert formats.weekday(TODAY) == "周六"


def test_phones() -> None:
    assert formats.phone("13805712266") == "138 0571 2266"
    assert formats.phone(None) == ""


def test_everything_has_a_name_and_a_sign() -> None:
    assert {formats.preference_kind(kind) for kind in PreferenceKind} == {"过敏", "忌口", "需要", "喜好"}
    for category in Category:
        assert formats.category_name(category) != category.value
        assert formats.category_tone(category) != "plain"
        assert formats.category_icon(category)
    for followup in FollowupKind:
        assert formats.followup_kind(followup)
        assert formats.followup_icon(followup)
    for channel in Channel:
        assert formats.channel_name(channel)
        assert formats.channel_icon(channel)
    assert all(formats.visit_status(status) for status in VisitStatus)
    assert all(formats.feedback_kind(kind) for kind in FeedbackKind)
    assert all(formats.buying_role(role) for role in BuyingRole)


def test_a_shops_own_category_and_tier_keep_their_names() -> None:
    assert formats.category_name("雪茄") == "雪茄"
    assert formats.tier_name("钻石") == "钻石"
    assert formats.tier_name("key_top") == "重要"
    assert formats.tier_name(None) == ""


def test_tiers_of_a_scheme_that_is_gone_have_the_names_their_runs_kept() -> None:
    def gone(scheme: str, *names: str) -> Scheme:
        tiers = [TierRule(f"own1.{place}", Fraction(1, 2), None, name, "t5") for place, name in enumerate(names)]
        return Scheme("own1", tuple(tiers), scheme)

    try:
        tier_words.use(SCHEMES.values(), "regent")
        assert tier_words.name("own1.0") == "旧等级"
        assert tier_words.former_scheme_name(gone("", "", "")) == "以前的一套等级"
        tier_words.use(SCHEMES.values(), "regent", [gone("三等", "铜卡", "银卡"), gone("三等", "金卡", "银卡")])
        assert (tier_words.name("own1.0"), tier_words.full_name("own1.1")) == ("金卡", "银卡")
        assert tier_words.tone("own1.1") == "t5"
        assert tier_words.former_scheme_name(gone("三等", "金卡", "银卡")) == "以前的“三等”"
        assert tier_words.former_scheme_name(gone("", "金卡", "银卡")) == "以前的一套等级：金卡、银卡"
        tier_words.use([*SCHEMES.values(), gone("三等", "白金卡", "银卡")], "regent", [gone("三等", "金卡", "银卡")])
        assert tier_words.name("own1.0") == "白金卡", "what it is called today"
    finally:
        tier_words.use(SCHEMES.values(), "regent")


def test_errors_say_what_happened_what_is_safe_and_what_to_do() -> None:
    message = messages.words(KnownError("file_locked"))
    assert str(message) == "这张表打不开。可能正被 Excel 打开着，没有写入任何内容。请先关掉 Excel，再选一次。"
    assert "花名册.regulars" in messages.words(KnownError("archive_newer", file="花名册.regulars")).what
    code = messages.words(KnownError("code_taken", code="0012", name="周雅琴"))
    assert code.what == "编号 0012 已经是 周雅琴 的了。"


def test_an_unknown_error_is_told_calmly_and_without_its_key() -> None:
    for error in (KnownError("no_such_key"), KnownError("code_taken")):  # the second one without its values
        message = str(messages.words(error))
        assert message.startswith("这一步没有做成。")
        assert error.key not in message


def test_steps_of_work() -> None:
    assert messages.phase("reading", 780, 1263) == "正在读表：780 / 1,263"
    assert messages.phase("backing_up") == "正在备份…"
    assert messages.phase("unheard_of", 5) == "正在处理：5"
