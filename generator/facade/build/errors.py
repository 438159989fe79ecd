"""The rules of a provider's errors, held against the codes it lists."""

from __future__ import annotations

from dataclasses import dataclass

from generator import codes
from generator.facade.build.scope.catalogue import Catalogue
from generator.facade.build.values.words import check_complete
from generator.facade.model import Canon, ErrorRule
from generator.facade.reading.binding import ErrorsSettings
from generator.facade.reading.findings import Findings, Place
from generator.model import ModelType


@dataclass(frozen=True, slots=True)
class ErrorRules:
    """Reads the rules of one provider; `place` is that of `errors`."""

    settings: ErrorsSettings
    place: Place
    catalogue: Catalogue
    canon: Canon
    findings: Findings

    def rules(self) -> tuple[ErrorRule, ...]:
        """The rules in their order; what they name wrongly is noted."""
        rules = []
        place = self.place / "rules"
        for index, rule in enumerate(self.settings.rules):
            where = place / index
            if rule.raise_ not in self.canon.errors:
                self.findings.invalid(
                    f"there is no error {rule.raise_!r}", where / "raise"
                )
            operations = _several(rule.operation)
            for name in operations:
                if name not in self.canon.operations:
                    self.findings.invalid(
                        f"there is no operation {name!r}", where / "operation"
                    )
            statuses = (rule.status,) if isinstance(rule.status, int) else rule.status
            rules.append(
                ErrorRule(
                    rule.raise_,
                    _several(rule.code),
                    statuses,
                    operations,
                    _several(rule.having),
                    rule.scope,
                )
            )
        self._check_codes(rules)
        return tuple(rules)

    def _check_codes(self, rules: list[ErrorRule]) -> None:
        """Every code that the description lists has a rule."""
        if self.settings.words is None:
            return
        found = self.catalogue.schema(self.settings.words)
        if found is None:
            self.findings.add(
                codes.BINDING_FIELD_UNKNOWN,
                f"there is no schema {self.settings.words!r}",
                self.place / "words",
                "/components/schemas",
            )
            return
        words = self.catalogue.words(ModelType(self.settings.words))
        if words is None:
            self.findings.add(
                codes.BINDING_TYPE_MISMATCH,
                f"{self.settings.words} is no list of words",
                self.place / "words",
                found.pointer,
            )
            return
        # Codes without a word are fine: vendors never list them all.
        rows = {
            code: self.place for rule in rules for code in rule.codes if code in words
        }
        check_complete(
            self.findings, found.pointer, words, rows, [], self.place / "rules"
        )


def _several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
