"""The text of a new provider.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import yaml
from pydantic import ValidationError

from generator.build.operations import read_operations
from generator.document import Document
from generator.model import Api
from generator.project.files import PROVIDER_FILE
from generator.project.provider_settings import ProviderSettings
from generator.scaffold.credentials import credential_section
from generator.scaffold.lines import (
    Section,
    SettingValue,
    setting_block,
    setting_line,
)
from generator.scaffold.operations import (
    deprecated_section,
    idempotency_section,
    stream_section,
    tag_section,
    webhook_section,
)
from generator.scaffold.paging import paging_section
from generator.scaffold.servers import server_section

_HEAD = f"""\
# Settings that the spec does not have. `clientloom schema {PROVIDER_FILE}` lists every key.
"""

_FOUND = """
# Findings from the spec. A line that starts with `#` and no space is a setting: remove
# the `#`, and correct the value where needed. `clientloom docs add-a-provider` explains them.
"""


def provider_text(
    settings: Mapping[str, SettingValue], api: Api, document: Document
) -> str:
    """The text of provider.yaml.

    Args:
        settings: The settings that the provider needs, in file order.
        api: The model of its API, built with these settings.
        document: Its spec.
    """
    parts = [_HEAD, setting_block(dict(settings)), _FOUND]
    for section in _sections(api, document):
        kept = {
            key: value
            for key, value in section.settings.items()
            if key not in settings and _is_valid(key, value, settings)
        }
        lines = Section(section.title, section.facts, kept).lines()
        parts.append("\n" + "".join(f"{line}\n" for line in lines))
    return "".join(parts)


def _sections(api: Api, document: Document) -> Iterator[Section]:
    nodes = read_operations(document).valid
    sections = (
        server_section(api),
        credential_section(api, document),
        tag_section(api, nodes),
        deprecated_section(nodes),
        paging_section(api),
        stream_section(api),
        webhook_section(api, nodes),
        idempotency_section(api),
    )
    yield from (section for section in sections if section is not None)


def _is_valid(
    key: str, value: SettingValue, settings: Mapping[str, SettingValue]
) -> bool:
    """Whether the line of a setting is valid YAML with the same value.

    A spec can have names that YAML cannot write, such as half of a surrogate pair.
    """
    try:
        read = yaml.safe_load(setting_line(key, value))
        ProviderSettings.model_validate({**settings, **read})
    except (yaml.YAMLError, ValidationError):
        return False
    return bool(read == {key: value})
