"""Lifetime value: the published figures, other programs as oracles, the examples of docs/worth.md, and odd shops."""

from __future__ import annotations

import math
import random
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, special

from core import lifetime
from core import lifetime_buying as buying
from core import lifetime_spending as spending
from core.lifetime import Expected, History, Horizon, Method, Model, ValueMethod
from core.lifetime_functions import digamma, log_gamma
from core.lifetime_search import FARTHEST, smallest
from tests.core import cdnow

DAY = date(2026, 11, 22)
FAR = 10**6


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


def arrays(*values: float) -> list[np.ndarray]:
    return [np.array([v], dtype=np.float64) for v in values]


@pytest.fixture(scope="module")
def shop() -> list[History]:
    return cdnow.histories()


@pytest.fixture(scope="module")
def model(shop: list[History]) -> Model:
    return lifetime.model_for(shop, cdnow.LAST_DAY)


@pytest.fixture(scope="module")
def rfm(shop: list[History]) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """x, t_x, T in weeks, z̄ in dollars."""
    rows = [(h.repeats, h.weeks_to_last, h.age_weeks(cdnow.LAST_DAY), h.repeat_mean_cents / 100) for h in shop]
    return tuple(np.array(column, dtype=np.float64) for column in zip(*rows, strict=True))  # type: ignore[return-value]


# --- the published figures --------------------------------------------------------------------------------------------


def test_cdnow_gives_the_published_parameters(shop: list[History], model: Model) -> None:
    assert len(shop) == 2357
    assert (model.method, model.values) == (Method.BGNBD, ValueMethod.GAMMA_GAMMA)
    assert [f"{n:.3f}" for n in (model.r, model.alpha, model.a, model.b)] == ["0.243", "4.414", "0.793", "2.426"]
    assert [f"{n:.2f}" for n in (model.p, model.q, model.v / 100)] == ["6.25", "3.74", "15.44"]  # the paper's
    assert model.usual_cents / 100 == pytest.approx(35.17, abs=0.005)


def test_the_summary_of_cdnow_as_it_goes_around_has_means_in_whole_cents() -> None:
    x, t_x, age, mean = (np.array(column) for column in zip(*cdnow.summary(), strict=True))
    found = buying.fit(x, t_x, age)
    assert [f"{n:.3f}" for n in (found.r, found.alpha, found.a, found.b)] == ["0.243", "4.414", "0.793", "2.426"]
    values = spending.fit(x[x > 0], mean[x > 0])
    assert [f"{n:.2f}" for n in (values.p, values.q, values.v)] == ["6.25", "3.74", "15.45"]


def test_the_next_39_weeks_of_cdnow_are_foreseen_as_well_as_in_the_paper(
    rfm: tuple[np.ndarray, ...], model: Model
) -> None:
    """Counted from the start it ends about 5 % too low (the paper's figure 3)."""
    x, t_x, age, _ = rfm
    found = buying.Buying(model.r, model.alpha, model.a, model.b)
    expected = buying.expected_purchases(found, x, t_x, age, 39.0, 7 * 39).sum()
    end = cdnow.LAST_DAY + timedelta(weeks=39)
    later = {(customer, day) for customer, day, _ in cdnow.purchases() if cdnow.LAST_DAY < day <= end}
    assert x.sum() + expected == pytest.approx(x.sum() + len(later), rel=0.06)


def test_the_package_lifetimes_agrees(rfm: tuple[np.ndarray, ...], model: Model) -> None:
    import lifetimes

    x, t_x, age, mean = rfm
    oracle = lifetimes.BetaGeoFitter()
    oracle.fit(x, t_x, age)
    ours = (model.r, model.alpha, model.a, model.b)
    assert ours == pytest.approx(list(oracle.params_), rel=2e-4)
    found = buying.Buying(*oracle.params_)
    assert buying.p_alive(found, x, t_x, age) == pytest.approx(
        np.asarray(oracle.conditional_probability_alive(x, t_x, age)), rel=1e-9
    )
    assert buying.expected_purchases(found, x, t_x, age, 39.0, FAR) == pytest.approx(
        np.asarray(oracle.conditional_expected_number_of_purchases_up_to_time(39.0, x, t_x, age)), rel=1e-9
    )
    again = (x > 0) & (mean > 0)
    values = lifetimes.GammaGammaFitter()
    values.fit(x[again], mean[again])
    assert (model.p, model.q, model.v / 100) == pytest.approx(list(values.params_), rel=2e-3)
    assert spending.expected_value(spending.Spending(*values.params_), x, mean)[again] == pytest.approx(
        np.asarray(values.conditional_expected_average_profit(x, mean))[again], rel=1e-9
    )


