"""The catalog of account types."""

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

_LIST_BANK_ACCOUNT_TYPES: Operation[models.BankAccountTypesList] = Operation(
    id="listBankAccountTypes",
    method="GET",
    path="/account_types",
    responses={
        "200": (
            Content(
                "application/json", lambda: models.BankAccountTypesList, exact=False
            ),
        ),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_GET_BANK_ACCOUNT_TYPE: Operation[models.BankAccountType] = Operation(
    id="getBankAccountType",
    method="GET",
    path="/account_types/{typeId}",
    parameters=(
        Parameter(
            "type_id",
            "typeId",
            "path",
            required=True,
            minimum=1,
            type_loader=lambda: int,
        ),
    ),
    responses={
        "200": (
            Content("application/json", lambda: models.BankAccountType, exact=False),
        ),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)


class BankAccountTypes(Resource):
    """The catalog of account types."""

    @cached_property
    def with_raw_response(self) -> BankAccountTypesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return BankAccountTypesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BankAccountTypesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return BankAccountTypesWithStreamingResponse(self)

    def list_bank_account_types(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.BankAccountTypesList:
        """List account types.

        Answers with every account type that the API knows.

        Args:
            options: Settings for this call.

        Returns:
            All account types.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_account_types.list_bank_account_types()
        """
        return self._send(
            _LIST_BANK_ACCOUNT_TYPES,
            {},
            options=options,
        )

    def get_bank_account_type(
        self,
        type_id: int,
        *,
        options: RequestOptions | None = None,
    ) -> models.BankAccountType:
        """Get an account type.

        Answers with one account type.

        Args:
            type_id: Identifies the account type.
            options: Settings for this call.

        Returns:
            The account type.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_account_types.get_bank_account_type(type_id=1)
        """
        return self._send(
            _GET_BANK_ACCOUNT_TYPE,
            {
                "type_id": type_id,
            },
            options=options,
        )


class BankAccountTypesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: BankAccountTypes) -> None:
        self.list_bank_account_types = raw_response(resource.list_bank_account_types)
        self.get_bank_account_type = raw_response(resource.get_bank_account_type)


class BankAccountTypesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: BankAccountTypes) -> None:
        self.list_bank_account_types = streamed_response(
            resource.list_bank_account_types
        )
        self.get_bank_account_type = streamed_response(resource.get_bank_account_type)


class AsyncBankAccountTypes(AsyncResource):
    """The catalog of account types."""

    @cached_property
    def with_raw_response(self) -> AsyncBankAccountTypesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncBankAccountTypesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBankAccountTypesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncBankAccountTypesWithStreamingResponse(self)

    async def list_bank_account_types(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.BankAccountTypesList:
        """List account types.

        Answers with every account type that the API knows.

        Args:
            options: Settings for this call.

        Returns:
            All account types.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_account_types.list_bank_account_types()
        """
        return await self._send(
            _LIST_BANK_ACCOUNT_TYPES,
            {},
            options=options,
        )

    async def get_bank_account_type(
        self,
        type_id: int,
        *,
        options: RequestOptions | None = None,
    ) -> models.BankAccountType:
        """Get an account type.

        Answers with one account type.

        Args:
            type_id: Identifies the account type.
            options: Settings for this call.

        Returns:
            The account type.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_account_types.get_bank_account_type(type_id=1)
        """
        return await self._send(
            _GET_BANK_ACCOUNT_TYPE,
            {
                "type_id": type_id,
            },
            options=options,
        )


class AsyncBankAccountTypesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncBankAccountTypes) -> None:
        self.list_bank_account_types = async_raw_response(
            resource.list_bank_account_types
        )
        self.get_bank_account_type = async_raw_response(resource.get_bank_account_type)


class AsyncBankAccountTypesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncBankAccountTypes) -> None:
        self.list_bank_account_types = async_streamed_response(
            resource.list_bank_account_types
        )
        self.get_bank_account_type = async_streamed_response(
            resource.get_bank_account_type
        )
