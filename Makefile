# The commands of the project. Each does its own set-up; `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help setup setup-tests setup-site serve site translations check check-run review-facts withdraw changes due audit release new-page new-fact lint test mutate bench clean

PYTHON := .venv/bin/python
FORMAT ?= text
ADDRESS ?= 127.0.0.1:8000
# What `make bench` weighs: home, a long page, the widest tables, a handout.
PAGES ?= ./ taking/side-effects/ alcohol/trials/ handouts/day-by-day/
# Material prints a notice about MkDocs 2 at each build; mkdocs.yml and pyproject.toml pin 1.x.
export NO_MKDOCS_2_WARNING := 1

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

setup:
	@scripts/setup.sh

setup-tests:
	@scripts/setup.sh --browser --handouts

setup-site:
	@scripts/setup.sh --handouts

serve: setup ## Show the site at http://127.0.0.1:8000, reloading on each change
	@$(PYTHON) -m mkdocs serve --no-strict --dev-addr $(ADDRESS)

site: setup-site ## Build the whole site into site/: pages, handouts, the guide to read offline
	@$(PYTHON) -m mkdocs build --strict --clean
	@$(PYTHON) -m factguide.search
	@$(PYTHON) -m factguide.head
	@$(PYTHON) -m factguide.opendata
	@$(PYTHON) -m factguide.publish
	@$(MAKE) --no-print-directory translations
	@$(PYTHON) -m factguide.hosting
	@$(PYTHON) -m factguide.links

translations: setup ## Build each translation below translations/ into a folder of site/
	@for file in $(wildcard translations/*/mkdocs.yml); do \
	  language=$$(basename "$$(dirname "$$file")"); \
	  $(PYTHON) -m mkdocs build --strict --quiet --config-file "$$file" \
	    --site-dir "$(CURDIR)/site/$$language" || exit 1; \
	done

# make turns every failure of a command into its own exit code, 2. The contract of `make check` is
# 1 for findings and 2 for "could not run". Under -q make exits with 1 when a target is left to be
# made, and still runs lines that begin with +; where a make does not know this, it exits with 2.
ifeq ($(MAKECMDGOALS),check)
MAKEFLAGS += q
endif
VERDICT := .cache/check-exit-code

check-run:
	+@scripts/setup.sh
	+@mkdir -p $(dir $(VERDICT)); $(PYTHON) -m factguide.check --format $(FORMAT); echo $$? > $(VERDICT)

check: check-run ## Check facts, words and links in the sources (FORMAT=text, json or github)
	$(if $(filter 1,$(shell cat $(VERDICT))),@false)
	$(if $(filter-out 0 1,$(shell cat $(VERDICT))),$(error the checker could not run))

review-facts: setup ## Show what changed since the last review, and record it as reviewed
	@$(PYTHON) -m factguide.check.review $(if $(YES),--yes)

withdraw: setup ## Take back a figure or a page: WHAT=fact-id or page.md, WHY='the reason' (COMMIT=1)
	@$(PYTHON) -m factguide.withdraw "$(WHAT)" --why "$(WHY)" $(if $(COMMIT),--commit)

changes: setup ## Write the history of the facts for readers, from the commits
	@$(PYTHON) -m factguide.upkeep.changes

due: setup ## Fail when a page's review or a fact's check is past; for releases and the weekly run
	@$(PYTHON) -m factguide.upkeep.due

# In an environment of its own: the audit brings thirty packages. --strict: what is not known fails.
AUDIT := .cache/audit
audit: setup ## Ask whether a locked package has a known hole; needs the network
	@$(PYTHON) -m venv --clear $(AUDIT)
	@$(AUDIT)/bin/python -m pip install -q --disable-pip-version-check --require-hashes \
	  -r requirements-audit.txt
	@$(AUDIT)/bin/python -m pip_audit --strict --disable-pip --require-hashes \
	  --progress-spinner off $(foreach part,$(wildcard requirements*.txt),-r $(part))

release: setup ## What must hold before a release: nothing overdue, history written, tests, site
	@$(PYTHON) -m factguide.upkeep.due
	@$(PYTHON) -m factguide.upkeep.changes
	@test -z "$$(git status --porcelain -- docs/data/changes.yml)" || \
	  { echo "release: docs/data/changes.yml was not up to date. Commit it as it is now." >&2; exit 1; }
	@$(MAKE) test
	@$(MAKE) site

new-page: setup ## Ask, and write a new page
	@$(PYTHON) -m factguide.editing.page

new-fact: setup ## Ask, and write a new fact
	@$(PYTHON) -m factguide.editing.fact

lint: setup ## Lint, format check and types of the Python
	@$(PYTHON) -m ruff check scripts tests
	@$(PYTHON) -m ruff format --check --quiet scripts tests
	@$(PYTHON) -m mypy

# In the order of tests/conftest.py, not by the number of tests in a file: the longest have one.
test: setup-tests lint check ## Every test, in a real browser too
	@$(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

mutate: setup ## Plant mistakes in the guide, in memory, and count which the checker finds
	@$(PYTHON) -m factguide.mutate $(if $(COUNT),--count $(COUNT)) $(if $(SEED),--seed $(SEED))

bench: setup ## Measure the checker and the build, as ratios in one run
	@$(PYTHON) -m factguide.bench $(PAGES:%=--page %)

clean: ## Remove what the commands made, the environment included
	@rm -rf site build .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .venv
	@find scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +
