# `make demo` and `make test` need Python 3.11 or newer and make; nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test test-standard check format update-golden messages bench clean

demo: $(BIN)/askeleet  ## make the environment, install, load the example and show it
	$(BIN)/askeleet demo

test: $(VENV)/.dev  ## run every test
	$(BIN)/python -m pytest -q -n auto --cov --cov-report=term

test-standard: $(VENV)/.dev  ## the store, casework and figures once more on Python's own SQLite
	ASKELEET_DRIVER=standard $(BIN)/python -m pytest -q -n auto tests/store tests/casework tests/figures

check: $(VENV)/.dev  ## lint, types on three systems, contracts, unused dependencies
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --platform linux
	$(BIN)/mypy --platform win32
	$(BIN)/mypy --platform darwin
	$(BIN)/lint-imports
	$(BIN)/deptry .

format: $(VENV)/.dev  ## write the code as it should look
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

update-golden: $(VENV)/.dev  ## write the golden files anew; read the difference before you commit it
	$(BIN)/pytest -q --update-golden

messages: $(VENV)/.dev  ## bring the catalogues up to date with the sentences in the code
	$(BIN)/pybabel -q extract -F babel.cfg -k N_ -k plural:1,2 --no-location --sort-output --no-wrap -o $(VENV)/askeleet.pot askeleet
	for language in fi sv; do \
	  $(BIN)/pybabel -q update --no-wrap --omit-header --no-fuzzy-matching -D askeleet -i $(VENV)/askeleet.pot -d askeleet/language/locale -l $$language; \
	done

bench: $(BIN)/askeleet  ## start-up and growth to a million contacts, as ratios to bare Python
	$(BIN)/python benchmarks/run.py

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(BIN)/askeleet: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install -q -c constraints.txt .

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml constraints.txt dev-requirements.txt
	$(BIN)/python -m pip install -q -c constraints.txt -e ".[reports]" -r dev-requirements.txt
	touch $@

clean:  ## remove what was made
	rm -rf $(VENV) build dist .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .hypothesis