# --- scipy as the oracle ----------------------------------------------------------------------------------------------


def test_the_functions_numpy_lacks() -> None:
    x = np.concatenate([10.0 ** np.linspace(-6, 9, 2000), np.linspace(0.5, 12, 500)])
    assert log_gamma(x) == pytest.approx(special.gammaln(x), rel=1e-13, abs=1e-13)
    assert digamma(x) == pytest.approx(special.psi(x), rel=1e-13, abs=1e-13)


def by_paper(model: buying.Buying, x: float, age: float, ahead: float) -> float:
    """Equation 10 without P(alive), as it is printed."""
    r, alpha, a, b = model.r, model.alpha, model.a, model.b
    z = ahead / (alpha + age + ahead)
    gauss = special.hyp2f1(r + x, b + x, a + b + x - 1, z)
    return float((a + b + x - 1) / (a - 1) * (1 - (1 - z) ** (r + x) * gauss))


def test_the_series_is_the_papers_hypergeometric_function_over_a_wide_range() -> None:
    chance = random.Random(5)
    for _ in range(120):
        r, a, b = (math.exp(chance.uniform(-3, 3)) for _ in range(3))
        a = a if abs(a - 1) > 0.05 else 1.3
        model = buying.Buying(r, 1.0, a, b)
        x, kappa = chance.randrange(0, 150), math.exp(chance.uniform(-5, 3.5))
        if x + a + b - 1 < 0.05 or (r + x) * math.log1p(kappa) > 300:
            continue  # there the paper's form has no digits left
        ours = buying.expected_purchases(model, *arrays(x, 0.0, 0.0), kappa, FAR)
        assert ours / buying.p_alive(model, *arrays(x, 0.0, 0.0)) == pytest.approx(
            by_paper(model, x, 0.0, kappa), rel=1e-7
        )


@pytest.mark.parametrize(
    ("r", "a", "b", "x", "kappa"),
    [(0.3, 1.0, 2.0, 4, 2.0), (2.0, 1.0, 0.05, 0, 5.0), (0.2, 0.02, 0.03, 1, 30.0), (5, 40.0, 90.0, 120, 9.0)],
)
def test_where_the_papers_form_fails_the_integral_it_comes_from_agrees(
    r: float, a: float, b: float, x: int, kappa: float
) -> None:
    s, stay = r + x, b + x

    def inside(u: float) -> float:  # p = 1/(1 + e^−u); both ends of the beta distribution may be sharp
        log_p, log_q = -np.logaddexp(0, -u), -np.logaddexp(0, u)
        density = np.exp(a * log_p + stay * log_q - special.betaln(a, stay))
        p = np.exp(log_p)
        return float(density * (-np.expm1(-s * np.log1p(kappa * p)) / p if p > 1e-200 else s * kappa))

    borders = [*range(-2400, -40, 40), *range(-40, 40, 2), *range(40, 2401, 40)]
    wanted = sum(integrate.quad(inside, *ends)[0] for ends in pairwise(borders))
    model = buying.Buying(r, 1.0, a, b)
    ours = buying.expected_purchases(model, *arrays(x, 0.0, 0.0), kappa, FAR)
    assert ours / buying.p_alive(model, *arrays(x, 0.0, 0.0)) == pytest.approx(wanted, rel=1e-7)


def test_the_fit_is_a_maximum_whatever_happened_to_the_order(rfm: tuple[np.ndarray, ...], model: Model) -> None:
    from scipy.optimize import minimize

    x, t_x, age, mean = rfm
    mixed = np.random.default_rng(1).permutation(len(x))
    found = buying.fit(x[mixed], t_x[mixed], age[mixed])
    assert found == buying.fit(x, t_x, age)
    assert (found.r, found.alpha) == pytest.approx((model.r, model.alpha), rel=1e-9)
    again = mean > 0
    p, q, v = minimize(
        lambda point: -_gamma_gamma(np.exp(point), x[again], mean[again]), [1.0, 1.0, 2.0], method="Nelder-Mead",
        options={"xatol": 1e-8, "fatol": 1e-8, "maxiter": 2000},
    ).x  # fmt: skip
    fitted = spending.fit(x[again], mean[again])
    assert (fitted.p, fitted.q, fitted.v) == pytest.approx(np.exp([p, q, v]), rel=1e-4)


