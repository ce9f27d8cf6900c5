"""What the tables of the archive share: their MetaData and the columns that come again."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, Text

metadata = MetaData()


def of_customer() -> Column[int]:
    return Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True)


def yearly_day_columns() -> list[Column[object]]:
    """A yearly day as it was told; NULL calendar: not known."""
    return [
        Column("birthday_calendar", Text),
        Column("birthday_year", Integer),
        Column("birthday_month", Integer),
        Column("birthday_day", Integer),
        Column("birthday_leap", Boolean, nullable=False, server_default="0"),
    ]
