"""`clientloom diff`: what changes for the users of a client."""

from pathlib import Path

import click

from generator.commands import output as out
from generator.commands.changes import Compared, as_data, as_markdown, as_text
from generator.commands.comparing import pair_up
from generator.commands.recording import check_recordable, write_release
from generator.comparison import Change, Effect, compare
from generator.diagnostics import Diagnostic, Origin, errors_of
from generator.generation.package import BuiltApi
from generator.project.locating import shown
from generator.project.reading import ProjectError
from generator.project.workspace import Provider


def run(
    old: str,
    new: str,
    name: str | None,
    folder: Path | None,
    fail_on: str,
    release: str | None,
    allow_remote: bool,
    format_: str,
) -> int:
    """Prints what changes from one side to the other and, with `release`, keeps it as
    what changed in that version. Returns the exit code: 1 when a change is as severe as
    `fail_on`, 2 when a side cannot be read."""
    base = Path.cwd()
    try:
        pairs = pair_up(old, new, name, folder, allow_remote=allow_remote)
        if release is not None:
            check_recordable([after for _, after in pairs])
    except ProjectError as error:
        out.print_failure(error.diagnostics, base, format_)
        return 2
    several: list[Compared] = []
    for before, after in pairs:
        compared = _compared(before, after)
        if not isinstance(compared, Compared):
            out.print_failure(compared, base, format_)
            return 2
        several.append(compared)
        if release is not None and after is not None:
            _record(compared, after, release)
    _print(several, base, format_)
    return _exit_code(several, fail_on)


def _record(compared: Compared, provider: Provider, version: str) -> None:
    path = shown(write_release(compared, provider, version))
    click.echo(f"{path}: version {version}", err=True)
    if version != compared.new.package.version:
        click.echo(f"{provider.settings_file}: set `version: {version}`", err=True)


def _compared(
    old: Provider | None, new: Provider | None
) -> Compared | tuple[Diagnostic, ...]:
    """What changes in one provider; what is wrong with it when it cannot be read."""
    if old is None or new is None:
        return _without_partner(old, new)
    before, after = _build(old), _build(new)
    if before.api is None or after.api is None:
        return tuple(
            one
            for built in (before, after)
            if built.api is None
            for one in built.diagnostics
        )
    changes = compare(before.api, after.api)
    return Compared(
        name=new.name,
        old=before.api,
        new=after.api,
        changes=tuple((one, _origin(one, before, after)) for one in changes),
        diagnostics=errors_of(after.diagnostics),
    )


def _without_partner(
    old: Provider | None, new: Provider | None
) -> Compared | tuple[Diagnostic, ...]:
    provider = new or old
    assert provider is not None
    built = _build(provider)
    if built.api is None:
        return built.diagnostics
    effect = Effect.ADDITIVE if old is None else Effect.BREAKING
    message = "is a new package" if old is None else "is gone, with its whole package"
    change = Change(effect, provider.name, message)
    return Compared(provider.name, built.api, built.api, ((change, None),), ())


def _build(provider: Provider) -> BuiltApi:
    from generator.generation.pipeline import build_api

    return build_api(provider)


def _origin(change: Change, old: BuiltApi, new: BuiltApi) -> Origin | None:
    document = (old if change.side == "old" else new).document
    if change.pointer is None or document is None:
        return None
    return document.origin(change.pointer)


def _print(several: list[Compared], base: Path, format_: str) -> None:
    for one in several:
        out.print_diagnostics(one.diagnostics, base)
    match format_:
        case "json":
            out.print_json(as_data(several, base))
        case "markdown":
            click.echo(as_markdown(several), nl=False)
        case _:
            click.echo(as_text(several, base, colour=out.is_terminal()), nl=False)


def _exit_code(several: list[Compared], fail_on: str) -> int:
    if fail_on == "never":
        return 0
    order = list(Effect)
    limit = order.index(Effect(fail_on))
    return int(
        any(
            order.index(change.effect) <= limit
            for one in several
            for change, _ in one.changes
        )
    )
