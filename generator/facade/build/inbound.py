"""What a provider sends on its own: redirects of hosted pages, webhooks and errors."""

from __future__ import annotations

from collections.abc import Mapping

from generator import codes
from generator.facade.build.mapping_functions import FunctionPlan
from generator.facade.build.mappings import Mappings
from generator.facade.checking.catalogue import check_table
from generator.facade.checking.scope import ProviderScope
from generator.facade.checking.value_types import FacadeType, JsonType, TypedExpression
from generator.facade.model import (
    BoundWebhook,
    ErrorRule,
    MappingFunction,
    NameReference,
)
from generator.facade.model.types import TEXT, CanonOptionalType
from generator.facade.reading.binding import (
    InboundWebhookSettings,
    MappingSettings,
)
from generator.facade.reading.configured import SettingSettings
from generator.facade.reading.errors import ErrorsSettings
from generator.facade.reading.mistakes import Mistakes, YamlNode, binding_error, invalid
from generator.model import ModelType


def bind_redirect(
    mappings: Mappings, settings: MappingSettings | None, node: YamlNode
) -> MappingFunction | None:
    """The function that reads the parameters of a redirect. Raises BindingError."""
    if settings is None:
        return None
    plan = FunctionPlan(
        function="read_redirect",
        model=mappings.provider.canon.model("SessionOutcome"),
        root=TypedExpression.variable("query", JsonType()),
        annotation="Mapping[str, str]",
        origin="the parameters of a redirect",
        prefix="redirect",
    )
    return _mapping(mappings, plan, settings, node)


def bind_webhook(
    mappings: Mappings,
    settings: InboundWebhookSettings | None,
    application: Mapping[str, SettingSettings],
    node: YamlNode,
) -> BoundWebhook | None:
    """How a webhook is verified, named and read. Raises BindingError.

    `application` are the settings of the provider; one of them is the secret.
    """
    if settings is None:
        return None
    secret, mistakes = settings.verify.secret, Mistakes()
    if secret not in application:
        known = ", ".join(application) or "none"
        message = f"there is no setting {secret!r}; known settings: {known}"
        mistakes.add(invalid(message, node / "verify" / "secret"))
    event = TypedExpression(
        NameReference("event"), FacadeType(CanonOptionalType(TEXT)), argument="event"
    )
    plan = FunctionPlan(
        function="read_event",
        model=mappings.provider.canon.model("Event"),
        root=TypedExpression.variable("body", JsonType()),
        annotation="Mapping[str, Any]",
        origin="the body of a webhook",
        prefix="event",
        variables={"event": event},
    )
    with mistakes:
        mapping = _mapping(mappings, plan, settings, node)
        if not mistakes:
            return BoundWebhook(
                strategy=settings.verify.strategy,
                secret=secret,
                timestamp=settings.verify.timestamp,
                name_keys=tuple(settings.name.split(".")) if settings.name else (),
                names_in_url=settings.name_from_url,
                mapping=mapping,
            )
    raise mistakes.error()


def _mapping(
    mappings: Mappings, plan: FunctionPlan, settings: MappingSettings, node: YamlNode
) -> MappingFunction:
    """A function that is separate from those of the mappings."""
    position = len(mappings.functions)
    mappings.add(plan, settings, node)
    mappings.mistakes.raise_any()
    return mappings.functions.pop(position)


def bind_errors(
    provider: ProviderScope, settings: ErrorsSettings, node: YamlNode
) -> tuple[ErrorRule, ...]:
    """Which error each response becomes, in the order of the rules.

    Raises BindingError.
    """
    canon, rules, mistakes = provider.canon, [], Mistakes()
    for index, rule in enumerate(settings.rules):
        rule_node = node / "rules" / index
        if rule.raise_ not in canon.errors:
            message = f"there is no error {rule.raise_!r}"
            mistakes.add(invalid(message, rule_node / "raise"))
        operations = _several(rule.operation)
        for name in operations:
            if name not in canon.operations:
                message = f"there is no operation {name!r}"
                mistakes.add(invalid(message, rule_node / "operation"))
        rules.append(
            ErrorRule(
                error=rule.raise_,
                codes=_several(rule.code),
                statuses=(
                    (rule.status,) if isinstance(rule.status, int) else rule.status
                ),
                operations=operations,
                having=_several(rule.having),
                scope=rule.scope,
            )
        )
    with mistakes:
        if settings.words is not None:
            _check_error_codes(provider, settings.words, rules, node)
    mistakes.raise_any()
    return tuple(rules)


def _check_error_codes(
    provider: ProviderScope, name: str, rules: list[ErrorRule], node: YamlNode
) -> None:
    """Checks that every code in the schema of a name has a rule."""
    schema = provider.catalogue.schema(name)
    if schema is None:
        raise provider.catalogue.schema_error((name,), node / "words")
    words = provider.catalogue.words(ModelType(name))
    if words is None:
        message = f"{name} is not a list of enum values"
        raise binding_error(
            codes.BINDING_TYPE_MISMATCH, message, node / "words", schema.pointer
        )
    # There may be rules for other codes: vendors never list all of them.
    rows = {code: node for rule in rules for code in rule.codes if code in words}
    check_table(words, rows, (), node / "rules", schema.pointer)


def _several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
