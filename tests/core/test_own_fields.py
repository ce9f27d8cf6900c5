"""What may stand in the shop's own fields."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contact_details import Address, clean_addresses
from core.errors import KnownError
from core.own_fields import OwnField, OwnFieldKind, clean_choices, converted, is_readable, kept_value, read_value

TODAY = date(2026, 11, 22)
CHOICES = ("靠窗", "包间", "Main hall")


def field(kind: OwnFieldKind) -> OwnField:
    return OwnField(1, "茶位", kind, CHOICES if kind is OwnFieldKind.CHOICE else ())


@pytest.mark.parametrize(
    ("kind", "written", "kept"),
    [
        (OwnFieldKind.TEXT, "  浙A12345 ", "浙A12345"),
        (OwnFieldKind.TEXT, "两行\n都留着", "两行\n都留着"),
        (OwnFieldKind.NUMBER, "37", "37"),
        (OwnFieldKind.NUMBER, "1,250.50", "1250.5"),
        (OwnFieldKind.NUMBER, "１２", "12"),
        (OwnFieldKind.NUMBER, "-0", "0"),
        (OwnFieldKind.DAY, "2027-3-1", "2027-03-01"),
        (OwnFieldKind.DAY, "2027年3月1日", "2027-03-01"),
        (OwnFieldKind.DAY, "昨天", "2026-11-21"),
        (OwnFieldKind.CHOICE, " 包间 ", "包间"),
        (OwnFieldKind.CHOICE, "MAIN HALL", "Main hall"),
        (OwnFieldKind.YES_NO, "是", "yes"),
        (OwnFieldKind.YES_NO, "Y", "yes"),
        (OwnFieldKind.YES_NO, "没有", "no"),
        (OwnFieldKind.YES_NO, "0", "no"),
    ],
)
def test_what_is_written_is_kept_in_one_form(kind: OwnFieldKind, written: str, kept: str) -> None:
    assert read_value(field(kind), written, TODAY) == kept
    assert is_readable(field(kind), kept)
    assert read_value(field(kind), kept, TODAY) == kept


@pytest.mark.parametrize("kind", list(OwnFieldKind))
def test_nothing_is_nothing_in_every_kind(kind: OwnFieldKind) -> None:
    assert read_value(field(kind), "  ", TODAY) is None
    assert kept_value(field(kind), "", TODAY) is None


@pytest.mark.parametrize(
    ("kind", "written", "key"),
    [
        (OwnFieldKind.NUMBER, "三十七码", "own_number_wrong"),
        (OwnFieldKind.NUMBER, "NaN", "own_number_wrong"),
        (OwnFieldKind.NUMBER, "1e99", "own_number_wrong"),
        (OwnFieldKind.DAY, "改天", "own_day_wrong"),
        (OwnFieldKind.DAY, "2026-02-30", "own_day_wrong"),
        (OwnFieldKind.CHOICE, "露台", "own_choice_unknown"),
        (OwnFieldKind.YES_NO, "也许", "own_yes_no_wrong"),
    ],
)
def test_what_is_not_of_the_kind_is_refused_and_an_import_keeps_it(kind: OwnFieldKind, written: str, key: str) -> None:
    with pytest.raises(KnownError) as raised:
        read_value(field(kind), written, TODAY)
    assert raised.value.key == key
    assert kept_value(field(kind), written, TODAY) == written
    assert not is_readable(field(kind), written)


@given(st.text(max_size=30), st.sampled_from(list(OwnFieldKind)))
def test_whatever_is_kept_is_kept_again(written: str, kind: OwnFieldKind) -> None:
    kept = kept_value(field(kind), written, TODAY)
    if kept is not None:
        assert kept_value(field(kind), kept, TODAY) == kept


def test_another_kind_takes_what_it_can() -> None:
    assert converted("是", OwnFieldKind.TEXT, field(OwnFieldKind.YES_NO), TODAY) == "yes"
    assert converted("yes", OwnFieldKind.YES_NO, field(OwnFieldKind.TEXT), TODAY) == "是"
    assert converted("37 码", OwnFieldKind.TEXT, field(OwnFieldKind.NUMBER), TODAY) == "37 码"


def test_choices_and_addresses_stand_once() -> None:
    assert clean_choices([" 靠窗", "包间", "", "靠窗"]) == ("靠窗", "包间")
    told = [Address(" 文三路 8 号 ", " 家里 "), Address(""), Address("文三路 8 号")]
    assert clean_addresses(told) == (Address("文三路 8 号", "家里"),)
