"""Cards of perceived value: what each customer thinks he gets for what he gives; the newest counts, the others tell the
trend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, Subquery, func, select

from core.changes import ChangeSet
from core.errors import KnownError
from core.perceived import JUDGED, Perception, Ratings, perceived_values
from core.text import clean_note
from storage.sums import CHUNK
from storage.tables import customers, perceptions

if TYPE_CHECKING:
    from storage.archive import Archive


class Perceptions:
    """`archive.perceptions`."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def of(self, customer_id: int) -> list[Perception]:
        """All cards of one customer, the newest first."""
        c = perceptions.c
        query = select(perceptions).where(c.customer_id == customer_id).order_by(c.day.desc(), c.id.desc())
        with self._archive.reading() as connection:
            return [_perception(row) for row in connection.execute(query).mappings()]

    def newest(self) -> dict[int, Perception]:
        """The newest card of each customer who has one; nobody from the recycle bin."""
        with self._archive.reading() as connection:
            return {card.customer_id: card for card in _newest(connection)}

    def values(self) -> dict[int, float]:
        """Customer → perceived value, 0 to 100, by the newest card and the shop's weights; those that give one."""
        weights = self._archive.settings["perceived_weights"]
        with self._archive.reading() as connection:
            placed = _placed()
            judged = [placed.c.customer_id, *(placed.c[name] for name in JUDGED)]
            rows = connection.execute(_first(placed, *judged))
            return perceived_values(((row[0], row[1:]) for row in rows), weights)

    def add(
        self, customer_id: int, day: date, ratings: Ratings, *, asked: bool = False, note: str | None = None
    ) -> ChangeSet:
        """Keep a card. `ratings`: only what was judged, 1 to 5. KnownError card_empty: nothing was; rating_wrong."""
        columns = _columns(ratings)
        with self._archive.work("perception_added", asked=asked, rated=len(ratings)) as work:
            work.new_id = work.insert(
                perceptions, customer_id=customer_id, day=day, asked=asked, who=work.who or None,
                note=clean_note(note or "") or None, **columns,
            )  # fmt: skip
        return work.changes

    def update(
        self, perception_id: int, day: date, ratings: Ratings, *, asked: bool = False, note: str | None = None
    ) -> ChangeSet:
        """Put a card right. KnownError card_empty, rating_wrong, not_found."""
        columns = _columns(ratings)
        with self._archive.work("perception_changed") as work:
            told = clean_note(note or "") or None
            work.update(perceptions, perception_id, day=day, asked=asked, note=told, **columns)
        return work.changes

    def delete(self, perception_id: int) -> ChangeSet:
        with self._archive.work("perception_deleted") as work:
            work.delete(perceptions, perception_id)
        return work.changes


def _columns(ratings: Ratings) -> dict[str, int | None]:
    told = {name: ratings.get(name) for name in JUDGED}
    if not any(told.values()):
        raise KnownError("card_empty")
    if any(rating is not None and not 1 <= rating <= 5 for rating in told.values()):
        raise KnownError("rating_wrong")
    return told


def _newest(connection: Connection) -> Iterator[Perception]:
    for rows in connection.execute(_first(_placed())).mappings().partitions(CHUNK):
        for row in rows:
            yield _perception(row)


def _placed() -> Subquery:
    """All cards, each with its place among those of its customer, the newest first."""
    c = perceptions.c
    place = func.row_number().over(partition_by=c.customer_id, order_by=(c.day.desc(), c.id.desc())).label("place")
    return select(perceptions, place).subquery()


def _first(placed: Subquery, *columns: Any) -> Select[Any]:
    """The newest card of each customer, in the order of the customers; nobody from the recycle bin."""
    return (
        select(*(columns or (placed,)))
        .join(customers, customers.c.id == placed.c.customer_id)
        .where(placed.c.place == 1, customers.c.deleted_at.is_(None))
        .order_by(placed.c.customer_id)
    )


def _perception(row: Mapping[Any, Any]) -> Perception:
    ratings = {name: row[name] for name in JUDGED if row[name] is not None}
    return Perception(
        row["id"], row["customer_id"], row["day"], bool(row["asked"]), row["who"], row["note"], ratings
    )
