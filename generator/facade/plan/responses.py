"""Values of a binding that come from a response, checked against the types of
fields."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.paths import follow_path, has_path
from generator.facade.check.values import JsonType, TypedExpression
from generator.facade.plan.conversions import (
    LOOKUP_KEYS,
    constant,
    converted,
    enum_word,
    lookup,
    required_text,
)
from generator.facade.plan.strategies import strategy_call
from generator.facade.plan.targets import ValueContext, ValueTarget, variant_name
from generator.facade.read.canon import CanonModel
from generator.facade.read.fields import CanonField
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import (
    TEXT,
    CanonEnumType,
    CanonListType,
    CanonMapType,
    CanonModelType,
    CanonOptionalType,
    type_spelling,
)


@dataclass(frozen=True, slots=True)
class ResponseValues:
    """Reads values in all their forms. Every method raises BindingError."""

    context: ValueContext

    def value(self, raw: Json, target: ValueTarget) -> code.Expression:
        """The value for a target."""
        match raw:
            case str():
                value = self._text(raw, target)
            case list():
                value = self._list(raw, target)
            case dict():
                value = self._object(raw, target)
            case _:
                return code.Constant.of(raw)
        if target.type == TEXT:
            return required_text(self.context, value, target)
        return value

    def _text(self, raw: str, target: ValueTarget) -> code.Expression:
        """An enum value, or a path."""
        if isinstance(target.bare, CanonEnumType) and not raw.startswith("$"):
            return enum_word(self.context.scope, raw, target.bare, target)
        value = follow_path(self.context.scope, raw, target.node)
        return converted(self.context, value, target)

    def _list(self, raw: list[Json], target: ValueTarget) -> code.Expression:
        """The items of a list, or alternatives of which the first that exists is
        used."""
        bare, values = target.bare, []
        if isinstance(bare, CanonListType) and isinstance(bare.item, CanonModelType):
            return self._models(raw, bare.item, target)
        for index, alternative in self._usable(raw):
            variable = None
            if isinstance(bare, CanonModelType):
                variable = variant_name(
                    self.context.scope.canon.model(bare.name), alternative
                )
            part = ValueTarget(
                target.name, CanonOptionalType(bare), target.node / index, variable
            )
            values.append(self.value(alternative, part))
        if not values:
            raise target.node.error(f"{target.name!r} has no value")
        return (
            values[0] if len(values) == 1 else code.FunctionCall("first", tuple(values))
        )

    def _usable(self, raw: list[Json]) -> list[tuple[int, Json]]:
        """The alternatives that this schema has, or all if it has none, so that the
        error shows. Only a binding for several schemas may lack some."""
        alternatives = list(enumerate(raw))
        if not self.context.several_sources:
            return alternatives
        usable = [
            (index, alternative)
            for index, alternative in alternatives
            if not isinstance(alternative, str)
            or has_path(self.context.scope, alternative)
        ]
        return usable or alternatives

    def _object(self, raw: dict[str, Json], target: ValueTarget) -> code.Expression:
        context, bare, keys = self.context, target.bare, set(raw)
        if isinstance(bare, CanonModelType):
            return self._model(raw, bare.name, target)
        if (
            "each" in raw
            and isinstance(bare, CanonListType)
            and isinstance(bare.item, CanonModelType)
        ):
            return self._model_for_each(raw, bare.item, target)
        if bare == CanonMapType(TEXT):
            return self._texts(raw, target)
        if "when" in keys:
            return self._conditional(raw, target)
        if keys == {"value"}:
            return constant(
                context.scope, raw["value"], target.at(target.node / "value")
            )
        if {"of", "table"} <= keys <= LOOKUP_KEYS:
            return lookup(context, raw, target)
        if "format" in keys and keys <= {"format", "with"}:
            return self._formatted(raw, target)
        if "using" in keys:
            return strategy_call(context.scope, self.value, raw, target)
        message = (
            f"{target.name!r} is {type_spelling(bare)}: write a path, a list of "
            "paths, {value: …}, {of: …, table: …}, {format: …}, {using: …} or "
            "{when: …, of: …}"
        )
        raise target.node.error(message)

    def _conditional(
        self, raw: dict[str, Json], target: ValueTarget
    ) -> code.Expression:
        """A value that only exists if conditions hold: at the path `of`, or in any form
        of a single value."""
        when = raw["when"]
        if not isinstance(when, dict):
            raise (target.node / "when").error("`when` must map paths to values")
        if target.required:
            message = f"{target.name!r} must have a value, whether `when` holds or not"
            raise target.node.error(message)
        rest = {key: value for key, value in raw.items() if key != "when"}
        is_path, node = rest.keys() == {"of"}, target.node
        condition, holding = self.context.where(when, node / "when")
        part = target.at(node / "of") if is_path else target
        value = ResponseValues(holding).value(rest["of"] if is_path else rest, part)
        return code.Conditional(condition, value, code.NONE)

    def _formatted(self, raw: dict[str, Json], target: ValueTarget) -> code.Expression:
        template, values = raw["format"], raw.get("with", {})
        if not isinstance(template, str) or not isinstance(values, dict):
            raise target.node.error("`format` must be a string, and `with` its values")
        node = target.node / "with"
        keywords = tuple(
            (key, self.value(value, ValueTarget.optional_text(key, node / key)))
            for key, value in values.items()
        )
        return code.FunctionCall("formatted", (code.Constant(template),), keywords)

    def _texts(self, raw: dict[str, Json], target: ValueTarget) -> code.Expression:
        """Strings by name."""
        if set(raw) == {"each", "key", "value"}:
            return self._text_for_each(raw, target.node)
        texts = {name: ValueTarget(name, TEXT, target.node / name) for name in raw}
        return code.DictExpression(
            tuple((name, self.value(raw[name], text)) for name, text in texts.items())
        )

    def _text_for_each(self, raw: dict[str, Json], node: YamlNode) -> code.Expression:
        """A string by its name for each object of a list."""
        scope, path = self.context.scope, raw["each"]
        if not isinstance(path, str):
            raise (node / "each").error("`each` must be a path")
        value = follow_path(scope, path, node / "each")
        entered = scope.loop(value, scope.item_name(value))
        if entered is None or entered[1].class_name is None:
            raise (node / "each").error(f"{path!r} is not a list of objects")
        item, loop = entered
        inner = ResponseValues(replace(self.context, scope=scope.inside(item)))
        pair = tuple(
            inner.value(raw[key], ValueTarget(key, TEXT, node / key))
            for key in ("key", "value")
        )
        return code.Comprehension((loop,), code.TupleExpression(pair), kind="dict")

    # Models

    def fields(
        self, model: CanonModel, raw: dict[str, Json], node: YamlNode
    ) -> tuple[tuple[str, code.Expression], ...]:
        """The fields of a model, in the model's order."""
        known = {field.name for field in model.fields}
        for key in raw:
            if key not in known:
                names = ", ".join(sorted(known))
                message = f"{model.name} has no field {key!r}; it has {names}"
                raise (node / key).error(message)
        values = []
        for field in model.fields:
            with node:
                value = self._field(field, model, raw, node)
                if value is not None:
                    values.append((field.name, value))
        return tuple(values)

    def _field(
        self, field: CanonField, model: CanonModel, raw: dict[str, Json], node: YamlNode
    ) -> code.Expression | None:
        """The value of a field; None if the model's default is used."""
        if field.name in raw:
            target = ValueTarget(field.name, field.canon_type, node / field.name)
            return self.value(raw[field.name], target)
        automatic = self._automatic(field)
        if automatic is None and not isinstance(
            field.canon_type, CanonOptionalType | CanonListType
        ):
            raise node.error(f"{model.name} requires the field {field.name!r}")
        return automatic

    def _automatic(self, field: CanonField) -> code.Expression | None:
        """The value of a field that every mapping fills in the same way."""
        for name, expression in self.context.automatic:
            if field.name == name:
                return expression
        match field.name:
            case "provider":
                return code.NameReference("NAME")
            case "raw":
                root = self.context.scope.root
                return code.NONE if root is None else root.expression
            case _:
                return None

    def _model(
        self, raw: dict[str, Json], name: str, target: ValueTarget
    ) -> code.Expression:
        """A model with its fields; with `when`, only if the condition holds."""
        context, model = self.context, self.context.scope.canon.model(name)
        scope, when = context.scope, raw.get("when")
        raw_fields = {key: value for key, value in raw.items() if key != "when"}
        prefix = f"{context.prefix}_{target.name}"
        if not isinstance(when, dict):
            inner = ResponseValues(replace(context, prefix=prefix))
            fields = inner.fields(model, raw_fields, target.node)
            return code.ModelConstruction(name, fields, optional=not target.required)
        condition, holding = context.where(when, target.node / "when")
        inner = ResponseValues(replace(holding, prefix=prefix))
        fields = inner.fields(model, raw_fields, target.node)
        if scope.inline:
            raise target.node.error("`when` is not allowed inside `each`")
        construction = code.ModelConstruction(name, fields)
        value = code.Conditional(condition, construction, code.NONE)
        return code.NameReference(scope.local(value, target.variable or target.name))

    def _models(
        self, raw: list[Json], item: CanonModelType, target: ValueTarget
    ) -> code.Expression:
        """Several models one after another."""
        models = []
        for index, fields in enumerate(raw):
            node = target.node / index
            if not isinstance(fields, dict):
                message = (
                    f"an item of {target.name!r} must be the fields of a {item.name}"
                )
                raise node.error(message)
            variable = variant_name(self.context.scope.canon.model(item.name), fields)
            part = ValueTarget(target.name, item, node, variable)
            models.append(self._model(fields, item.name, part))
        sparse = any(isinstance(fields, dict) and "when" in fields for fields in raw)
        return code.TupleExpression(tuple(models), sparse)

    def _model_for_each(
        self, raw: dict[str, Json], item: CanonModelType, target: ValueTarget
    ) -> code.Expression:
        """A model for each item of a list."""
        context, path, node = self.context, raw["each"], target.node / "each"
        scope = context.scope
        if not isinstance(path, str):
            raise node.error("`each` must be a path")
        value = follow_path(scope, path, node)
        name = scope.item_name(value)
        entered = scope.loop(value, name)
        if entered is None and isinstance(value.type, JsonType):
            # Nothing is known about the items except that they can be strings.
            text = TypedExpression.variable(name, JsonType())
            entered = text, code.Loop(name, None, value.expression)
        if entered is None:
            raise node.error(f"{path!r} is not a list")
        root, loop = entered
        fields = {key: field for key, field in raw.items() if key != "each"}
        inner = ValueContext(
            scope.inside(root), context.tables, context.function_for, context.prefix
        )
        part = ValueTarget(target.name, item, target.node)
        model = ResponseValues(inner)._model(fields, item.name, part)
        return code.Comprehension((loop,), model)
