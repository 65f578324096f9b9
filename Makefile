# Two commands to know: `make demo` and `make test`. Each does all of its own set-up and can be run again at any time.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
TESTS ?= tests
# Tests run side by side, each worker with a database of its own; JOBS=0 runs them one after another.
JOBS ?= 2
LOGS ?= $(firstword $(wildcard event-logs ../shared/data/event-logs))

.PHONY: help demo test check bench bench-reading bench-forecast bench-adjudication bench-tools setup browser fonts lock messages clean

help:
	@echo "make demo      the main job on the sample photos, then the site at http://127.0.0.1:8000 (ONCE=1: stop after the job)"
	@echo "make test      every test, two at a time (TESTS=tests/claims for some of them, JOBS=0 for one at a time)"
	@echo "make check     format, lint, types, architecture and the fast tests"
	@echo "make bench     the measurements of docs/reference/measurements.md"
	@echo "make bench-reading  reading measured on drawn papers and whole claims (an hour)"
	@echo "make bench-forecast LOGS=FOLDER  forecasts measured on public event logs beside the best published figures"
	@echo "make bench-adjudication MEMBERS=20000000  a city adjudicated, beside the same rules by hand in Polars and DuckDB, and on Spark"
	@echo "make lock      renew the locked requirements"
	@echo "make messages  collect and compile the words of the screens"

demo: setup
	@$(BIN)/anlan demo $(if $(ONCE),--once,)

test: setup browser bench-tools
	$(BIN)/lint-imports
	$(BIN)/pytest $(TESTS) -n $(JOBS)

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest $(TESTS) -n $(JOBS) -m "not browser and not faults and not slow"

bench: setup
	$(BIN)/python -m benchmarks

bench-reading: setup browser fonts
	$(BIN)/python -m benchmarks.reading --wrong

bench-forecast: setup
	$(BIN)/python -m benchmarks.forecast $(LOGS)

bench-adjudication: setup bench-tools
	$(BIN)/python -m benchmarks.adjudication $(if $(MEMBERS),--members $(MEMBERS),)

bench-tools: .venv/.bench

.venv/.bench: .venv/.ready requirements/bench.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/bench.lock
	@touch $@

setup: .venv/.ready node_modules/.ready .venv/.words

# Packages come locked with hashes; --no-deps because the lock is whole and leaves out opencv's window wheel on purpose.
.venv/.ready: requirements/dev.lock pyproject.toml tools/venv.sh
	@bash tools/venv.sh "$(PYTHON)"
	@touch $@

node_modules/.ready: package-lock.json tools/assets.mjs tools/photograph_network.py $(wildcard anlan/backbone/static/backbone/*)
	@command -v npm >/dev/null || { echo "Node 20 with npm is needed for the front-end files: install nodejs and npm, then run this again."; exit 1; }
	@npm ci --ignore-scripts --silent
	@node tools/assets.mjs >/dev/null
	@$(PYTHON) tools/photograph_network.py >/dev/null
	@touch $@

.venv/.words: .venv/.ready $(wildcard anlan/locale/*/LC_MESSAGES/*.po)
	@$(BIN)/python tools/messages.py compile
	@touch $@

browser:
	@bash tools/browser.sh

fonts:
	@bash tools/fonts.sh

lock: .venv/.ready
	$(BIN)/python -m pip install --quiet uv
	for name in base dev bench; do $(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-annotate --no-header --python-version 3.11 --override requirements/overrides.txt requirements/$$name.in \
		-o requirements/$$name.lock; done

messages: .venv/.ready
	$(BIN)/python tools/messages.py collect
	$(BIN)/python tools/messages.py compile

clean:
	rm -rf .venv node_modules anlan/config/static/built anlan/engines/reading/built
