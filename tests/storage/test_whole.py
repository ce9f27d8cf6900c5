"""The whole archive as plain values: nothing that was entered is missing."""

from __future__ import annotations

import base64
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Date, DateTime, Float, Integer, LargeBinary, Time, insert

from core.people import Birthday, CustomerDraft, FollowupDraft, PreferenceDraft, PurchaseDraft, VisitDraft
from core.terms import Calendar
from storage.archive import Archive
from storage.sample import fill
from storage.tables import SUM_COLUMNS, metadata
from storage.whole import FORMAT, VERSION

LEFT_OUT = {"history", "import_batches", "import_rows", "import_images", "search_lines", "worths"}
"""What was done, not what is known; and what follows from it."""
WITHIN = {"custom_fields", "custom_values", "customer_tags", "tags", "staff", "settings", "referrals"}


def everything(archive: Archive, ids: list[int] | None = None) -> dict[str, Any]:
    with archive.whole.lists(ids) as lists:
        return {name: list(entries) for name, entries in lists}


def test_every_column_of_every_table_is_told(archive: Archive) -> None:
    """One row in every table with a value of its own in every column: each value is found again."""
    planted: dict[str, dict[str, Any]] = {}
    number = 100
    with archive.transaction() as connection:
        for table in metadata.sorted_tables:
            if table.name in LEFT_OUT:
                continue
            values: dict[str, Any] = {}
            for column in table.columns:
                number += 1
                own_key = column.primary_key and table.name not in ("tier_results", "settings")
                linked = bool(column.foreign_keys) or column.name.endswith("_id")
                values[column.name] = 1 if own_key or linked else _value(column, number)
            values |= {
                "tier_runs": {"deleted_at": None},
                "customers": {"deleted_at": None, "birthday_calendar": "lunar", "birthday_leap": True},
                "family": {"birthday_calendar": "solar", "birthday_leap": False},
                "contact_persons": {"birthday_calendar": "solar", "birthday_leap": False},
                "yearly_days": {"birthday_calendar": "solar", "birthday_leap": False},
            }.get(table.name, {})
            connection.execute(insert(table).values(**values))
            planted[table.name] = values
    found = everything(archive)
    told = {"head": archive.whole.head("2026-11-22"), **found}
    leaves = _leaves(told)
    customer = found["customers"][0]
    for name, values in planted.items():
        for column, value in values.items():
            if column in ("id", "deleted_at", "digits", "fingerprint") or column.endswith("_id"):
                continue
            if (name == "customers" and column in SUM_COLUMNS) or (name in WITHIN and column == "position"):
                continue
            plain = base64.b64encode(value).decode() if isinstance(value, bytes) else value
            plain = plain.isoformat() if isinstance(plain, date | time) else plain
            assert plain in leaves, (name, column)
    assert customer["birthday"] == {
        "calendar": "lunar",
        "leap": True,
        **{part: planted["customers"][f"birthday_{part}"] for part in ("year", "month", "day")},
    }
    assert customer["visits"][0]["preparations"][0]["text"] == planted["preparations"]["text"]
    assert customer["purchases"][0]["items"][0]["name"] == planted["purchase_items"]["name"]
    assert customer["tags"] == [planted["tags"]["name"]]
    assert customer["custom"] == {planted["custom_fields"]["name"]: planted["custom_values"]["value"]}
    assert found["tier_runs"][0]["results"][0]["tier"] == planted["tier_results"]["tier"]
    assert (told["head"]["format"], told["head"]["version"]) == (FORMAT, VERSION)


