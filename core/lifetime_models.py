"""BG/NBD and Gamma-Gamma on the histories of a shop (core/lifetime.py): into arrays, fitted, and back.

With 100,000 customers everything here takes a few seconds at the most: docs/worth.md has the figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from core import lifetime_buying as buying
from core import lifetime_spending as spending
from core.lifetime import DAYS_A_YEAR, WEEKS_A_YEAR, Expected, History, Horizon, Method, Model, ValueMethod, is_weighed

Array = NDArray[np.float64]
_FEWEST = 10
"""So many customers with profit in their repeat purchases Gamma-Gamma needs at least …"""
_FARTHEST_FROM_MEAN = 2.0
"""… and its usual value may not be further than this factor from the mean it was fitted to: where a few values are huge
(q near 1) the mean of the model says nothing about the shop."""


def fitted(histories: Sequence[History], as_of: date, horizon: Horizon) -> Model:
    """Both models of these customers; the values by own means where Gamma-Gamma does not describe them."""
    bought = [h for h in histories if h.days]
    x, t_x, age = _purchases(bought, as_of)
    found = buying.fit(x, t_x, age)
    means = np.array([h.repeat_mean_cents for h in bought])
    again = x > 0
    model = Model(
        as_of, Method.BGNBD, ValueMethod.OWN_MEAN, int(np.sum(again)), horizon, found.r, found.alpha, found.a, found.b,
        without_profit=int(np.sum(again & (means <= 0))),
    )  # fmt: skip
    useful = again & (means > 0)
    if int(np.sum(useful)) < _FEWEST:
        return model
    values = spending.fit(x[useful], means[useful])
    usual, mean = values.usual, float(np.mean(means[useful]))
    if usual is None or not mean / _FARTHEST_FROM_MEAN <= usual <= mean * _FARTHEST_FROM_MEAN:
        return model
    return replace(model, values=ValueMethod.GAMMA_GAMMA, p=values.p, q=values.q, v=values.v, usual_cents=usual)


def expectations(model: Model, histories: Sequence[History]) -> list[Expected]:
    """What is to be expected of each customer, in their order; nothing of those who never bought."""
    assert model.r is not None
    assert model.alpha is not None
    assert model.a is not None
    assert model.b is not None
    x, t_x, age = _purchases(histories, model.as_of)
    found = buying.Buying(model.r, model.alpha, model.a, model.b)
    chance = buying.p_alive(found, x, t_x, age)
    until = [
        buying.expected_purchases(found, x, t_x, age, WEEKS_A_YEAR * year, DAYS_A_YEAR * year)
        for year in range(1, model.horizon.years + 1)
    ]
    yearly = np.diff(np.vstack([np.zeros(len(x)), *until]), axis=0).clip(min=0.0).T
    values = _values(model, histories, x)
    nothing = (0.0,) * model.horizon.years
    return [
        Expected(history.customer_id, alive, tuple(many), value)
        if history.days
        else Expected(history.customer_id, None, nothing, 0.0)
        for history, alive, many, value in zip(
            histories, chance.tolist(), yearly.tolist(), values.tolist(), strict=True
        )
    ]


def _purchases(histories: Sequence[History], as_of: date) -> tuple[Array, Array, Array]:
    """x, t_x, T in weeks."""
    return (
        np.array([h.repeats for h in histories], dtype=np.float64),
        np.array([h.weeks_to_last for h in histories], dtype=np.float64),
        np.array([h.age_weeks(as_of) for h in histories], dtype=np.float64),
    )


def _values(model: Model, histories: Sequence[History], x: Array) -> Array:
    """The profit of a purchase to come of each customer, in cents."""
    own = np.array([h.own_mean_cents for h in histories], dtype=np.float64)
    if model.values is ValueMethod.OWN_MEAN:
        return own
    assert model.p is not None
    assert model.q is not None
    assert model.v is not None
    means = np.array([h.repeat_mean_cents for h in histories], dtype=np.float64)
    weighed = spending.expected_value(spending.Spending(model.p, model.q, model.v), x, means)
    return np.where([is_weighed(h) for h in histories], weighed, own)
