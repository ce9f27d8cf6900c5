"""Version 4: yearly days, follow-ups that come again, the last day of a consent; places given by hand, judgements,
estimates of what else is spent, marketing money spent, and what each customer is worth.
"""

from __future__ import annotations

from sqlalchemy import Connection

_COLUMNS = (
    "customers ADD COLUMN consent_until DATE",
    "followups ADD COLUMN repeat_every INTEGER",
    "followups ADD COLUMN repeat_unit TEXT",
    "followups ADD COLUMN previous_id INTEGER",
    "tier_runs ADD COLUMN automatic BOOLEAN NOT NULL DEFAULT '0'",
    "tier_runs ADD COLUMN deleted_at DATETIME",
    "tier_results ADD COLUMN override TEXT",
    "tier_results ADD COLUMN revenue_cents INTEGER",
    "tier_results ADD COLUMN profit_cents INTEGER",
    "tier_results ADD COLUMN visits INTEGER",
)
_OF_CUSTOMER = "id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id)"
_TABLES = (
    f"""yearly_days ({_OF_CUSTOMER}, name TEXT NOT NULL, family_id INTEGER REFERENCES family (id),
        birthday_calendar TEXT, birthday_year INTEGER, birthday_month INTEGER, birthday_day INTEGER,
        birthday_leap BOOLEAN NOT NULL DEFAULT '0', note TEXT)""",
    f"""ratings ({_OF_CUSTOMER}, dimension TEXT NOT NULL, rating INTEGER NOT NULL, day DATE NOT NULL, who TEXT,
        note TEXT)""",
    f"""perceptions ({_OF_CUSTOMER}, day DATE NOT NULL, asked BOOLEAN NOT NULL DEFAULT '0', who TEXT,
        product INTEGER, service INTEGER, people INTEGER, image INTEGER, money INTEGER, time INTEGER, mind INTEGER,
        effort INTEGER, note TEXT)""",
    f"wallet_estimates ({_OF_CUSTOMER}, day DATE NOT NULL, yearly_cents INTEGER NOT NULL, source TEXT, who TEXT)",
    """campaigns (id INTEGER NOT NULL PRIMARY KEY, day DATE NOT NULL, name TEXT NOT NULL,
        cost_cents INTEGER NOT NULL, part TEXT, note TEXT)""",
    """tier_overrides (id INTEGER NOT NULL PRIMARY KEY,
        customer_id INTEGER NOT NULL UNIQUE REFERENCES customers (id), tier TEXT NOT NULL, reason TEXT NOT NULL,
        until DATE, made_on DATE NOT NULL, who TEXT)""",
    """worths (customer_id INTEGER NOT NULL PRIMARY KEY, as_of DATE NOT NULL, past_cents INTEGER NOT NULL,
        expected_cents INTEGER NOT NULL, referred_cents INTEGER NOT NULL, p_alive FLOAT, expected_purchases FLOAT)""",
)
_INDEXES = (
    "ix_customers_tier ON customers (deleted_at, tier, last_contact, blacklist_reason, consent, consent_until)",
    "ix_customers_since ON customers (since)",
    "ix_customers_consent_until ON customers (consent_until) WHERE consent_until IS NOT NULL",
    "ix_yearly_days_customer_id ON yearly_days (customer_id)",
    "ix_yearly_days_birthday ON yearly_days (birthday_calendar, birthday_month, birthday_day)",
    "ix_ratings_customer_id ON ratings (customer_id)",
    "ix_perceptions_customer_id ON perceptions (customer_id)",
    "ix_wallet_estimates_customer_id ON wallet_estimates (customer_id)",
)


def upgrade(connection: Connection) -> None:
    run = connection.exec_driver_sql
    for column in _COLUMNS:
        run(f"ALTER TABLE {column}")
    for table in _TABLES:
        run(f"CREATE TABLE {table}")
    run("DROP INDEX ix_customers_tier")  # made anew, with all that says who is neglected
    for index in _INDEXES:
        run(f"CREATE INDEX {index}")
