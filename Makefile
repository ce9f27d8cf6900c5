# 熟客簿 · Regulars. Every target sets up what it needs first (scripts/setup.sh); `make help` lists them.
.PHONY: help setup run test soak check bench screenshots app
.DEFAULT_GOAL := help
SHELL := /bin/sh
unexport PYTHONDONTWRITEBYTECODE
PY := .venv/bin/python

help:  ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## */\1\t/' | awk -F '\t' '{printf "make %-12s %s\n", $$1, $$2}'

setup:  ## virtual environment and system packages (as root; otherwise says what is missing)
	@scripts/setup.sh

run: setup  ## the program; without a display, its main job on sample lists, with the results under build/headless
	@if [ "$$(uname -s)" != Linux ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(PY) main.py; \
	else exec $(PY) scripts/headless_run.py; fi

test: setup  ## all tests
	@$(PY) -m pytest -n auto --maxprocesses 4 --dist worksteal

soak: setup  ## the tests with random cases, other ones every time, three times or TIMES=n
	@for i in $$(seq $${TIMES:-3}); do $(PY) -m pytest -n auto --dist worksteal --hypothesis-profile=soak || exit 1; done

check: setup  ## style, types, floors, translations
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-logo
	@$(PY) scripts/translations.py check

bench: setup  ## speed, each figure beside its floor measured in the same run
	@$(PY) benchmarks/run.py

screenshots: setup  ## every page in both languages and themes into build/screenshots
	@$(PY) scripts/screenshots.py

app:  ## the program for people without Python, into dist/regulars, tried out from a folder without sources
	@scripts/setup.sh app
	@$(PY) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller pyinstaller.spec
	@$(PY) scripts/try_app.py dist/regulars
