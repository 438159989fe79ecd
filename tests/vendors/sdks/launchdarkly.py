"""LaunchDarkly: a key in a header, Swagger 2.0, arrays as bodies and patches."""

from __future__ import annotations

from typing import Any

from tests.support.http_server import Reply
from tests.vendors.vendor import Call, Vendor

_FLAG = {
    "name": "New UI é",
    "key": "new-ui",
    "variations": [{"value": {"on": True}, "name": "on"}, {"value": {"a": [1, None]}}],
    "temporary": False,
    "tags": ["ops", "x y"],
    "clientSideAvailability": {"usingEnvironmentId": True, "usingMobileKey": False},
}

_PATCH = {
    "comment": "why & what",
    "patch": [
        {"op": "replace", "path": "/environments/a~1b/on", "value": {"on": True}}
    ],
}

_COPY = {
    "source": {"key": "test", "currentVersion": 3},
    "target": {"key": "production"},
    "includedActions": ["updateOn", "updateRules"],
}


def _connect(url: str) -> Any:
    import launchdarkly_api

    settings = launchdarkly_api.Configuration()
    settings.host = f"{url}/api/v2"
    settings.api_key["Authorization"] = "api-key-1"
    return launchdarkly_api.ApiClient(settings)


def _api(sdk: Any, name: str) -> Any:
    import launchdarkly_api

    return getattr(launchdarkly_api, name)(sdk)


def _flags(sdk: Any) -> Any:
    return _api(sdk, "FeatureFlagsApi")


CALLS = (
    Call(
        "GET /flags/{projectKey}",
        "an array, booleans and numbers in the query",
        lambda sdk: _flags(sdk).get_feature_flags(
            "default",
            env=["production", "a b"],
            summary=False,
            limit=20,
            sort="-name",
            filter="query:dark & light,type:x",
        ),
        lambda client: client.feature_flags.get_feature_flags(
            "default",
            env=["production", "a b"],
            summary=False,
            limit=20,
            sort="-name",
            filter="query:dark & light,type:x",
        ),
    ),
    Call(
        "GET /flags/{projectKey}/{featureFlagKey}",
        "special characters in the path",
        lambda sdk: _flags(sdk).get_feature_flag("a b/é", "k?#%2F:@+"),
        lambda client: client.feature_flags.get_feature_flag("a b/é", "k?#%2F:@+"),
    ),
    Call(
        "POST /flags/{projectKey}",
        "any properties in the body, and a query",
        lambda sdk: _flags(sdk).post_feature_flag("default", _FLAG, clone="old.flag"),
        lambda client: client.feature_flags.post_feature_flag(
            "default", body=_FLAG, clone="old.flag"
        ),
    ),
    Call(
        "PATCH /flags/{projectKey}/{featureFlagKey}",
        "a patch with a comment",
        lambda sdk: _flags(sdk).patch_feature_flag("default", "new-ui", _PATCH),
        lambda client: client.feature_flags.patch_feature_flag(
            "default", "new-ui", body=_PATCH
        ),
    ),
    Call(
        "DELETE /flags/{projectKey}/{featureFlagKey}",
        "no body and no answer",
        lambda sdk: _flags(sdk).delete_feature_flag("default", "new-ui"),
        lambda client: client.feature_flags.delete_feature_flag("default", "new-ui"),
        reply=Reply(204),
    ),
    Call(
        "POST /flags/{projectKey}/{featureFlagKey}/copy",
        "enums in an array",
        lambda sdk: _flags(sdk).copy_feature_flag("default", "new-ui", _COPY),
        lambda client: client.feature_flags.copy_feature_flag(
            "default", "new-ui", body=_COPY
        ),
    ),
    Call(
        "GET /auditlog",
        "large numbers, and text with colons and asterisks",
        lambda sdk: _api(sdk, "AuditLogApi").get_audit_log_entries(
            before=1767225600000, limit=5, spec="proj/*:env/production:flag/*"
        ),
        lambda client: client.audit_log.get_audit_log_entries(
            before=1767225600000, limit=5, spec="proj/*:env/production:flag/*"
        ),
    ),
    Call(
        "GET /user-search/{projectKey}/{environmentKey}",
        "zero in the query",
        lambda sdk: _api(sdk, "UsersApi").get_search_users(
            "default", "production", q="Zoë O'Hara", limit=10, offset=0
        ),
        lambda client: client.users.get_search_users(
            "default", "production", q="Zoë O'Hara", limit=10, offset=0
        ),
    ),
    Call(
        "PUT /users/{projectKey}/{environmentKey}/{userKey}/flags/{featureFlagKey}",
        "four parameters in the path, one an email address",
        lambda sdk: _api(sdk, "UserSettingsApi").put_flag_setting(
            "default", "production", "zoe+1@example.com", "new-ui", {"setting": False}
        ),
        lambda client: client.user_settings.put_flag_setting(
            "default",
            "production",
            "zoe+1@example.com",
            "new-ui",
            body={"setting": False},
        ),
        reply=Reply(204),
    ),
    Call(
        "PATCH /members/{memberId}",
        "an array as the body",
        lambda sdk: _api(sdk, "TeamMembersApi").patch_member(
            "57be1db38b75bf0772d11383",
            [{"op": "add", "path": "/role", "value": {}}],
        ),
        lambda client: client.team_members.patch_member(
            "57be1db38b75bf0772d11383",
            body=[{"op": "add", "path": "/role", "value": {}}],
        ),
    ),
    Call(
        "GET /usage/streams/{source}",
        "an enum in the path",
        lambda sdk: _api(sdk, "CustomerMetricsApi").get_stream("mobile"),
        lambda client: client.customer_metrics.get_stream("mobile"),
    ),
)

LAUNCHDARKLY = Vendor(
    name="LaunchDarkly",
    distribution="launchdarkly-api",
    description="guru/launchdarkly.com__5.3.0.yaml",
    connect=_connect,
    credentials={"token": "api-key-1"},
    base="/api/v2",
    calls=CALLS,
)
