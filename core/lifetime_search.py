"""Where a smooth function of a few numbers is smallest: BFGS with its gradient (Nocedal & Wright 2006, chapter 6).

What the likelihoods of core/lifetime_buying.py and core/lifetime_spending.py need, and no more: a handful of
parameters that may be any positive number, so their logarithms are searched. Deterministic.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Loss = Callable[[Vector], tuple[float, Vector]]
"""The value at a point and its gradient there."""

FARTHEST = 10.0
"""No logarithm goes beyond ±10: customers who are all alike would send the parameters to infinity."""
_ROUNDS = 100
_HALVINGS = 20
_FLAT = 1e-8
_NO_LOWER = 1e-10
"""A gain too small to matter; three of them in a row are the end (a long flat valley has no bottom)."""


def smallest(loss: Loss, start: Vector) -> Vector:
    """The point where `loss` is smallest, searched from `start`, never outside ±FARTHEST."""
    point = np.clip(start, -FARTHEST, FARTHEST)
    value, slope = loss(point)
    inverse = np.eye(len(point))  # of the second derivatives, learnt on the way
    idle = 0
    for _ in range(_ROUNDS):
        direction = _direction(inverse, point, slope)
        if idle >= 3 or float(np.max(np.abs(_inward(-slope, point)))) < _FLAT:
            break
        found = _along(loss, point, value, slope, direction)
        if found is None:
            inverse, idle = np.eye(len(point)), idle + 1
            continue
        new_point, new_value, new_slope = found
        inverse = _learnt(inverse, new_point - point, new_slope - slope)
        idle = idle + 1 if value - new_value < _NO_LOWER * abs(value) else 0
        point, value, slope = new_point, new_value, new_slope
    return point


def _inward(direction: Vector, point: Vector) -> Vector:
    """The direction without what would lead over a border that is reached."""
    over = ((point >= FARTHEST) & (direction > 0)) | ((point <= -FARTHEST) & (direction < 0))
    return np.where(over, 0.0, direction)


def _direction(inverse: Vector, point: Vector, slope: Vector) -> Vector:
    """Downhill, at most two units (a factor e²) at once, and not over a border."""
    straight = _inward(-slope, point)
    direction = _inward(inverse @ straight, point)
    if float(direction @ slope) >= 0:
        direction = straight
    longest = float(np.max(np.abs(direction), initial=1e-300))
    direction = direction * min(1.0, 2 / longest)
    room = np.where(direction > 0, FARTHEST - point, FARTHEST + point)
    moving = direction != 0
    return direction * min(1.0, float(np.min(room[moving] / np.abs(direction[moving]), initial=1.0)))


def _along(
    loss: Loss, point: Vector, value: float, slope: Vector, direction: Vector
) -> tuple[Vector, float, Vector] | None:
    """The first of ever shorter steps that goes down enough (Armijo's rule); None: none does."""
    step, gain = 1.0, float(direction @ slope)
    for _ in range(_HALVINGS):
        new_point = np.clip(point + step * direction, -FARTHEST, FARTHEST)
        new_value, new_slope = loss(new_point)
        if np.isfinite(new_value) and new_value <= value + 1e-4 * step * gain:
            return None if np.array_equal(new_point, point) else (new_point, new_value, new_slope)
        # where the parabola through what is known has its lowest point, but not too near to either end
        lowest = -gain * step * step / (2 * (new_value - value - gain * step)) if np.isfinite(new_value) else 0.0
        step = min(max(lowest, 0.1 * step), 0.5 * step)
    return None


def _learnt(inverse: Vector, moved: Vector, turned: Vector) -> Vector:
    """BFGS's update of the inverse second derivatives; as they are when the step says nothing of them."""
    curvature = float(moved @ turned)
    if curvature <= 1e-12 * float(np.linalg.norm(moved) * np.linalg.norm(turned)):
        return inverse
    part = np.eye(len(moved)) - np.outer(moved, turned) / curvature
    return np.asarray(part @ inverse @ part.T + np.outer(moved, moved) / curvature)
