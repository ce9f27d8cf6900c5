"""What a profile holds beside the row: phones with labels, addresses, staff, consent, photo, own fields, tiers."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from core.contact_details import Address, Phone
from core.errors import KnownError
from core.own_fields import OwnFieldKind
from core.people import CustomerDraft, PreferenceDraft, PurchaseDraft, TierChange
from core.terms import Channel, FeedbackKind, PreferenceKind
from core.tiers import SCHEMES, Metric
from storage.archive import Archive
from storage.files.writing import write_list

TODAY = date(2026, 11, 22)


def add(archive: Archive, name: str = "周雅琴", **fields: object) -> int:
    made = archive.customers.add(CustomerDraft(name, **fields)).new_id  # type: ignore[arg-type]
    assert made is not None
    return made


def undo(archive: Archive, history_id: int | None) -> None:
    assert history_id is not None
    archive.undo(history_id)


# --- phones, addresses, staff, consent --------------------------------------------------------------------------------


def test_phones_keep_their_labels_and_their_order(archive: Archive) -> None:
    who = add(archive, phones=("13805712266", "0571-84711292"))
    archive.customers.update(who, phones=[Phone("0571-84711292", "家里"), Phone("13805712266")])
    profile = archive.customers.profile(who)
    assert profile.phones == (Phone("0571-84711292", "家里"), Phone("13805712266"))
    assert profile.row.phones == ("0571-84711292", "13805712266")
    done = archive.customers.update(who, phones=["13805712266", "0571-84711292", "13900000001"])
    assert archive.customers.profile(who).phones[1] == Phone("0571-84711292", "家里"), "a plain number keeps its label"
    undo(archive, done.history_id)
    assert archive.customers.profile(who).phones == profile.phones


def test_several_addresses_and_back(archive: Archive) -> None:
    who = add(archive, address="文三路 8 号")
    done = archive.customers.update(who, addresses=[Address("庆春路 20 号", "公司"), Address(" ")])
    profile = archive.customers.profile(who)
    assert (profile.row.address, profile.addresses) == ("文三路 8 号", (Address("庆春路 20 号", "公司"),))
    archive.customers.update(who, address="庆春路 20 号", addresses=[Address("文三路 8 号", "家里")])
    assert archive.customers.profile(who).addresses == (Address("文三路 8 号", "家里"),)
    undo(archive, archive.history.recent(1)[0].id)
    undo(archive, done.history_id)
    assert archive.customers.profile(who).addresses == ()


def test_who_looks_after_her_and_consent(archive: Archive) -> None:
    who = add(archive)
    archive.customers.update(who, staff="小陈", consent=True, consent_on=date(2026, 11, 2), consent_how="当面说的")
    profile = archive.customers.profile(who)
    assert (profile.staff, profile.row.consent) == ("小陈", True)
    assert (profile.consent_on, profile.consent_how) == (date(2026, 11, 2), "当面说的")
    assert archive.customers.staff() == ["小陈"]
    done = archive.customers.update(who, staff=None)
    assert archive.customers.profile(who).staff is None
    undo(archive, done.history_id)
    assert archive.customers.profile(who).staff == "小陈"


def test_a_photo_comes_back(archive: Archive) -> None:
    who = add(archive)
    archive.customers.update(who, photo=b"\xff\xd8one")
    done = archive.customers.update(who, photo=None)
    assert archive.customers.photo(who) is None
    undo(archive, done.history_id)
    assert archive.customers.profile(who).photo == archive.customers.photo(who) == b"\xff\xd8one"


def test_a_new_customer_with_what_hurts_her(archive: Archive) -> None:
    made = archive.customers.add(
        CustomerDraft("王秀兰"), [PreferenceDraft("花生过敏", PreferenceKind.ALLERGY)], staff="小陈"
    )
    assert made.new_id is not None
    profile = archive.customers.profile(made.new_id)
    assert [p.text for p in profile.preferences] == ["花生过敏"]
    assert profile.staff == "小陈"
    assert archive.customers.find("花生")[0].id == made.new_id
    undo(archive, made.history_id)
    assert archive.customers.count() == 0


def test_known_words_are_the_most_frequent_first(archive: Archive) -> None:
    for name, source in (("甲", "大众点评"), ("乙", "朋友介绍"), ("丙", "朋友介绍")):
        add(archive, name, source=source)
    assert archive.customers.known_words("source") == ["朋友介绍", "大众点评"]


# --- own fields -------------------------------------------------------------------------------------------------------


def test_own_fields_are_added_changed_moved_and_deleted(archive: Archive) -> None:
    own = archive.own_fields
    size = own.add("鞋码", OwnFieldKind.NUMBER).new_id
    seat = own.add("茶位", OwnFieldKind.CHOICE, ["靠窗", "包间", "靠窗"]).new_id
    assert size is not None
    assert seat is not None
    who = add(archive)
    archive.customers.update(who, custom={"鞋码": "37.50", "茶位": "包间"})
    assert archive.customers.profile(who).custom == {"鞋码": "37.5", "茶位": "包间"}
    own.move(seat, 0)
    assert [f.name for f in archive.customers.own_field_list()] == ["茶位", "鞋码"]
    assert own.all()[0].choices == ("靠窗", "包间")
    assert dict(own.counts()) == {size: 1, seat: 1}
    own.update(size, name="鞋子的码")
    assert archive.customers.profile(who).custom["鞋子的码"] == "37.5"
    deleted = own.delete(size)
    assert archive.customers.profile(who).custom == {"茶位": "包间"}
    undo(archive, deleted.history_id)
    assert archive.customers.profile(who).custom["鞋子的码"] == "37.5"


@pytest.mark.parametrize(
    ("name", "kind", "choices", "key"),
    [
        (" ", OwnFieldKind.TEXT, [], "own_name_missing"),
        ("鞋码", OwnFieldKind.TEXT, [], "own_name_taken"),
        ("茶位", OwnFieldKind.CHOICE, ["", " "], "own_choices_missing"),
    ],
)
def test_an_own_field_needs_a_name_and_choices(
    archive: Archive, name: str, kind: OwnFieldKind, choices: list[str], key: str
) -> None:
    archive.own_fields.add("鞋码")
    with pytest.raises(KnownError) as raised:
        archive.own_fields.add(name, kind, choices)
    assert raised.value.key == key
    assert [f.name for f in archive.own_fields.all()] == ["鞋码"]


def test_a_value_is_read_by_its_kind(archive: Archive) -> None:
    archive.own_fields.add("会员到期", OwnFieldKind.DAY)
    who = add(archive)
    with pytest.raises(KnownError) as raised:
        archive.customers.update(who, custom={"会员到期": "改天"})
    assert raised.value.key == "own_day_wrong"
    archive.customers.update(who, custom={"会员到期": "2027-3-1"})
    assert archive.customers.profile(who).custom == {"会员到期": "2027-03-01"}
    archive.customers.update(who, custom={"会员到期": ""})
    assert archive.customers.profile(who).custom == {}


def test_another_kind_takes_the_values_along(archive: Archive) -> None:
    number = archive.own_fields.add("要发票").new_id
    assert number is not None
    people = [add(archive, name, custom={"要发票": value}) for name, value in (("甲", "是"), ("乙", "看情况"))]
    done = archive.own_fields.update(number, kind=OwnFieldKind.YES_NO)
    assert [archive.customers.profile(p).custom["要发票"] for p in people] == ["yes", "看情况"]
    field = archive.own_fields.all()[0]
    assert archive.own_fields.unreadable(field) == 1
    undo(archive, done.history_id)
    assert [archive.customers.profile(p).custom["要发票"] for p in people] == ["是", "看情况"]


def test_a_list_goes_into_own_fields_of_every_kind(archive: Archive, tmp_path: Path) -> None:
    own, path = archive.own_fields, tmp_path / "名单.csv"
    own.add("鞋码", OwnFieldKind.NUMBER)
    own.add("会员到期", OwnFieldKind.DAY)
    own.add("要发票", OwnFieldKind.YES_NO)
    own.add("茶位", OwnFieldKind.CHOICE, ["靠窗", "包间"])
    headers = ["姓名", "手机", "鞋码", "会员到期", "要发票", "茶位"]
    rows = [
        ["周雅琴", "13805712266", "37.0", "2027/3/1", "是", "靠窗"],
        ["王建国", "13805712267", "四十二", "", "不", "露台"],
    ]
    write_list(path, headers, rows)
    today = date(2026, 11, 22)
    file = archive.imports.read(path)
    layout = archive.imports.layout(file, today)
    archive.imports.run(archive.imports.plan(file, layout, today))
    found = {row.name: archive.customers.profile(row.id).custom for row in archive.customers.rows(
        archive.customers.ids()
    )}  # fmt: skip
    assert found == {
        "周雅琴": {"鞋码": "37", "会员到期": "2027-03-01", "要发票": "yes", "茶位": "靠窗"},
        "王建国": {"鞋码": "四十二", "要发票": "no", "茶位": "露台"},
    }
    assert len(own.all()) == 4, "no field was made twice"


# --- what is changed from the timeline --------------------------------------------------------------------------------


def test_feedback_contacts_and_purchases_are_changed_and_deleted(archive: Archive) -> None:
    who, day = add(archive), TODAY
    book = archive.feedback
    said = book.add(who, day, FeedbackKind.COMPLAINT, "上菜太慢", answer="已致歉").new_id
    logged = book.log_contact(who, day, Channel.CALL, "谢谢").new_id
    bought = archive.purchases.add(PurchaseDraft(who, day, 41_550, items="午餐")).new_id
    assert said is not None
    assert logged is not None
    assert bought is not None
    assert not archive.customers.profile(who).feedback[0].open, "it is answered"
    book.update(said, text="上菜慢", open=True)
    book.update_contact(logged, channel=Channel.WECHAT.value, day=day - timedelta(days=3))
    archive.purchases.update(bought, paid_cents=40_000, items="晚餐", note="生日")
    profile = archive.customers.profile(who)
    assert (profile.feedback[0].text, profile.feedback[0].open) == ("上菜慢", True)
    assert profile.log[0].channel is Channel.WECHAT
    assert (profile.purchases[0].items, profile.row.revenue_cents) == ("晚餐", 40_000)
    with pytest.raises(KnownError):
        book.update(said, text=" ")
    deleted = [book.delete(said), book.delete_contact(logged), archive.purchases.delete(bought)]
    profile = archive.customers.profile(who)
    assert (profile.feedback, profile.log, profile.purchases) == ((), (), ())
    for one in reversed(deleted):
        undo(archive, one.history_id)
    assert archive.customers.profile(who).row.revenue_cents == 40_000


def test_changes_of_the_tier_from_run_to_run(archive: Archive) -> None:
    people = [add(archive, name) for name in ("甲", "乙", "丙", "丁")]
    day = TODAY
    scheme = SCHEMES[archive.settings["scheme"]]

    def run(on: date) -> None:
        archive.tiers.save(archive.tiers.rank(scheme, Metric.REVENUE), on)

    for place, who in enumerate(people[:3]):
        archive.purchases.add(PurchaseDraft(who, day - timedelta(days=90), 100_000 - place))
    run(day - timedelta(days=60))
    archive.purchases.add(PurchaseDraft(people[2], day - timedelta(days=50), 900_000))
    archive.purchases.add(PurchaseDraft(people[3], day - timedelta(days=50), 100))
    run(day - timedelta(days=30))
    top = archive.customers.profile(people[2]).tier_changes
    assert [(c.day, c.tier, c.before is None) for c in top] == [(day - timedelta(days=30), scheme.keys[0], False)]
    new = archive.customers.profile(people[3]).tier_changes
    assert new == (TierChange(day - timedelta(days=30), scheme.keys[-1]),)
    assert archive.customers.profile(people[0]).tier_changes, "somebody else is at the top now"
