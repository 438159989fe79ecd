"""Kubernetes: long paths, label selectors, bearer tokens, and JSON of any depth."""

from __future__ import annotations

from typing import Any

from tests.vendors.vendor import Call, Vendor

_POD = {
    "apiVersion": "v1",
    "kind": "Pod",
    "metadata": {
        "name": "web-1",
        "labels": {"app": "web", "example.com/tier": "front"},
        "annotations": {"note": "Größe: 1/2 & more"},
    },
    "spec": {
        "containers": [
            {
                "name": "nginx",
                "image": "nginx:1.25",
                "ports": [{"containerPort": 80, "protocol": "TCP"}],
                "resources": {"limits": {"cpu": "500m", "memory": "128Mi"}},
                "env": [{"name": "EMPTY", "value": ""}],
            }
        ],
        "restartPolicy": "Never",
        "hostNetwork": False,
    },
}

_SERVICE = {
    "apiVersion": "v1",
    "kind": "Service",
    "metadata": {"name": "web", "resourceVersion": "42"},
    "spec": {
        "selector": {"app": "web"},
        "ports": [
            {"port": 80, "targetPort": "http"},
            {"name": "b", "port": 443, "targetPort": "tls"},
        ],
    },
}

_SECRET = {
    "metadata": {"name": "keys"},
    "type": "Opaque",
    "data": {"token": "czNjcjN0Cg==", "a.b-c_d": "AA=="},
}

_DEPLOYMENT = {
    "apiVersion": "apps/v1",
    "kind": "Deployment",
    "metadata": {"name": "web"},
    "spec": {
        "replicas": 3,
        "selector": {
            "matchExpressions": [{"key": "app", "operator": "In", "values": ["web"]}]
        },
        "strategy": {"type": "RollingUpdate", "rollingUpdate": {"maxSurge": "25%"}},
        "template": _POD,
    },
}

_JOB = {
    "apiVersion": "batch/v1",
    "kind": "Job",
    "metadata": {"generateName": "job-"},
    "spec": {"backoffLimit": 0, "template": _POD},
}


def _connect(url: str) -> Any:
    from kubernetes import client

    settings = client.Configuration()
    settings.host = url
    settings.api_key = {"authorization": "Bearer token-1"}
    return client.ApiClient(settings)


def _core(sdk: Any) -> Any:
    from kubernetes import client

    return client.CoreV1Api(sdk)


def _apps(sdk: Any) -> Any:
    from kubernetes import client

    return client.AppsV1Api(sdk)


def _batch(sdk: Any) -> Any:
    from kubernetes import client

    return client.BatchV1Api(sdk)


def _version(sdk: Any) -> object:
    from kubernetes import client

    return client.VersionApi(sdk).get_code()


