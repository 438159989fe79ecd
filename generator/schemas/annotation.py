"""Parses annotations in Python source back into types of the model."""

import ast
from collections.abc import Mapping

from generator.model import (
    AnyType,
    BinaryType,
    ListType,
    LiteralType,
    MapType,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)

_NAMES: dict[str, TypeRef] = {
    "str": PrimitiveType(Primitive.STRING),
    "int": PrimitiveType(Primitive.INTEGER),
    "Decimal": PrimitiveType(Primitive.NUMBER),
    "float": PrimitiveType(Primitive.FLOAT),
    "bool": PrimitiveType(Primitive.BOOLEAN),
    "AwareDatetime": PrimitiveType(Primitive.DATE_TIME),
    "datetime": PrimitiveType(Primitive.DATE_TIME),
    "date": PrimitiveType(Primitive.DATE),
    "date_aliased": PrimitiveType(Primitive.DATE),
    "bytes": BinaryType(),
    "Any": AnyType(),
}


class UnknownAnnotationError(Exception):
    """An annotation without a counterpart in the model."""


def parse(annotation: str, classes: Mapping[str, str]) -> TypeRef:
    """Parse an annotation; `classes` has the schema of each class.

    Raises UnknownAnnotationError for anything that the skeleton cannot produce.
    """
    return _type(ast.parse(annotation, mode="eval").body, classes)


def _type(node: ast.expr, classes: Mapping[str, str]) -> TypeRef:
    match node:
        case ast.Constant(value=None):
            return PrimitiveType(Primitive.NULL)
        case ast.Constant(value=str(text)):
            return parse(text, classes)
        case ast.Name(id=name) if name in classes:
            return ModelType(classes[name])
        case ast.Name(id=name) if name in _NAMES:
            return _NAMES[name]
        case ast.Name(id=name) if name.endswith("_aliased"):
            return _type(ast.Name(name.removesuffix("_aliased")), classes)
        case ast.Subscript(value=ast.Name(id=name), slice=inner):
            return _subscript(name, inner, classes)
        case ast.BinOp(op=ast.BitOr()):
            return _union(_operands(node), classes)
        case _:
            raise UnknownAnnotationError(ast.unparse(node))


def _subscript(name: str, inner: ast.expr, classes: Mapping[str, str]) -> TypeRef:
    arguments = inner.elts if isinstance(inner, ast.Tuple) else [inner]
    match name.lower():
        case "list" | "sequence":
            return ListType(_type(arguments[0], classes))
        case "dict" | "mapping":
            return MapType(_type(arguments[1], classes))
        case "tuple":
            return TupleType(tuple(_type(argument, classes) for argument in arguments))
        case "annotated":
            return _type(arguments[0], classes)
        case "optional":
            return NullableType(_type(arguments[0], classes))
        case "union":
            return _union(arguments, classes)
        case "literal":
            return LiteralType(tuple(map(ast.literal_eval, arguments)))
        case _:
            raise UnknownAnnotationError(name)


def _operands(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp):
        return [*_operands(node.left), *_operands(node.right)]
    return [node]


def _union(members: list[ast.expr], classes: Mapping[str, str]) -> TypeRef:
    types = [_type(member, classes) for member in members]
    null = PrimitiveType(Primitive.NULL)
    others = [type_ for type_ in types if type_ != null]
    match others:
        case []:
            return null
        case [LiteralType(values), PrimitiveType(Primitive.STRING)]:
            inner: TypeRef = LiteralType(values, open=True)
        case [only]:
            inner = only
        case _:
            inner = UnionType(tuple(others))
    return NullableType(inner) if null in types else inner
