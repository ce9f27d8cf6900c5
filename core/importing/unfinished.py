"""Orders that never became a purchase: cancelled or not paid, as the column of states says (交易关闭 is cancelled, a
closed bill of a till is a paid one). What was paid back later is one: its amount is negative, or stands in a row of its
own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.importing.fields import normal
from core.importing.layout import Layout
from core.importing.tables import Row, shown
from core.text import fold

_WORDS = (
    "订单状态 交易状态 支付状态 付款状态 状态 单据状态 消费状态 服务状态 核销状态 "
    "orderstatus status paymentstatus state financialstatus"
)
_STATES = frozenset(_WORDS.split())
_OF_BOOKINGS = frozenset(["预约状态", "预订状态", "bookingstatus"])
"""They speak where no column tells of the order itself: who came without her booking has bought as well."""
_ASIDE = re.compile(r"(.+?)\((?!.*(?:已付|退|重新)).*\)")
"""交易关闭(买家未付款): what stands behind only says why."""
_UNFINISHED = re.compile(
    r"(?:交易|订单|已|被|买家|用户|客户|系统|超时|自动|未付款)*(?:取消|关闭|作废|撤单|撤销|失效|删除)(?:订单|交易)?|"
    r"(?:未|待|等待|没有?|尚未)(?:买家|客户|用户)?(?:付款|支付|付|结账|结算|买单)|支付失败|付款失败|no-?show|未到店?|"
    r"cancell?ed|void(?:ed)?|unpaid|pending(?: payment)?|awaiting payment|failed|expired|deleted|declined",
    re.IGNORECASE,
)


class Unfinished:
    """The columns of states of a list of purchases."""

    def __init__(self, layout: Layout) -> None:
        told = {c.index: normal(c.header) for c in layout.columns if c.field is None}
        states, bookings = ([i for i, word in told.items() if word in words] for words in (_STATES, _OF_BOOKINGS))
        self._columns: Sequence[int] = states or bookings

    def state(self, row: Row) -> str | None:
        """The words that say that a row is no purchase; None for one that is."""
        for index in self._columns:
            words = shown(row[index]).strip() if index < len(row) else ""
            if words and _UNFINISHED.fullmatch(_ASIDE.sub(r"\1", fold(words))):
                return words
        return None
