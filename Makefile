# Liverleaf: `make run` opens the window, `make test` runs every check. `make help` names the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

# What a target leaves behind to say that it is done; each is made again only when its sources change.
CREATED := $(VENV)/.created
LOCKED := $(VENV)/.locked
INSTALLED := $(VENV)/.installed
SYSTEM := $(VENV)/.system-libraries
STARTER := build/starter/manifest.json
CATALOGUES := $(patsubst resources/%.ts,build/%.qm,$(wildcard resources/translations/*.ts))
PACKAGED := dist/liverleaf/liverleaf.cdx.json
# Put into the package: an archive as downloaded, a library folder, a .leaf; else the starter library.
LIBRARY ?=
# Says which library the package was made with; written anew when another one is asked for.
BUNDLED := build/package/bundled

CODE := $(shell find index -name '*.py')
STARTER_SOURCES := $(shell find resources/starter)
PACKAGE_SOURCES := $(CODE) requirements.lock LICENSE CHANGELOG.md \
	$(shell find desktop packaging resources docs -name __pycache__ -prune -o -type f -print)
NEEDS := $(BIN)/python packaging/linux/system_libraries.py
CHECKED := index desktop tests packaging

.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: setup run test bench lint translations lock package test-package clean help FORCE

setup: $(SYSTEM) $(INSTALLED) $(STARTER) $(CATALOGUES) ## install into .venv what Liverleaf needs, build the starter library
	@:

run: setup ## open the window
	@$(BIN)/liverleaf

test: lint ## every check: lint, then the tests, without a screen
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q --numprocesses=2 --dist=worksteal

bench: setup ## measure; prints one JSON line a measure
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

package: $(PACKAGED) ## build dist/liverleaf, the program as one folder, and its installer; LIBRARY=PATH goes into it
	@:

test-package: package ## try the packaged program on a screen, as another user, without a network
	@$(NEEDS) test-package || [ "$$(id -u)" != 0 ]
	@$(BIN)/python -m pytest -q -m packaged -rs tests/packaged

lint: setup ## ruff and mypy only
	@$(BIN)/ruff check --quiet $(CHECKED)
	@$(BIN)/ruff format --quiet --check $(CHECKED) || \
		{ echo "Some files are not formatted. Please run: $(BIN)/ruff format $(CHECKED)" >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary

translations: setup ## find new texts for the catalogues in resources/translations; see docs/guide/translation.md
	@$(BIN)/python packaging/texts.py

lock: ## choose the newest allowed version of every dependency anew
	@$(PYTHON) -m venv build/lock
	@build/lock/bin/python -m pip --quiet --disable-pip-version-check install uv
	@{ echo "# Every package that 'make setup' installs, with the checksums of its files. Made by 'make lock'."; \
		build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
		--generate-hashes --no-header --extra dev --extra package pyproject.toml; } > build/requirements.lock
	@mv build/requirements.lock requirements.lock

clean: ## remove all that make has made
	@rm -rf $(VENV) build dist liverleaf.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find index desktop tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name does; do \
		printf 'make %-12s  %s\n' "$$name" "$$does"; done

$(CREATED):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Liverleaf needs Python 3.11 or newer. Please name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(LOCKED): requirements.lock $(CREATED)
	@echo "Installing Qt and the other libraries into $(VENV) (some 150 MB, only once) ..."
	@$(PIP) install --require-hashes --only-binary :all: -r requirements.lock
	@touch $@

$(INSTALLED): pyproject.toml $(LOCKED)
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q index desktop
	@touch $@

$(SYSTEM): packaging/linux/system_libraries.py $(CREATED)
	@$(BIN)/python packaging/linux/system_libraries.py setup
	@touch $@

$(STARTER): $(INSTALLED) $(CODE) $(STARTER_SOURCES)
	@echo "Building the starter library ..."
	@mkdir -p build
	@$(BIN)/liverleaf build resources/starter --to build/starter \
		--name "Liverleaf starter library" > build/starter.log || \
		{ cat build/starter.log; exit 1; }
	@touch $@

build/translations/%.qm: resources/translations/%.ts $(LOCKED)
	@mkdir -p $(@D)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

FORCE:

$(BUNDLED): FORCE
	@mkdir -p $(@D)
	@[ "$$(cat $@ 2>/dev/null)" = "$(LIBRARY)" ] || printf '%s\n' "$(LIBRARY)" > $@

$(PACKAGED): $(PACKAGE_SOURCES) $(BUNDLED) | setup
	@$(NEEDS) package
	@$(BIN)/python packaging/package.py "$(LIBRARY)"
	@touch $@
