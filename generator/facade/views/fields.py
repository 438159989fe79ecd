"""Fields of models, and attributes of errors."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facade.model import Canon, CanonField
from generator.facade.model.types import (
    CanonListType,
    CanonModelType,
    CanonOptionalType,
    CanonScalar,
    CanonScalarType,
    CanonType,
    annotation_of,
)
from generator.facade.views.operations import linked_type, model_annotation
from generator.python.text import Text

_DATA = CanonScalarType(CanonScalar.DATA)
_RAW = CanonScalarType(CanonScalar.RAW)


@dataclass(frozen=True, slots=True)
class CanonFieldView:
    """A field of a model, or an attribute of an error.

    Attributes:
        name: The field.
        annotation: Its type.
        about: Its meaning.
        secret: Whether it must stay secret.
        default: Its value if it is omitted; None if it is required.
        settings: The arguments of `dataclasses.field`: names and expressions. None if
            the default is enough.
    """

    name: str
    annotation: str
    about: Text
    secret: bool
    default: str | None
    settings: tuple[tuple[str, str], ...]
    _type: CanonType

    @classmethod
    def of(cls, field: CanonField, canon: Canon, raw: str = "Any") -> "CanonFieldView":
        """The view of a field; `raw` is the type of the provider's own object."""
        annotation, default = annotation_of(field.type), None
        match field.type:
            case CanonOptionalType(inner):
                default = "None"
                if isinstance(inner, CanonModelType):
                    annotation = f"{model_annotation(inner.name, canon)} | None"
            case CanonListType():
                default = "()"
            case CanonScalarType(CanonScalar.RAW):
                annotation = raw
        return cls(
            name=field.name,
            annotation=annotation,
            about=Text(field.about),
            secret=field.secret,
            default=default,
            settings=tuple(_settings(field, default)),
            _type=field.type,
        )

    def type(self, page: str) -> str:
        """Its type as Markdown; `page` is the page of models."""
        return linked_type(annotation_of(self._type), self._type, page)


def _settings(field: CanonField, default: str | None) -> Iterator[tuple[str, str]]:
    if not field.secret and field.type not in (_DATA, _RAW):
        return
    if default is not None:
        yield "default", default
    if field.type == _DATA:
        yield "default_factory", "dict"
    yield "repr", "False"
