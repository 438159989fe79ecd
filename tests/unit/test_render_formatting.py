"""What comes out of the formatter is what black would write: black is the judge."""

from __future__ import annotations

import ast
import random

import black
import pytest

from generator.project.workspace import Formatter
from generator.render.formatting import FormattingError, formatted


def ruff(source: str) -> str:
    """A module as it is written."""
    return formatted({"a.py": source.encode()}, Formatter.RUFF)["a.py"].decode()


def annotation(chance: random.Random, depth: int) -> str:
    """Some annotation of the kinds that generated code has."""
    if depth == 0:
        return f"models.{'N' * chance.randrange(1, 60)}"
    match chance.randrange(5):
        case 0:
            return f"list[{annotation(chance, depth - 1)}]"
        case 1:
            return f"dict[str, {annotation(chance, depth - 1)}]"
        case 2:
            values = [f'"{"v" * chance.randrange(1, 20)}"' for _ in range(5)]
            return f"Literal[{', '.join(values)}]"
        case 3:
            members = [annotation(chance, depth - 1) for _ in range(3)]
            return " | ".join(members)
        case _:
            return "int"


def expression(chance: random.Random, depth: int) -> str:
    """Some expression of the kinds that generated code has."""
    if depth == 0 or chance.random() < 0.25:
        length = chance.randrange(1, 30)
        return chance.choice(["x" * length, f'"{"t" * length}"'])
    items = [expression(chance, depth - 1) for _ in range(chance.randrange(1, 5))]
    match chance.choice(["call", "keywords", "tuple", "dict"]):
        case "call":
            return f"{chance.choice(['Content', 'f'])}({', '.join(items)})"
        case "keywords":
            named = [f"key{number}={item}" for number, item in enumerate(items)]
            return f"Parameter({', '.join(named)})"
        case "tuple":
            return f"({', '.join(items)},)"
        case _:
            pairs = [f'"key{number}": {item}' for number, item in enumerate(items)]
            return f"{{{', '.join(pairs)}}}"


def module(chance: random.Random) -> str:
    """Some module with the statements that generated code has."""
    arguments = "".join(
        f"        argument{number}: {annotation(chance, 2)}"
        f"{chance.choice(['', ' | None = None'])},\n"
        for number in range(3)
    )
    return f"""
from __future__ import annotations

from typing import Any

_{"N" * chance.randrange(1, 50)}: Operation[{annotation(chance, 2)}] = Operation(
    {expression(chance, 3)},
    {expression(chance, 3)},
)

Alias: TypeAlias = {annotation(chance, 2)}


class Model(Base):
    field: {annotation(chance, 3)}
    other: {annotation(chance, 2)} | None = None
    last: Annotated[{annotation(chance, 2)}, Field(alias="x")] = None

    async def method(
        self,
        *,
{arguments}
    ) -> {annotation(chance, 2)}:
        {"result" if chance.random() < 0.5 else "self." + "r" * 40} = await client.{"n" * 30}.{"m" * chance.randrange(60)}({expression(chance, 2)})
        for item in client.{"n" * chance.randrange(1, 60)}({expression(chance, 1)}):
            items.append(item)
        return self._send({expression(chance, 2)}, options=options)
""".replace(".(", ".call(")


@pytest.mark.parametrize("seed", range(80))
def test_modules_are_formatted_as_black_does(seed: int) -> None:
    source = module(random.Random(seed))
    written = ruff(source)
    assert black.format_str(written, mode=black.FileMode()) == written
    assert ruff(written) == written
    without_imports = [
        node for node in ast.parse(source).body if not isinstance(node, ast.ImportFrom)
    ]
    assert [ast.dump(node) for node in without_imports] == [
        ast.dump(node)
        for node in ast.parse(written).body
        if not isinstance(node, ast.ImportFrom)
    ]


def values(name: str) -> list[str]:
    """Calls and subscripts of a name."""
    arguments = ("", "key", "'id', only=True", f"{'k' * 40}, {'v' * 40}")
    calls = [f"{name}({given})" for given in arguments]
    subscripts = [f"{name}[{given}]" for given in arguments if given.isidentifier()]
    return [*calls, *(f"await {call}" for call in calls), *subscripts]


