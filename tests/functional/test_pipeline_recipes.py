"""What is ready to use in pipelines works: each piece is run in a git repository of its
own, as far as it runs without its host."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from junitparser import JUnitXml
from pydantic import ValidationError
from ruamel.yaml import YAML

from generator.project.provider_settings import ProviderSettings
from tests.support.commands import contents
from tests.support.once import once
from tests.support.pipelines import (
    PETS,
    PIPELINES,
    ROOT,
    SOURCES,
    commit,
    edit_settings,
    git,
    repository,
    shell,
)
from tests.support.workspace import Example

ACTION = PIPELINES / "github" / "run.sh"
NICK = Example(PETS.description.replace("name:", "nick:"), PETS.settings)


@pytest.fixture(scope="session")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for temporary files of a GitHub runner in which the action ran once, and
    so installed clientloom."""

    def make(folder: Path) -> None:
        home = repository(folder / "home", {"pets": PETS})
        run_action(folder, home, CLIENTLOOM_COMMAND="lint")

    return once(tmp_path_factory, "runner", make)


@pytest.fixture
def programs(runner: Path) -> Path:
    """The folder of an installed clientloom, and of the Python that it is installed for."""
    return runner / "clientloom" / "bin"


@pytest.fixture
def home(tmp_path: Path, programs: Path) -> Path:
    """A git repository with a workspace that was generated and committed."""
    home = repository(tmp_path / "home", {"pets": PETS})
    shell("clientloom", "generate", cwd=home, path=programs)
    commit(home)
    return home


def run_action(runner: Path, home: Path, *, check: bool = True, **inputs: str) -> Any:
    """Runs the action's script as a GitHub runner does."""
    output, summary = home / ".git" / "output", home / ".git" / "summary"
    for file in (output, summary):
        file.write_text("")
    result = shell(
        "bash",
        ACTION,
        cwd=home,
        check=check,
        RUNNER_TEMP=str(runner),
        GITHUB_ACTION_PATH=str(ACTION.parent),
        GITHUB_OUTPUT=str(output),
        GITHUB_STEP_SUMMARY=str(summary),
        **inputs,
    )
    lines = output.read_text().splitlines()
    return result, dict(line.split("=", 1) for line in lines), summary.read_text()


def vendored(name: str) -> Any:
    """A schema that a host publishes for its files."""
    folder = files("check_jsonschema") / "builtin_schemas" / "vendor"
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


def read_yaml(path: Path) -> Any:
    """A file of YAML 1.2, in which `on` is a text, as hosts read it."""
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


FILES_OF_HOSTS = {
    "github/action.yml": "github-actions",
    "github/fetch/action.yml": "github-actions",
    "github/check.yml": "github-workflows",
    "github/fetch.yml": "github-workflows",
    "github/matrix.yml": "github-workflows",
    "github/publish.yml": "github-workflows",
    "gitlab/clientloom.yml": "gitlab-ci",
    "renovate/dependabot.yml": "dependabot",
}


@pytest.mark.parametrize("path", FILES_OF_HOSTS)
def test_files_of_hosts_are_valid_by_their_published_schemas(path: str) -> None:
    schema = vendored(FILES_OF_HOSTS[path])
    jsonschema.validators.validator_for(schema)(schema).validate(
        read_yaml(PIPELINES / path)
    )


def test_the_settings_for_renovate_are_valid_and_leave_generated_files_alone() -> None:
    settings = json.loads((PIPELINES / "renovate" / "renovate.json").read_text())
    known = vendored("renovate")["properties"]
    assert set(settings) - {"$schema"} <= set(known)
    assert settings["ignorePaths"] == ["generated/**"]
    (rule,) = settings["packageRules"]
    assert "clientloom generate" in rule["postUpgradeTasks"]["commands"]


def test_every_file_of_a_host_is_looked_at() -> None:
    found = {
        path.relative_to(PIPELINES).as_posix()
        for path in PIPELINES.rglob("*")
        if path.suffix in (".yml", ".yaml")
    }
    assert found == set(FILES_OF_HOSTS)


