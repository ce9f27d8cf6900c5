"""What the book knows goes into the words that are copied for WeChat."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QGuiApplication

from core.greetings import Variant, known_occasions, with_variants
from core.people import Birthday, CustomerDraft, FollowupRow, PreferenceDraft
from core.terms import Calendar, FollowupKind, PreferenceKind
from storage.archive import Archive
from ui import greetings
from ui.context import Context
from ui.language import use_language
from ui.pages.followup_deeds import FollowupDeeds

TODAY = date(2026, 11, 22)


@pytest.fixture(params=["zh_CN", "en"])
def speaking(request: pytest.FixtureRequest) -> str:
    use_language(request.param)
    return str(request.param)


def customer(archive: Archive, name: str = "周雅琴", **more: object) -> int:
    day = Birthday(Calendar.SOLAR, 1962, TODAY.month, TODAY.day)
    made = archive.customers.add(CustomerDraft(name, title="老师", birthday=day, phones=("13805712266",), **more))  # type: ignore[arg-type]
    assert made.new_id is not None
    return made.new_id


def due(archive: Archive) -> list[FollowupRow]:
    archive.followups.refresh(TODAY)
    return archive.greetings.due(TODAY)


def test_the_texts_of_a_birthday(archive: Archive) -> None:
    archive.settings.set(shop_name="栖云小院")
    who = customer(archive, since=date(2020, 3, 1))
    archive.preferences.add(who, PreferenceDraft("胡萝卜汁", category="food"))
    archive.preferences.add(who, PreferenceDraft("花生过敏", kind=PreferenceKind.ALLERGY))
    [row] = due(archive)
    found = greetings.greeting(archive, row, TODAY)
    texts = [one.text for one in found.options]
    assert len(set(texts)) == len(texts) == 6
    assert all("周老师" in text and text.endswith("——栖云小院") for text in texts)
    assert any("胡萝卜汁" in text for text in texts)
    assert any("6年" in text for text in texts)
    assert not any("花生" in text for text in texts)
    assert found.preference == "胡萝卜汁"


def test_a_family_member_and_a_day_of_mourning(archive: Archive) -> None:
    who = customer(archive)

    def texts(kind: FollowupKind = FollowupKind.BIRTHDAY, **facts: object) -> list[str]:
        row = FollowupRow(1, who, "周雅琴", kind, TODAY, facts=facts)
        return [one.text for one in greetings.greeting(archive, row, TODAY).options]

    assert any("外孙小宝" in text for text in texts(family=1, person="小宝", relation="外孙"))
    assert not any("妈妈妈妈" in text for text in texts(family=1, person="妈妈", relation="妈妈"))
    assert all("李经理" in text for text in texts(contact=1, person="李经理"))
    assert texts(FollowupKind.ANNIVERSARY, day=1, name="父亲忌日") == []


def test_every_occasion_can_be_tried_in_both_languages(archive: Archive, speaking: str) -> None:
    row = archive.customers.row(customer(archive, since=date(2020, 3, 1)))
    for occasion in known_occasions(speaking):
        assert greetings.occasion_name(occasion)
        made = greetings.sample_row(occasion, row, TODAY)
        values = greetings.values_of(made, row, TODAY, "栖云小院", "小陈")
        assert values["call"] == "周老师"
        assert greetings.greeting(archive, made, TODAY, occasion).options, occasion
    assert greetings.in_words("{call}[{shop}]") == ("{称呼}[{店名}]" if speaking == "zh_CN" else "{call}[{shop}]")


def test_copying_says_the_shops_words_and_never_greets_who_refused(ctx: Context, archive: Archive) -> None:
    who = customer(archive)
    [row] = due(archive)
    archive.settings.set(greeting_texts=with_variants({}, "birthday", [Variant("{称呼}，福如东海")]))
    deeds = FollowupDeeds(ctx, None)  # type: ignore[arg-type]
    deeds.copy_greeting(row)
    assert QGuiApplication.clipboard().text() == "周老师，福如东海"
    said = []
    ctx.alarmed.connect(lambda message: said.append(str(message)))
    QGuiApplication.clipboard().clear()
    archive.customers.update(who, consent=False)
    deeds.copy_greeting(row)
    assert QGuiApplication.clipboard().text() == ""
    assert "不想收到祝福" in said[0]
    assert archive.greetings.due(TODAY) == []


def test_a_birthday_that_is_over_is_late(archive: Archive) -> None:
    who = customer(archive)
    day = TODAY - timedelta(days=2)
    row = FollowupRow(1, who, "周雅琴", FollowupKind.BIRTHDAY, day, facts={"date": day.isoformat()})
    options = greetings.greeting(archive, row, TODAY).options
    assert all("今天是您的生日" not in one.text for one in options)
