"""Background work on connections and statements, step by step, with second-factor
challenges.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

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

_GET_JOBS: Operation[models.JobData] = Operation(
    id="getJobs",
    method="GET",
    path="/jobs/{jobId}",
    parameters=(
        Parameter("job_id", "jobId", "path", required=True, type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "200": (Content("application/json", lambda: models.JobData, exact=False),),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "403": (
            Content(
                "application/json", lambda: models.ForbiddenAccessError, exact=False
            ),
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
_POST_JOB_MFA: Operation[models.ConnectionResponseResource] = Operation(
    id="postJobMfa",
    method="POST",
    path="/jobs/{jobId}/mfa",
    parameters=(
        Parameter("job_id", "jobId", "path", required=True, type_loader=lambda: str),
    ),
    body=Body(
        (Content("application/json", lambda: models.JobPostRequest),), required=True
    ),
    security=({"application": ("CLIENT_ACCESS",)},),
    responses={
        "202": (
            Content(
                "application/json",
                lambda: models.ConnectionResponseResource,
                exact=False,
            ),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "403": (
            Content(
                "application/json", lambda: models.ForbiddenAccessError, exact=False
            ),
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
_GET_USER_JOBS: Operation[models.JobsResponseResource] = Operation(
    id="getUserJobs",
    method="GET",
    path="/users/{userId}/jobs",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter("filter", "filter", "query", type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.JobsResponseResource, exact=False
            ),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "403": (
            Content(
                "application/json", lambda: models.ForbiddenAccessError, exact=False
            ),
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


class Jobs(Resource):
    """Background work on connections and statements, step by step, with second-factor
    challenges.
    """

    @cached_property
    def with_raw_response(self) -> JobsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return JobsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> JobsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return JobsWithStreamingResponse(self)

    def get_jobs(
        self,
        job_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.JobData:
        """Get a job.

        Returns the progress of each step of a job. Poll it until no step is `pending`
        or `in-progress`.

        Args:
            job_id: The job's `id`.
            options: Settings for this call.

        Returns:
            The job.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.jobs.get_jobs(job_id="example-job-id")
        """
        return self._send(
            _GET_JOBS,
            {
                "job_id": job_id,
            },
            options=options,
        )

    def post_job_mfa(
        self,
        job_id: str,
        *,
        body: models.JobPostRequest | dicts.JobPostRequestDict,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponseResource:
        """Answer a second-factor challenge.

        Sends what the user entered for the job's `mfa-challenge` step, one answer per
        input and in the same order. Needs a `CLIENT_ACCESS` token of version 2.1 or
        later.

        Args:
            job_id: The job's `id`.
            body: The answers.
            options: Settings for this call.

        Returns:
            The answers were accepted and the job continues.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.jobs.post_job_mfa(
            ...     job_id="example-job-id",
            ...     body=models.JobPostRequest(mfa_response=["482913"]),
            ... )
        """
        return self._send(
            _POST_JOB_MFA,
            {
                "job_id": job_id,
            },
            body=body,
            options=options,
        )

    def get_user_jobs(
        self,
        user_id: str,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.JobsResponseResource:
        """List jobs of a user.

        Returns the user's jobs with the institution and the steps of each.

        Args:
            user_id: The user's `id`.
            filter: Condition on the connection, such as `connection.id.eq('5c0e77ab')`.
            options: Settings for this call.

        Returns:
            The jobs, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.jobs.get_user_jobs(user_id="example-user-id")
        """
        return self._send(
            _GET_USER_JOBS,
            {
                "user_id": user_id,
                "filter": filter,
            },
            options=options,
        )


class JobsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Jobs) -> None:
        self.get_jobs = raw_response(resource.get_jobs)
        self.post_job_mfa = raw_response(resource.post_job_mfa)
        self.get_user_jobs = raw_response(resource.get_user_jobs)


class JobsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Jobs) -> None:
        self.get_jobs = streamed_response(resource.get_jobs)
        self.post_job_mfa = streamed_response(resource.post_job_mfa)
        self.get_user_jobs = streamed_response(resource.get_user_jobs)


class AsyncJobs(AsyncResource):
    """Background work on connections and statements, step by step, with second-factor
    challenges.
    """

    @cached_property
    def with_raw_response(self) -> AsyncJobsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncJobsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncJobsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncJobsWithStreamingResponse(self)

    async def get_jobs(
        self,
        job_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.JobData:
        """Get a job.

        Returns the progress of each step of a job. Poll it until no step is `pending`
        or `in-progress`.

        Args:
            job_id: The job's `id`.
            options: Settings for this call.

        Returns:
            The job.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.jobs.get_jobs(job_id="example-job-id")
        """
        return await self._send(
            _GET_JOBS,
            {
                "job_id": job_id,
            },
            options=options,
        )

    async def post_job_mfa(
        self,
        job_id: str,
        *,
        body: models.JobPostRequest | dicts.JobPostRequestDict,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponseResource:
        """Answer a second-factor challenge.

        Sends what the user entered for the job's `mfa-challenge` step, one answer per
        input and in the same order. Needs a `CLIENT_ACCESS` token of version 2.1 or
        later.

        Args:
            job_id: The job's `id`.
            body: The answers.
            options: Settings for this call.

        Returns:
            The answers were accepted and the job continues.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.jobs.post_job_mfa(
            ...     job_id="example-job-id",
            ...     body=models.JobPostRequest(mfa_response=["482913"]),
            ... )
        """
        return await self._send(
            _POST_JOB_MFA,
            {
                "job_id": job_id,
            },
            body=body,
            options=options,
        )

    async def get_user_jobs(
        self,
        user_id: str,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.JobsResponseResource:
        """List jobs of a user.

        Returns the user's jobs with the institution and the steps of each.

        Args:
            user_id: The user's `id`.
            filter: Condition on the connection, such as `connection.id.eq('5c0e77ab')`.
            options: Settings for this call.

        Returns:
            The jobs, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.jobs.get_user_jobs(user_id="example-user-id")
        """
        return await self._send(
            _GET_USER_JOBS,
            {
                "user_id": user_id,
                "filter": filter,
            },
            options=options,
        )


class AsyncJobsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncJobs) -> None:
        self.get_jobs = async_raw_response(resource.get_jobs)
        self.post_job_mfa = async_raw_response(resource.post_job_mfa)
        self.get_user_jobs = async_raw_response(resource.get_user_jobs)


class AsyncJobsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncJobs) -> None:
        self.get_jobs = async_streamed_response(resource.get_jobs)
        self.post_job_mfa = async_streamed_response(resource.post_job_mfa)
        self.get_user_jobs = async_streamed_response(resource.get_user_jobs)
