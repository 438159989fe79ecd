"""Response bodies of a realistic shape and of a known size."""

import json
import uuid

JsonObject = dict[str, object]


def connections(count: int) -> bytes:
    """A list of connections as SnapTrade answers it, about 1,150 bytes each; none of
    its values is a number."""
    return _encode([_connection(number) for number in range(count)])


def activities(size: int) -> bytes:
    """A page of account activities of at least `size` bytes, each with six numbers."""
    data: list[JsonObject] = []
    length = 0
    while length < size:
        one = _activity(len(data))
        length += len(_encode(one)) + 1
        data.append(one)
    pagination = {"offset": 0, "limit": len(data), "total": len(data)}
    return _encode({"data": data, "pagination": pagination})


def _encode(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _id(kind: str, number: int) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{kind}/{number}"))


def _connection(number: int) -> JsonObject:
    slug = f"EXAMPLE-{number % 7}"
    host = f"https://cdn.brokerage-{number % 7}.example"
    return {
        "id": _id("connection", number),
        "created_date": f"2025-03-{number % 28 + 1:02}T09:30:15.123456Z",
        "brokerage": {
            "id": _id("brokerage", number % 7),
            "slug": slug,
            "name": f"Example Brokerage {number % 7}",
            "display_name": f"Example Brokerage {number % 7} (retail)",
            "description": "A brokerage that trades shares, options and funds.",
            "aws_s3_logo_url": f"{host}/logos/{slug.lower()}.png",
            "aws_s3_square_logo_url": f"{host}/logos/{slug.lower()}-square.png",
            "url": f"https://www.brokerage-{number % 7}.example",
            "enabled": True,
            "maintenance_mode": False,
            "is_degraded": False,
            "allows_trading": number % 2 == 0,
            "allows_fractional_units": None,
            "has_reporting": True,
            "is_real_time_connection": False,
            "brokerage_type": {"id": _id("type", 1), "name": "Traditional Brokerage"},
            "exchanges": [],
            "open_url": f"https://www.brokerage-{number % 7}.example/open-an-account",
        },
        "name": f"Connection {number}",
        "type": "trade" if number % 2 == 0 else "read",
        "disabled": number % 9 == 0,
        "disabled_date": "2025-07-01T00:00:00Z" if number % 9 == 0 else None,
        "meta": {"source": "portal", "note": "linked by the end user"},
        "updated_date": f"2025-08-{number % 28 + 1:02}T18:05:59.000001Z",
        "is_eligible_for_payout": False,
        "data_freshness_mode": "delayed",
    }


def _activity(number: int) -> JsonObject:
    units = number % 40 + 0.125
    price = 100 + number % 97 / 8
    return {
        "id": _id("activity", number),
        "symbol": {
            "id": _id("symbol", number % 31),
            "symbol": f"EX{number % 31}.TO",
            "raw_symbol": f"EX{number % 31}",
            "description": f"Example Company {number % 31} Ltd., common shares",
            "currency": _currency(1),
            "exchange": {
                "id": _id("exchange", 1),
                "code": "TSX",
                "mic_code": "XTSE",
                "name": "Toronto Stock Exchange",
                "timezone": "America/New_York",
                "start_time": "09:30:00",
                "close_time": "16:00:00",
                "suffix": ".TO",
            },
            "type": {
                "id": _id("security", 1),
                "code": "cs",
                "description": "Common Stock",
                "is_supported": True,
            },
            "figi_code": "BBG000000001",
            "figi_instrument": None,
        },
        "option_symbol": None,
        "price": price,
        "units": units,
        "amount": -price * units,
        "currency": _currency(2),
        "type": "BUY" if number % 3 else "DIVIDEND",
        "option_type": None,
        "description": f"Purchase of {units} shares of Example Company",
        "trade_date": f"2025-05-{number % 28 + 1:02}T14:30:00.000Z",
        "settlement_date": f"2025-06-{number % 28 + 1:02}T00:00:00.000Z",
        "fee": 4.95,
        "fx_rate": 1.3625,
        "institution": "Example Brokerage",
        "external_reference_id": _id("reference", number),
    }


def _currency(number: int) -> JsonObject:
    return {"id": _id("currency", number), "code": "CAD", "name": "Canadian Dollar"}
