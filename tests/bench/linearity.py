"""What a schema costs in descriptions of 10 to 5,000 schemas: `measure` and `plot`.

    python -m tests.bench.linearity              a table, as Markdown
    python -m tests.bench.linearity --svg FILE   the same as a plot

The descriptions are made here, and alike but for their size: every schema refers to
others, and every fourth has operations. Nothing is kept from one run to the next.
"""

import argparse
import json
import math
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.process import Run
from tests.bench.workspaces import generate, workspace_of

SIZES = (10, 50, 100, 500, 1000, 2500, 5000)
"""Numbers of schemas; there is an operation for every second one."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cost of a description.

    Attributes:
        schemas: The number of its schemas.
        operations: The number of its operations.
        kilobytes: Its size.
        seconds: The time of a run from scratch.
        cpu: Its processor time in seconds.
        megabytes: The peak memory of the largest of its processes.
        base_cpu: The processor time of the smallest description that was measured.
        base_megabytes: Its peak memory.
    """

    schemas: int
    operations: int
    kilobytes: float
    seconds: float
    cpu: float
    megabytes: float
    base_cpu: float
    base_megabytes: float

    @property
    def milliseconds_each(self) -> float:
        """The processor time for each schema, over that of the smallest description."""
        return (self.cpu - self.base_cpu) * 1000 / self.schemas

    @property
    def kilobytes_each(self) -> float:
        """The memory for each schema, over that of the smallest description."""
        return (self.megabytes - self.base_megabytes) * 1024 / self.schemas


def measure(sizes: Sequence[int] = SIZES, rounds: int = 3) -> tuple[Row, ...]:
    """Generate from descriptions of several sizes, each from scratch.

    Args:
        sizes: Numbers of schemas, smallest first.
        rounds: How often each is generated; the quickest run counts.
    """
    with tempfile.TemporaryDirectory(prefix="clientloom-bench-") as folder:
        found = [_measured(Path(folder) / str(size), size, rounds) for size in sizes]
    base = found[0][3]
    return tuple(
        Row(
            schemas,
            operations,
            kilobytes,
            run.seconds,
            run.cpu,
            run.megabytes,
            base.cpu,
            base.megabytes,
        )
        for schemas, operations, kilobytes, run in found
    )


def _measured(folder: Path, size: int, rounds: int) -> tuple[int, int, float, Run]:
    document = description(size)
    text = json.dumps(document, indent=1)
    folder.mkdir(parents=True)
    file = folder / "openapi.json"
    file.write_text(text, encoding="utf-8")
    specs = workspace_of(folder, file)
    runs = []
    for _ in range(rounds):
        cache = folder / "cache"
        runs.append(generate(specs, folder / "generated", cache=cache))
        shutil.rmtree(cache)
        shutil.rmtree(folder / "generated")
        shutil.rmtree(specs / ".clientloom", ignore_errors=True)
    operations = sum(len(item) for item in document["paths"].values())
    best = min(runs, key=lambda run: run.cpu)
    return size, operations, len(text) / 1024, best


