"""Greetings: whom the shop may write to today, what is known to put into the words, and that they were sent.

Never to the blacklist, never against a consent that was refused or has run out: asked again at the moment of sending.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from core.changes import ChangeSet
from core.errors import KnownError
from core.greetings import fact_day, own_words
from core.people import CustomerRow, FollowupRow, Preference
from core.reminders import PROMOTIONAL
from core.terms import Channel, FollowupKind, FollowupStatus
from storage import sums
from storage.birthdays import may_be_greeted
from storage.staff import staff_name
from storage.tables import contact_persons, customers, followups, purchases

if TYPE_CHECKING:
    from storage.archive import Archive

_LONGEST_ITEM = 12


@dataclass(frozen=True, slots=True)
class Greeted:
    """What a greeting can be made of. `likes`: her own of today, worst first; `avoid`: everybody's around her.
    `staff`: who looks after her; `item`: the one thing she bought on the day the follow-up is about. `phone`: of a
    contact person whose own day it is, else hers."""

    row: CustomerRow
    likes: tuple[Preference, ...] = ()
    avoid: tuple[Preference, ...] = ()
    staff: str | None = None
    item: str | None = None
    phone: str | None = None


class Greetings:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def due(self, today: date, most: int = 300) -> list[FollowupRow]:
        """The promotional follow-ups due by today of customers who may be greeted, the longest due first."""
        rows = self._archive.followups.rows(until=today, kinds=PROMOTIONAL)
        allowed = self._allowed({row.customer_id for row in rows}, today)
        return [row for row in rows if row.customer_id in allowed][:most]

    def count(self, today: date) -> int:
        """How many `due` finds."""
        query = (
            select(func.count())
            .select_from(followups)
            .join(customers, customers.c.id == followups.c.customer_id)
            .where(
                followups.c.status == FollowupStatus.OPEN.value, followups.c.due <= today,
                followups.c.kind.in_(sorted(kind.value for kind in PROMOTIONAL)),
                customers.c.deleted_at.is_(None), *may_be_greeted(today),
            )
        )  # fmt: skip
        with self._archive.reading() as connection:
            return connection.execute(query).scalar() or 0

    def allowed(self, customer_id: int, today: date) -> bool:
        """Whether this customer may be greeted now. False also for one who was deleted."""
        return customer_id in self._allowed({customer_id}, today)

    def _allowed(self, ids: set[int], today: date) -> set[int]:
        c = customers.c
        found: set[int] = set()
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                query = select(c.id).where(c.id.in_(chunk), sums.still_there(), *may_be_greeted(today))
                found.update(connection.execute(query).scalars())
        return found

    def known(self, followup: FollowupRow) -> Greeted:
        """What is known of a follow-up's customer. KnownError not_found."""
        archive, who = self._archive, followup.customer_id
        row = archive.customers.row(who)
        likes = archive.preferences.of_customers([who]).get(who, ())
        with archive.reading() as connection:
            looks_after = select(customers.c.staff_id).where(customers.c.id == who)
            staff = staff_name(connection, connection.execute(looks_after).scalar())
            phone = followup.phone or next(iter(row.phones), None)
            if isinstance(number := followup.facts.get("contact"), int):
                own = select(contact_persons.c.phone).where(contact_persons.c.id == number)
                phone = connection.execute(own).scalar() or phone
        return Greeted(row, tuple(likes), followup.avoid, staff, self._item(followup), phone)

    def _item(self, followup: FollowupRow) -> str | None:
        """Only one thing with a short name can be asked after in passing."""
        day = fact_day(followup.facts)
        if followup.kind not in (FollowupKind.AFTER_SALE, FollowupKind.EXPECTED_PURCHASE) or day is None:
            return None
        c = purchases.c
        of_day = select(c.id).where(c.customer_id == followup.customer_id, c.day == day)
        with self._archive.reading() as connection:
            bought = set(self._archive.purchases.item_names(connection, of_day).values())
        thing = bought.pop().partition(" ×")[0].strip() if len(bought) == 1 else ""
        return thing if thing and "、" not in thing and len(thing) <= _LONGEST_ITEM else None

    def somebody(self) -> int | None:
        """A customer to try words with: one who comes often; None in an empty book."""
        c = customers.c
        query = select(c.id).where(c.deleted_at.is_(None)).order_by(c.visit_days.desc(), c.id).limit(1)
        with self._archive.reading() as connection:
            return connection.execute(query).scalar()

    def rule_text(self, followup: FollowupRow) -> str | None:
        """The words that the shop wrote into the rule which made this follow-up; of a promise into the rule for them,
        as far as that is for its customer."""
        rules = self._archive.followups.rules()
        if followup.kind is FollowupKind.PROMISE:
            return rules.promise.text if rules.promise.covers(followup.tier) else None
        rule = rules.of(followup.rule or "")
        return own_words(followup) or (rule.text if rule is not None and rule.text else None)

    def sent(self, followup_id: int, today: date, text: str) -> ChangeSet:
        """A greeting was sent by WeChat: the follow-up is done, and the contact log says what was written.

        KnownError greeting_refused (blacklist, no consent), followup_closed, not_found.
        """
        row = self._archive.followups.get(followup_id)
        if not self.allowed(row.customer_id, today):
            raise KnownError("greeting_refused", name=row.customer)
        return self._archive.followups.complete(followup_id, today, text, Channel.WECHAT)