@pytest.mark.parametrize("indent", [0, 4, 8])
def test_values_that_start_with_a_long_call_are_formatted_as_black_does(
    indent: int,
) -> None:
    """Around the length at which the start of a call fits into a line of its own."""
    statements = [
        f"{target} = {value}"
        for length in range(70 - indent, 96 - indent)
        for target in (
            "x",
            "result",
            "self.attribute",
            "value: models.Thing",
        )
        for value in values(f"client.things.{'n' * (length - 14)}")
    ]
    blocks = [f"{' ' * level}async def f():" for level in range(0, indent, 4)]
    lines = [*blocks, *(f"{' ' * indent}{statement}" for statement in statements)]
    if not indent:
        lines = [line for line in lines if "await" not in line]
    source = "\n".join(lines) + "\n"
    assert ruff(source) == black.format_str(source, mode=black.FileMode())


def test_imports_that_nothing_uses_go_and_the_others_are_sorted() -> None:
    source = (
        "from typing import Literal, Any\nfrom decimal import Decimal\nimport os\n"
        "from zoo import y\nfrom bar import x\nfrom kept import kept  # noqa: F401\n"
        "value: Any = x(y)\n"
    )
    assert ruff(source) == (
        "from typing import Any\n\nfrom bar import x\n"
        "from kept import kept  # noqa: F401\nfrom zoo import y\n\nvalue: Any = x(y)\n"
    )


def test_code_in_docstrings_and_on_pages_is_formatted() -> None:
    long = ", ".join(f"argument{number}='value'" for number in range(6))
    files = {
        "a.py": f'"""Does it.\n\n>>> call({long})\n"""\n'.encode(),
        "a.md": f"Text  as it is\n\n```python\ncall({long})\n```\n".encode(),
        "b.md": f"```\ncall({long})\n```\n".encode(),
    }
    written = formatted(files, Formatter.RUFF)
    assert b'>>> call(\n...     argument0="value",\n' in written["a.py"]
    assert b'call(\n    argument0="value",\n' in written["a.md"]
    assert b"Text  as it is\n" in written["a.md"]
    assert written["b.md"] == files["b.md"]


def test_a_table_in_a_docstring_is_no_union() -> None:
    source = (
        f'def f():\n    """Does it.\n\n    name: {"x" * 90}\n    | a | b |,\n    """\n'
    )
    assert ruff(source) == source


def test_what_is_no_python_is_told_with_its_line() -> None:
    with pytest.raises(FormattingError) as caught:
        formatted({"p/a.py": b"x = 1\ny = = 2\n"}, Formatter.RUFF)
    assert (caught.value.path, caught.value.line) == ("p/a.py", 2)
    assert caught.value.excerpt == "y = = 2"
    with pytest.raises(FormattingError):
        formatted({"p/a.py": b"x = 1\ny = = 2\n"}, Formatter.BLACK)


def test_without_a_formatter_files_stay_as_they_are() -> None:
    files = {"a.py": b"import os\nx  =  1\n", "b.md": b"```python\nx  =  1\n```\n"}
    assert formatted(files, Formatter.NONE) == files


def test_black_itself_has_the_last_word() -> None:
    files = {"a.py": b"import os\nx  =  'a'\n", "b.md": b"```python\nx  =  1\n```\n"}
    assert formatted(files, Formatter.BLACK) == {
        "a.py": b'x = "a"\n',
        "b.md": b"```python\nx = 1\n```\n",
    }


def test_a_long_value_deep_in_a_large_module_is_broken_as_black_does() -> None:
    name = "a_name_that_is_long_enough_" * 3
    methods = "\n".join(
        f"    @decorated\n"
        f"    def method_{number}(\n"
        f"        self, {name}argument: Literal['a', 'b'] = wrapped(self)\n"
        f"    ) -> None:\n"
        f"        self.{name}{number} = wrapped(self.{name}{number})\n"
        f"        try:\n"
        f"            result: int = self.{name}{number}(value)\n"
        f"        except ValueError:\n"
        f"            result = other.{name}{number}(value)\n"
        f"        return result\n"
        for number in range(40)
    )
    source = f"class Large:\n{methods}"
    written = formatted({"a.py": source.encode()}, Formatter.RUFF)["a.py"]
    assert written.decode() == black.format_str(source, mode=black.FileMode())