def _gamma_gamma(point: np.ndarray, x: np.ndarray, z: np.ndarray) -> float:
    """The log likelihood as Fader & Hardie (2013) print it."""
    p, q, v = point
    return float(np.sum(
        special.gammaln(p * x + q) - special.gammaln(p * x) - special.gammaln(q) + q * np.log(v)
        + (p * x - 1) * np.log(z) + p * x * np.log(x) - (p * x + q) * np.log(x * z + v)
    ))  # fmt: skip


def test_the_search_stops_at_its_borders() -> None:
    assert smallest(lambda p: (float(p[0]), np.array([1.0])), np.array([0.0])) == pytest.approx([-FARTHEST])
    bowl = smallest(lambda p: (float((p - 3) @ (p - 3)), 2 * (p - 3)), np.zeros(2))
    assert bowl == pytest.approx([3.0, 3.0], abs=1e-6)


# --- the examples of docs/worth.md ------------------------------------------------------------------------------------


def test_who_still_comes_by_hand() -> None:
    """r 2, α 10, a 2, b 1; x 2, t_x 20, T 30: 1 / (1 + 2/2 · (40/30)⁴) = 81/337."""
    assert buying.p_alive(buying.Buying(2, 10, 2, 1), *arrays(2, 20, 30))[0] == pytest.approx(81 / 337, rel=1e-12)
    assert buying.p_alive(buying.Buying(2, 10, 2, 1), *arrays(0, 0, 30))[0] == 1.0


def test_purchases_to_come_by_hand() -> None:
    """Where r = a + b − 1 the ₂F₁ is a power: 4 · 40/(10 + 30 + 40) = 2 for who is there, times 81/337."""
    found = buying.expected_purchases(buying.Buying(2, 10, 2, 1), *arrays(2, 20, 30), 40.0, FAR)
    assert found[0] == pytest.approx(2 * 81 / 337, rel=1e-12)


def test_the_value_of_a_purchase_by_hand() -> None:
    """p 6, q 4, v 15; two repeat purchases of 20 on average: 6 · (15 + 40)/(12 + 3) = 22 = 0.2 · 30 + 0.8 · 20."""
    model = spending.Spending(6, 4, 15)
    assert model.usual == 30
    assert spending.expected_value(model, *arrays(2, 20))[0] == pytest.approx(22)
    assert spending.expected_value(model, *arrays(0, 0))[0] == pytest.approx(30)


def test_discounting_by_hand() -> None:
    """10 purchases a year of ¥22: 220/1.1 + 220/1.21 + 220/1.331 = 200 + 181.82 + 165.29 = ¥547.11."""
    assert Expected(1, 1.0, (10.0, 10.0, 10.0), 2200.0).cents(Horizon()) == 54711
    assert Expected(1, 1.0, (10.0, 10.0, 10.0), -2200.0).cents(Horizon()) == -54711
    assert Expected(1, 1.0, (10.0,), 2200.0).cents(Horizon(1, 0)) == 22000


def test_the_simple_rule_by_hand() -> None:
    """Five purchase days in 300 days, the last 30 days ago, ¥400 profit: 4/300 · 365 = 4.87 a year of ¥80."""
    own = History(1, 5, ago(300), ago(30), 40_000, 10_000)
    model = lifetime.model_for([own], DAY)
    assert (model.method, model.repeat_buyers, model.r) == (Method.SIMPLE, 1, None)
    found = lifetime.expectations(model, [own])[0]
    assert found.yearly == pytest.approx((365 * 4 / 300,) * 3)
    assert found.value_cents == 8000
    assert found.p_alive == 1.0
    assert found.cents(Horizon()) == round(365 * 4 / 300 * 8000 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331))


@pytest.mark.parametrize(
    ("days", "first", "last", "comes"),
    [
        (3, 300, 135, 1.0),  # mean gap 82.5: 165 days allowed
        (3, 200, 135, 0.0),  # mean gap 32.5: 65 days allowed
        (9, 100, 60, 1.0),  # gap 5: but 60 days always
        (9, 101, 61, 0.0),
        (2, 500, 365, 1.0),  # two purchases tell no rhythm: a year
        (2, 500, 366, 0.0),
        (1, 10, 10, 1.0),
        (0, None, None, None),
    ],
)
def test_the_two_gaps_rule(days: int, first: int | None, last: int | None, comes: float | None) -> None:
    history = History(1, days, first and ago(first), last and ago(last)) if days else History(1)
    assert lifetime.still_comes(history, DAY) == comes


