"""What looks like somebody's name."""

from __future__ import annotations

import pytest

from core.importing.names import Named, is_name, split_title, with_phones
from core.terms import Gender


@pytest.mark.parametrize(
    "text", ["张三", "单 然", "欧阳静怡", "阿依古丽·买买提", "王姐", "李建国总", "Li Wei", "Mary-Ann O'Neil"]
)
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["女", "金卡", "时间", "高级", "单位", "微信同号", "老客户介绍来的", "13812345678", "", "喜欢靠窗"]
)
def test_words_that_are_none(text: str) -> None:
    assert not is_name(text)


def test_a_title_alone_stays_a_name() -> None:
    assert split_title("阿姨") == Named("阿姨")
    assert split_title("先生") == Named("先生")
    assert split_title("王小姐姐") == Named("王小姐姐", "小姐姐", Gender.FEMALE)


def test_a_compound_surname_keeps_its_two_characters() -> None:
    assert split_title("上官总") == Named("上官总", "总")
    assert split_title("诸葛孔明先生") == Named("诸葛孔明", "先生", Gender.MALE)
    assert split_title("慕容雪姐") == Named("慕容雪", "姐", Gender.FEMALE)


def test_a_short_number_in_a_name_is_no_phone() -> None:
    assert with_phones("王姐2号") == ("王姐2号", ())
    assert with_phones("王姐 84711292") == ("王姐 84711292", ())
    assert with_phones("王姐13812345678") == ("王姐", ("13812345678",))
