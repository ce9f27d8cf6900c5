"""The shop's own schemes: what may stand in one, keeping and reading them, sizes while one writes, the order of all."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.schemes import (
    MOST_TIERS,
    Problem,
    SchemeDraft,
    TierDraft,
    all_schemes,
    draft_of,
    key_tiers,
    new_key,
    own_schemes,
    percent,
    plain,
    problems,
    read,
    scheme_of,
    sizes,
    tier_order,
)
from core.tiers import CURRY, REGENT, Metric, Scheme, Standing, TierRule, rank, summaries

GOLD, REST = TierDraft("金卡", percent("10")), TierDraft("普通", percent("90"))
FALLING = (TierDraft("甲", least=900), TierDraft("乙", least=500), TierDraft("丙"))


def _codes(draft: SchemeDraft, *others: str) -> list[tuple[str, int | None]]:
    return [(p.code, p.place) for p in problems(draft, others)]


def test_a_whole_scheme_has_no_problems() -> None:
    assert _codes(SchemeDraft("卡", (GOLD, REST))) == []
    assert _codes(SchemeDraft("卡", FALLING, Metric.VISITS)) == []


@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        (SchemeDraft(" ", (GOLD, REST)), [("no_name", None)]),
        (SchemeDraft("旧的", (GOLD, REST)), [("same_name", None)]),
        (SchemeDraft("卡", (TierDraft("全部", Fraction(100)),)), [("few_tiers", None)]),
        (SchemeDraft("卡", (GOLD, TierDraft("金卡 ", percent("90")))), [("same_name", 1)]),
        (SchemeDraft("卡", (GOLD, TierDraft("", percent("90")))), [("no_name", 1)]),
        (SchemeDraft("卡", (GOLD, TierDraft("普通", percent("十")))), [("no_number", 1)]),
        (SchemeDraft("卡", (GOLD, TierDraft("普通", percent("0")))), [("not_positive", 1)]),
        (SchemeDraft("卡", (FALLING[1], FALLING[0], FALLING[2]), Metric.REVENUE), [("not_falling", 1)]),
        (SchemeDraft("卡", (TierDraft("甲", least=0), FALLING[2]), Metric.REVENUE), [("not_positive", 0)]),
    ],
)
def test_what_keeps_a_draft_from_being_a_scheme(draft: SchemeDraft, codes: list[tuple[str, int | None]]) -> None:
    assert _codes(draft, "旧的") == codes


def test_shares_must_add_up_and_the_sum_is_told() -> None:
    draft = SchemeDraft("卡", (GOLD, TierDraft("普通", percent("80.5"))))
    assert problems(draft) == [Problem("sum", 1, "percent", Fraction(181, 2))]
    many = tuple(TierDraft(str(n), Fraction(100, 8)) for n in range(MOST_TIERS + 1))
    assert _codes(SchemeDraft("卡", many)) == [("many_tiers", None)]


def test_tiers_keep_their_keys_and_new_ones_get_fresh_ones() -> None:
    three = (GOLD, TierDraft("银卡", Fraction(20)), TierDraft("普通", Fraction(70)))
    first = scheme_of(SchemeDraft("卡", three), "own1")
    assert first.keys == ("own1.1", "own1.2", "own1.3")
    assert [t.tone for t in first.tiers] == ["t1", "t2", "t4"]
    tiers = draft_of(first).tiers
    changed = scheme_of(SchemeDraft("卡", (tiers[0], TierDraft("新", Fraction(20)), tiers[2])), "own1")
    assert changed.keys == ("own1.1", "own1.4", "own1.3")


def test_kept_and_read_again_and_what_is_foreign_is_passed_over() -> None:
    one = scheme_of(SchemeDraft("卡", (GOLD, REST)), "own1")
    two = scheme_of(SchemeDraft("数", FALLING, Metric.SCORE), "own2")
    kept = [plain(one), {"tiers": "?"}, {"key": "own3", "name": "坏", "tiers": []}, plain(two)]
    assert own_schemes(kept) == {"own1": one, "own2": two}
    assert list(all_schemes(kept)) == ["regent", "curry", "own1", "own2"]
    assert new_key(["own1", "own7", "regent", "ownx"]) == "own8"


@pytest.mark.parametrize(
    "value", [None, [], {"tiers": [1]}, {"tiers": [{"least": "x"}]}, {"tiers": [], "metric": "luck"}]
)
def test_what_has_no_shape_of_a_scheme(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(value)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12.5%", Fraction(25, 2)),
        (30, Fraction(30)),
        ("100/3", Fraction(100, 3)),
        ("1/0", None),
        ("a", None),
        ("nan", None),
    ],
)
def test_percent(text: object, found: Fraction | None) -> None:
    assert percent(text) == found


def test_the_order_begins_with_the_scheme_in_use() -> None:
    own = scheme_of(SchemeDraft("卡", (GOLD, REST)), "own1")
    assert tier_order([REGENT, CURRY, own], "own1")[:3] == ("own1.1", "own1.2", "key_top")
    assert tier_order([REGENT, CURRY, own], "curry")[:4] == CURRY.keys
    assert set(tier_order([REGENT, CURRY, own])) == {*REGENT.keys, *CURRY.keys, *own.keys}
    assert (key_tiers(REGENT), key_tiers(own)) == (("key_top", "key"), ("own1.1",))


@pytest.mark.parametrize(
    ("tiers", "metric"),
    [
        ((TierRule("a", least=1), TierRule("b", least=2), TierRule("c")), Metric.REVENUE),
        ((TierRule("a", least=1), TierRule("b", least=0), TierRule("c")), Metric.REVENUE),
        ((TierRule("a", least=2), TierRule("b", least=1)), Metric.REVENUE),
        ((TierRule("a", least=2), TierRule("b")), None),
    ],
)
def test_amounts_must_fall_to_a_tier_that_asks_for_nothing(tiers: tuple[TierRule, ...], metric: Metric | None) -> None:
    with pytest.raises(ValueError, match=r"fall|add up|asks for nothing"):
        Scheme("x", tiers, metric=metric)


_AMOUNTS = scheme_of(SchemeDraft("数", FALLING, Metric.REVENUE), "own2")


@given(st.lists(st.integers(-100, 1_200), max_size=60), st.sampled_from([REGENT, CURRY, _AMOUNTS]))
def test_sizes_are_those_of_the_ranking(values: list[int], scheme: Scheme) -> None:
    entries = rank([Standing(i, v, v, 1) for i, v in enumerate(values)], scheme, Metric.REVENUE)
    counted = tuple(t.customers for t in summaries(entries, scheme))
    assert sizes([e.value for e in entries], scheme) == counted
