"""What a purchase of a customer will bring: Gamma-Gamma (Fader & Hardie 2013, "The Gamma-Gamma Model of Monetary
Value").

Each purchase of a customer is Gamma(p, ν), and over all customers ν ~ Gamma(q, v). Of a customer the number of repeat
purchases and their mean matter; the first purchase is left out, as in the paper's CDNOW example.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.lifetime_functions import digamma, log_gamma
from core.lifetime_search import smallest

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Spending:
    """The three parameters, all positive; `v` in the unit of the values."""

    p: float
    q: float
    v: float

    @property
    def usual(self) -> float | None:
        """The mean over all customers, p v / (q − 1); None: so unequal that there is none."""
        return self.p * self.v / (self.q - 1) if self.q > 1 else None


def fit(x: Array, mean: Array) -> Spending:
    """The most likely parameters for customers with x > 0 repeat purchases of `mean` > 0 each."""
    order = np.lexsort((mean, x))  # sums in one order whatever the input's
    unit = float(np.mean(mean[order]))
    x, z = x[order], mean[order] / unit
    times, place = np.unique(x, return_inverse=True)
    log_total = np.log(x) + np.log(z)
    log_z = np.log(z)

    def loss(point: Array) -> tuple[float, Array]:
        """Minus the mean log likelihood and its gradient, by the logarithms of the parameters."""
        p, q, v = (float(number) for number in np.exp(point))
        arguments = np.concatenate([p * times + q, p * times, [q]])
        lg, psi = log_gamma(arguments), digamma(arguments)
        many, log_all = len(times), np.log(x * z + v)
        value = (
            (lg[:many] - lg[many:-1])[place] - lg[-1] + q * np.log(v) - log_z + p * x * log_total
            - (p * x + q) * log_all
        )  # fmt: skip
        to_p = x * ((psi[:many] - psi[many:-1])[place] + log_total - log_all)
        to_q = psi[:many][place] - psi[-1] + np.log(v) - log_all
        to_v = q / v - (p * x + q) / (x * z + v)
        return -float(np.mean(value)), -np.array([np.mean(to_p) * p, np.mean(to_q) * q, np.mean(to_v) * v])

    p, q, v = (float(number) for number in np.exp(smallest(loss, np.array([1.0, 1.0, 0.0]))))
    return Spending(p, q, v * unit)


def expected_value(model: Spending, x: Array, mean: Array) -> Array:
    """E(value of a purchase to come | x, z̄), for q > 1: between the usual value and her own mean, nearer to hers the
    more purchases are known.

    p (v + x z̄) / (p x + q − 1) = (1 − w) · p v/(q − 1) + w · z̄, w = p x / (p x + q − 1)
    """
    return np.asarray(model.p * (model.v + x * mean) / (model.p * x + model.q - 1))
