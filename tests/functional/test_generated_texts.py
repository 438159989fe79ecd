"""Texts of descriptions in docstrings, pages and warnings, in the names of the package."""

from __future__ import annotations

import inspect
import re

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver

ORDERS = Example("""
    paths:
      /orders:
        post:
          operationId: Orders_place
          tags: [Orders]
          summary: Place an order
          description: Needs `userSecret`, see `Orders_check`. Set `limitPrice` or not.
          parameters:
            - name: userSecret
              in: query
              required: true
              description: Belongs to `userId`. Not `user` and not ``userId``.
              schema: {type: string}
            - {name: userId, in: query, required: true, schema: {type: string}}
          requestBody:
            required: true
            content:
              application/json: {schema: {$ref: '#/components/schemas/Order'}}
          responses: {'204': {description: 'Nothing; ask `Orders_check` later.'}}
      /orders/check:
        get:
          operationId: Orders_check
          tags: [Orders]
          deprecated: true
          description: 'Deprecated: use `Orders_place`. It is older.'
          responses: {'204': {description: Done}}
      /orders/old:
        get:
          operationId: Orders_old
          tags: [Orders]
          deprecated: true
          description: It was never good.
          responses: {'204': {description: Done}}
    components:
      schemas:
        Order:
          type: object
          description: Its `limitPrice` matters, `userId` does not.
          properties:
            limitPrice:
              type: number
              description: The worst `limitPrice`.
            createdAt:
              type: string
              description: Later than `Orders_place`, set with `limitPrice`.
    """)


def test_a_method_speaks_of_arguments_and_methods(
    weave: Weaver, server: HttpServer
) -> None:
    with weave(ORDERS).client(server) as client:
        text = inspect.getdoc(client.orders.place)
    assert text is not None
    assert "Needs `user_secret`, see `orders.check`. Set `limit_price` or not." in text
    assert "Belongs to `user_id`. Not `user` and not ``userId``." in text


def test_pages_speak_of_arguments_and_methods(weave: Weaver) -> None:
    page = (weave(ORDERS).folder / "docs/OrdersApi.md").read_text(encoding="utf-8")
    assert "Needs `user_secret`, see `orders.check`." in page
    assert "Nothing; ask `orders.check` later." in page


def test_a_model_speaks_of_its_fields(weave: Weaver) -> None:
    source = weave(ORDERS).source("models/order.py")
    assert "Its `limit_price` matters, `userId` does not." in source
    assert "The worst `limit_price`." in source
    assert "Later than `orders.place`, set with `limit_price`." in source


def test_a_deprecated_method_says_what_to_use(
    weave: Weaver, server: HttpServer
) -> None:
    server.script(Reply(204), Reply(204))
    with weave(ORDERS).client(server) as client:
        with pytest.warns(DeprecationWarning) as caught:
            client.orders.check()
        assert str(caught[0].message) == "check is deprecated: use orders.place."
        with pytest.warns(DeprecationWarning) as caught:
            client.orders.old()
        assert str(caught[0].message) == "old is deprecated."


ALTERNATIVES = Example(
    """
    paths:
      /pets:
        get:
          operationId: list
          tags: [Pets]
          responses: {'200': {description: Pets, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}
    security: [{Token: []}]
    components:
      securitySchemes: {Token: {type: http, scheme: bearer}}
      schemas: {Pet: {type: object, properties: {name: {type: string}}}}
    """,
    """
    credentials:
      access_token: {description: A token.}
      api_key: {description: A key that buys tokens.}
      webhook_secret: {description: For events.}
    authentication:
      - {strategy: bearer, schemes: [Token], token: access_token}
      - {strategy: token-endpoint, schemes: [Token], token-url: /token, authorization: api_key}
    webhooks:
      discriminator: /type
      verification: {strategy: standard-webhooks, secret: webhook_secret}
    """,
)


def test_a_readme_asks_for_what_its_first_call_needs(weave: Weaver) -> None:
    readme = (weave(ALTERNATIVES).folder / "README.md").read_text(encoding="utf-8")
    first = readme.split("## First call")[1].split("```python")[0]
    exports = re.findall(r"```\n(.*?)\n```", first, re.DOTALL)
    assert exports == ["export EXAMPLE_ACCESS_TOKEN=…", "export EXAMPLE_API_KEY=…"]
    assert "Or these instead:" in first


KEYS = Example("""
    servers: [{url: "https://example.com"}]
    security: [{Key: []}, {Login: []}, {Told: []}]
    paths: {/a: {get: {operationId: a, tags: [x], responses: {"204": {description: D}}}}}
    components:
      securitySchemes:
        Key: {type: apiKey, in: query, name: "k`e\\ny"}
        Login: {type: http, scheme: basic}
        Told: {type: apiKey, in: cookie, name: c, description: From the dashboard.}
    """)


def test_a_credential_says_what_it_is(weave: Weaver) -> None:
    woven = weave(KEYS)
    readme = (woven.folder / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| `EXAMPLE_\w+` \| (.*) \|$", readme, re.M))
    assert rows["told"] == "From the dashboard."
    assert rows["password"] == "Your password for HTTP basic authentication."
    assert rows["key"].startswith("Your API key, sent in the query parameter ")
