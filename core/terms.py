"""The field's words as enumerations (domain.md section 2): kinds, states, roles. Their values stand in the archive and
in JSON, and are never renamed.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Calendar(StrEnum):
    SOLAR = "solar"
    LUNAR = "lunar"


class CustomerKind(StrEnum):
    PERSON = "person"
    COMPANY = "company"


class Gender(StrEnum):
    MALE = "male"
    FEMALE = "female"


class CustomerStatus(StrEnum):
    ACTIVE = "active"
    PROSPECT = "prospect"
    UNQUALIFIED = "unqualified"


class PreferenceKind(StrEnum):
    """What hurts comes first: the order of the members is the order on screen and on paper."""

    ALLERGY = "allergy"
    DISLIKE = "dislike"
    NEED = "need"
    LIKE = "like"


class Category(StrEnum):
    """What a preference is about (domain.md section 3). A shop's own categories are kept as plain words beside
    these.
    """

    FOOD = "food"
    SEAT = "seat"
    MUSIC = "music"
    COLOUR = "colour"
    ORIENTATION = "orientation"
    TEMPERATURE = "temperature"
    HUMIDITY = "humidity"
    SURROUNDINGS = "surroundings"
    SERVICE = "service"
    STAFF = "staff"
    GIFT = "gift"
    TOPIC = "topic"
    OTHER = "other"


class Strength(IntEnum):
    """How much a preference matters to the customer."""

    MENTIONED = 1
    USUAL = 2
    STRONG = 3


class Pleased(StrEnum):
    """The answer to "did it please?" after a visit."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class PreparationOutcome(StrEnum):
    """What the customer made of one thing that was made ready."""

    RIGHT = "right"
    NOT_TODAY = "not_today"
    NO_LONGER = "no_longer"


class VisitStatus(StrEnum):
    PLANNED = "planned"
    ARRIVED = "arrived"
    DONE = "done"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


class FollowupKind(StrEnum):
    PROMISE = "promise"
    COMPLAINT = "complaint"
    BIRTHDAY = "birthday"
    FESTIVAL = "festival"
    AFTER_SALE = "after_sale"
    RETURN_VISIT = "return_visit"
    EXPECTED_PURCHASE = "expected_purchase"
    WIN_BACK = "win_back"
    PREPARATION = "preparation"
    ANNIVERSARY = "anniversary"
    CONSENT = "consent"
    OWN = "own"


class FollowupStatus(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Channel(StrEnum):
    CALL = "call"
    WECHAT = "wechat"
    VISIT = "visit"
    MESSAGE = "message"
    OTHER = "other"


class FeedbackKind(StrEnum):
    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    PRAISE = "praise"


class BuyingRole(StrEnum):
    ECONOMIC = "economic"
    TECHNICAL = "technical"
    USER = "user"
    FINANCE = "finance"
    COACH = "coach"
    INFLUENCER = "influencer"
