"""What tests of the facade's package pass as arguments."""

from generator.facade.read.canon import Canon
from generator.facade.read.types import (
    CanonEnumType,
    CanonListType,
    CanonMapType,
    CanonModelType,
    CanonScalar,
    CanonScalarType,
    CanonType,
    without_none,
)
from generator.python.literals import literal

SAMPLE = "1001"
"""The id that tests use: some providers have numeric ids."""

_SAMPLES = {
    CanonScalar.BOOLEAN: "True",
    CanonScalar.INTEGER: "1",
    CanonScalar.DECIMAL: 'Decimal("1")',
    CanonScalar.DATE: "Date(2026, 1, 31)",
    CanonScalar.TIMESTAMP: "Timestamp(2026, 1, 31)",
}
"""What tests pass for scalars other than text."""


def sample(type_: CanonType, canon: Canon, keys: tuple[str, ...]) -> str:
    """A value as Python; a mapping has all `keys`, if there are any."""
    match without_none(type_):
        case CanonMapType():
            return literal(dict.fromkeys(keys or ("login",), "test"))
        case CanonModelType(name):
            fields = canon.model(name).fields
            samples = [
                f"{field.name}={sample(field.canon_type, canon, keys)}"
                for field in fields
                if field.is_required
            ]
            return f"{name}({', '.join(samples)})"
        case CanonEnumType(name):
            return f"{name}.{canon.enum(name).values[0].member}"
        case CanonListType(item):
            return f"[{sample(item, canon, keys)}]"
        case CanonScalarType(CanonScalar.RAW):
            return "None"
        case CanonScalarType(scalar) if scalar in _SAMPLES:
            return _SAMPLES[scalar]
        case _:
            return literal(SAMPLE)
