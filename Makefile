# The two that matter: `make site` and `make test`. Both set up whatever is missing. `make help` lists the rest.
SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:
unexport CDPATH PYTHONHOME PYTHONPATH

handbook := .venv/bin/handbook

# An environment that was moved, copied or broken is made anew.
$(shell [ "$$(cat .venv/ready 2>/dev/null)" = "$$(pwd -P)" ] && .venv/bin/python -c '' 2>/dev/null || rm -f .venv/ready)

.PHONY: help
help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

.PHONY: site
site: .venv/ready ## Build the whole handbook, site and workbooks, into site/; FROM="folders" takes shares made elsewhere
	@$(handbook) build $(if $(FROM),--from $(FROM))

.PHONY: test
test: .venv/ready-for-tests lint ## Run all tests
	@.venv/bin/python -m pytest --quiet -n auto --dist worksteal

.PHONY: serve
serve: .venv/ready ## Show both languages in the browser; edits show by themselves
	@$(handbook) serve

.PHONY: edit
edit: .venv/ready-for-lint ## Edit in the form on this computer, at /edit/; what is saved stands in data/ at once
	@bash scripts/edit.sh

.PHONY: check
check: .venv/ready ## Check the data and tell every fault at once; FORMAT=github marks the lines of a proposal
	@$(handbook) check $(if $(FORMAT),--format $(FORMAT))

.PHONY: format
format: .venv/ready ## Put every data file in one form; what the files say never changes
	@$(handbook) format

.PHONY: changes
changes: .venv/ready-for-tests ## Show what is other than at a commit, BASE=origin/main: pages and sheets before and after
	@$(handbook) changes $(BASE)

.PHONY: workbook
workbook: .venv/ready ## Build the workbooks only: all, or a share of them, SHARD=2/6
	@$(handbook) workbook $(if $(SHARD),--shard $(SHARD))

.PHONY: release
release: .venv/ready ## Keep what editions hold under their number: all, or EDITIONS="complete handout"
	@$(handbook) release $(EDITIONS)

.PHONY: lint
lint: .venv/ready-for-lint ## Check the style of the code and its types, and the workflows on GitHub
	@.venv/bin/ruff check --quiet .
	@.venv/bin/mypy --no-error-summary
	@PATH="$$PWD/.venv/bin:$$PATH" node_modules/.bin/tsc
	@.venv/bin/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@told=$$(.venv/bin/zizmor --quiet --offline --no-progress --config .github/zizmor.yml .github 2>&1) || { echo "$$told"; exit 1; }

.PHONY: bench
bench: .venv/ready-for-tests ## Compare CPU seconds with an older commit: all, or PARTS="cold facts edit check site" RUNS=2
	@.venv/bin/python -m tests.bench $(PARTS) $(if $(RUNS),--runs $(RUNS)) $(if $(AGAINST),--against $(AGAINST))

.PHONY: fuzz
fuzz: .venv/ready-for-tests ## Slip 5,000 faults into a small handbook, one at a time, and print what the check does not tell well
	@.venv/bin/python -m tests.fuzz 5000

.PHONY: bench-search
bench-search: .venv/ready-for-tests ## Ask the search's queries of ours, of Material and of Pagefind
	@.venv/bin/python -m tests.bench_search

.PHONY: lock
lock: ## Remake both locks after an edit in pyproject.toml
	@bash scripts/lock.sh

.PHONY: clean
clean: ## Remove what was built; the set-up stays
	@rm -rf site .build build .pytest_cache .ruff_cache
	@find handbook macros tests -type d -name __pycache__ -prune -exec rm -rf {} +

.venv/ready: requirements.lock package-lock.json scripts/system.sh scripts/setup-system.sh scripts/setup-browser.sh scripts/setup-python.sh
	@bash scripts/setup-system.sh
	@bash scripts/setup-browser.sh
	@bash scripts/setup-python.sh

.venv/ready-for-lint: .venv/ready requirements-tests.lock scripts/system.sh scripts/setup-test-packages.sh
	@bash scripts/setup-test-packages.sh
	@bash scripts/setup-browser.sh all

.venv/ready-for-tests: .venv/ready-for-lint scripts/setup-tests.sh tests/html-checker/package-lock.json
	@bash scripts/setup-tests.sh