def test_scripts_pass_shellcheck() -> None:
    scripts = sorted(PIPELINES.rglob("*.sh"))
    assert scripts
    shellcheck = Path(sys.executable).with_name("shellcheck")
    shell(shellcheck, "--external-sources", *scripts, cwd=ROOT)


def test_the_action_passes_every_input_to_its_script(runner: Path) -> None:
    assert runner.is_dir()
    action = read_yaml(ACTION.with_name("action.yml"))
    (step,) = action["runs"]["steps"]
    used = {
        match
        for text in [*step["env"].values(), step["working-directory"]]
        for match in re.findall(r"inputs\.([\w-]+)", text)
    }
    assert used == set(action["inputs"])
    script = ACTION.read_text() + ACTION.with_name("install.sh").read_text()
    assert all(variable in script for variable in step["env"])
    assert step["run"] == 'bash "$GITHUB_ACTION_PATH/run.sh"'
    outputs = re.findall(r'(?:echo "|print\(")([\w-]+)=', ACTION.read_text())
    assert set(outputs) == set(action["outputs"])


def test_the_action_passes_what_is_current(runner: Path, home: Path) -> None:
    result, outputs, summary = run_action(runner, home)
    assert outputs == {"exit-code": "0"}
    assert "nothing to do" in summary
    assert "pets: current" in result.stdout


def test_the_action_shows_what_is_stale_beside_the_lines(
    runner: Path, home: Path
) -> None:
    (home / "generated" / "pets" / "pets_client" / "client.py").unlink()
    result, outputs, summary = run_action(
        runner, home, check=False, CLIENTLOOM_SARIF="found.sarif"
    )
    assert result.returncode == 1
    assert outputs == {"exit-code": "1", "sarif": "found.sarif"}
    assert "something was found" in summary
    assert "::error file=generated/pets/pets_client/client.py," in result.stdout
    (found,) = json.loads((home / "found.sarif").read_text())["runs"][0]["results"]
    assert found["ruleId"] == "file-missing"


def test_the_action_takes_arguments(runner: Path, home: Path) -> None:
    (home / "generated" / "pets" / "README.md").unlink()
    arguments = {"CLIENTLOOM_ARGUMENTS": "--package runtime"}
    result, _, _ = run_action(runner, home, **arguments)
    assert result.stdout == "runtime: current\n"


def test_the_action_makes_a_matrix(runner: Path, home: Path) -> None:
    edit_settings(home, "pets", publish={"environment": "pypi"})
    _, outputs, _ = run_action(runner, home, CLIENTLOOM_COMMAND="plan")
    packages = json.loads(outputs["packages"])
    assert [package["name"] for package in packages] == ["runtime", "pets"]
    matrix = read_yaml(PIPELINES / "github" / "matrix.yml")["jobs"]["check"]
    (arguments,) = (
        step["with"]["arguments"]
        for step in matrix["steps"]
        if "arguments" in step.get("with", {})
    )
    for package in packages:
        written = arguments.replace("${{ matrix.package.name }}", package["name"])
        run_action(runner, home, CLIENTLOOM_ARGUMENTS=written)
    assert json.loads(outputs["published"]) == [
        {
            "name": "pets",
            "folder": "generated/pets",
            "distribution": "pets-client",
            "version": "1.0",
            "index": "https://upload.pypi.org/legacy/",
            "environment": "pypi",
        }
    ]


