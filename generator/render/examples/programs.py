"""Examples as Python: statements, loops, whole programs."""

from generator.model import Api
from generator.render.examples.example import Example
from generator.render.layout import INDENT, LINE_LENGTH, Bracket, Item, call, lay_out


def call_expression(example: Example, *, view: str = "", prefix: str = "") -> Bracket:
    """The call of an example on `client`.

    Args:
        example: What is called.
        view: An attribute of the resource to call through, `with_raw_response` say.
        prefix: A prefix of the method's name, `iter_` say.
    """
    path = ".".join(["client", example.resource, *([view] if view else [])])
    return call(
        f"{path}.{prefix}{example.operation.name}",
        *(Item(f"{name}=", value) for name, value in example.arguments),
    )


def statement(example: Example, indent: int, *, waits: bool) -> str:
    """The example as a statement that keeps its result, where it has one."""
    target = "result = " if example.operation.returns is not None else ""
    wait = "await " if waits else ""
    value = call_expression(example)
    used = indent + len(target) + len(wait)
    direct = target + wait + lay_out(value, indent, used)
    if not target or indent + len(direct.partition("\n")[0]) <= LINE_LENGTH:
        return direct
    # Black moves what does not fit behind `=` into parentheses of its own, unless there
    # is an argument that does not fit in them either.
    inner = indent + len(INDENT)
    moved = f"{' ' * inner}{wait}{lay_out(value, inner, inner + len(wait))}"
    if value.items and max(map(len, moved.split("\n"))) > LINE_LENGTH:
        return direct
    return f"{target}(\n{moved}\n{' ' * indent})"


def doctest(example: Example, indent: int) -> list[str]:
    """The example the way an interactive session shows it."""
    first, *rest = statement(example, indent + 4, waits=False).split("\n")
    margin = " " * (indent + 4)
    return [f">>> {first}", *(f"... {line.removeprefix(margin)}" for line in rest)]


def loop(example: Example, indent: int, *, asynchronous: bool, body: str) -> str:
    """A loop over the items of all pages; `body` is what is done with `item`."""
    head = f"{'async ' if asynchronous else ''}for item in "
    value = call_expression(example, prefix="iter_")
    margin = " " * (indent + len(INDENT))
    return f"{head}{lay_out(value, indent, indent + len(head), 1)}:\n{margin}{body}"


def standard_imports(uses: set[str]) -> list[str]:
    """The imports from the standard library for some names."""
    lines = []
    moments = [name for name in ("date", "datetime") if name in uses]
    if moments:
        lines.append(f"from datetime import {', '.join(moments)}")
    if "Decimal" in uses:
        lines.append("from decimal import Decimal")
    return lines


def import_block(example: Example, names: list[str], package: str) -> list[str]:
    """The imports of a program that calls an example, an empty line after each group."""
    standard = standard_imports(example.uses)
    used = [*names, *(["models"] if "models" in example.uses else [])]
    lines = [*standard, ""] if standard else []
    return [*lines, f"from {package} import {', '.join(used)}", ""]


def program(example: Example, api: Api, *, asynchronous: bool) -> str:
    """The example as a whole program, sync or async."""
    package = api.package
    client = f"Async{package.class_name}" if asynchronous else package.class_name
    depth = 8 if asynchronous else 4
    body = [statement(example, depth, waits=asynchronous)]
    if example.operation.returns is not None:
        body.append("print(result)")
    lines = import_block(example, [client], package.import_name)
    if asynchronous:
        first = ["import asyncio", *([] if standard_imports(example.uses) else [""])]
        lines = [*first, *lines, "", "async def main() -> None:"]
        lines.append(f"    async with {client}() as client:")
    else:
        lines.append(f"with {client}() as client:")
    lines += [f"{' ' * depth}{line}" for line in body]
    if asynchronous:
        lines += ["", "", "asyncio.run(main())"]
    return "\n".join(lines)


def raw_program(example: Example, api: Api) -> str:
    """A call that keeps status, headers and bytes, with its errors handled.

    Args:
        example: What is called.
        api: The API that has it.

    Returns:
        A whole program in black's form.
    """
    package = api.package
    value = call_expression(example, view="with_raw_response")
    statement = "response = " + lay_out(value, 8, 8 + len("response = "))
    return "\n".join(
        [
            *import_block(example, [package.class_name, "errors"], package.import_name),
            f"with {package.class_name}() as client:",
            "    try:",
            f"        {statement}",
            "        print(response.status_code, response.headers, response.parse())",
            "    except errors.StatusError as error:",
            "        print(error.status_code, error.code, error.detail, error.body)",
            "    except errors.ApiError as error:",
            "        print(error)",
        ]
    )
