"""docs/coming-from.md says of each setting of other generators what becomes of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.generation.pipeline import build_api
from generator.migration import fern, openapi_generator, speakeasy, stainless
from generator.migration.findings import (
    ClientFinding,
    EntryFinding,
    Finding,
    NameFinding,
    NotTaken,
    PagingFinding,
    ResourceFinding,
    SelectionFinding,
    StrategyFinding,
)
from generator.migration.sources import SourceKind, migration_findings
from generator.migration.targets import Targets
from generator.project.provider_settings import ProviderSettings
from generator.project.workspace import Provider
from tests.functional.test_new_from import SHOP

PAGE = Path(__file__).resolve().parents[2] / "docs" / "coming-from.md"
PYTHON = "`groups.*.generators` of `fern-python-sdk`, "
CURSOR = "`pagination` of the types `cursor`, `offset`, `page_number`, `cursor_url`"


def purpose(name: str) -> dict[str, Any]:
    """A property with its purpose, as Stainless writes it."""
    return {"x-stainless-pagination-property": {"purpose": name}}


def generator(**keys: Any) -> dict[str, Any]:
    """A generators.yml with the Python generator."""
    entry = {"name": "fernapi/fern-python-sdk", **keys}
    return {"groups": {"local": {"generators": [entry]}}}


def listing(**keys: Any) -> dict[str, Any]:
    """A part of the spec with keys of the operation that lists."""
    return {"paths": {"/pets": {"get": keys}}}


def record(**keys: Any) -> dict[str, Any]:
    """A part of the spec with keys of a schema."""
    return {"components": {"schemas": {"pet_record": keys}}}


def scheme(**keys: Any) -> dict[str, Any]:
    """A part of the spec with keys of the security scheme."""
    return {"components": {"securitySchemes": {"BearerAuth": keys}}}


def methods(**keys: Any) -> dict[str, Any]:
    """Resources of Stainless with one that has methods."""
    return {"resources": {"animals": {"methods": keys}}}


STAINLESS: dict[str, Any] = {
    "`organization.name`": {"organization": {"name": "pets"}},
    "`targets.python.package_name`": {"targets": {"python": {"package_name": "p"}}},
    "`targets.python.project_name`": {
        "targets": {"python": {"package_name": "p", "project_name": "p-sdk"}}
    },
    "`targets.typescript`": {"targets": {"typescript": {}}},
    "`settings.license`": {"settings": {"license": "MIT"}},
    "`client_settings.opts` with `auth`": {
        "client_settings": {"opts": {"t": {"auth": {"security_scheme": "BearerAuth"}}}}
    },
    "`client_settings.opts` with `send_in_header` and `default`": {
        "client_settings": {"opts": {"v": {"send_in_header": "V", "default": "1"}}}
    },
    "`client_settings.opts` of other kinds": {"client_settings": {"opts": {"v": {}}}},
    "`client_settings.default_env_prefix`": {
        "client_settings": {"default_env_prefix": "P"}
    },
    "`client_settings.default_timeout`": {"client_settings": {"default_timeout": 9}},
    "`client_settings.default_retries.max_retries`": {
        "client_settings": {"default_retries": {"max_retries": 3}}
    },
    "`client_settings.default_retries.max_delay_seconds`": {
        "client_settings": {"default_retries": {"max_delay_seconds": 3}}
    },
    "`client_settings.default_headers`": {
        "client_settings": {"default_headers": {"A": "b"}}
    },
    "`client_settings.idempotency`": {
        "client_settings": {"idempotency": {"header": "I"}}
    },
    "`environments`": {"environments": {"live": "https://api.shop.example/v1"}},
    CURSOR: {
        "pagination": [
            {
                "name": "p",
                "type": "cursor",
                "request": {"pageToken": purpose("next_cursor_param")},
                "response": {
                    "data": purpose("items"),
                    "nextToken": purpose("next_cursor_field"),
                },
            }
        ],
        **methods(list="get /pets"),
    },
    "`pagination` of other types, such as `cursor_id`": {
        "pagination": [{"name": "p", "type": "cursor_id"}]
    },
    "`resources.*`": methods(list="get /pets"),
    "`resources.*.methods`": methods(list="get /pets"),
    "`resources.*.methods` with `skip` or `only`": methods(
        list={"endpoint": "get /pets", "only": ["go"]}
    ),
    "`resources.*.models`": {"resources": {"a": {"models": {"pet": "pet_record"}}}},
    "`resources.*.subresources`": {
        "resources": {
            "a": {"subresources": {"b": {"methods": {"list": "get /pets"}}}},
        }
    },
    "`resources.$client.methods`": {
        "resources": {"$client": {"methods": {"list": "get /pets"}}}
    },
    "`unspecified_endpoints`": {"unspecified_endpoints": ["get /pets"]},
    **{f"`{key}`": {key: {"a": 1}} for key in stainless.ADVICE},
}
MAPPED = {"petName": "called"}
OPENAPI_GENERATOR: dict[str, Any] = {
    "`packageName`": {"packageName": "p"},
    "`projectName`": {"projectName": "p-sdk"},
    "`packageVersion`": {"packageVersion": "1"},
    "`nameMappings`": {"nameMappings": MAPPED},
    "`parameterNameMappings`": {"parameterNameMappings": {"kind": "sort"}},
    "`modelNameMappings`": {"modelNameMappings": {"pet_record": "Pet"}},
    "`inlineSchemaNameMappings`": {"inlineSchemaNameMappings": {"PetPage": "Page"}},
    "`operationIdNameMappings`": {"operationIdNameMappings": {"Catalogue_getPet": "g"}},
    "`schemaMappings`": {"schemaMappings": {"pet_record": "zoo.Pet"}},
    "`importMappings` of a schema": {
        "importMappings": {"pet_record": "from zoo import Pet"}
    },
    "`typeMappings` of `number` to `float`": {"typeMappings": {"number": "float"}},
    "`typeMappings` of other types": {"typeMappings": {"DateTime": "datetime"}},
    "`openapiNormalizer` with `FILTER`": {
        "openapiNormalizer": {"FILTER": "method:get|post"}
    },
    "`openapiNormalizer` with `SET_TAGS_FOR_ALL_OPERATIONS`": {
        "openapiNormalizer": {"SET_TAGS_FOR_ALL_OPERATIONS": "all"}
    },
    "`openapiNormalizer` with other rules": {
        "openapiNormalizer": {"SIMPLIFY_ONEOF_ANYOF": True}
    },
    "`globalProperties.apis`": {"globalProperties": {"apis": "Catalogue"}},
    "`globalProperties.models`": {"globalProperties": {"models": "pet_record"}},
    **{
        f"`{key}`": {key: "x"}
        for key in openapi_generator.ADVICE
        if key not in ("typeMappings", "importMappings", "openapiNormalizer")
    },
}
FERN: dict[str, Any] = {
    f"{PYTHON}`package-name`": generator(output={"package-name": "p-sdk"}),
    f"{PYTHON}`client_class_name`": generator(config={"client_class_name": "P"}),
    f"{PYTHON}`package_name`": generator(config={"package_name": "p"}),
    f"{PYTHON}`timeout_in_seconds`": generator(config={"timeout_in_seconds": 9}),
    "`groups.*.generators` of other languages": {
        "groups": {"local": {"generators": [{"name": "fernapi/fern-go-sdk"}]}}
    },
    "`x-fern-sdk-group-name`": listing(**{"x-fern-sdk-group-name": ["a"]}),
    "`x-fern-sdk-method-name`": listing(**{"x-fern-sdk-method-name": "all"}),
    "`x-fern-parameter-name`": listing(
        parameters=[{"name": "kind", "in": "query", "x-fern-parameter-name": "sort"}]
    ),
    "`x-fern-property-name`": record(
        properties={"petName": {"x-fern-property-name": "called"}}
    ),
    "`x-fern-type-name`": record(**{"x-fern-type-name": "Pet"}),
    "`x-fern-ignore` of an operation": listing(**{"x-fern-ignore": True}),
    "`x-fern-pagination`": {
        "x-fern-pagination": {
            "cursor": "$request.pageToken",
            "next_cursor": "$response.nextToken",
            "results": "$response.data",
        },
        **listing(**{"x-fern-pagination": True}),
    },
    "`x-fern-bearer`": scheme(**{"x-fern-bearer": {"name": "token"}}),
    "`x-fern-basic`": scheme(**{"x-fern-basic": {"username": {"name": "me"}}}),
    "`x-fern-header`": scheme(**{"x-fern-header": {"name": "key"}}),
    "`x-fern-idempotency-headers`": {"x-fern-idempotency-headers": [{"header": "I"}]},
    **{f"`{key}`": record(**{key: True}) for key in fern.ADVICE},
}
RETRIES = {"strategy": "backoff", "backoff": {"maxElapsedTime": 1000}}
PAGING = {
    "type": "cursor",
    "inputs": [{"name": "pageToken", "in": "parameters", "type": "cursor"}],
    "outputs": {"results": "$.data", "nextCursor": "$.nextToken"},
}
OVERRIDE = "x-speakeasy-name-override"
SPEAKEASY: dict[str, Any] = {
    "`python.packageName`": {"generation": {}, "python": {"packageName": "p-sdk"}},
    "`python.version`": {"generation": {}, "python": {"version": "1.0"}},
    "`python.license`": {"generation": {}, "python": {"license": "MIT"}},
    "`python` with other keys": {"generation": {}, "python": {"author": "me"}},
    "`generation.sdkClassName`": {"generation": {"sdkClassName": "P"}},
    "`generation.baseServerUrl`": {"generation": {"baseServerUrl": "https://a.b"}},
    "`generation` with other keys": {"generation": {"fixes": {}}},
    "`typescript` and other languages": {"generation": {}, "typescript": {}},
    f"`{OVERRIDE}` of an operation": listing(**{OVERRIDE: "all"}),
    f"`{OVERRIDE}` of a parameter": listing(
        parameters=[{"name": "kind", "in": "query", OVERRIDE: "sort"}]
    ),
    f"`{OVERRIDE}` of a schema": record(**{OVERRIDE: "Pet"}),
    f"`{OVERRIDE}` of a property": record(properties={"petName": {OVERRIDE: "a"}}),
    f"`{OVERRIDE}` of the spec": {
        OVERRIDE: [{"operationId": "list", "methodNameOverride": "all"}]
    },
    "`x-speakeasy-group`": listing(**{"x-speakeasy-group": "a"}),
    "`x-speakeasy-ignore` of an operation": listing(**{"x-speakeasy-ignore": True}),
    "`x-speakeasy-pagination`": listing(**{"x-speakeasy-pagination": PAGING}),
    "`x-speakeasy-retries` of the spec, `maxElapsedTime`": {
        "x-speakeasy-retries": RETRIES
    },
    "`x-speakeasy-retries` of the spec, `none`": {
        "x-speakeasy-retries": {"strategy": "none"}
    },
    "`x-speakeasy-timeout` of the spec": {"x-speakeasy-timeout": 9000},
    **{f"`{key}`": record(**{key: True}) for key in speakeasy.ADVICE},
}
SAMPLES = {
    SourceKind.STAINLESS: ("Stainless", STAINLESS),
    SourceKind.OPENAPI_GENERATOR: ("OpenAPI Generator", OPENAPI_GENERATOR),
    SourceKind.FERN: ("Fern", FERN),
    SourceKind.SPEAKEASY: ("Speakeasy", SPEAKEASY),
}


def rows(title: str) -> dict[str, str]:
    """The table of a source: what becomes of each setting."""
    _, _, rest = PAGE.read_text(encoding="utf-8").partition(f"\n## {title}\n")
    section, _, _ = rest.partition("\n## ")
    return dict(re.findall(r"^\| (`.+?) \| (.+) \|$", section, re.MULTILINE))


def setting(finding: Finding) -> str | None:
    """The key of provider.yaml that a finding becomes; None when it becomes none."""
    match finding:
        case ClientFinding(key) | EntryFinding(key) | SelectionFinding(key):
            return key
        case NameFinding():
            return "names"
        case ResourceFinding():
            return "overlay"
        case PagingFinding():
            return "paging"
        case StrategyFinding():
            return "authentication"
        case _:
            return None


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> Targets:
    """What is in the spec."""
    folder = tmp_path_factory.mktemp("shop")
    (folder / "openapi.yaml").write_text(SHOP, encoding="utf-8")
    head = {"class": "Shop", "package": "shop", "environment": "SHOP"}
    built = build_api(Provider("shop", folder, ProviderSettings.model_validate(head)))
    assert built.api is not None
    assert built.document is not None
    return Targets(built.api, built.document)


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_row_is_true(kind: SourceKind, targets: Targets, tmp_path: Path) -> None:
    title, samples = SAMPLES[kind]
    table = rows(title)
    assert set(table) == set(samples)
    for name, sample in samples.items():
        path = tmp_path / "sample.json"
        path.write_text(json.dumps(sample), encoding="utf-8")
        spec = tmp_path / "openapi.yaml"
        findings = list(migration_findings([path], kind, spec, targets))
        taken = {key for each in findings if (key := setting(each)) is not None}
        if table[name] == "not taken":
            assert taken == set(), name
            assert any(isinstance(each, NotTaken) for each in findings), name
        else:
            said = re.findall(r"`([\w-]+)`", table[name].partition(";")[0])
            assert set(said) <= taken, (name, findings)
