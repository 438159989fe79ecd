# Every target works on a fresh clone with nothing activated: the environment in .venv
# is made on demand and follows pyproject.toml.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
CLIENTS := $(wildcard generated/*/pyproject.toml)

.DEFAULT_GOAL := help
.PHONY: help setup generate check test lint docs bench clean

help: ## Show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## Make .venv with everything that development needs

$(STAMP): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(STAMP)

generate: $(STAMP) ## Generate every package under generated/
	$(BIN)/clientloom generate

check: $(STAMP) ## Check that generated/ is what would be generated
	$(BIN)/clientloom check

test: $(STAMP) ## Run the tests
	$(BIN)/python -m pytest -n auto

lint: $(STAMP) ## Format, lint and types, of the generator and of what it generates
	$(BIN)/black --check generator templates tests generated
	$(BIN)/ruff check generator templates/runtime tests
	$(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/mypy generator tests/support
	$(BIN)/python -m tests.types generated
	$(BIN)/pyright
	$(BIN)/ty check --quiet
	$(BIN)/pyrefly check --summary=none

docs: $(STAMP) ## Build the site of guide and references in site/, check its links
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	$(BIN)/python docs/site/build.py site

bench: $(STAMP) ## Measure clientloom beside its peers
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python -m tests.bench

clean: ## Remove .venv and caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache build dist site
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
