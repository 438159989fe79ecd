"""The operations that upload and download files, in the template context."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.examples.media_types import example_media_type
from generator.examples.primitives import singular
from generator.model import BinaryType, Operation
from generator.python.literals import string_literal
from generator.views.operations import OperationView


@dataclass(frozen=True)
class DownloadView:
    """An operation whose result is a file.

    Attributes:
        operation: The operation.
        file_name: A name for the file, as a literal.
    """

    operation: OperationView
    file_name: str


@dataclass(frozen=True)
class FilesView:
    """The uploads and downloads of an API.

    Attributes:
        uploads: The operations that take files.
        downloads: The operations whose result is a file.
    """

    uploads: tuple[OperationView, ...]
    downloads: tuple[DownloadView, ...]

    @classmethod
    def of(
        cls, operations: Sequence[Operation], views: Iterable[OperationView]
    ) -> "FilesView":
        """The uploads and downloads among the operations of an API.

        Args:
            operations: The operations.
            views: Their views, in the same order.
        """
        pairs = tuple(zip(operations, views, strict=True))
        return cls(
            tuple(view for _, view in pairs if view.tested_call.uses_files),
            tuple(
                DownloadView(view, _file_name(operation, view))
                for operation, view in pairs
                if isinstance(operation.returns, BinaryType)
            ),
        )


def _file_name(operation: Operation, view: OperationView) -> str:
    media_types = (
        content.name
        for response in operation.responses
        for content in response.contents
        if content.kind == "bytes"
    )
    _, extension = example_media_type(next(media_types, None))
    return string_literal(f"{singular(view.resource)}{extension}")
