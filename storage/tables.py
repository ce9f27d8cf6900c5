"""The tables of the archive (schema version in storage/migrations).

Every table that belongs to a customer has a `customer_id`; storage/work.py finds the touched customers by it. No
foreign key cascades (but a saved run's own results): nothing disappears because something else did; taking a
customer out of sight is `customers.deleted_at`.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Time,
    UniqueConstraint,
    text,
)

from storage.table_columns import metadata as metadata
from storage.table_columns import of_customer, yearly_day_columns
from storage.tables_ranking import campaigns as campaigns
from storage.tables_ranking import perceptions as perceptions
from storage.tables_ranking import ratings as ratings
from storage.tables_ranking import tier_overrides as tier_overrides
from storage.tables_ranking import tier_results as tier_results
from storage.tables_ranking import tier_runs as tier_runs
from storage.tables_ranking import wallet_estimates as wallet_estimates
from storage.tables_ranking import worths as worths

staff = Table(
    "staff",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("active", Boolean, nullable=False, server_default="1"),
)

customers = Table(
    "customers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Text),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False, server_default=""),  # pinyin, for sorting
    Column("kind", Text, nullable=False, server_default="person"),
    Column("gender", Text),
    Column("title", Text),
    Column("wechat", Text),
    Column("email", Text),
    Column("address", Text),
    *yearly_day_columns(),
    Column("since", Date),
    Column("source", Text),
    Column("employer", Text),
    Column("work", Text),
    Column("note", Text),
    Column("status", Text, nullable=False, server_default="active"),
    Column("blacklist_reason", Text),
    Column("consent", Boolean),
    Column("consent_on", Date),
    Column("consent_how", Text),
    Column("consent_until", Date),  # NULL: until it is taken back
    Column("staff_id", ForeignKey("staff.id")),
    Column("photo", LargeBinary),
    Column("balance_cents", Integer),
    Column("points", Integer),
    Column("stated_spent_cents", Integer),
    Column("created_at", DateTime, nullable=False),
    Column("deleted_at", DateTime),
    # Sums, kept by storage/sums.py in the transaction of every change; never written by a command
    Column("revenue_cents", Integer, nullable=False, server_default="0"),
    Column("profit_cents", Integer, nullable=False, server_default="0"),
    Column("purchases", Integer, nullable=False, server_default="0"),
    Column("visit_days", Integer, nullable=False, server_default="0"),
    Column("first_purchase", Date),
    Column("last_purchase", Date),
    Column("mean_gap_days", Float),
    Column("last_seen", Date),
    Column("last_contact", Date),
    # The tier of the newest ranking, kept by storage/tiers.py
    Column("tier", Text),
    Column("tier_rank", Integer),
    Index(
        "ux_customers_code",  # free again when its customer is deleted; other engines will want their own *_where
        "code",
        unique=True,
        sqlite_where=text("deleted_at IS NULL"),
    ),
    Index("ix_customers_name_key", "deleted_at", "name_key"),
    Index("ix_customers_revenue", "deleted_at", "revenue_cents"),
    Index("ix_customers_last_seen", "deleted_at", "last_seen"),
    Index(  # with all that says who is neglected: storage/neglected.py, and the return visits due
        "ix_customers_tier", "deleted_at", "tier", "last_contact", "blacklist_reason", "consent", "consent_until"
    ),
    Index("ix_customers_birthday", "birthday_calendar", "birthday_month", "birthday_day"),
    Index("ix_customers_last_contact", "deleted_at", "last_contact"),
    Index("ix_customers_since", "since"),  # anniversaries: storage/birthdays.py
    Index("ix_customers_consent_until", "consent_until", sqlite_where=text("consent_until IS NOT NULL")),
    sqlite_autoincrement=True,
)

phones = Table(
    "phones",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("number", Text, nullable=False),  # as shown: 13812345678, 0571-84711292
    Column("digits", Text, nullable=False, index=True),  # core.text.phone_key
    Column("label", Text),
    Column("position", Integer, nullable=False, server_default="0"),
)

addresses = Table(  # further ones; the first is customers.address
    "addresses",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("label", Text),
    Column("text", Text, nullable=False),
    Column("position", Integer, nullable=False, server_default="0"),
)

distinct_pairs = Table(  # two customers who look alike and were said to be two
    "distinct_pairs",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("other_id", ForeignKey("customers.id"), nullable=False, index=True),
    UniqueConstraint("customer_id", "other_id"),
)

search_lines = Table(  # what a customer is found by: storage/search.py
    "search_lines",
    metadata,
    Column("customer_id", Integer, primary_key=True, autoincrement=False),
    Column("parts", Text, nullable=False),
    Column("words", Text, nullable=False),
)

tags = Table(
    "tags",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

customer_tags = Table(
    "customer_tags",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("tag_id", ForeignKey("tags.id"), nullable=False, index=True),
    UniqueConstraint("customer_id", "tag_id"),
)

custom_fields = Table(
    "custom_fields",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False, server_default="text"),
    Column("choices", JSON),
    Column("position", Integer, nullable=False, server_default="0"),
)

custom_values = Table(
    "custom_values",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("field_id", ForeignKey("custom_fields.id"), nullable=False),
    Column("value", Text, nullable=False),
    UniqueConstraint("customer_id", "field_id"),
)

family = Table(
    "family",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("name", Text, nullable=False),
    Column("relation", Text),
    *yearly_day_columns(),
    Column("note", Text),
    Index("ix_family_birthday", "birthday_calendar", "birthday_month", "birthday_day"),
)

contact_persons = Table(
    "contact_persons",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("name", Text, nullable=False),
    Column("role", Text),
    Column("phone", Text),
    *yearly_day_columns(),
    Column("note", Text),
    Index("ix_contact_persons_birthday", "birthday_calendar", "birthday_month", "birthday_day"),
)

yearly_days = Table(  # beside birthdays: a wedding day, the day a shop was opened
    "yearly_days",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("name", Text, nullable=False),
    Column("family_id", ForeignKey("family.id")),  # whose it is, when not the customer's own
    *yearly_day_columns(),
    Column("note", Text),
    Index("ix_yearly_days_birthday", "birthday_calendar", "birthday_month", "birthday_day"),
)

preferences = Table(
    "preferences",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("kind", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("source", Text),
    Column("learnt_on", Date),
    Column("learnt_by", Text),
    Column("prepare", Boolean, nullable=False, server_default="0"),
    Column("visit_id", ForeignKey("visits.id")),  # at which it was learnt
    Column("strength", Integer, nullable=False, server_default="2"),  # core.terms.Strength
    Column("valid_until", Date),
    Column("confirmed_on", Date),  # when "still true?" was last answered yes
    Column("ended_on", Date),  # no longer true from then on: kept, never prepared
    Column("family_id", ForeignKey("family.id")),  # whose it is, when not the customer's own
    Column("contact_id", ForeignKey("contact_persons.id")),
    Index("ix_preferences_kind", "kind", "customer_id"),
    Index("ix_preferences_visit", "visit_id", sqlite_where=text("visit_id IS NOT NULL")),
    Index("ix_preferences_family", "family_id", sqlite_where=text("family_id IS NOT NULL")),
    Index("ix_preferences_contact", "contact_id", sqlite_where=text("contact_id IS NOT NULL")),
)

visits = Table(
    "visits",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("day", Date, nullable=False, index=True),
    Column("at", Time),
    Column("nights", Integer, nullable=False, server_default="0"),
    Column("party", Integer),
    Column("place", Text),
    Column("purpose", Text),
    Column("note", Text),
    Column("price_cents", Integer),  # per night
    Column("staff_id", ForeignKey("staff.id")),
    Column("service", Text),
    Column("room_type", Text),
    Column("orientation", Text),  # sunny or shady side
    Column("temperature", Text),
    Column("humidity", Text),
    Column("status", Text, nullable=False, server_default="planned"),
    Column("ready_at", DateTime),
    Column("pleased", Text),  # core.terms.Pleased; NULL: not asked yet
)

companions = Table(  # who comes along: another customer, or one of the family
    "companions",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("visit_id", ForeignKey("visits.id"), nullable=False, index=True),
    Column("companion_id", ForeignKey("customers.id"), index=True),
    Column("family_id", ForeignKey("family.id"), index=True),
)

preparations = Table(
    "preparations",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("visit_id", ForeignKey("visits.id"), nullable=False, index=True),
    Column("preference_id", ForeignKey("preferences.id"), index=True),
    Column("text", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("ready_at", DateTime),
    Column("outcome", Text),  # core.terms.PreparationOutcome; NULL: not asked yet
)

purchases = Table(
    "purchases",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("day", Date, nullable=False),
    Column("at", Time),
    Column("order_no", Text, index=True),
    Column("list_cents", Integer),
    Column("paid_cents", Integer, nullable=False),
    Column("cost_cents", Integer),
    Column("staff", Text),
    Column("store", Text),
    Column("note", Text),
    Column("fingerprint", Text, unique=True),  # of an imported row: importing it again adds nothing
    # covers the ranking's sum over a period
    Index("ix_purchases_ranking", "customer_id", "day", "paid_cents", "cost_cents"),
    Index("ix_purchases_day", "day"),
)

purchase_items = Table(
    "purchase_items",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("purchase_id", ForeignKey("purchases.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("quantity", Float, nullable=False, server_default="1"),
    Column("amount_cents", Integer),
)

followups = Table(
    "followups",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("kind", Text, nullable=False),
    Column("rule", Text),
    Column("occasion", Text),
    Column("due", Date, nullable=False),
    Column("status", Text, nullable=False, server_default="open"),
    Column("text", Text),
    Column("facts", JSON, nullable=False, server_default="{}"),
    Column("channel", Text),
    Column("postponed_from", Date),
    Column("done_on", Date),
    Column("result", Text),
    Column("dropped_reason", Text),
    Column("staff_id", ForeignKey("staff.id")),  # who does it
    Column("created_at", DateTime, nullable=False),
    Column("repeat_every", Integer),  # again so many units after it was done; NULL: once
    Column("repeat_unit", Text),  # core.repeating.Unit
    Column("previous_id", Integer),  # the follow-up whose completion made this one; no key: it stays when that one goes
    UniqueConstraint("rule", "customer_id", "occasion"),
    Index("ix_followups_due", "status", "due"),
)

contact_log = Table(
    "contact_log",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("day", Date, nullable=False),
    Column("at", Time),
    Column("channel", Text, nullable=False),
    Column("text", Text),
    Column("staff", Text),
    Column("followup_id", ForeignKey("followups.id"), index=True),
)

feedback = Table(
    "feedback",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("day", Date, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("rating", Integer),
    Column("open", Boolean, nullable=False, server_default="1"),
    Column("answer", Text),
    Index("ix_feedback_open", "open", "kind"),
)

referrals = Table(
    "referrals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, unique=True),  # who was brought
    Column("referrer_id", ForeignKey("customers.id"), nullable=False, index=True),
    Column("day", Date),
    Column("note", Text),
)

import_batches = Table(
    "import_batches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("made_at", DateTime, nullable=False),
    Column("file", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sheet", Text),
    Column("report", JSON, nullable=False),
    Column("added", JSON, nullable=False, server_default="{}"),  # table → [[first id, last id], …] of rows it added
    Column("undone_at", DateTime),
)

import_rows = Table(
    "import_rows",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("batch_id", ForeignKey("import_batches.id"), nullable=False, index=True),
    Column("row", Integer, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("customer_id", Integer),  # no key: the row stays when its customer is taken back
    Column("raw", JSON),
    Column("reason", Text),
)

import_images = Table(
    "import_images",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("batch_id", ForeignKey("import_batches.id"), nullable=False, index=True),
    Column("table", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("before", JSON),
    Column("after", JSON),
)

history = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("values", JSON, nullable=False),
    Column("changes", JSON, nullable=False),
    Column("batch_id", Integer),
    Column("undone_at", DateTime),
)

settings = Table(
    "settings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", JSON, nullable=False),
)

SUM_COLUMNS = frozenset(
    {
        "revenue_cents",
        "profit_cents",
        "purchases",
        "visit_days",
        "first_purchase",
        "last_purchase",
        "mean_gap_days",
        "last_seen",
        "last_contact",
        "tier",
        "tier_rank",
        "name_key",
    }
)
"""Columns of `customers` that follow from other rows: left out of before-images."""

__all__ = [name for name, value in list(globals().items()) if isinstance(value, Table)] + ["SUM_COLUMNS", "metadata"]
