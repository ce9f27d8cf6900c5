"""Long lists beside the window: the collector and the turns of the threads are as before when the work is over."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from datetime import date

import pytest

from core.importing.plan import Plan
from core.importing.tables import RawFile, RawSheet
from core.pinyin import readings
from core.text import name_key
from storage.archive import Archive
from ui import heavy


@pytest.fixture(autouse=True)
def nothing_frozen() -> Iterator[None]:
    yield
    heavy.forget()


def test_everything_is_as_before_also_after_an_error() -> None:
    turn = sys.getswitchinterval()

    @heavy.beside_the_window()
    def fail() -> None:
        assert not gc.isenabled()
        assert sys.getswitchinterval() < turn
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert gc.isenabled()
    assert sys.getswitchinterval() == turn


def test_of_two_at_once_the_last_one_out_puts_everything_back() -> None:
    turn = sys.getswitchinterval()
    first, second = heavy.beside_the_window(), heavy.beside_the_window()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    assert sys.getswitchinterval() < turn
    second.__exit__(None, None, None)
    assert gc.isenabled()
    assert sys.getswitchinterval() == turn


def test_what_a_long_list_made_is_not_searched_and_a_short_one_as_ever() -> None:
    before = gc.get_freeze_count()
    with heavy.beside_the_window():
        short = [[number] for number in range(100)]
    assert gc.get_freeze_count() == before
    with heavy.beside_the_window():
        long = [[number] for number in range(100_000)]
    assert gc.get_freeze_count() > before + len(long)
    assert len(short) == 100
    heavy.forget()
    assert gc.get_freeze_count() == 0


def test_what_was_remembered_of_its_words_is_forgotten() -> None:
    name_key("Li  Wei 周")
    assert name_key.cache_info().currsize
    assert readings("王")
    heavy.forget()
    assert name_key.cache_info().currsize == 0
    assert readings("王") == (("wang",),)


def test_a_plan_is_let_go(archive: Archive) -> None:
    rows = [["姓名", "手机"], *([f"客人{n}", f"1380571{n:04}"] for n in range(3_000)), ["客人1", "13805710001"]]
    file, today = RawFile("长.csv", (RawSheet("", rows),)), date(2026, 11, 22)
    plan: Plan = archive.imports.plan(file, archive.imports.layout(file, today), today)
    assert plan.rows[5].draft is not None
    assert plan.rows[3_000].known is not None
    heavy.let_go(plan)
    assert plan.rows.planned == {}
    assert plan.people == []
