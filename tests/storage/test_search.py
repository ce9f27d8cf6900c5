"""Finding customers by whatever one remembers of them."""

from __future__ import annotations

import pytest

from core.listing import CustomerFilter, SortKey
from core.people import CustomerDraft, PreferenceDraft
from storage.archive import Archive


@pytest.fixture
def people(archive: Archive) -> Archive:
    for name, phone, code, wechat, tags in (
        ("周雅琴", "13805712266", "VIP01000", "wx_2t7vyj20", ("家宴",)),
        ("单然", "13303336217", "VIP01018", None, ()),
        ("曾小琴", "15094362799", None, None, ("商务",)),
        ("解云雪", "17783544417", None, None, ()),
        ("仇勇伟", "18601200234", None, None, ()),
        ("查懿", "0571-84711292", None, None, ()),
        ("区文英", "19976082999", None, None, ()),
        ("尉迟恭", "13913913911", None, None, ()),
        ("吕 洋", "13700000001", None, None, ()),
        ("Tom O'Neil", "+1 415 555 0132", None, None, ()),
    ):
        archive.customers.add(CustomerDraft(name, phones=(phone,), code=code, wechat=wechat, tags=tags))
    archive.preferences.add(1, PreferenceDraft("胡萝卜汁，要常温"))
    archive.people.add_family(1, "小宝", "外孙")
    return archive


def _names(archive: Archive, query: str) -> list[str]:
    return [r.name for r in archive.customers.find(query)]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("雅琴", "周雅琴"),
        ("周", "周雅琴"),
        ("zhouyaqin", "周雅琴"),
        ("zyq", "周雅琴"),
        ("yaqin", "周雅琴"),
        ("yq", "周雅琴"),
        ("zhou yaqin", "周雅琴"),
        ("ZYQ", "周雅琴"),
        ("2266", "周雅琴"),
        ("0571", "周雅琴"),
        ("138 0571 2266", "周雅琴"),
        ("+86 13805712266", "周雅琴"),
        ("vip01000", "周雅琴"),
        ("1000", "周雅琴"),
        ("2t7vyj20", "周雅琴"),
        ("家宴", "周雅琴"),
        ("胡萝", "周雅琴"),
        ("萝卜汁", "周雅琴"),
        ("常温", "周雅琴"),
        ("周 萝卜", "周雅琴"),
        ("小宝", "周雅琴"),
        ("shan", "单然"),
        ("sr", "单然"),
        ("zeng", "曾小琴"),
        ("xieyun", "解云雪"),
        ("qiuyong", "仇勇伟"),
        ("zhayi", "查懿"),
        ("ou", "区文英"),
        ("yuchi", "尉迟恭"),
        ("yc", "尉迟恭"),
        ("84711292", "查懿"),
        ("0571-8471", "查懿"),
        ("吕洋", "吕 洋"),
        ("lvyang", "吕 洋"),
        ("tom", "Tom O'Neil"),
        ("5550132", "Tom O'Neil"),
    ],
)
def test_finds(people: Archive, query: str, name: str) -> None:
    assert name in _names(people, query)


@pytest.mark.parametrize("query", ["张", "琴雅", "胡椒", "9999999", "周 胡椒", '"', "周 AND 雅", "*", "-"])
def test_does_not_find(people: Archive, query: str) -> None:
    assert _names(people, query) == []


def test_best_matches_come_first(people: Archive) -> None:
    people.customers.add(CustomerDraft("雅琴", note="周雅琴的同事"))
    assert _names(people, "雅琴")[0] == "雅琴"
    people.customers.add(CustomerDraft("陈某", note="爱吃家宴"))
    assert _names(people, "琴")[:2] != ["陈某"]


def test_an_empty_query_is_everyone(people: Archive) -> None:
    assert len(people.customers.ids(CustomerFilter(query="  "), sort=SortKey.NAME, descending=False)) == 10


def test_the_index_follows_each_change(people: Archive) -> None:
    people.customers.update(2, name="山然", phones=("13811112222",))
    assert _names(people, "单然") == []
    assert _names(people, "3336217") == []
    assert _names(people, "13811112222") == ["山然"]
    preference = people.customers.profile(1).preferences[0]
    people.preferences.delete(preference.id)
    assert _names(people, "萝卜") == []


def test_names_sort_by_pinyin(people: Archive) -> None:
    ids = people.customers.ids(sort=SortKey.NAME, descending=False)
    names = [r.name for r in people.customers.rows(ids)]
    assert names.index("区文英") < names.index("单然") < names.index("尉迟恭") < names.index("周雅琴")
