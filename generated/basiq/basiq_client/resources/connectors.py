"""The ways in which each institution can be reached."""

from __future__ import annotations

from functools import cached_property

from clientloom_runtime import (
    AsyncResource,
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

_GET_CONNECTORS: Operation[models.ConnectorsList] = Operation(
    id="getConnectors",
    method="GET",
    path="/connectors",
    parameters=(Parameter("filter", "filter", "query", type_loader=lambda: str),),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "200": (
            Content("application/json", lambda: models.ConnectorsList, exact=False),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "401": (
            Content("application/json", lambda: models.UnauthorizedError, exact=False),
        ),
        "500": (
            Content(
                "application/json", lambda: models.InternalServerError, exact=False
            ),
        ),
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)
_GET_CONNECTOR: Operation[models.Connector] = Operation(
    id="getConnector",
    method="GET",
    path="/connectors/{connectorId}/{method}",
    parameters=(
        Parameter(
            "connector_id",
            "connectorId",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("method", "method", "path", required=True, type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "200": (Content("application/json", lambda: models.Connector, exact=False),),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "401": (
            Content("application/json", lambda: models.UnauthorizedError, exact=False),
        ),
        "404": (
            Content("application/json", lambda: models.NotFoundError, exact=False),
        ),
        "500": (
            Content(
                "application/json", lambda: models.InternalServerError, exact=False
            ),
        ),
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)
_GET_PUBLIC_CONNECTORS: Operation[models.ConnectorsList] = Operation(
    id="getPublicConnectors",
    method="GET",
    path="/public/connectors",
    parameters=(Parameter("filter", "filter", "query", type_loader=lambda: str),),
    responses={
        "200": (
            Content("application/json", lambda: models.ConnectorsList, exact=False),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "500": (
            Content(
                "application/json", lambda: models.InternalServerError, exact=False
            ),
        ),
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)
_GET_PUBLIC_CONNECTOR: Operation[models.Connector] = Operation(
    id="getPublicConnector",
    method="GET",
    path="/public/connectors/{connectorId}/{method}",
    parameters=(
        Parameter(
            "connector_id",
            "connectorId",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("method", "method", "path", required=True, type_loader=lambda: str),
    ),
    responses={
        "200": (Content("application/json", lambda: models.Connector, exact=False),),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "401": (
            Content("application/json", lambda: models.UnauthorizedError, exact=False),
        ),
        "404": (
            Content("application/json", lambda: models.NotFoundError, exact=False),
        ),
        "500": (
            Content(
                "application/json", lambda: models.InternalServerError, exact=False
            ),
        ),
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)


class Connectors(Resource):
    """The ways in which each institution can be reached."""

    @cached_property
    def with_raw_response(self) -> ConnectorsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ConnectorsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ConnectorsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ConnectorsWithStreamingResponse(self)

    def get_connectors(
        self,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectorsList:
        """List connectors.

        Returns the connectors that your token may use.

        Args:
            filter: Conditions such as `connector.stage.eq('live')`, joined by commas,
                all of which must hold.

                Operators: `eq`, and for most properties `ne` and `in`. Properties:
                `connector.id`, `connector.method`, `connector.status`,
                `connector.stage`, `connector.scopes`, `connector.connectorCategory`,
                `connector.authorization.type`, `connector.institution.country`,
                `connector.institution.tier`, `connector.institution.type`.
            options: Settings for this call.

        Returns:
            The connectors, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connectors.get_connectors()
        """
        return self._send(
            _GET_CONNECTORS,
            {
                "filter": filter,
            },
            options=options,
        )

    def get_connector(
        self,
        connector_id: str,
        method: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a connector.

        Returns one way to reach an institution.

        Args:
            connector_id: The institution's `id`, such as `AU00000`.
            method: How data is collected: `web`, `open-banking`, `pdf` or `csv`.
            options: Settings for this call.

        Returns:
            The connector.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connectors.get_connector(
            ...     connector_id="example-connector-id", method="example-method"
            ... )
        """
        return self._send(
            _GET_CONNECTOR,
            {
                "connector_id": connector_id,
                "method": method,
            },
            options=options,
        )

    def get_public_connectors(
        self,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectorsList:
        """List connectors without a token.

        Returns the connectors that are public.

        Args:
            filter: Conditions such as `connector.stage.eq('live')`, joined by commas,
                all of which must hold.

                Operators: `eq`, and for most properties `ne` and `in`. Properties:
                `connector.id`, `connector.method`, `connector.status`,
                `connector.stage`, `connector.scopes`, `connector.connectorCategory`,
                `connector.authorization.type`, `connector.institution.country`,
                `connector.institution.tier`, `connector.institution.type`.
            options: Settings for this call.

        Returns:
            The connectors, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connectors.get_public_connectors()
        """
        return self._send(
            _GET_PUBLIC_CONNECTORS,
            {
                "filter": filter,
            },
            options=options,
        )

    def get_public_connector(
        self,
        connector_id: str,
        method: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a connector without a token.

        Returns one way to reach an institution, if it is public.

        Args:
            connector_id: The institution's `id`, such as `AU00000`.
            method: How data is collected: `web`, `open-banking`, `pdf` or `csv`.
            options: Settings for this call.

        Returns:
            The connector.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connectors.get_public_connector(
            ...     connector_id="example-connector-id", method="example-method"
            ... )
        """
        return self._send(
            _GET_PUBLIC_CONNECTOR,
            {
                "connector_id": connector_id,
                "method": method,
            },
            options=options,
        )


class ConnectorsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Connectors) -> None:
        self.get_connectors = raw_response(resource.get_connectors)
        self.get_connector = raw_response(resource.get_connector)
        self.get_public_connectors = raw_response(resource.get_public_connectors)
        self.get_public_connector = raw_response(resource.get_public_connector)


class ConnectorsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Connectors) -> None:
        self.get_connectors = streamed_response(resource.get_connectors)
        self.get_connector = streamed_response(resource.get_connector)
        self.get_public_connectors = streamed_response(resource.get_public_connectors)
        self.get_public_connector = streamed_response(resource.get_public_connector)


class AsyncConnectors(AsyncResource):
    """The ways in which each institution can be reached."""

    @cached_property
    def with_raw_response(self) -> AsyncConnectorsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncConnectorsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncConnectorsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncConnectorsWithStreamingResponse(self)

    async def get_connectors(
        self,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectorsList:
        """List connectors.

        Returns the connectors that your token may use.

        Args:
            filter: Conditions such as `connector.stage.eq('live')`, joined by commas,
                all of which must hold.

                Operators: `eq`, and for most properties `ne` and `in`. Properties:
                `connector.id`, `connector.method`, `connector.status`,
                `connector.stage`, `connector.scopes`, `connector.connectorCategory`,
                `connector.authorization.type`, `connector.institution.country`,
                `connector.institution.tier`, `connector.institution.type`.
            options: Settings for this call.

        Returns:
            The connectors, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connectors.get_connectors()
        """
        return await self._send(
            _GET_CONNECTORS,
            {
                "filter": filter,
            },
            options=options,
        )

    async def get_connector(
        self,
        connector_id: str,
        method: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a connector.

        Returns one way to reach an institution.

        Args:
            connector_id: The institution's `id`, such as `AU00000`.
            method: How data is collected: `web`, `open-banking`, `pdf` or `csv`.
            options: Settings for this call.

        Returns:
            The connector.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connectors.get_connector(
            ...     connector_id="example-connector-id", method="example-method"
            ... )
        """
        return await self._send(
            _GET_CONNECTOR,
            {
                "connector_id": connector_id,
                "method": method,
            },
            options=options,
        )

    async def get_public_connectors(
        self,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectorsList:
        """List connectors without a token.

        Returns the connectors that are public.

        Args:
            filter: Conditions such as `connector.stage.eq('live')`, joined by commas,
                all of which must hold.

                Operators: `eq`, and for most properties `ne` and `in`. Properties:
                `connector.id`, `connector.method`, `connector.status`,
                `connector.stage`, `connector.scopes`, `connector.connectorCategory`,
                `connector.authorization.type`, `connector.institution.country`,
                `connector.institution.tier`, `connector.institution.type`.
            options: Settings for this call.

        Returns:
            The connectors, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connectors.get_public_connectors()
        """
        return await self._send(
            _GET_PUBLIC_CONNECTORS,
            {
                "filter": filter,
            },
            options=options,
        )

    async def get_public_connector(
        self,
        connector_id: str,
        method: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Connector:
        """Get a connector without a token.

        Returns one way to reach an institution, if it is public.

        Args:
            connector_id: The institution's `id`, such as `AU00000`.
            method: How data is collected: `web`, `open-banking`, `pdf` or `csv`.
            options: Settings for this call.

        Returns:
            The connector.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connectors.get_public_connector(
            ...     connector_id="example-connector-id", method="example-method"
            ... )
        """
        return await self._send(
            _GET_PUBLIC_CONNECTOR,
            {
                "connector_id": connector_id,
                "method": method,
            },
            options=options,
        )


class AsyncConnectorsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncConnectors) -> None:
        self.get_connectors = async_raw_response(resource.get_connectors)
        self.get_connector = async_raw_response(resource.get_connector)
        self.get_public_connectors = async_raw_response(resource.get_public_connectors)
        self.get_public_connector = async_raw_response(resource.get_public_connector)


class AsyncConnectorsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncConnectors) -> None:
        self.get_connectors = async_streamed_response(resource.get_connectors)
        self.get_connector = async_streamed_response(resource.get_connector)
        self.get_public_connectors = async_streamed_response(
            resource.get_public_connectors
        )
        self.get_public_connector = async_streamed_response(
            resource.get_public_connector
        )
