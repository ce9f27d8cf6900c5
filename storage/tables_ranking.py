"""The tables of ranking and worth: what was judged, estimated and spent, the rankings kept (storage/tables.py has the
others).
"""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Float, ForeignKey, Integer, Table, Text

from storage.table_columns import metadata, of_customer

ratings = Table(  # judged dimensions of the value score; the newest of each counts
    "ratings",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("dimension", Text, nullable=False),
    Column("rating", Integer, nullable=False),  # 1 to 5
    Column("day", Date, nullable=False),
    Column("who", Text),
    Column("note", Text),
)

perceptions = Table(  # what the customer thinks he gets for what he gives; each 1 to 5, NULL: not rated
    "perceptions",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("day", Date, nullable=False),
    Column("asked", Boolean, nullable=False, server_default="0"),  # the customer was asked; else the shop's own guess
    Column("who", Text),
    Column("product", Integer),
    Column("service", Integer),
    Column("people", Integer),
    Column("image", Integer),
    Column("money", Integer),
    Column("time", Integer),
    Column("mind", Integer),
    Column("effort", Integer),
    Column("note", Text),
)

wallet_estimates = Table(  # what the customer spends a year on this kind of thing, everywhere; the newest counts
    "wallet_estimates",
    metadata,
    Column("id", Integer, primary_key=True),
    of_customer(),
    Column("day", Date, nullable=False),
    Column("yearly_cents", Integer, nullable=False),
    Column("source", Text),
    Column("who", Text),
)

campaigns = Table(  # marketing money spent
    "campaigns",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("day", Date, nullable=False),
    Column("name", Text, nullable=False),
    Column("cost_cents", Integer, nullable=False),
    Column("part", Text),  # of the budget, core.pyramid.BUDGET_GROUPS; NULL: for everybody
    Column("note", Text),
)

tier_overrides = Table(  # a place given by hand, with its reason; past `until` the ranking decides again
    "tier_overrides",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, unique=True),
    Column("tier", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("until", Date),
    Column("made_on", Date, nullable=False),
    Column("who", Text),
)

tier_runs = Table(
    "tier_runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("made_at", DateTime, nullable=False),
    Column("day", Date, nullable=False),
    Column("scheme", Text, nullable=False),
    Column("scheme_json", JSON, nullable=False),
    Column("metric", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("ranked", Integer, nullable=False),
    Column("automatic", Boolean, nullable=False, server_default="0"),
    Column("deleted_at", DateTime),  # gone for good some time later, with its results: storage/tier_runs.py
)

tier_results = Table(
    "tier_results",
    metadata,
    Column("run_id", ForeignKey("tier_runs.id", ondelete="CASCADE"), primary_key=True),
    Column("customer_id", Integer, primary_key=True),  # no key: a run stays as it was saved
    Column("rank", Integer, nullable=False),
    Column("value", Integer, nullable=False),
    Column("tier", Text, nullable=False),  # by the ranking; an override stands beside it
    Column("override", Text),
    Column("revenue_cents", Integer),  # NULL in runs of before schema 4
    Column("profit_cents", Integer),
    Column("visits", Integer),  # days
    sqlite_with_rowid=False,
)

worths = Table(  # follows from the rows like the sums: storage/worth.py
    "worths",
    metadata,
    Column("customer_id", Integer, primary_key=True, autoincrement=False),
    Column("as_of", Date, nullable=False),
    Column("past_cents", Integer, nullable=False),
    Column("expected_cents", Integer, nullable=False),
    Column("referred_cents", Integer, nullable=False),
    Column("p_alive", Float),
    Column("expected_purchases", Float),
)