def test_two_purchases_on_two_days_running_promise_no_daily_customer() -> None:
    assert lifetime.rate_a_year(History(1, 2, ago(1), DAY), DAY) == pytest.approx(365 / 60)
    assert lifetime.rate_a_year(History(1, 61, ago(60), DAY), DAY) == 365
    assert lifetime.rate_a_year(History(1, 1, ago(9), ago(9)), DAY) == 0


# --- put together -----------------------------------------------------------------------------------------------------


def test_one_level_of_referrals_apart_from_the_shops_total() -> None:
    expected = [Expected(i, 1.0, (1.0,), 100.0) for i in (1, 2, 3)]
    rows = lifetime.worths(expected, {1: 10, 2: 20, 3: -5}, [(2, 1), (3, 2), (1, 1)], Horizon(1, 0))
    assert [(w.customer_id, w.past_cents, w.expected_cents, w.referred_cents) for w in rows] == [
        (1, 10, 100, 20),
        (2, 20, 100, -5),
        (3, -5, 100, 0),
    ]
    assert rows[0].lifetime_cents == 130
    assert lifetime.total(rows).cents == 325


def test_why_fills_the_formula_in(shop: list[History], model: Model) -> None:
    histories = {h.customer_id: h for h in shop}
    found = lifetime.expectations(model, shop)
    rows = lifetime.worths(found, {h.customer_id: h.profit_cents for h in shop}, [], model.horizon)
    for row in rows[:40]:
        history = histories[row.customer_id]
        why = lifetime.why(model, history, row)
        assert sum(year.cents for year in why.years) == pytest.approx(row.expected_cents, abs=0.5)
        assert sum(year.purchases for year in why.years) == pytest.approx(row.expected_purchases)
        mean = (1 - why.own_share) * model.usual_cents + why.own_share * why.own_mean_cents
        assert why.value_cents == pytest.approx(mean)
        assert (why.repeats, why.allowed_days) == (history.repeats, None)
    simple = lifetime.model_for(shop[:50], cdnow.LAST_DAY)
    one = lifetime.expectations(simple, shop[:1])
    why = lifetime.why(simple, shop[0], lifetime.worths(one, {}, [], simple.horizon)[0])
    assert why.own_share == 1
    assert why.per_year == pytest.approx(why.years[0].purchases / (why.worth.p_alive or math.inf))


def test_the_model_survives_being_kept(model: Model) -> None:
    import json

    assert Model.from_json(json.loads(json.dumps(model.as_json()))) == model


@pytest.mark.parametrize(("years", "percent"), [(0, 10), (11, 10), (3, -1), (3, 101)])
def test_a_horizon_that_cannot_be(years: int, percent: float) -> None:
    with pytest.raises(ValueError, match="horizon"):
        Horizon(years, percent)


# --- odd shops --------------------------------------------------------------------------------------------------------


def sound(found: list[Expected], horizon: Horizon) -> None:
    """Numbers that a screen can show."""
    for one in found:
        assert all(0 <= many <= 365.0001 for many in one.yearly)
        assert math.isfinite(one.value_cents)
        assert isinstance(one.cents(horizon), int)
        assert one.p_alive is None or 0 <= one.p_alive <= 1


def same(count: int, days: int, first: int, last: int, cents: int) -> list[History]:
    return [History(i, days, ago(first), ago(last), cents * days, cents) for i in range(count)]


@pytest.mark.parametrize(
    "histories",
    [
        [],
        [History(1)],
        same(1, 1, 0, 0, 5000),
        same(500, 1, 30, 30, 5000),
        same(500, 1, 0, 0, 5000),  # all today
        same(300, 2, 1, 0, 5000),
        same(300, 3, 400, 10, 5000),  # all alike
        same(300, 3, 400, 10, 0),
        same(300, 3, 400, 10, -700),  # money lost on everybody
        same(300, 900, 900, 1, 300),  # every day
        [*same(150, 4, 300, 20, 9000), *same(150, 1, 300, 300, 9000), History(9999)],
        [History(i, 2 + i % 5, ago(400), ago(i), 100 * 10 ** (i % 9), 10) for i in range(300)],  # a cent to a million
    ],
    ids=[
        "none",
        "prospect",
        "one",
        "once",
        "today",
        "two days",
        "alike",
        "nothing earned",
        "loss",
        "daily",
        "gone",
        "wild",
    ],
)
def test_odd_shops_have_sound_figures(histories: list[History]) -> None:
    model = lifetime.model_for(histories, DAY)
    found = lifetime.expectations(model, histories)
    assert [one.customer_id for one in found] == [h.customer_id for h in histories]
    sound(found, model.horizon)
    assert all(
        n is None or math.isfinite(n) for n in (model.r, model.alpha, model.a, model.b, model.p, model.q, model.v)
    )


