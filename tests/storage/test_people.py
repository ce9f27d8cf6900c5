"""The people around a customer, with what they like and avoid themselves."""

from __future__ import annotations

from datetime import date

import pytest

from core.errors import KnownError
from core.people import Birthday, Companion, CustomerDraft, FamilyMember, PreferenceDraft, VisitDraft
from core.terms import BuyingRole, Calendar, CustomerKind, PreferenceKind
from storage.archive import Archive

NUTS = PreferenceDraft("花生过敏", PreferenceKind.ALLERGY)
TEA = PreferenceDraft("爱喝龙井")


@pytest.fixture
def zhou(archive: Archive) -> int:
    return archive.customers.add(CustomerDraft("周雅琴")).new_id or 0


def member(archive: Archive, zhou: int) -> FamilyMember:
    (found,) = archive.customers.profile(zhou).family
    return found


def told(who: FamilyMember) -> list[tuple[PreferenceKind, str]]:
    return [(p.kind, p.text) for p in who.preferences]


def test_what_the_family_likes_is_changed_in_one_step_and_taken_back_in_one(archive: Archive, zhou: int) -> None:
    archive.people.add_family(zhou, "顾敏", "女儿", likes=[TEA, NUTS])
    before = member(archive, zhou)
    assert told(before) == [(PreferenceKind.ALLERGY, "花生过敏"), (PreferenceKind.LIKE, "爱喝龙井")]
    nuts = before.preferences[0]
    changes = archive.people.update_family(
        before.id, relation="小女儿",
        likes=[(nuts.id, PreferenceDraft("坚果过敏", PreferenceKind.ALLERGY)), (None, PreferenceDraft("靠窗的位子"))],
    )  # fmt: skip
    after = member(archive, zhou)
    assert after.relation == "小女儿"
    assert [text for _kind, text in told(after)] == ["坚果过敏", "靠窗的位子"]
    assert after.preferences[0].id == nuts.id
    assert changes.history_id is not None
    archive.undo(changes.history_id)
    assert member(archive, zhou) == before


def test_likes_that_are_not_named_stay(archive: Archive, zhou: int) -> None:
    archive.people.add_family(zhou, "顾敏", likes=[TEA])
    archive.people.update_family(member(archive, zhou).id, note="住得近")
    assert [text for _kind, text in told(member(archive, zhou))] == ["爱喝龙井"]
    with pytest.raises(KnownError, match="preference_empty"):
        archive.people.update_family(member(archive, zhou).id, likes=[(None, PreferenceDraft(" "))])


def test_coming_visits_follow_what_was_changed(archive: Archive, zhou: int) -> None:
    archive.people.add_family(zhou, "小宝", likes=[PreferenceDraft("胡萝卜汁")])
    child = member(archive, zhou)
    with_him = (Companion("小宝", family_id=child.id),)
    visit = archive.visits.add(VisitDraft(zhou, date(2026, 11, 23), companions=with_him))
    assert [thing.text for thing in archive.visits.get(visit.new_id or 0).prepare] == ["胡萝卜汁"]
    archive.people.update_family(child.id, likes=[(child.preferences[0].id, PreferenceDraft("苹果汁"))])
    assert [thing.text for thing in archive.visits.get(visit.new_id or 0).prepare] == ["苹果汁"]
    archive.people.update_family(child.id, likes=[])
    assert archive.visits.get(visit.new_id or 0).prepare == ()


def test_a_contact_person_with_role_phone_and_likes(archive: Archive) -> None:
    company = archive.customers.add(CustomerDraft("明月文化公司", kind=CustomerKind.COMPANY)).new_id or 0
    day = Birthday(Calendar.SOLAR, None, 3, 8)
    archive.people.add_contact(company, "李经理", BuyingRole.TECHNICAL, "13900000001", day, likes=[NUTS])
    (who,) = archive.customers.profile(company).contacts
    assert (who.role, who.phone, who.birthday, [p.text for p in who.preferences]) == (
        BuyingRole.TECHNICAL, "13900000001", day, ["花生过敏"],
    )  # fmt: skip
    changes = archive.people.update_contact(who.id, role=BuyingRole.ECONOMIC, phone=None, likes=[])
    (after,) = archive.customers.profile(company).contacts
    assert (after.role, after.phone, after.preferences) == (BuyingRole.ECONOMIC, None, ())
    archive.undo(changes.history_id or 0)
    assert archive.customers.profile(company).contacts == (who,)
    gone = archive.people.delete_contact(who.id)
    assert archive.customers.profile(company).contacts == ()
    archive.undo(gone.history_id or 0)
    assert archive.customers.profile(company).contacts == (who,)
