"""How a visit's fields are called in each kind of shop, and what is written into them for example."""

from __future__ import annotations

from core.visits import Business
from ui.language import tr


def field_words(name: str, business: Business) -> tuple[str, str]:
    """(what is asked, an example) of a field of VisitDraft."""
    own = {
        Business.SALON: {
            "place": (tr("位子"), tr("例如：3 号椅")),
            "purpose": (tr("来做什么"), tr("可不填")),
            "staff": (tr("哪位师傅"), tr("例如：阿杰")),
        },
        Business.HOTEL: {
            "place": (tr("房号"), tr("例如：203")),
            "purpose": (tr("来做什么"), tr("例如：出差、度假")),
        },
        Business.SHOP: {
            "place": (tr("位子"), tr("可不填")),
            "purpose": (tr("来做什么"), tr("例如：取货、试穿")),
        },
    }
    usual = {
        "at": (tr("几点"), tr("例如：18:30、晚上七点；可不填")),
        "party": (tr("几位"), tr("可不填")),
        "nights": (tr("住几晚"), tr("不住店就空着")),
        "place": (tr("位子或房间"), tr("例如：听竹包间")),
        "purpose": (tr("来做什么"), tr("例如：午餐、家宴")),
        "note": (tr("备注"), ""),
        "service": (tr("做什么项目"), tr("例如：烫染、护理、美甲")),
        "staff": (tr("谁来接待"), tr("可不填")),
        "room_type": (tr("房型"), tr("例如：大床房、家庭套间")),
        "orientation": (tr("朝向"), tr("例如：朝阳、背阴")),
        "temperature": (tr("要多少度"), tr("例如：24 度")),
        "humidity": (tr("湿度"), tr("例如：开加湿器")),
        "price_cents": (tr("每晚房价"), tr("例如：688")),
    }
    return own.get(business, {}).get(name) or usual[name]
