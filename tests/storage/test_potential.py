"""What speaks for raising a customer, over a real archive."""

from __future__ import annotations

from datetime import date

from core.people import CustomerDraft, PurchaseDraft
from storage.archive import Archive
from storage.potential import signs

TODAY = date(2026, 11, 22)


def test_the_halves_of_all_time_begin_with_the_first_purchase_of_somebody_there(archive: Archive) -> None:
    gone, here = (archive.customers.add(CustomerDraft(name)).new_id or 0 for name in ("老客", "周雅琴"))
    archive.purchases.add(PurchaseDraft(gone, date(2016, 1, 5), 10_000))
    for day, cents in ((date(2026, 1, 5), 10_000), (date(2026, 11, 2), 30_000)):
        archive.purchases.add(PurchaseDraft(here, day, cents))
    archive.customers.delete([gone])
    archive.settings.set(period="all")
    archive.tiers.refresh(TODAY)
    known = signs(archive, archive.tiers.current(TODAY), TODAY)[here]
    assert (known.early_cents, known.late_cents) == (10_000, 30_000)
