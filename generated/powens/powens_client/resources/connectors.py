"""The banks and providers that a connection can be opened to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import typing_extensions
from clientloom_runtime import (
    AsyncResource,
    Body,
    Content,
    Operation,
    Parameter,
    RequestOptions,
    Resource,
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)

from .. import models

if TYPE_CHECKING:
    from .. import dicts

_LIST_CONNECTORS: Operation[models.ConnectorsList] = Operation(
    id="listConnectors",
    method="GET",
    path="/connectors",
    parameters=(
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectorExpandField | str],
        ),
    ),
    responses={
        "200": (Content("application/json", lambda: models.ConnectorsList),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_UPDATE_CONNECTORS: Operation[models.ConnectorsList] = Operation(
    id="updateConnectors",
    method="PATCH",
    path="/connectors",
    parameters=(
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectorExpandField | str],
        ),
    ),
    body=Body(
        (Content("application/json", lambda: dict[str, models.ConnectorPatch]),),
        required=True,
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ConnectorsList),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_GET_CONNECTOR_BY_UUID: Operation[models.Connector] = Operation(
    id="getConnectorByUuid",
    method="GET",
    path="/connectors/{connectorUuid}",
    parameters=(
        Parameter(
            "connector_uuid",
            "connectorUuid",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectorExpandField | str],
        ),
    ),
    responses={
        "200": (Content("application/json", lambda: models.Connector),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_GET_CONNECTOR: Operation[models.Connector] = Operation(
    id="getConnector",
    method="GET",
    path="/connectors/{connectorId}",
    parameters=(
        Parameter(
            "connector_id",
            "connectorId",
            "path",
            required=True,
            minimum=1,
            type_loader=lambda: int,
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectorExpandField | str],
        ),
    ),
    responses={
        "200": (Content("application/json", lambda: models.Connector),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_BATCH_ENABLE_CONNECTORS_BY_ID: Operation[models.ConnectorsList] = Operation(
    id="batchEnableConnectorsById",
    method="PUT",
    path="/connectors/{connectorIds}",
    parameters=(
        Parameter(
            "connector_ids",
            "connectorIds",
            "path",
            required=True,
            type_loader=lambda: list[int],
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectorExpandField | str],
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.ConnectorPatch),), required=True
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ConnectorsList),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
    deprecated=True,
)
_LIST_BANKS: Operation[models.BanksList] = Operation(
    id="listBanks",
    method="GET",
    path="/banks",
    parameters=(
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectorExpandField | str],
        ),
    ),
    responses={
        "200": (Content("application/json", lambda: models.BanksList),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
    deprecated=True,
)
_GET_BANK: Operation[models.Connector] = Operation(
    id="getBank",
    method="GET",
    path="/banks/{connectorId}",
    parameters=(
        Parameter(
            "connector_id",
            "connectorId",
            "path",
            required=True,
            minimum=1,
            type_loader=lambda: int,
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectorExpandField | str],
        ),
    ),
    responses={
        "200": (Content("application/json", lambda: models.Connector),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
    deprecated=True,
)
_GET_PROVIDER: Operation[models.Connector] = Operation(
    id="getProvider",
    method="GET",
    path="/providers/{connectorId}",
    parameters=(
        Parameter(
            "connector_id",
            "connectorId",
            "path",
            required=True,
            minimum=1,
            type_loader=lambda: int,
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectorExpandField | str],
        ),
    ),
    responses={
        "200": (Content("application/json", lambda: models.Connector),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
    deprecated=True,
)
_LIST_PROVIDERS: Operation[models.ProvidersList] = Operation(
    id="listProviders",
    method="GET",
    path="/providers",
    parameters=(
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectorExpandField | str],
        ),
    ),
    responses={
        "200": (Content("application/json", lambda: models.ProvidersList),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
    deprecated=True,
)


class Connectors(Resource):
    """The banks and providers that a connection can be opened to."""

    @cached_property
    def with_raw_response(self) -> ConnectorsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ConnectorsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ConnectorsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ConnectorsWithStreamingResponse(self)

    def list_connectors(
        self,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectorsList:
        """List connectors.

        Answers with the connectors of the domain, without hidden ones.

        Args:
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connectors.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.list_connectors(expand=["fields"])
        """
        return self._send(
            _LIST_CONNECTORS,
            {
                "expand": expand,
            },
            options=options,
        )

    def update_connectors(
        self,
        *,
        body: Mapping[str, models.ConnectorPatch | dicts.ConnectorPatchDict],
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectorsList:
        """Show or hide connectors.

        Changes several connectors in one call.

        Args:
            body: The changes, by the connectors' UUIDs.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connectors that were changed.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.update_connectors(
            ...     body={"key": models.ConnectorPatch(hidden=True)}
            ... )
        """
        return self._send(
            _UPDATE_CONNECTORS,
            {
                "expand": expand,
            },
            body=body,
            options=options,
        )

    def get_connector_by_uuid(
        self,
        connector_uuid: str,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a connector by UUID.

        Answers with one connector.

        Args:
            connector_uuid: Identifies the connector on every domain.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connector.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.get_connector_by_uuid(
            ...     connector_uuid="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f"
            ... )
        """
        return self._send(
            _GET_CONNECTOR_BY_UUID,
            {
                "connector_uuid": connector_uuid,
                "expand": expand,
            },
            options=options,
        )

    def get_connector(
        self,
        connector_id: int,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a connector by number.

        Answers with one connector. Numbers differ between domains; UUIDs do not.

        Args:
            connector_id: Identifies the connector by its number.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connector.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.get_connector(connector_id=1)
        """
        return self._send(
            _GET_CONNECTOR,
            {
                "connector_id": connector_id,
                "expand": expand,
            },
            options=options,
        )

    @typing_extensions.deprecated("batch_enable_connectors_by_id is deprecated.")
    def batch_enable_connectors_by_id(
        self,
        connector_ids: Sequence[int],
        *,
        body: models.ConnectorPatch | dicts.ConnectorPatchDict,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectorsList:
        """Show or hide connectors by number.

        Makes one change to several connectors. `PATCH /connectors` replaces it.

        Args:
            connector_ids: The numbers of the connectors to change.
            body: The change to make to each connector.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connectors that were changed.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.batch_enable_connectors_by_id(
            ...     connector_ids=[1], body=models.ConnectorPatch(hidden=True)
            ... )
        """
        return self._send(
            _BATCH_ENABLE_CONNECTORS_BY_ID,
            {
                "connector_ids": connector_ids,
                "expand": expand,
            },
            body=body,
            options=options,
        )

    @typing_extensions.deprecated("list_banks is deprecated.")
    def list_banks(
        self,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.BanksList:
        """List banks.

        Answers with the connectors that can do `bank`. `GET /connectors` replaces it.

        Args:
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The banks.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.list_banks(expand=["fields"])
        """
        return self._send(
            _LIST_BANKS,
            {
                "expand": expand,
            },
            options=options,
        )

    @typing_extensions.deprecated("get_bank is deprecated.")
    def get_bank(
        self,
        connector_id: int,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a bank.

        Answers with one bank. `GET /connectors/{connectorUuid}` replaces it.

        Args:
            connector_id: Identifies the connector by its number.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The bank.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.get_bank(connector_id=1)
        """
        return self._send(
            _GET_BANK,
            {
                "connector_id": connector_id,
                "expand": expand,
            },
            options=options,
        )

    @typing_extensions.deprecated("get_provider is deprecated.")
    def get_provider(
        self,
        connector_id: int,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a document provider.

        Answers with one document provider. `GET /connectors/{connectorUuid}` replaces
        it.

        Args:
            connector_id: Identifies the connector by its number.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The document provider.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.get_provider(connector_id=1)
        """
        return self._send(
            _GET_PROVIDER,
            {
                "connector_id": connector_id,
                "expand": expand,
            },
            options=options,
        )

    @typing_extensions.deprecated("list_providers is deprecated.")
    def list_providers(
        self,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ProvidersList:
        """List document providers.

        Answers with the connectors that can do `document`. `GET /connectors` replaces
        it.

        Args:
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The document providers.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.list_providers(expand=["fields"])
        """
        return self._send(
            _LIST_PROVIDERS,
            {
                "expand": expand,
            },
            options=options,
        )


class ConnectorsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Connectors) -> None:
        self.list_connectors = raw_response(resource.list_connectors)
        self.update_connectors = raw_response(resource.update_connectors)
        self.get_connector_by_uuid = raw_response(resource.get_connector_by_uuid)
        self.get_connector = raw_response(resource.get_connector)
        self.batch_enable_connectors_by_id = raw_response(
            resource.batch_enable_connectors_by_id
        )
        self.list_banks = raw_response(resource.list_banks)
        self.get_bank = raw_response(resource.get_bank)
        self.get_provider = raw_response(resource.get_provider)
        self.list_providers = raw_response(resource.list_providers)


class ConnectorsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Connectors) -> None:
        self.list_connectors = streamed_response(resource.list_connectors)
        self.update_connectors = streamed_response(resource.update_connectors)
        self.get_connector_by_uuid = streamed_response(resource.get_connector_by_uuid)
        self.get_connector = streamed_response(resource.get_connector)
        self.batch_enable_connectors_by_id = streamed_response(
            resource.batch_enable_connectors_by_id
        )
        self.list_banks = streamed_response(resource.list_banks)
        self.get_bank = streamed_response(resource.get_bank)
        self.get_provider = streamed_response(resource.get_provider)
        self.list_providers = streamed_response(resource.list_providers)


class AsyncConnectors(AsyncResource):
    """The banks and providers that a connection can be opened to."""

    @cached_property
    def with_raw_response(self) -> AsyncConnectorsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncConnectorsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncConnectorsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncConnectorsWithStreamingResponse(self)

    async def list_connectors(
        self,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectorsList:
        """List connectors.

        Answers with the connectors of the domain, without hidden ones.

        Args:
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connectors.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.list_connectors(expand=["fields"])
        """
        return await self._send(
            _LIST_CONNECTORS,
            {
                "expand": expand,
            },
            options=options,
        )

    async def update_connectors(
        self,
        *,
        body: Mapping[str, models.ConnectorPatch | dicts.ConnectorPatchDict],
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectorsList:
        """Show or hide connectors.

        Changes several connectors in one call.

        Args:
            body: The changes, by the connectors' UUIDs.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connectors that were changed.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.update_connectors(
            ...     body={"key": models.ConnectorPatch(hidden=True)}
            ... )
        """
        return await self._send(
            _UPDATE_CONNECTORS,
            {
                "expand": expand,
            },
            body=body,
            options=options,
        )

    async def get_connector_by_uuid(
        self,
        connector_uuid: str,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a connector by UUID.

        Answers with one connector.

        Args:
            connector_uuid: Identifies the connector on every domain.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connector.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.get_connector_by_uuid(
            ...     connector_uuid="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f"
            ... )
        """
        return await self._send(
            _GET_CONNECTOR_BY_UUID,
            {
                "connector_uuid": connector_uuid,
                "expand": expand,
            },
            options=options,
        )

    async def get_connector(
        self,
        connector_id: int,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a connector by number.

        Answers with one connector. Numbers differ between domains; UUIDs do not.

        Args:
            connector_id: Identifies the connector by its number.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connector.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.get_connector(connector_id=1)
        """
        return await self._send(
            _GET_CONNECTOR,
            {
                "connector_id": connector_id,
                "expand": expand,
            },
            options=options,
        )

    @typing_extensions.deprecated("batch_enable_connectors_by_id is deprecated.")
    async def batch_enable_connectors_by_id(
        self,
        connector_ids: Sequence[int],
        *,
        body: models.ConnectorPatch | dicts.ConnectorPatchDict,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectorsList:
        """Show or hide connectors by number.

        Makes one change to several connectors. `PATCH /connectors` replaces it.

        Args:
            connector_ids: The numbers of the connectors to change.
            body: The change to make to each connector.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connectors that were changed.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.batch_enable_connectors_by_id(
            ...     connector_ids=[1], body=models.ConnectorPatch(hidden=True)
            ... )
        """
        return await self._send(
            _BATCH_ENABLE_CONNECTORS_BY_ID,
            {
                "connector_ids": connector_ids,
                "expand": expand,
            },
            body=body,
            options=options,
        )

    @typing_extensions.deprecated("list_banks is deprecated.")
    async def list_banks(
        self,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.BanksList:
        """List banks.

        Answers with the connectors that can do `bank`. `GET /connectors` replaces it.

        Args:
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The banks.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.list_banks(expand=["fields"])
        """
        return await self._send(
            _LIST_BANKS,
            {
                "expand": expand,
            },
            options=options,
        )

    @typing_extensions.deprecated("get_bank is deprecated.")
    async def get_bank(
        self,
        connector_id: int,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a bank.

        Answers with one bank. `GET /connectors/{connectorUuid}` replaces it.

        Args:
            connector_id: Identifies the connector by its number.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The bank.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.get_bank(connector_id=1)
        """
        return await self._send(
            _GET_BANK,
            {
                "connector_id": connector_id,
                "expand": expand,
            },
            options=options,
        )

    @typing_extensions.deprecated("get_provider is deprecated.")
    async def get_provider(
        self,
        connector_id: int,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a document provider.

        Answers with one document provider. `GET /connectors/{connectorUuid}` replaces
        it.

        Args:
            connector_id: Identifies the connector by its number.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The document provider.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.get_provider(connector_id=1)
        """
        return await self._send(
            _GET_PROVIDER,
            {
                "connector_id": connector_id,
                "expand": expand,
            },
            options=options,
        )

    @typing_extensions.deprecated("list_providers is deprecated.")
    async def list_providers(
        self,
        *,
        expand: Sequence[models.ConnectorExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ProvidersList:
        """List document providers.

        Answers with the connectors that can do `document`. `GET /connectors` replaces
        it.

        Args:
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The document providers.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connectors.list_providers(expand=["fields"])
        """
        return await self._send(
            _LIST_PROVIDERS,
            {
                "expand": expand,
            },
            options=options,
        )


class AsyncConnectorsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncConnectors) -> None:
        self.list_connectors = async_raw_response(resource.list_connectors)
        self.update_connectors = async_raw_response(resource.update_connectors)
        self.get_connector_by_uuid = async_raw_response(resource.get_connector_by_uuid)
        self.get_connector = async_raw_response(resource.get_connector)
        self.batch_enable_connectors_by_id = async_raw_response(
            resource.batch_enable_connectors_by_id
        )
        self.list_banks = async_raw_response(resource.list_banks)
        self.get_bank = async_raw_response(resource.get_bank)
        self.get_provider = async_raw_response(resource.get_provider)
        self.list_providers = async_raw_response(resource.list_providers)


class AsyncConnectorsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncConnectors) -> None:
        self.list_connectors = async_streamed_response(resource.list_connectors)
        self.update_connectors = async_streamed_response(resource.update_connectors)
        self.get_connector_by_uuid = async_streamed_response(
            resource.get_connector_by_uuid
        )
        self.get_connector = async_streamed_response(resource.get_connector)
        self.batch_enable_connectors_by_id = async_streamed_response(
            resource.batch_enable_connectors_by_id
        )
        self.list_banks = async_streamed_response(resource.list_banks)
        self.get_bank = async_streamed_response(resource.get_bank)
        self.get_provider = async_streamed_response(resource.get_provider)
        self.list_providers = async_streamed_response(resource.list_providers)
