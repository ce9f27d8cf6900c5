"""The frozen values handed between the floors: customers and everything noted about them.

Money is integer minor units (`*_cents`), days are local calendar days, ids are integers. Names follow domain.md
section 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from core.contact_details import Address, Phone
from core.repeating import Repeat
from core.terms import (
    BuyingRole,
    Calendar,
    Channel,
    CustomerKind,
    CustomerStatus,
    FeedbackKind,
    FollowupKind,
    FollowupStatus,
    Gender,
    Pleased,
    PreferenceKind,
    PreparationOutcome,
    Strength,
    VisitStatus,
)


@dataclass(frozen=True, slots=True, order=True)
class Birthday:
    """A yearly day as it was told: solar or lunar, with or without its year. `leap`: born in a leap (闰) month."""

    calendar: Calendar
    year: int | None
    month: int
    day: int
    leap: bool = False


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One line of the customer list; sums always agree with the purchases.

    `stated_spent_cents` is a total that came with an imported list: shown while no purchase is known, never added
    to sums. `mean_gap_days`: mean days between distinct purchase days, None below two of them. `visit_days`:
    distinct days the customer was here (a purchase or a visit that took place). `last_seen`: the latest of those
    days.
    """

    id: int
    name: str
    code: str | None = None
    kind: CustomerKind = CustomerKind.PERSON
    gender: Gender | None = None
    title: str | None = None
    phones: tuple[str, ...] = ()
    wechat: str | None = None
    email: str | None = None
    address: str | None = None
    birthday: Birthday | None = None
    since: date | None = None
    source: str | None = None
    employer: str | None = None
    work: str | None = None
    note: str | None = None
    status: CustomerStatus = CustomerStatus.ACTIVE
    blacklist_reason: str | None = None
    consent: bool | None = None
    tags: tuple[str, ...] = ()
    referred_by: int | None = None
    tier: str | None = None
    tier_rank: int | None = None
    tier_by_hand: bool = False
    revenue_cents: int = 0
    profit_cents: int = 0
    purchases: int = 0
    visit_days: int = 0
    first_purchase: date | None = None
    last_purchase: date | None = None
    mean_gap_days: float | None = None
    last_seen: date | None = None
    last_contact: date | None = None
    balance_cents: int | None = None
    points: int | None = None
    stated_spent_cents: int | None = None
    has_avoid: bool = False

    @property
    def spent_cents(self) -> int:
        """What the list shows as 累计消费: the purchases' sum, or the stated total while no purchase is known."""
        return self.revenue_cents if self.purchases else (self.stated_spent_cents or 0)


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """What a customer's form or an imported row says. None means: not known."""

    name: str
    code: str | None = None
    kind: CustomerKind = CustomerKind.PERSON
    gender: Gender | None = None
    title: str | None = None
    phones: tuple[str, ...] = ()
    wechat: str | None = None
    email: str | None = None
    address: str | None = None
    birthday: Birthday | None = None
    since: date | None = None
    source: str | None = None
    employer: str | None = None
    work: str | None = None
    note: str | None = None
    status: CustomerStatus = CustomerStatus.ACTIVE
    tags: tuple[str, ...] = ()
    referred_by: int | None = None
    balance_cents: int | None = None
    points: int | None = None
    stated_spent_cents: int | None = None
    custom: Mapping[str, str] = field(default_factory=dict)
    photo: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Preference:
    """`source`: how it was learnt; `visit_id`: at which visit. `confirmed_on`: when it was last found still true,
    `ended_on`: no longer true. `person`: whose it is, of the family (`family_id`) or a contact person (`contact_id`);
    None: the customer's own."""

    id: int
    customer_id: int
    kind: PreferenceKind
    category: str
    text: str
    source: str | None = None
    learnt_on: date | None = None
    learnt_by: str | None = None
    prepare: bool = False
    visit_id: int | None = None
    strength: Strength = Strength.USUAL
    valid_until: date | None = None
    confirmed_on: date | None = None
    ended_on: date | None = None
    family_id: int | None = None
    contact_id: int | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class PreferenceDraft:
    """`category` None: guess it from the words (core.notes.guess_category). `prepare` None: likes and needs that can be
    made ready (food, seat, temperature …) are prepared at each visit."""

    text: str
    kind: PreferenceKind = PreferenceKind.LIKE
    category: str | None = None
    source: str | None = None
    learnt_on: date | None = None
    prepare: bool | None = None
    learnt_by: str | None = None
    visit_id: int | None = None
    strength: Strength = Strength.USUAL
    valid_until: date | None = None
    family_id: int | None = None
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class FamilyMember:
    id: int
    customer_id: int
    name: str
    relation: str | None = None
    birthday: Birthday | None = None
    note: str | None = None
    preferences: tuple[Preference, ...] = ()


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """A day of every year beside birthdays: 结婚纪念日, 开店纪念日. `person`: whose, of the family; None: the
    customer's."""

    id: int
    customer_id: int
    name: str
    day: Birthday
    family_id: int | None = None
    person: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ContactPerson:
    id: int
    customer_id: int
    name: str
    role: BuyingRole | None = None
    phone: str | None = None
    birthday: Birthday | None = None
    note: str | None = None
    preferences: tuple[Preference, ...] = ()


