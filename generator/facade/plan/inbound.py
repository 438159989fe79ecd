"""What a provider sends on its own: redirects of hosted pages, webhooks and errors."""

from __future__ import annotations

from generator import codes
from generator.facade.check import code
from generator.facade.check.catalog import check_table
from generator.facade.check.functions import MappingFunction
from generator.facade.check.scope import ProviderScope
from generator.facade.check.values import FacadeType, JsonType, TypedExpression
from generator.facade.plan.mappings import FunctionPlan, Mappings
from generator.facade.plan.providers import ErrorRule, InboundWebhook, ProviderSetting
from generator.facade.read.binding import InboundWebhookSettings, MappingSettings
from generator.facade.read.fields import named
from generator.facade.read.inputs import ErrorsSettings
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import TEXT, CanonOptionalType
from generator.model import ModelType
from generator.python.literals import Value
from generator.python.text import Text, text_or_none


def plan_redirect(
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
    return mappings.add(plan, settings, node)[0]


def plan_webhook(
    mappings: Mappings,
    settings: InboundWebhookSettings | None,
    application: tuple[ProviderSetting, ...],
    node: YamlNode,
) -> InboundWebhook | None:
    """How a webhook is verified, named and read. Raises BindingError.

    `application` are the settings of the provider; one of them is the secret.
    """
    if settings is None:
        return None
    secret = named(settings.verify.secret, application)
    if secret is None:
        known = ", ".join(setting.name for setting in application) or "none"
        raise (node / "verify" / "secret").error(
            f"there is no setting {settings.verify.secret!r}; known settings: {known}"
        )
    event = TypedExpression(
        code.NameReference("event"),
        FacadeType(CanonOptionalType(TEXT)),
        argument="event",
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
    return InboundWebhook(
        strategy=settings.verify.strategy,
        secret=secret,
        timestamp=text_or_none(settings.verify.timestamp),
        name_keys=tuple(map(Text, settings.name.split("."))) if settings.name else (),
        names_in_url=tuple(map(Text, settings.name_from_url)),
        mapping=mappings.add(plan, settings, node)[0],
    )


def plan_errors(
    provider: ProviderScope, settings: ErrorsSettings, node: YamlNode
) -> tuple[ErrorRule, ...]:
    """Which error each response becomes, in the order of the rules."""
    canon, rules = provider.canon, []
    for index, rule in enumerate(settings.rules):
        rule_node = node / "rules" / index
        if named(rule.raise_, canon.errors) is None:
            (rule_node / "raise").report(f"there is no error {rule.raise_!r}")
        for name in _several(rule.operation):
            if named(name, canon.operations) is None:
                (rule_node / "operation").report(f"there is no operation {name!r}")
        statuses = (rule.status,) if isinstance(rule.status, int) else rule.status
        criteria: dict[str, tuple[Value, ...]] = {
            "codes": tuple(map(Text, _several(rule.code))),
            "statuses": statuses,
            "operations": _several(rule.operation),
            "having": tuple(map(Text, _several(rule.having))),
        }
        present = {name: values for name, values in criteria.items() if values}
        rules.append(ErrorRule(rule.raise_, present, text_or_none(rule.scope)))
    with node:
        if settings.words is not None:
            _check_error_codes(provider, settings, settings.words, node)
    return tuple(rules)


def _check_error_codes(
    provider: ProviderScope, settings: ErrorsSettings, name: str, node: YamlNode
) -> None:
    """Checks that every code in the schema of a name has a rule."""
    schema = provider.catalog.schema(name)
    if schema is None:
        raise provider.catalog.schema_error((name,), node / "words")
    words = provider.catalog.words(ModelType(name))
    if words is None:
        message = f"{name} is not a list of enum values"
        mismatch = codes.BINDING_TYPE_MISMATCH
        raise (node / "words").error(message, mismatch, schema.pointer)
    # There may be rules for other codes: vendors never list all of them.
    known = (word for rule in settings.rules for word in _several(rule.code))
    rows = {word: node for word in known if word in words}
    check_table(words, rows, (), node / "rules", schema.pointer)


def _several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
