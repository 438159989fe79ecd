"""The readers of all objects of OpenAPI, put together for one description."""

from generator.document.components import Components
from generator.document.context import Context, UnknownField
from generator.document.dialect import SWAGGER
from generator.document.findings import Findings
from generator.document.metadata import Metadata
from generator.document.operations import Operations
from generator.document.origins import Origins
from generator.document.parameters import Parameters
from generator.document.paths import OperationReader, Paths
from generator.document.payloads import Payloads
from generator.document.references import Resolver
from generator.document.responses import Responses
from generator.document.schemas import Schemas
from generator.document.security import Security
from generator.document.source import Place, Source
from generator.document.swagger import SwaggerOperations
from generator.document.values import Object


class Readers:
    """One reader per kind of object, each knowing those of the objects inside."""

    def __init__(
        self,
        source: Source,
        resolver: Resolver,
        components: Components,
        origins: Origins,
        findings: Findings,
        unknown: UnknownField,
    ) -> None:
        self.schemas = Schemas(source, resolver, components, findings)
        self.context = Context(resolver, self.schemas, findings, unknown)
        self.metadata = Metadata(self.context)
        self.payloads = Payloads(self.context)
        self.parameters = Parameters(self.context, self.payloads)
        self.responses = Responses(self.context, self.payloads)
        self.security = Security(self.context)
        self.operations = Operations(
            self.context,
            origins,
            self.parameters,
            self.responses,
            self.security,
            self.metadata,
            self._callback,
        )
        self.swagger = SwaggerOperations(
            self.context,
            origins,
            self.responses,
            self.security,
            self.metadata,
            source.root,
        )
        self.paths = Paths(
            self.context, origins, self._operations, self.metadata.servers
        )

    def _operations(self, dialect: str) -> OperationReader:
        return self.swagger if dialect == SWAGGER else self.operations

    def _callback(self, node: Object, place: Place) -> Object:
        """A callback: path items by the expression of their address."""
        out: Object = {}
        for key, item in node.items():
            if key.startswith("x-"):
                out[key] = item
                continue
            result = self.paths.path_item(item, place.child(key), None)
            if result is not None:
                out[key] = result
        return out