@dataclass(frozen=True, slots=True)
class Preparation:
    """One thing to make ready for one visit, from a preference or written for this visit only. `person`: for whom, when
    not for the customer: one of the family or another customer who comes along."""

    id: int
    visit_id: int
    text: str
    kind: PreferenceKind
    category: str
    preference_id: int | None = None
    ready: bool = False
    outcome: PreparationOutcome | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Companion:
    """Who comes along to a visit: another customer (`customer_id`), or one of the customer's family (`family_id`)."""

    name: str
    customer_id: int | None = None
    family_id: int | None = None


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A planned or past visit with what to know and what to make ready. `at` None: some time that day.

    `avoid`: allergies and dislikes, worst first, the family's and the companions' with their names; `prepare`: what to
    make ready. `ready`: everything was ticked 已备好. `price_cents`: per night. `pleased` None: not asked yet.
    """

    id: int
    customer_id: int
    customer: str
    day: date
    at: time | None = None
    nights: int = 0
    party: int | None = None
    place: str | None = None
    purpose: str | None = None
    note: str | None = None
    status: VisitStatus = VisitStatus.PLANNED
    ready: bool = False
    tier: str | None = None
    phone: str | None = None
    avoid: tuple[Preference, ...] = ()
    prepare: tuple[Preparation, ...] = ()
    companions: tuple[Companion, ...] = ()
    staff: str | None = None
    service: str | None = None
    room_type: str | None = None
    orientation: str | None = None
    temperature: str | None = None
    humidity: str | None = None
    price_cents: int | None = None
    pleased: Pleased | None = None


@dataclass(frozen=True, slots=True)
class VisitDraft:
    customer_id: int
    day: date
    at: time | None = None
    nights: int = 0
    party: int | None = None
    place: str | None = None
    purpose: str | None = None
    note: str | None = None
    companions: tuple[Companion, ...] = ()
    staff: str | None = None
    service: str | None = None
    room_type: str | None = None
    orientation: str | None = None
    temperature: str | None = None
    humidity: str | None = None
    price_cents: int | None = None


@dataclass(frozen=True, slots=True)
class Purchase:
    id: int
    customer_id: int
    day: date
    at: time | None = None
    order_no: str | None = None
    items: str | None = None
    list_cents: int | None = None
    paid_cents: int = 0
    cost_cents: int | None = None
    staff: str | None = None
    store: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class PurchaseDraft:
    customer_id: int
    day: date
    paid_cents: int
    at: time | None = None
    order_no: str | None = None
    items: str | None = None
    list_cents: int | None = None
    cost_cents: int | None = None
    staff: str | None = None
    store: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class FollowupRow:
    """Something to do for a customer by a day. `text` is what a person wrote; rule-made ones carry `facts` instead
    (for example {"date": "2026-11-29", "turning": 62, "calendar": "lunar"}) and the UI puts them into words. `avoid`:
    what can hurt, worst first, the family's with their names. `staff`: who does it. `previous_id`: the follow-up whose
    completion made this one. `result`: how it went, of a dropped one why."""

    id: int
    customer_id: int
    customer: str
    kind: FollowupKind
    due: date
    status: FollowupStatus = FollowupStatus.OPEN
    text: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
    channel: Channel | None = None
    rule: str | None = None
    occasion: str | None = None
    postponed_from: date | None = None
    done_on: date | None = None
    result: str | None = None
    tier: str | None = None
    phone: str | None = None
    note: str | None = None
    avoid: tuple[Preference, ...] = ()
    staff: str | None = None
    repeat: Repeat | None = None
    previous_id: int | None = None


@dataclass(frozen=True, slots=True)
class FollowupDraft:
    customer_id: int
    due: date
    kind: FollowupKind = FollowupKind.OWN
    text: str | None = None
    channel: Channel | None = None
    staff: str | None = None
    repeat: Repeat | None = None


@dataclass(frozen=True, slots=True)
class Feedback:
    id: int
    customer_id: int
    day: date
    kind: FeedbackKind
    text: str
    open: bool = True
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One line of the contact log: what was said, and how. `followup_id`: the follow-up whose completion wrote it."""

    id: int
    customer_id: int
    day: date
    channel: Channel
    text: str | None = None
    staff: str | None = None
    followup_id: int | None = None


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One entry of 往来. `kind` is one of visit, preference, ended (a preference no longer true), purchase, feedback,
    followup, contact, tier."""

    kind: str
    id: int
    day: date
    at: time | None
    title: str
    detail: str | None = None
    amount_cents: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TierChange:
    """From one ranking to the next a customer went to another tier; `before` None: she was in none. `up`: to a better
    one, or into the ranking."""

    day: date
    tier: str
    before: str | None = None
    up: bool = True


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything the book knows of one customer. Preferences come worst first (allergy, dislike, need, like).

    `preferences`, and those of family and contacts, hold today; `former` are everybody's that have ended or are past
    their last day.
    `phones`: those of the row with their labels; `addresses`: those beside the row's own; `staff`: who looks after her;
    `consent_on`, `consent_how`, `consent_until`: when and how row.consent was given or refused, and its last day."""

    row: CustomerRow
    preferences: tuple[Preference, ...] = ()
    former: tuple[Preference, ...] = ()
    family: tuple[FamilyMember, ...] = ()
    yearly_days: tuple[YearlyDay, ...] = ()
    contacts: tuple[ContactPerson, ...] = ()
    visits: tuple[VisitRow, ...] = ()
    purchases: tuple[Purchase, ...] = ()
    followups: tuple[FollowupRow, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    log: tuple[Contact, ...] = ()
    custom: Mapping[str, str] = field(default_factory=dict)
    referred_by_name: str | None = None
    referred: tuple[tuple[int, str], ...] = ()
    phones: tuple[Phone, ...] = ()
    addresses: tuple[Address, ...] = ()
    staff: str | None = None
    consent_on: date | None = None
    consent_how: str | None = None
    consent_until: date | None = None
    tier_changes: tuple[TierChange, ...] = ()
    photo: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class BirthdayEntry:
    """One birthday in a window of days. `person`: None for the customer, else the family member's or contact's name.
    `name`: of a yearly day that is no birthday."""

    customer_id: int
    customer: str
    day: date
    calendar: Calendar
    birthday: Birthday
    turning: int | None = None
    person: str | None = None
    relation: str | None = None
    tier: str | None = None
    phone: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class NeglectedEntry:
    """A customer without contact for longer than the tier's interval. `days` since `last_contact`; `planned`: the day
    of the next open follow-up."""

    customer_id: int
    customer: str
    tier: str
    days: int
    interval: int
    mean_gap_days: float | None = None
    phone: str | None = None
    planned: date | None = None
