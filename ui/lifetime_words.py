"""How lifetime values were estimated, in words."""

from __future__ import annotations

from core.lifetime import ENOUGH, Method, Model
from ui.language import tr


def method(model: Model) -> str:
    """Which method, and why that one."""
    if model.method is Method.BGNBD:
        return tr("按本店 {n} 位回头客的来店规律推算", n=model.repeat_buyers)
    return tr("回头客只有 {n} 位，不到 {enough} 位，按每位客户自己的快慢推算", n=model.repeat_buyers, enough=ENOUGH)