CALLS = (
    Call(
        "GET /version/",
        "a slash at the end of the path",
        _version,
        lambda client: client.version.get_code_version(),
    ),
    Call(
        "GET /api/v1/namespaces/{namespace}/pods",
        "selectors, numbers and a boolean in the query",
        lambda sdk: _core(sdk).list_namespaced_pod(
            "default",
            label_selector="app in (web, api),tier!=back",
            field_selector="status.phase=Running",
            limit=500,
            _continue="eyJ2IjoibWV0YSJ9==",
            timeout_seconds=30,
        ),
        lambda client: client.core_v1.list_core_v1_namespaced_pod(
            "default",
            label_selector="app in (web, api),tier!=back",
            field_selector="status.phase=Running",
            limit=500,
            continue_="eyJ2IjoibWV0YSJ9==",
            timeout_seconds=30,
        ),
    ),
    Call(
        "GET /api/v1/namespaces/{namespace}/pods",
        "a boolean that is false",
        lambda sdk: _core(sdk).list_namespaced_pod(
            "kube-system", watch=False, resource_version="0", pretty="true"
        ),
        lambda client: client.core_v1.list_core_v1_namespaced_pod(
            "kube-system", watch=False, resource_version="0", pretty="true"
        ),
    ),
    Call(
        "POST /api/v1/namespaces/{namespace}/pods",
        "deep JSON",
        lambda sdk: _core(sdk).create_namespaced_pod("default", _POD),
        lambda client: client.core_v1.create_core_v1_namespaced_pod(
            "default", body=_POD
        ),
    ),
    Call(
        "GET /api/v1/namespaces/{namespace}/pods/{name}",
        "special characters in the path",
        lambda sdk: _core(sdk).read_namespaced_pod("a b/é?#%2F:@", "n&=+"),
        lambda client: client.core_v1.read_core_v1_namespaced_pod(
            "a b/é?#%2F:@", "n&=+"
        ),
    ),
    Call(
        "DELETE /api/v1/namespaces/{namespace}/pods/{name}",
        "a body with DELETE, and zero in the query",
        lambda sdk: _core(sdk).delete_namespaced_pod(
            "web-1",
            "default",
            grace_period_seconds=0,
            propagation_policy="Foreground",
            body={"kind": "DeleteOptions", "preconditions": {"uid": "1-2"}},
        ),
        lambda client: client.core_v1.delete_core_v1_namespaced_pod(
            "web-1",
            "default",
            grace_period_seconds=0,
            propagation_policy="Foreground",
            body={"kind": "DeleteOptions", "preconditions": {"uid": "1-2"}},
        ),
    ),
    Call(
        "DELETE /api/v1/namespaces/{namespace}/pods",
        "DELETE without a body",
        lambda sdk: _core(sdk).delete_collection_namespaced_pod(
            "default", label_selector="app=web"
        ),
        lambda client: client.core_v1.delete_core_v1_collection_namespaced_pod(
            "default", label_selector="app=web"
        ),
    ),
    Call(
        "PATCH /api/v1/namespaces/{namespace}/pods/{name}",
        "a merge patch with null",
        lambda sdk: _core(sdk).patch_namespaced_pod(
            "web-1", "default", {"metadata": {"labels": {"app": None, "x": "y"}}}
        ),
        lambda client: client.core_v1.patch_core_v1_namespaced_pod(
            "web-1",
            "default",
            body={"metadata": {"labels": {"app": None, "x": "y"}}},
        ),
    ),
    Call(
        "PATCH /api/v1/namespaces/{namespace}/pods/{name}",
        "a JSON Patch, which is an array",
        lambda sdk: _core(sdk).patch_namespaced_pod(
            "web-1", "default", [{"op": "remove", "path": "/metadata/labels/app"}]
        ),
        lambda client: client.core_v1.patch_core_v1_namespaced_pod(
            "web-1",
            "default",
            body=[{"op": "remove", "path": "/metadata/labels/app"}],
        ),
    ),
    Call(
        "GET /api/v1/namespaces/{namespace}/pods/{name}/log",
        "many parameters",
        lambda sdk: _core(sdk).read_namespaced_pod_log(
            "web-1",
            "default",
            container="nginx",
            previous=True,
            tail_lines=100,
            since_seconds=3600,
            timestamps=False,
        ),
        lambda client: client.core_v1.read_core_v1_namespaced_pod_log(
            "web-1",
            "default",
            container="nginx",
            previous=True,
            tail_lines=100,
            since_seconds=3600,
            timestamps=False,
        ),
    ),
    Call(
        "PUT /api/v1/namespaces/{namespace}/services/{name}",
        "objects in an array",
        lambda sdk: _core(sdk).replace_namespaced_service("web", "default", _SERVICE),
        lambda client: client.core_v1.replace_core_v1_namespaced_service(
            "web", "default", body=_SERVICE
        ),
    ),
    Call(
        "POST /api/v1/namespaces/{namespace}/secrets",
        "a map of base64",
        lambda sdk: _core(sdk).create_namespaced_secret("default", _SECRET),
        lambda client: client.core_v1.create_core_v1_namespaced_secret(
            "default", body=_SECRET
        ),
    ),
    Call(
        "POST /apis/apps/v1/namespaces/{namespace}/deployments",
        "a percentage where numbers are allowed",
        lambda sdk: _apps(sdk).create_namespaced_deployment("default", _DEPLOYMENT),
        lambda client: client.apps_v1.create_apps_v1_namespaced_deployment(
            "default", body=_DEPLOYMENT
        ),
    ),
    Call(
        "PUT /apis/apps/v1/namespaces/{namespace}/deployments/{name}/scale",
        "a subresource",
        lambda sdk: _apps(sdk).replace_namespaced_deployment_scale(
            "web", "default", {"spec": {"replicas": 0}}
        ),
        lambda client: client.apps_v1.replace_apps_v1_namespaced_deployment_scale(
            "web", "default", body={"spec": {"replicas": 0}}
        ),
    ),
    Call(
        "POST /apis/batch/v1/namespaces/{namespace}/jobs",
        "zero in the body",
        lambda sdk: _batch(sdk).create_namespaced_job("default", _JOB),
        lambda client: client.batch_v1.create_batch_v1_namespaced_job(
            "default", body=_JOB
        ),
    ),
    Call(
        "GET /api/v1/namespaces/{namespace}/services/{name}/proxy/{path}",
        "slashes in a parameter of the path",
        lambda sdk: _core(sdk).connect_get_namespaced_service_proxy_with_path(
            "http:web:80", "default", "metrics/a b"
        ),
        lambda client: client.core_v1.connect_core_v1_get_namespaced_service_proxy_with_path(
            "http:web:80", "default", "metrics/a b"
        ),
    ),
)

KUBERNETES = Vendor(
    name="Kubernetes",
    distribution="kubernetes",
    description="guru/kubernetes.io__v1.10.0.yaml",
    connect=_connect,
    credentials={"bearer_token": "Bearer token-1"},
    calls=CALLS,
)
