"""Swagger 2.0."""

from generator.document.context import Context
from generator.document.metadata import Metadata
from generator.document.origins import Origins
from generator.document.paths import Inherited
from generator.document.responses import Responses
from generator.document.security import Security
from generator.document.source import Place
from generator.document.values import Json, Object


class SwaggerOperations:
    def __init__(
        self,
        context: Context,
        origins: Origins,
        responses: Responses,
        security: Security,
        metadata: Metadata,
    ) -> None:
        pass

    def operation(
        self, node: Object, place: Place, inherited: Inherited, normal: str | None
    ) -> Object | None:
        return None

    def response(
        self, node: Object, place: Place, produces: list[str] | None
    ) -> Object:
        return {}


def swagger_servers(root: Object) -> list[Json]:
    return []
