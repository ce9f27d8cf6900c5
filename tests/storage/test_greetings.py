"""Who may be greeted today, what is known for the words, and that it was sent."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from core.errors import KnownError
from core.people import Birthday, CustomerDraft, FollowupRow, PurchaseDraft
from core.terms import Calendar, Channel, FollowupKind, FollowupStatus
from storage.archive import Archive

TODAY = date(2026, 11, 22)


@pytest.fixture
def book(tmp_path: Path) -> Archive:
    made = Archive.create(tmp_path / "shop.regulars")
    for name in ("李明", "王芳", "周雅琴", "赵强"):
        made.customers.add(CustomerDraft(name, birthday=Birthday(Calendar.SOLAR, None, TODAY.month, TODAY.day)))
    made.followups.refresh(TODAY)
    return made


def test_never_the_blacklist_never_against_consent_never_who_is_gone(book: Archive) -> None:
    assert [row.customer for row in book.greetings.due(TODAY)] == ["李明", "王芳", "赵强", "周雅琴"]
    book.customers.update(1, blacklist_reason="x")
    book.customers.update(2, consent=False)
    book.customers.update(3, consent=True, consent_until=TODAY - timedelta(days=1))
    assert [row.customer for row in book.greetings.due(TODAY)] == ["赵强"]
    assert book.greetings.count(TODAY) == 1
    assert not book.greetings.due(TODAY - timedelta(days=1))
    book.customers.delete([4])
    assert book.greetings.count(TODAY) == 0
    assert not book.greetings.allowed(4, TODAY)
    assert book.greetings.somebody() == 1
    book.close()


def test_sent_is_done_and_noted_and_can_be_undone(book: Archive) -> None:
    row = book.greetings.due(TODAY)[0]
    changes = book.greetings.sent(row.id, TODAY, "李明，生日快乐。")
    assert book.followups.get(row.id).status is FollowupStatus.DONE
    [line] = book.customers.profile(row.customer_id).log
    assert (line.channel, line.text) == (Channel.WECHAT, "李明，生日快乐。")
    assert changes.history_id is not None
    book.undo(changes.history_id)
    assert book.followups.get(row.id).status is FollowupStatus.OPEN
    assert book.customers.profile(row.customer_id).log == ()
    book.customers.update(row.customer_id, consent=False)
    with pytest.raises(KnownError, match="greeting_refused"):
        book.greetings.sent(row.id, TODAY, "x")
    assert book.followups.get(row.id).status is FollowupStatus.OPEN
    book.close()


def test_the_one_thing_bought_can_be_asked_after(book: Archive) -> None:
    asked = FollowupRow(
        9, 1, "李明", FollowupKind.AFTER_SALE, TODAY, facts={"date": (TODAY - timedelta(days=3)).isoformat()}
    )
    assert book.greetings.known(asked).item is None
    book.purchases.add(PurchaseDraft(1, TODAY - timedelta(days=3), 8800, items="面霜 ×2"))
    assert book.greetings.known(asked).item == "面霜"
    book.purchases.add(PurchaseDraft(1, TODAY - timedelta(days=3), 100, items="唇膏"))
    assert book.greetings.known(asked).item is None
    book.close()


def test_a_note_of_the_program_leaves_no_line_in_the_history(book: Archive) -> None:
    before = book.history.recent(50)
    book.settings.remember(told_days=["2026-11-22"])
    assert book.settings["told_days"] == ["2026-11-22"]
    assert book.history.recent(50) == before
    book.close()
