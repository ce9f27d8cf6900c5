"""Every figure can be asked why: its formula, filled in with this customer's figures, comes to the figure itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from core import lifetime
from core.lifetime import History, Horizon, Method, Model, PastProfit, ValueMethod, Worth
from core.movement import Figures, Move, Way
from core.people import CustomerRow
from core.potential import Potential, Reason, Signs
from core.score import Dimension, Part, Place, Score, WhyScore
from core.tiers import REGENT, Metric, WhyTier
from ui import lifetime_words, value_words
from ui.dialogs.why_tier import ends_words
from ui.move_words import whole_move_words
from ui.potential_words import reason_formula

DAY = date(2026, 11, 22)


def _why(model: Model, history: History, past: PastProfit | None = None) -> lifetime.WhyWorth:
    expected = lifetime.expectations(model, [history])
    [worth] = lifetime.worths(expected, {history.customer_id: history.profit_cents}, [], model.horizon)
    return lifetime.why(model, history, worth, 0, past)


def test_the_simple_rule_says_every_step() -> None:
    """The example of docs/worth.md: five purchase days in 300 days, the last 30 days ago, ¥400 profit in all."""
    history = History(1, 5, DAY - timedelta(300), DAY - timedelta(30), 400_00, 80_00)
    why = _why(Model(DAY, Method.SIMPLE, ValueMethod.OWN_MEAN, 3), history, PastProfit(500_00, 300_00, 500_00, 40))
    assert lifetime_words.past_formula(why, "CNY") == [
        "记了成本的：收了 ¥500 − 成本 ¥300 = ¥200",
        "没记成本的：收了 ¥500 × 利润率 40% = ¥200",
    ]
    said = lifetime_words.expected_formula(why, "CNY")
    assert "第 1 年：4.87 次 × ¥80 × 0.909 = ¥354" in said
    assert "次数：300 天里又买了 4 天，4 × 365 ÷ 300 = 一年 4.87 次" in said
    assert said[-1] == "每次利润：¥400 ÷ 5 天 = ¥80"
    again = lifetime_words.comes_again_words(why)
    assert again == "上次买是 30 天前，135 天之内都算还会来（平均 67.5 天来一次，两倍就是 135 天）"
    assert lifetime_words.formulas(why) == []


def test_the_models_formulas_have_her_figures_in_them() -> None:
    """r = 2, α = 10, a = 2, b = 1; x = 2, t_x = 20, T = 30 weeks: 81/337; p = 6, q = 4: w = 0.8."""
    model = Model(
        DAY, Method.BGNBD, ValueMethod.GAMMA_GAMMA, 120, Horizon(), 2.0, 10.0, 2.0, 1.0, 6.0, 4.0, 1500.0, 0, 3000.0
    )
    history = History(1, 3, DAY - timedelta(210), DAY - timedelta(70), 70_00, 30_00)
    why = _why(model, history)
    assert lifetime_words.formulas(why) == [
        "还会再来：1 ÷ (1 + 2.000 ÷ (1.000 + 2 − 1) × ((10.000 + 30.0) ÷ (10.000 + 20.0))^(2.000 + 2)) = 24%",
        "自己占的比重：6.0000 × 2 ÷ (6.0000 × 2 + 4.0000 − 1) = 80.0%",
    ]
    assert lifetime_words.value_words(why, "CNY") == "每次利润：自己后来每次平均 ¥20 占 80.0%，其余按全店的 ¥30"
    assert "之后又买了 2 天，最近一次在第 20.0 周" in lifetime_words.often_words(why)


def test_a_total_from_a_list_is_said_to_be_one() -> None:
    model = Model(DAY, Method.SIMPLE, ValueMethod.OWN_MEAN, 0)
    why = lifetime.why(model, History(1), Worth(1, 320_00, 0), 0, PastProfit(0, 0, 800_00, 40, stated=True))
    assert lifetime_words.past_formula(why, "CNY") == ["名单上写的累计消费 ¥800 × 利润率 40% = ¥320"]
    assert lifetime_words.expected_formula(why, "CNY") == ["往后不指望再买，所以是 0"]


def test_what_she_spends_a_year_and_a_day() -> None:
    row = CustomerRow(1, "王姐", since=DAY - timedelta(1461), purchases=10, revenue_cents=4_000_00, visit_days=8)
    assert lifetime_words.spending(row, DAY, "CNY") == ["年均：¥4,000 ÷ 4 年 = ¥1,000", "每次：¥4,000 ÷ 8 天 = ¥500"]
    assert lifetime_words.spending(CustomerRow(2, "新客"), DAY, "CNY") == []


def test_the_score_is_the_sum_of_what_is_known() -> None:
    """The example of docs/worth.md: sales 90 of weight 20, referrals 30 of weight 10/3, of 100 in all."""
    parts = (Part(Dimension.SALES, 20.0, 90.0, 1.0), Part(Dimension.REFERRALS, 10 / 3, 30.0, 1.0),
             Part(Dimension.PRAISE, 230 / 3, None))  # fmt: skip
    why = WhyScore(1, Place("steady", Score(81.43, 0.233), 1, 2), parts, ())
    assert value_words.formula(why) == "（20 × 90 + 3.3 × 30）÷ 23.3 = 81 分"


def test_close_to_the_next_tier_by_its_threshold() -> None:
    one = Potential(1, "small", 9, 2_999_00, (Reason.CLOSE,), Signs(1), 6, 5.0, 0, "regular", 50_90)
    said = reason_formula(Reason.CLOSE, one, Metric.REVENUE, "CNY")
    assert said == "普通客户的门槛 ¥3,049.90 − 现在 ¥2,999 = 还差 ¥50.90，不到门槛的四分之一（¥762.47）。"


def test_where_a_tier_ends() -> None:
    second = WhyTier(1, REGENT.keys[1], 7, 213, Metric.REVENUE, 1, None, None, 3, 43, 1)
    assert ends_words(REGENT, second) == "次要客户到前 20% 为止：213 位 × 20% = 42.6，也就是第 43 位；数一样的同一等。"
    last = WhyTier(1, REGENT.keys[-1], 200, 213, Metric.REVENUE, 1, None, None, 108, 213, 1)
    assert ends_words(REGENT, last) == ""


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (Figures("regular", 2, 900_00), "多花 ¥800（¥100 → ¥900）"),
        (Figures("regular", 2, 100_00), "名次靠前了（第 9 位 → 第 2 位）"),
    ],
)
def test_a_move_says_from_what_to_what(qapp: QApplication, after: Figures, said: str) -> None:
    move = Move(1, Way.UP, Figures("small", 9, 100_00), after)
    assert whole_move_words(move, Metric.REVENUE, "CNY") == said
