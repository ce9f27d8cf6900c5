"""What to make ready for many visits together: 胡萝卜汁 ×3."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from core.people import VisitRow


def totals(visits: Iterable[VisitRow]) -> list[tuple[str, int]]:
    """(what, how many times) over these visits, most often first; what is ready already is left out."""
    counted = Counter(prep.text for visit in visits if not visit.ready for prep in visit.prepare if not prep.ready)
    return counted.most_common()
