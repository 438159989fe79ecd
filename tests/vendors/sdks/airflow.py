"""Apache Airflow: exploded arrays, names with suffixes, date-times and nulls."""

from __future__ import annotations

import datetime
from typing import Any

from tests.support.http_server import Reply
from tests.vendors.vendor import Call, Vendor

_MOMENT = datetime.datetime(2026, 2, 3, 4, 5, 6, 789000, tzinfo=datetime.UTC)
_LATER = datetime.datetime(
    2026, 2, 4, 4, 5, 6, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
)


def _connect(url: str) -> Any:
    from airflow_client import client

    settings = client.Configuration(host=url, access_token="token-1")
    return client.ApiClient(settings)


def _api(sdk: Any, name: str) -> Any:
    from airflow_client.client import api

    return getattr(api, name)(sdk)


def _model(name: str, *value: Any, **values: Any) -> Any:
    from airflow_client.client import models

    return getattr(models, name)(*value, **values)


CALLS = (
    Call(
        "GET /api/v2/dags",
        "arrays, enums and booleans in the query",
        lambda sdk: _api(sdk, "DAGApi").get_dags(
            limit=10,
            tags=["a b", "c&d"],
            tags_match_mode="any",
            owners=["Zoë"],
            paused=True,
            exclude_stale=False,
            last_dag_run_state=_model("DagRunState", "success"),
            order_by=["-dag_id", "next_dagrun"],
        ),
        lambda client: client.dag.get_dags(
            limit=10,
            tags=["a b", "c&d"],
            tags_match_mode="any",
            owners=["Zoë"],
            paused=True,
            exclude_stale=False,
            last_dag_run_state="success",
            order_by=["-dag_id", "next_dagrun"],
        ),
    ),
    Call(
        "GET /api/v2/dags",
        "a date-time in the query",
        lambda sdk: _api(sdk, "DAGApi").get_dags(dag_run_start_date_gte=_MOMENT),
        lambda client: client.dag.get_dags(dag_run_start_date_gte=_MOMENT),
    ),
    Call(
        "PATCH /api/v2/dags/{dag_id}",
        "an array in the query beside a body",
        lambda sdk: _api(sdk, "DAGApi").patch_dag(
            "example/dag ü",
            _model("DAGPatchBody", is_paused=False),
            update_mask=["is_paused"],
        ),
        lambda client: client.dag.patch_dag(
            "example/dag ü", body={"is_paused": False}, update_mask=["is_paused"]
        ),
    ),
    Call(
        "POST /api/v2/dags/{dag_id}/dagRuns",
        "null where it is required, a map of anything",
        lambda sdk: _api(sdk, "DagRunApi").trigger_dag_run(
            "example",
            _model(
                "TriggerDAGRunPostBody",
                dag_run_id="manual__1",
                logical_date=None,
                conf={"a": [1, 2.5, None], "b": {"c": "ü"}},
            ),
        ),
        lambda client: client.dag_run.trigger_dag_run(
            "example",
            body={
                "dag_run_id": "manual__1",
                "logical_date": None,
                "conf": {"a": [1, 2.5, None], "b": {"c": "ü"}},
            },
        ),
    ),
    Call(
        "GET /api/v2/dags/{dag_id}/dagRuns",
        "numbers with decimals, and a tilde in the path",
        lambda sdk: _api(sdk, "DagRunApi").get_dag_runs(
            "~", duration_gte=1.5, duration_lt=100.0, state=["queued", "running"]
        ),
        lambda client: client.dag_run.get_dag_runs(
            "~", duration_gte=1.5, duration_lt=100.0, state=["queued", "running"]
        ),
    ),
    Call(
        "GET /api/v2/dags/{dag_id}/dagRuns",
        "an array of numbers",
        lambda sdk: _api(sdk, "DagRunApi").get_dag_runs(
            "example", dag_version=[1, 2], run_id_pattern="manual%"
        ),
        lambda client: client.dag_run.get_dag_runs(
            "example", dag_version=[1, 2], run_id_pattern="manual%"
        ),
    ),
    Call(
        "DELETE /api/v2/dags/{dag_id}/dagRuns/{dag_run_id}",
        "a date-time in the path",
        lambda sdk: _api(sdk, "DagRunApi").delete_dag_run(
            "example", "manual__2026-02-03T04:05:06+00:00"
        ),
        lambda client: client.dag_run.delete_dag_run(
            "example", "manual__2026-02-03T04:05:06+00:00"
        ),
        reply=Reply(204),
    ),
    Call(
        "POST /api/v2/dags/{dag_id}/dagRuns/list",
        "a constant in the path, arrays in the body",
        lambda sdk: _api(sdk, "DagRunApi").get_list_dag_runs_batch(
            "~",
            _model(
                "DAGRunsBatchBody",
                dag_ids=["a", "b"],
                states=["failed", None],
                page_limit=1,
            ),
        ),
        lambda client: client.dag_run.get_list_dag_runs_batch(
            "~",
            body={"dag_ids": ["a", "b"], "states": ["failed", None], "page_limit": 1},
        ),
    ),
    Call(
        "GET /api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances",
        "special characters in the path, an array with an empty text",
        lambda sdk: _api(sdk, "TaskInstanceApi").get_task_instances(
            "a b/é?#", "n&=+%", pool=["default", ""], map_index=[-1, 0]
        ),
        lambda client: client.task_instance.get_task_instances(
            "a b/é?#", "n&=+%", pool=["default", ""], map_index=[-1, 0]
        ),
    ),
    Call(
        "GET /api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}"
        "/xcomEntries/{xcom_key}",
        "four parameters in the path, a negative number",
        lambda sdk: _api(sdk, "XComApi").get_xcom_entry(
            "d", "t", "r", "return_value", map_index=-1, deserialize=True
        ),
        lambda client: client.x_com.get_xcom_entry(
            "d", "t", "r", "return_value", map_index=-1, deserialize=True
        ),
    ),
    Call(
        "GET /api/v2/eventLogs",
        "date-times with zones, arrays of words",
        lambda sdk: _api(sdk, "EventLogApi").get_event_logs(
            excluded_events=["gantt", "landing_times"], before=_LATER, after=_MOMENT
        ),
        lambda client: client.event_log.get_event_logs(
            excluded_events=["gantt", "landing_times"], before=_LATER, after=_MOMENT
        ),
    ),
    Call(
        "POST /api/v2/variables",
        "a property that is null",
        lambda sdk: _api(sdk, "VariableApi").post_variable(
            _model("VariableBody", key="k", value={"x": None}, description=None)
        ),
        lambda client: client.variable.post_variable(
            body={"key": "k", "value": {"x": None}, "description": None}
        ),
    ),
    Call(
        "GET /api/v2/variables/{variable_key}",
        "dots and signs in the path",
        lambda sdk: _api(sdk, "VariableApi").get_variable("a.b:c@d;e"),
        lambda client: client.variable.get_variable("a.b:c@d;e"),
    ),
    Call(
        "POST /api/v2/backfills",
        "date-times in the body",
        lambda sdk: _api(sdk, "BackfillApi").create_backfill(
            _model(
                "BackfillPostBody",
                dag_id="example",
                from_date=_MOMENT,
                to_date=_LATER,
                run_backwards=True,
                max_active_runs=5,
                reprocess_behavior="none",
            )
        ),
        lambda client: client.backfill.create_backfill(
            body={
                "dag_id": "example",
                "from_date": _MOMENT,
                "to_date": _LATER,
                "run_backwards": True,
                "max_active_runs": 5,
                "reprocess_behavior": "none",
            }
        ),
    ),
)

AIRFLOW = Vendor(
    name="Airflow",
    distribution="apache-airflow-client",
    description="big/apache__airflow-client-python/spec/v2.yaml",
    connect=_connect,
    credentials={"access_token": "token-1"},
    calls=CALLS,
)
