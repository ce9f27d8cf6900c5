"""How often customers will buy: BG/NBD (Fader, Hardie & Lee 2005, "Counting Your Customers" the Easy Way,
Marketing Science 24(2), 275–284).

Each customer buys at a rate of her own, λ ~ Gamma(r, α) over all customers, and after each purchase leaves for good
with a chance of her own, p ~ Beta(a, b). Of a customer three figures matter: x repeat purchases, the last of them at
t_x, and T, how long ago the first purchase was. docs/worth.md has every formula with an example calculated by hand.

Times may have any unit (storage/worth.py counts weeks); arrays have one entry a customer.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.lifetime_functions import digamma, log_gamma
from core.lifetime_search import Loss, smallest

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Buying:
    """The four parameters, all positive; `alpha` in the unit of the times."""

    r: float
    alpha: float
    a: float
    b: float


def fit(x: Array, t_x: Array, age: Array) -> Buying:
    """The most likely parameters for these customers. Equal rows are counted, not repeated; the result does not depend
    on the order of the customers. Needs at least one with age > 0.
    """
    rows, found = np.unique(np.column_stack([x, t_x, age]), axis=0, return_counts=True)
    counts = found.astype(np.float64)
    unit = float(np.max(age)) or 1.0  # times between 0 and 1: one start serves shops of every age
    r, alpha, a, b = (float(n) for n in np.exp(smallest(_loss(rows / [1, unit, unit], counts), np.zeros(4))))
    return Buying(r, alpha * unit, a, b)


def _loss(rows: Array, counts: Array) -> Loss:
    """Minus the mean log likelihood of these (x, t_x, T), sorted by x, as a function of the parameters' logarithms."""
    x, t_x, age = rows.T
    weights = counts / counts.sum()
    times, place = np.unique(x, return_inverse=True)
    weight_of = np.bincount(place, weights).astype(
        np.float64
    )  # of each number of purchases: Γ and ψ are needed once for each
    once = int(np.searchsorted(x, 1.0))  # from here on they bought again
    again, last, weights_again = x[once:], t_x[once:], weights[once:]

    def loss(point: Array) -> tuple[float, Array]:
        r, alpha, a, b = (float(number) for number in np.exp(point))
        arguments = np.concatenate([r + times, b + times, a + b + times, [r, b, a + b]])
        lg_r, lg_b, lg_sum = _above_zero(log_gamma(arguments))
        psi_r, psi_b, psi_sum = _above_zero(digamma(arguments))
        log_age = np.log(alpha + age)
        shift = log_age[once:] - np.log(alpha + last)
        odds = np.log(a / (b + again - 1)) + (r + again) * shift  # left : stayed
        small = np.exp(-np.abs(odds))
        left = weights_again * (np.where(odds > 0, 1.0, small) / (1 + small))
        value = (
            r * np.log(alpha) + _sum(weight_of, lg_r + lg_b - lg_sum) - _sum(weights, (r + x) * log_age)
            + _sum(weights_again, np.maximum(odds, 0.0) + np.log1p(small))
        )  # fmt: skip
        to_r = np.log(alpha) + _sum(weight_of, psi_r) - _sum(weights, log_age) + _sum(left, shift)
        to_alpha = r / alpha - _sum(weights, (r + x) / (alpha + age)) - _sum(
            left, (r + again) * (1 / (alpha + last) - 1 / (alpha + age[once:]))
        )  # fmt: skip
        to_a = float(np.sum(left)) / a - _sum(weight_of, psi_sum)
        to_b = _sum(weight_of, psi_b - psi_sum) - _sum(left, 1 / (b + again - 1))
        return -value, -np.array([to_r * r, to_alpha * alpha, to_a * a, to_b * b])

    return loss


def _above_zero(found: Array) -> Array:
    """Of f(c + x) for three c, and f(c) behind them: f(c + x) − f(c), one row for each c."""
    return np.asarray(found[:-3].reshape(3, -1) - found[-3:, None])


def _sum(weights: Array, values: Array) -> float:
    """Σ w·v without BLAS: its threads cost more than they bring here, and would add in another order each time."""
    return float(np.sum(weights * values))


def p_alive(model: Buying, x: Array, t_x: Array, age: Array) -> Array:
    """P(she still comes | x, t_x, T). 1 for who bought once only: the model lets people leave after a repeat purchase,
    so it knows nothing of her.

    P = 1 / (1 + a/(b + x − 1) · ((α + T)/(α + t_x))^(r + x))
    """
    again = np.where(x > 0, x, 1.0)
    shift = np.log(model.alpha + age) - np.log(model.alpha + t_x)
    log_odds = np.log(model.a / (model.b + again - 1)) + (model.r + x) * shift  # left : still there
    return np.asarray(np.where(x > 0, np.exp(-np.logaddexp(0.0, log_odds)), 1.0))


def expected_purchases(model: Buying, x: Array, t_x: Array, age: Array, ahead: float, most: int) -> Array:
    """E(purchases within the next `ahead` | x, t_x, T) (equation 10 of the paper). `most`: how many there can be at the
    most, as purchases of one day count once; where that is far away the result is the paper's.

    The paper writes it with ₂F₁ and a − 1 in the denominator and loses its digits around a = 1. The same as a series in
    which nothing is subtracted: chance that she is still there × Σⱼ (chance to stay through j purchases) × (chance
    that more than j come to pass). Of those still there λ ~ Gamma(r + x, α + T), so that a number K with a negative
    binomial distribution come to pass, and p ~ Beta(a, b + x):

    Σⱼ (b + x)ⱼ/(a + b + x)ⱼ · P(K > j), (c)ⱼ = c (c + 1) … (c + j − 1)
    """
    pairs, place = np.unique(np.column_stack([x, age]), axis=0, return_inverse=True)
    while_there = _while_there(model, pairs[:, 0], ahead / (model.alpha + pairs[:, 1]), most)
    return np.asarray(while_there[place.ravel()] * p_alive(model, x, t_x, age))


_NOTHING = 1e-13
"""A chance that adds nothing to a sum that matters."""


def _while_there(model: Buying, x: Array, kappa: Array, most: int) -> Array:
    """The series; `kappa` is ahead/(α + T). Customers leave the loop when the rest adds nothing."""
    s, b = model.r + x, model.b + x
    order = np.argsort(-s * kappa, kind="stable")
    found = np.zeros(len(x))
    s, b, kappa = s[order], b[order], kappa[order]
    log_z = np.log(kappa) - np.log1p(kappa)
    log_chance = -s * np.log1p(kappa)  # of K = j; its logarithm, because (1 + κ)^−s may be too small for a number
    more = -np.expm1(log_chance)  # P(K > j)
    stays, total, rows = np.ones(len(s)), np.zeros(len(s)), order
    for j in range(most):
        total += stays * more
        stays *= (b + j) / (model.a + b + j)
        log_chance += np.log((s + j) / (j + 1)) + log_z
        more = np.maximum(more - np.exp(log_chance), 0.0)
        if j % 8 == 7:
            going = stays * more > _NOTHING * total
            if not going.all():
                found[rows[~going]] = total[~going]
                s, b, log_z, log_chance = s[going], b[going], log_z[going], log_chance[going]
                more, stays, total, rows = more[going], stays[going], total[going], rows[going]
        if not len(rows):
            break
    found[rows] = total
    return found