def description(size: int) -> dict[str, Any]:
    """An OpenAPI document with a number of schemas, and half as many operations."""
    schemas = {_name(index): _schema(index, size) for index in range(size)}
    paths = {
        f"/groups/{index % 40}/things/{index}/{{id}}": _path_item(index)
        for index in range(0, size, 4)
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1.0"},
        "servers": [{"url": "https://things.example"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _name(index: int) -> str:
    return f"Thing{index}"


def _reference(index: int) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{_name(index)}"}


def _schema(index: int, size: int) -> dict[str, Any]:
    """An object that refers to its neighbors, an enum, or a union of them."""
    near = [_reference((index + step) % size) for step in (1, 2, 7)]
    match index % 8:
        case 3:
            return {"type": "string", "enum": [f"value_{index}_{n}" for n in range(5)]}
        case 6:
            return {"oneOf": near}
        case _:
            return {
                "type": "object",
                "description": f"The thing with the number {index}. " * 3,
                "required": ["id"],
                "properties": {
                    "id": {"type": "string", "description": "Its id."},
                    "amount": {"type": "number"},
                    "since": {"type": "string", "format": "date-time"},
                    "next": near[0],
                    "others": {"type": "array", "items": near[1]},
                    "by_name": {"type": "object", "additionalProperties": near[2]},
                },
            }


def _path_item(index: int) -> dict[str, Any]:
    """The operations that read and write a thing."""
    content = {"application/json": {"schema": _reference(index)}}
    success = {"200": {"description": "The thing.", "content": content}}
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
        {"name": "limit", "in": "query", "schema": {"type": "integer"}},
    ]
    common = {"tags": [f"Group {index % 40}"], "parameters": parameters}
    return {
        "get": {"operationId": f"readThing{index}", **common, "responses": success},
        "put": {
            "operationId": f"writeThing{index}",
            **common,
            "requestBody": {"required": True, "content": content},
            "responses": success,
        },
    }


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    lines = [
        "| schemas | operations | KB | seconds | processor | MB | ms each | KB each |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {row.schemas:,} | {row.operations:,} | {row.kilobytes:,.0f} | "
        f"{row.seconds:.2f} | {row.cpu:.2f} | {row.megabytes:.0f} | "
        f"{row.milliseconds_each:.2f} | {row.kilobytes_each:.0f} |"
        for row in rows
    ]
    return "\n".join(lines) + "\n"


_WIDTH, _HEIGHT, _MARGIN = 640, 360, 56


def plot(rows: Sequence[Row]) -> str:
    """A plot as SVG: processor time and memory against schemas, both axes logarithmic,
    so that what is linear is a straight line at 45 degrees."""
    sizes = [float(row.schemas) for row in rows]
    times = [row.cpu for row in rows]
    memory = [row.megabytes for row in rows]
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
            ' font-family="sans-serif" font-size="12">',
            f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
            *_axis(sizes),
            *_line(sizes, times, "#1f6feb", "processor time, s"),
            *_line(sizes, memory, "#d1570b", "memory, MB"),
            "</svg>\n",
        )
    )


def _axis(sizes: Sequence[float]) -> list[str]:
    bottom = _HEIGHT - _MARGIN
    ticks = [
        f'<text x="{_across(size, sizes):.0f}" y="{bottom + 18}" fill="#555"'
        f' text-anchor="middle">{size:,.0f}</text>'
        for size in sizes
    ]
    return [
        f'<path d="M{_MARGIN} {bottom}H{_WIDTH - _MARGIN}" stroke="#999"/>',
        *ticks,
        f'<text x="{_WIDTH / 2:.0f}" y="{bottom + 40}" fill="#555"'
        ' text-anchor="middle">schemas</text>',
    ]


def _line(
    sizes: Sequence[float], values: Sequence[float], color: str, label: str
) -> list[str]:
    points = [
        (_across(size, sizes), _up(value))
        for size, value in zip(sizes, values, strict=True)
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    return [
        f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>',
        *(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>'
            f'<text x="{x:.1f}" y="{y - 8:.1f}" fill="{color}"'
            f' text-anchor="middle">{value:.3g}</text>'
            for (x, y), value in zip(points, values, strict=True)
        ),
        f'<text x="{x:.1f}" y="{y + 18:.1f}" fill="{color}"'
        f' text-anchor="end">{label}</text>',
    ]


def _across(size: float, sizes: Sequence[float]) -> float:
    low, high = math.log10(sizes[0]), math.log10(sizes[-1])
    share = (math.log10(size) - low) / ((high - low) or 1)
    return _MARGIN + share * (_WIDTH - 2 * _MARGIN)


def _up(value: float) -> float:
    """The height of a value: the axis is from 0.1 to 1,000."""
    share = (math.log10(max(value, 0.1)) + 1) / 4
    return _HEIGHT - _MARGIN - share * (_HEIGHT - 2 * _MARGIN)


def main() -> None:
    """Measure, and print the table; write the plot if asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.linearity")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--svg", type=Path)
    given = parser.parse_args()
    rows = measure(rounds=given.rounds)
    print(table(rows), end="")
    if given.svg is not None:
        given.svg.write_text(plot(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
