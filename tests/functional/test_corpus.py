"""`make corpus`: a fixed sample of it, what it does with folders, and what it published."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus.gaps import Gap, judge_gaps, known_gaps
from tests.corpus.listing import ROOT, CorpusDocument
from tests.corpus.report import PAGE
from tests.corpus.results import DocumentResult, Step
from tests.corpus.running import Limits, run_one
from tests.support.own_tests import RUNTIME
from tests.support.shared import SHARED

CORPUS = SHARED / "corpus"

SAMPLE = (
    "big/camaraproject__QualityOnDemand/code/API_definitions/quality-on-demand.yaml",
    "big/ga4gh__data-repository-service-schemas/openapi/data_repository_service.openapi.yaml",
    "guru/apis.guru__2.0.2.yaml",
    "guru/googleapis.com_youtubeAnalytics__v2.yaml",
    "tests/OAI__OpenAPI-Specification/v3.2-dev/tests/schema/pass/mega.yaml",
    "tests/Redocly__redocly-cli/tests/e2e/generate-client/examples/_shared/cafe.yaml",
    "tests/ggreif__openapi-generator/2_0/issue_18622.yaml",
    "tests/hey-api__openapi-ts/specs/3.1.x/full.yaml",
    "tests/koxudaxi__datamodel-code-generator/tests/data/openapi/item_schema.yaml",
    "tests/oapi-codegen__oapi-codegen/internal/test/parameters/roundtrip/parameters.yaml",
    "tests/ogen-go__ogen/_testdata/positive/sample.json",
    "tests/openapi-generators__openapi-python-client/end_to_end_tests/baseline_openapi_3.1.yaml",
    "tests/pb33f__libopenapi/test_specs/burgershop.openapi-modified.yaml",
    "tests/pb33f__libopenapi/test_specs/petstorev2-complete-modified.yaml",
)
"""One of each kind: versions, styles, media types, composition, references, mistakes."""

TYPED = SAMPLE[5]
"""The one that the type checkers read, too."""


@pytest.mark.skipif(
    not (CORPUS / "index.tsv").is_file(),
    reason="the corpus (../shared/corpus) is not beside this checkout",
)
@pytest.mark.parametrize("name", SAMPLE)
def test_a_spec_of_the_corpus_is_right_on_the_wire(name: str, tmp_path: Path) -> None:
    skipped = () if name == TYPED else ("mypy", "pyright")
    document = CorpusDocument(name, CORPUS / name)
    result, _ = run_one(document, tmp_path, Limits(), skipped)
    assert result.called or not result.operations
    assert judge_gaps([result], known_gaps()).problems == []


SPEC = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://example.com"}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses:
        "200":
          description: It.
          content:
            application/json:
              schema: {type: object, properties: {name: {type: string}}}
"""


def run_corpus(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            *(sys.executable, "-m", "tests.corpus", str(folder / "specs"), *options),
            *("--results", str(folder / "results"), "--page", str(folder / "page.md")),
            *("--skip", "mypy", "--skip", "pyright"),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{RUNTIME}"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    specs = tmp_path / "specs"
    (specs / "parts").mkdir(parents=True)
    (specs / "pets.yaml").write_text(SPEC, encoding="utf-8")
    (specs / "parts" / "part.yaml").write_text("Pet: {type: object}", encoding="utf-8")
    return tmp_path


def test_a_run_goes_on_where_it_ended(folder: Path) -> None:
    first = run_corpus(folder)
    assert first.returncode == 0, first.stdout + first.stderr
    assert "1 specs, 1 operations, 100.0 % contract-true" in first.stdout
    table = json.loads((folder / "results" / "table.json").read_text("utf-8"))
    (document,) = table["documents"]
    assert document["steps"]["contract"]["outcome"] == "ok"
    assert "| `pets.yaml` | 3.1.0 | 1 | 1 |" in (folder / "page.md").read_text("utf-8")
    assert "kept" in run_corpus(folder).stdout
    (folder / "specs" / "pets.yaml").write_text(SPEC + "#", encoding="utf-8")
    assert "kept" not in run_corpus(folder).stdout


def test_a_spec_that_needs_too_much_memory_fails_alone(folder: Path) -> None:
    ran = run_corpus(folder, "--megabytes", "40")
    assert ran.returncode == 1
    assert "pets.yaml: read: " in ran.stdout
    assert "Traceback" not in ran.stderr


def test_a_folder_without_specs_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    ran = run_corpus(tmp_path)
    assert ran.returncode == 2
    assert "no OpenAPI documents in" in ran.stderr


def test_gaps_are_needed_and_told() -> None:
    steps = {"contract": Step("failed", detail="1 faults")}
    fault = ["GET /a", "request", "lost"]
    result = DocumentResult("a.yaml", "", steps=steps, faults=[fault])
    needed = Gap("a.yaml", "request", "why")
    assert judge_gaps([result], [needed]).problems == []
    assert judge_gaps([result], []).problems == ["a.yaml: GET /a: request: lost"]
    untold = judge_gaps([result], [Gap("a.yaml", "request", "why", code="one")])
    assert untold.problems == ["a.yaml: no one says that"]
    unneeded = judge_gaps([result], [needed, Gap("a.yaml", "error", "why")])
    assert unneeded.problems == ["the gap a.yaml error is not needed"]
    result.steps["contract"] = Step("skipped")
    result.faults.clear()
    assert judge_gaps([result], [needed]).problems == []


def test_the_page_knows_all_faults() -> None:
    assert "## Not known" not in PAGE.read_text("utf-8")
