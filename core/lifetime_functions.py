"""ln Γ and ψ for arrays (core/lifetime_buying.py, core/lifetime_spending.py): numpy has neither."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_FAR = 10.0
"""From here on Stirling's series is exact to the last digits; smaller arguments are first moved up."""
_LOG_GAMMA_SERIES = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156)
_DIGAMMA_SERIES = (1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12)


def log_gamma(x: Array) -> Array:
    """ln Γ(x), x > 0: Stirling's series at x + 10 and the recurrence Γ(x + 1) = x Γ(x)."""
    near = x < _FAR
    moved = np.where(near, x + _FAR, x)
    below = np.where(near, x, 1.0)
    product = np.ones_like(below)
    for step in range(int(_FAR)):
        product = product * (below + step)
    stirling = (moved - 0.5) * np.log(moved) - moved + 0.5 * np.log(2 * np.pi)
    return np.asarray(stirling + _series(_LOG_GAMMA_SERIES, moved) * moved - np.where(near, np.log(product), 0.0))


def digamma(x: Array) -> Array:
    """ψ(x) = d ln Γ(x)/dx, x > 0, by the derivatives of the same two."""
    near = x < _FAR
    moved = np.where(near, x + _FAR, x)
    below = np.where(near, x, 1.0)
    total = np.zeros_like(below)
    for step in range(int(_FAR)):
        total = total + 1 / (below + step)
    return np.asarray(np.log(moved) - 0.5 / moved - _series(_DIGAMMA_SERIES, moved) - np.where(near, total, 0.0))


def _series(coefficients: tuple[float, ...], x: Array) -> Array:
    """Σ cₖ x^(−2k), k from 1."""
    inverse = 1 / (x * x)
    total = np.zeros_like(x)
    for coefficient in reversed(coefficients):
        total = (total + coefficient) * inverse
    return total