def test_the_workflow_publishes_what_has_publish(
    runner: Path, home: Path, programs: Path
) -> None:
    urls = {
        "Repository": "https://example.com/pets",
        "Bug tracker": 'https://e.org/?a="b',
    }
    edit_settings(
        home, "pets", publish={"index": "https://index.example/legacy/", "urls": urls}
    )
    shell("clientloom", "generate", cwd=home, path=programs)
    _, outputs, _ = run_action(runner, home, CLIENTLOOM_COMMAND="plan")
    (package,) = json.loads(outputs["published"])
    workflow = read_yaml(PIPELINES / "github" / "publish.yml")
    job = workflow["jobs"]["publish"]
    assert job["permissions"]["id-token"] == "write"
    assert job["environment"] == "${{ matrix.package.environment }}"
    (build,) = (step for step in job["steps"] if "env" in step)
    assert build["env"] == {"FOLDER": "${{ matrix.package.folder }}"}
    # The tools of the environment of the tests build without a network.
    script = build["run"].replace(
        "python -m build", f"{sys.executable} -m build --no-isolation"
    )
    shell("bash", "-ec", script, cwd=home, FOLDER=package["folder"])
    (wheel,) = (home / "dist").glob("pets_client-1.0-*.whl")
    metadata = shell("unzip", "-p", wheel, "*/METADATA", cwd=home).stdout
    for label, url in urls.items():
        assert f"Project-URL: {label}, {url}" in metadata
    (upload,) = (
        step for step in job["steps"] if "pypi-publish" in step.get("uses", "")
    )
    assert upload["with"]["repository-url"] == "${{ matrix.package.index }}"
    assert package["index"] == "https://index.example/legacy/"


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A git repository with clientloom as it is, from which pre-commit installs hooks."""

    def make(folder: Path) -> None:
        for name in (*SOURCES, ".pre-commit-hooks.yaml"):
            source = ROOT / name
            if source.is_dir():
                ignored = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, folder / "clientloom" / name, ignore=ignored)
            else:
                target = folder / "clientloom" / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target)
        git(folder / "clientloom", "init", "--quiet")
        commit(folder / "clientloom")

    return once(tmp_path_factory, "hooks", make)


def test_the_hooks_refuse_and_pass_through_pre_commit(
    hooks: Path, home: Path, programs: Path
) -> None:
    revision = git(hooks / "clientloom", "rev-parse", "HEAD").strip()
    text = page_block("pre-commit-config.yaml", "yaml")
    text = text.replace("https://HOST/OWNER/clientloom", str(hooks / "clientloom"))
    (home / ".pre-commit-config.yaml").write_text(text.replace("REF", revision))
    pre_commit = Path(sys.executable).with_name("pre-commit")
    environment = {
        "PRE_COMMIT_HOME": str(hooks / "home"),
        "GIT_AUTHOR_NAME": "Test",
        "GIT_AUTHOR_EMAIL": "test@example.com",
        "GIT_COMMITTER_NAME": "Test",
        "GIT_COMMITTER_EMAIL": "test@example.com",
    }
    shell(pre_commit, "install", cwd=home, **environment)

    def attempt() -> Any:
        git(home, "add", "--all")
        command = ("git", "commit", "--message", "Change")
        return shell(*command, cwd=home, check=False, **environment)

    repository(home, {"pets": NICK})
    refused = attempt()
    assert refused.returncode == 1
    assert "pets: stale" in refused.stdout + refused.stderr
    assert git(home, "log", "--oneline").count("\n") == 1

    shell("clientloom", "generate", cwd=home, path=programs)
    passed = attempt()
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert git(home, "log", "--oneline").count("\n") == 2

    # The hook that generates writes, and has what it wrote looked at.
    repository(home, {"pets": PETS})
    git(home, "add", "--all")
    arguments = ("--hook-stage", "manual", "clientloom-generate")
    config = home / ".pre-commit-config.yaml"
    config.write_text(
        config.read_text()
        + "      - id: clientloom-generate\n        stages: [manual]\n"
    )
    git(home, "add", "--all")
    wrote = shell(pre_commit, "run", *arguments, cwd=home, check=False, **environment)
    assert wrote.returncode == 1
    assert "files were modified by this hook" in wrote.stdout
    shell("clientloom", "check", cwd=home, path=programs)


def test_the_jobs_for_gitlab_report_and_refuse(home: Path, programs: Path) -> None:
    jobs = read_yaml(PIPELINES / "gitlab" / "clientloom.yml")
    variables = jobs.pop("variables")
    template = jobs.pop(".clientloom")

    def run_job(name: str) -> Any:
        job = jobs[name]
        assert job["extends"] == ".clientloom"
        lines = [*template["before_script"], *job["script"]]
        script = "set -eo pipefail\n" + "\n".join(lines)
        return shell(
            "bash", "-c", script, cwd=home, path=programs, check=False, **variables
        )

    for name in jobs:
        result = run_job(name)
        assert result.returncode == 0, result.stdout + result.stderr
    repository(home, {"pets": NICK})
    result = run_job("clientloom check")
    assert result.returncode == 1
    assert "pets: stale" in result.stderr
    report = jobs["clientloom check"]["artifacts"]["reports"]["junit"]
    (suite,) = JUnitXml.fromfile(str(home / report))
    assert (suite.tests, suite.failures, suite.errors) == (2, 1, 0)


def test_make_generates_what_changed(home: Path, programs: Path) -> None:
    shutil.copy(PIPELINES / "make" / "clientloom.mk", home)
    (home / "Makefile").write_text(page_block("Makefile", "make"))
    before = contents(home / "generated")
    shutil.rmtree(home / "generated")

    def make(*targets: str, check: bool = True) -> Any:
        return shell("make", *targets, cwd=home, path=programs, check=check)

    first = make("clientloom")
    assert first.stdout.count("clientloom generate") == 2
    assert contents(home / "generated") == before
    assert "clientloom generate" not in make("clientloom").stdout
    assert make("clientloom-check", "clientloom-lint").stdout.count("current") == 2

    folder = home / "specs" / "pets"
    settings = folder / "provider.yaml"
    settings.write_text(settings.read_text() + "openapi: main.yaml\n")
    (folder / "openapi.yaml").rename(folder / "main.yaml")
    assert make("clientloom").stdout.count("clientloom generate") == 1
    assert contents(home / "generated") == before

    (folder / "main.yaml").write_text("openapi: [")
    assert make("clientloom", check=False).returncode == 2
    assert make("clientloom", check=False).returncode == 2, "a failure is tried again"
    assert make("clientloom-check", check=False).returncode == 2


def test_the_recipe_of_the_image_installs_a_command_that_works(
    tmp_path: Path, home: Path
) -> None:
    recipe = (PIPELINES / "container" / "Containerfile").read_text().replace("\\\n", "")
    lines = [
        line.split(None, 1) for line in recipe.splitlines() if re.match("[A-Z]", line)
    ]
    source, prefix = tmp_path / "source", tmp_path / "opt"
    source.mkdir()
    variables: dict[str, str] = {}
    entry: list[str] = []
    for word, rest in lines:
        rest = rest.replace("/opt/clientloom", str(prefix))
        match word:
            case "COPY" if "--from" not in rest:
                *names, target = shlex.split(rest)
                for name in names:
                    copy(ROOT / name, source / target)
            case "RUN":
                rest = rest.replace("python -m venv", f"{sys.executable} -m venv")
                shell("sh", "-c", rest, cwd=source)
            case "ENV":
                for pair in shlex.split(rest):
                    name, value = pair.split("=", 1)
                    variables[name] = value
            case "ENTRYPOINT":
                entry = json.loads(rest)
            case "FROM" | "WORKDIR" | "COPY" | "CMD":
                pass
            case _:
                raise AssertionError(word)
    path = variables.pop("PATH")
    assert path == f"{prefix}/bin:$PATH"
    variables["CLIENTLOOM_CACHE_DIR"] = str(tmp_path / "cache")
    shutil.rmtree(source)
    checked = shell(*entry, "check", cwd=home, path=prefix / "bin", **variables)
    assert "pets: current" in checked.stdout


def copy(source: Path, target: Path) -> None:
    """Copies as COPY does: a folder's content, or a file into a folder."""
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        (target if target.suffix == "" else target.parent).mkdir(exist_ok=True)
        shutil.copy(source, target)


