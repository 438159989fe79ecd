# Every target works in a fresh clone with nothing activated: the environment in .venv
# is created on demand and follows pyproject.toml.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
CLIENTS := $(wildcard generated/*/pyproject.toml)

.DEFAULT_GOAL := help
.PHONY: help setup generate check test lint docs bench bench-quick corpus fuzz clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## Create .venv with everything that development needs

$(STAMP): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(STAMP)

generate: $(STAMP) ## Generate every package under generated/
	$(BIN)/clientloom generate

check: $(STAMP) ## Check that generated/ is up to date
	$(BIN)/clientloom check

test: $(STAMP) ## Run the tests
	$(BIN)/python -m pytest -n auto

lint: $(STAMP) ## Check format, style and types, of the generator and of its output
	$(BIN)/black --check generator templates tests examples generated
	$(BIN)/ruff check generator templates/runtime tests examples
	$(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/mypy generator tests/support examples
	$(BIN)/python -m tests.types generated
	$(BIN)/pyright
	$(BIN)/ty check --quiet
	$(BIN)/pyrefly check --summary=none

docs: $(STAMP) ## Build the documentation site in site/ and check its links
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	$(BIN)/python docs/site/build.py site

bench: $(STAMP) ## Benchmark clientloom and its peers, and write docs/benchmarks.md
	$(BIN)/python -m tests.bench --page docs
	$(BIN)/python -m tests.readme_figures

bench-quick: $(STAMP) ## Print a shorter benchmark in two minutes
	$(BIN)/python -m tests.bench --quick

CORPUS ?= ../shared/corpus
PAGE ?= build/corpus/page.md

corpus: $(STAMP) ## Generate and call a client of every spec in CORPUS=DIR
	PYTHONPATH=generated/runtime $(BIN)/python -m tests.corpus $(CORPUS) --page $(PAGE)

SECONDS ?= 600
SEED ?= 1
FUZZ_CORPUS ?= $(wildcard ../shared/cases ../shared/corpus/tests)

fuzz: $(STAMP) ## Run commands on mutated workspaces for SECONDS=600, from SEED=1
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS) --seed $(SEED) --corpus $(FUZZ_CORPUS)

clean: ## Delete .venv and caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache build dist site
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