def _value(column: Any, number: int) -> Any:
    kind = column.type
    if isinstance(kind, DateTime):
        return datetime(2000, 1, 1, 10, number % 60, number // 60)
    if isinstance(kind, Date):
        return date.fromordinal(730_000 + number)
    if isinstance(kind, Time):
        return time(10, number % 60, number // 60)
    if isinstance(kind, LargeBinary):
        return f"bytes {number}".encode()
    if isinstance(kind, Integer):
        return number
    if isinstance(kind, Float):
        return number + 0.5
    if column.type.python_type is bool:
        return True
    if column.type.python_type is dict:
        return {"json": number}
    return f"{column.table.name} {column.name} {number}"


def _leaves(value: Any) -> list[Any]:
    """Every value of the tree, JSON objects as a whole beside their own."""
    if isinstance(value, dict):
        return [value, *value, *(leaf for inner in value.values() for leaf in _leaves(inner))]
    if isinstance(value, list):
        return [leaf for inner in value for leaf in _leaves(inner)]
    return [value]


def test_the_recycle_bin_stays_at_home(archive: Archive) -> None:
    first = archive.customers.add(CustomerDraft("周雅琴")).new_id
    second = archive.customers.add(CustomerDraft("李明", referred_by=first)).new_id
    assert first is not None
    assert second is not None
    archive.followups.add(FollowupDraft(second, date(2026, 12, 1), text="回电"))
    archive.customers.delete([second])
    assert [c["name"] for c in everything(archive)["customers"]] == ["周雅琴"]
    assert list(archive.whole.belonging("followups")) == []


def test_only_some_of_them(archive: Archive) -> None:
    fill(archive, 40, seed=1, today=date(2026, 11, 22))
    ids = archive.customers.ids()
    found = everything(archive, [ids[5], ids[2]])
    assert list(found) == ["customers"]
    assert [c["id"] for c in found["customers"]] == [ids[5], ids[2]]
    purchases = list(archive.whole.belonging("purchases", {ids[2]}))
    assert len(purchases) == archive.customers.row(ids[2]).purchases > 0
    assert {row["customer_id"] for row in purchases} == {ids[2]}
    assert all(row["items"] for row in purchases)
    assert [row["day"] for row in purchases] == sorted(row["day"] for row in purchases)


def test_a_big_list_is_read_in_portions_and_in_order(archive: Archive) -> None:
    fill(archive, 1_100, 0, seed=1, today=date(2026, 11, 22))
    found = everything(archive)
    assert [c["id"] for c in found["customers"]] == sorted(archive.customers.ids())
    assert len(found["customers"]) == 1_100


def test_birthdays_of_the_people_around_a_customer(archive: Archive) -> None:
    who = archive.customers.add(CustomerDraft("周雅琴", birthday=Birthday(Calendar.LUNAR, 1962, 10, 10))).new_id
    assert who is not None
    archive.people.add_family(who, "小宝", "外孙", Birthday(Calendar.SOLAR, 2019, 6, 1))
    archive.people.add_family(who, "老伴")
    archive.people.add_contact(who, "王会计", birthday=Birthday(Calendar.SOLAR, None, 2, 29))
    found = [(t.key, t.customer, t.person, t.relation, t.birthday.month) for t in archive.whole.birthdays([who])]
    assert found == [
        (f"customer-{who}", "周雅琴", None, None, 10),
        ("family-1", "周雅琴", "小宝", "外孙", 6),
        ("contact-1", "周雅琴", "王会计", None, 2),
    ]


def test_what_belongs_to_customers_comes_with_their_names(archive: Archive) -> None:
    who = archive.customers.add(CustomerDraft("周雅琴", code="VIP1", phones=("13805712266", "0571-1"))).new_id
    assert who is not None
    archive.preferences.add(who, PreferenceDraft("胡萝卜汁"))
    archive.visits.add(VisitDraft(who, date(2026, 11, 23)))
    archive.purchases.add(PurchaseDraft(who, date(2026, 11, 2), 100, items="茶"))
    for name in ("preferences", "visits", "purchases"):
        [row] = archive.whole.belonging(name)
        assert (row["customer"], row["customer_code"], row["customer_phone"]) == ("周雅琴", "VIP1", "13805712266")
    assert next(archive.whole.belonging("purchases"))["items"] == "茶"