def test_a_loss_counts_as_a_loss() -> None:
    usual = [*same(100, 5, 400, 10, 9000), *(History(i, 5, ago(400), ago(10), i * 250, 5000) for i in range(200, 400))]
    losing = [History(7000 + n, n, ago(400), ago(3), -1500 * n, 0) for n in (3, 9, 60)]
    model = lifetime.model_for([*usual, *losing], DAY)
    assert (model.values, model.without_profit) == (ValueMethod.GAMMA_GAMMA, 3)
    found = lifetime.expectations(model, losing)
    assert [one.value_cents for one in found] == [-1500, -1500, -1500]
    assert all(one.cents(model.horizon) < 0 for one in found)
    why = lifetime.why(model, losing[0], lifetime.worths(found, {}, [], model.horizon)[0])
    assert (why.own_share, why.own_mean_cents) == (1.0, -1500)
    all_losing = lifetime.model_for(same(200, 5, 400, 10, -100), DAY)
    assert (all_losing.values, all_losing.p, all_losing.without_profit) == (ValueMethod.OWN_MEAN, None, 200)
    assert all(
        one.cents(all_losing.horizon) < 0 for one in lifetime.expectations(all_losing, same(3, 5, 400, 10, -100))
    )


def test_the_border_between_the_methods() -> None:
    few, enough = same(99, 3, 200, 10, 5000), same(100, 3, 200, 10, 5000)
    assert lifetime.model_for(few, DAY).method is Method.SIMPLE
    assert lifetime.model_for(enough, DAY).method is Method.BGNBD
    assert lifetime.model_for([*few, *same(500, 1, 90, 90, 5000)], DAY).repeat_buyers == 99


@st.composite
def shops(draw: st.DrawFn) -> list[History]:
    found = []
    for number in range(draw(st.integers(2, 6))):
        first = draw(st.integers(0, 2000))
        days = draw(st.integers(1, min(first, 400) + 1))
        last = draw(st.integers(0, first - days + 1)) if days > 1 else first
        profit = draw(st.integers(-(10**6), 10**8))
        found.append(History(number, days, ago(first), ago(last), profit, draw(st.integers(-1000, 10**6))))
    return found


@given(shops(), st.integers(0, 10**6))
@settings(max_examples=15, deadline=None)
def test_any_shop_has_sound_figures_whatever_the_order(histories: list[History], seed: int) -> None:
    model = lifetime.model_for(histories, DAY, enough=1)
    found = lifetime.expectations(model, histories)
    sound(found, model.horizon)
    mixed = histories[:]
    random.Random(seed).shuffle(mixed)
    assert lifetime.model_for(mixed, DAY, enough=1) == model
    again = {one.customer_id: one for one in lifetime.expectations(model, mixed)}
    assert [again[one.customer_id] for one in found] == found


positive = st.floats(0.02, 60)


@given(positive, positive, positive, positive, st.integers(1, 80), st.floats(0, 300), st.floats(0, 1), st.floats(0, 1))
@settings(max_examples=100, deadline=None)
def test_who_came_later_is_likelier_to_come_again(
    r: float, alpha: float, a: float, b: float, x: int, age: float, one: float, other: float
) -> None:
    model = buying.Buying(r, alpha, a, b)
    earlier, later = sorted((one * age, other * age))
    before, after = (buying.p_alive(model, *arrays(x, t, age))[0] for t in (earlier, later))
    assert 0 <= before <= after <= 1
    less, more = (buying.expected_purchases(model, *arrays(x, later, age), ahead, 300)[0] for ahead in (10.0, 30.0))
    assert 0 <= less <= more * (1 + 1e-9) <= 300 * (1 + 1e-9)


@given(positive, st.floats(1.1, 60), positive, st.integers(0, 80), st.floats(-500, 500), st.floats(0.01, 100))
def test_the_value_lies_between_the_usual_and_her_own(
    p: float, q: float, v: float, x: int, mean: float, more: float
) -> None:
    model = spending.Spending(p, q, v)
    assert model.usual is not None
    value = spending.expected_value(model, *arrays(x, mean))[0]
    tiny = 1e-9 * (1 + abs(mean) + model.usual)
    assert min(model.usual, mean) - tiny <= value <= max(model.usual, mean) + tiny
    assert spending.expected_value(model, *arrays(x, mean + more))[0] >= value - tiny
