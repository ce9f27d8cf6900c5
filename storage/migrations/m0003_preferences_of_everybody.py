"""Version 3: preferences of the family and of contact persons, their strength and end; what became of what was made
ready; visits of a hotel and a salon, companions; further addresses.

What hurts a family member was one line of words beside her name; it is a preference like any other now.
"""

from __future__ import annotations

from sqlalchemy import Connection

_COLUMNS = (
    "preferences ADD COLUMN strength INTEGER NOT NULL DEFAULT '2'",
    "preferences ADD COLUMN valid_until DATE",
    "preferences ADD COLUMN confirmed_on DATE",
    "preferences ADD COLUMN ended_on DATE",
    "preferences ADD COLUMN family_id INTEGER REFERENCES family (id)",
    "preferences ADD COLUMN contact_id INTEGER REFERENCES contact_persons (id)",
    "visits ADD COLUMN service TEXT",
    "visits ADD COLUMN room_type TEXT",
    "visits ADD COLUMN orientation TEXT",
    "visits ADD COLUMN temperature TEXT",
    "visits ADD COLUMN humidity TEXT",
    "visits ADD COLUMN pleased TEXT",
    "preparations ADD COLUMN outcome TEXT",
)
_TABLES = (
    """CREATE TABLE companions (
        id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),
        visit_id INTEGER NOT NULL REFERENCES visits (id), companion_id INTEGER REFERENCES customers (id),
        family_id INTEGER REFERENCES family (id))""",
    """CREATE TABLE addresses (
        id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), label TEXT,
        text TEXT NOT NULL, position INTEGER NOT NULL DEFAULT '0')""",
    """CREATE TABLE distinct_pairs (
        id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),
        other_id INTEGER NOT NULL REFERENCES customers (id), UNIQUE (customer_id, other_id))""",
)
_INDEXES = (
    "ix_preferences_family ON preferences (family_id) WHERE family_id IS NOT NULL",
    "ix_preferences_contact ON preferences (contact_id) WHERE contact_id IS NOT NULL",
    "ix_companions_customer_id ON companions (customer_id)",
    "ix_companions_visit_id ON companions (visit_id)",
    "ix_companions_companion_id ON companions (companion_id)",
    "ix_companions_family_id ON companions (family_id)",
    "ix_addresses_customer_id ON addresses (customer_id)",
    "ix_distinct_pairs_customer_id ON distinct_pairs (customer_id)",
    "ix_distinct_pairs_other_id ON distinct_pairs (other_id)",
)


def upgrade(connection: Connection) -> None:
    run = connection.exec_driver_sql
    for column in _COLUMNS:
        run(f"ALTER TABLE {column}")
    for table in _TABLES:
        run(table)
    for index in _INDEXES:
        run(f"CREATE INDEX {index}")
    run(
        """INSERT INTO preferences (customer_id, family_id, kind, category, text)
           SELECT customer_id, id,
                  CASE WHEN avoid LIKE '%过敏%' OR avoid LIKE '%allerg%' THEN 'allergy' ELSE 'dislike' END,
                  'food', trim(avoid) FROM family WHERE trim(coalesce(avoid, '')) <> ''"""
    )
    run("ALTER TABLE family DROP COLUMN avoid")