def page_block(file: str, language: str) -> str:
    """The block of the page that shows a file."""
    page = (ROOT / "docs" / "pipeline-recipes.md").read_text(encoding="utf-8")
    found = re.search(
        rf"`\.?{re.escape(file)}`[^\n]*:\n\n```{language}\n(.*?)^```$",
        page,
        re.MULTILINE | re.DOTALL,
    )
    assert found is not None, file
    return found[1]


def yaml_blocks(page: str) -> list[Any]:
    """The blocks of YAML of a page of the guide."""
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    found = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [YAML(typ="safe", pure=True).load(block) for block in found]


def test_the_pipelines_of_the_guide_pass(home: Path, programs: Path) -> None:
    pipelines = [
        block["steps"] for block in yaml_blocks("pipelines") if "steps" in block
    ]
    assert len(pipelines) == 2
    for steps in pipelines:
        for step in steps:
            shell("bash", "-ec", step["run"], cwd=home, path=programs)
    repository(home, {"pets": NICK})
    (check,) = (
        step["run"] for step in pipelines[0] if "clientloom check" in step["run"]
    )
    result = shell("bash", "-ec", check, cwd=home, path=programs, check=False)
    assert result.returncode == 1


def test_the_page_shows_the_files_as_they_are() -> None:
    shown = yaml_blocks("pipeline-recipes")
    for name in ("check.yml", "fetch.yml"):
        assert read_yaml(PIPELINES / "github" / name) in shown
    page = (ROOT / "docs" / "pipeline-recipes.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```json\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert block == (PIPELINES / "renovate" / "renovate.json").read_text()
    recipe = (PIPELINES / "container" / "Containerfile").read_text()
    (commands,) = re.findall(r"^```\n(docker .*?)^```$", page, re.MULTILINE | re.DOTALL)
    for command in commands.splitlines():
        assert f"#   {command}\n" in recipe
    for path in re.findall(r"`(docs/pipelines/[\w./-]+)`", page):
        assert (ROOT / path).exists(), path


def test_what_the_page_includes_into_gitlab_is_valid() -> None:
    (block,) = (one for one in yaml_blocks("pipeline-recipes") if "include" in one)
    schema = vendored("gitlab-ci")
    jsonschema.validators.validator_for(schema)(schema).validate(block)
    assert block["include"] == [{"local": "clientloom.yml"}]
    assert set(block["variables"]) <= set(
        read_yaml(PIPELINES / "gitlab" / "clientloom.yml")["variables"]
    )


def test_what_the_page_says_of_publishing_are_settings() -> None:
    (block,) = (one for one in yaml_blocks("pipeline-recipes") if "publish" in one)
    head = {"class": "Pets", "package": "pets_client", "environment": "PETS"}
    ProviderSettings.model_validate({**head, **block})
    ProviderSettings.model_validate({**head, "publish": {}})
    for wrong in (
        {"index": "http://index.example/"},
        {"urls": {"": "https://a.example"}},
        {"urls": {"a" * 33: "https://a.example"}},
        {"urls": {"a": "javascript:alert(1)"}},
        {"environment": ""},
        {"token": "secret"},
    ):
        with pytest.raises(ValidationError):
            ProviderSettings.model_validate({**head, "publish": wrong})


def test_the_page_says_how_to_install_what_is_on_no_index_yet(
    hooks: Path, programs: Path, tmp_path: Path
) -> None:
    page = (ROOT / "docs" / "pipeline-recipes.md").read_text(encoding="utf-8")
    section = page.partition("## Install\n")[2].partition("\n## ")[0]
    blocks = re.findall(r"^```\n(pip .*?)^```$", section, re.MULTILINE | re.DOTALL)
    revision = git(hooks / "clientloom", "rev-parse", "HEAD").strip()
    for index, block in enumerate(blocks):
        script = block.replace(
            "https://HOST/OWNER/clientloom", f"file://localhost{hooks}/clientloom"
        )
        target = tmp_path / str(index)
        # What clientloom depends on is there already.
        script = script.replace(
            "pip install", f"pip install --no-deps --target {target}"
        )
        script = script.replace("REF", revision)
        shell("bash", "-ec", script, cwd=tmp_path, path=programs)
        assert (target / "generator" / "_templates").is_dir()
        command = ("python", "-m", "clientloom", "--version")
        printed = shell(*command, cwd=tmp_path, path=programs, PYTHONPATH=str(target))
        assert printed.stdout.startswith("clientloom, version")


def test_pages_that_install_clientloom_say_how() -> None:
    for page in sorted((ROOT / "docs").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        if re.search(r'pip install (?:\.$|"?clientloom)', text, re.MULTILINE):
            assert "#install)" in text or page.stem == "pipeline-recipes", page.name
