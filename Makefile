.DEFAULT_GOAL := help
.PHONY: help setup run test shapes tests test-hands coverage test-marked-slow test-team test-slow test-platforms bench format constraints third-party guide-pictures installer clean
BIN := .venv/bin
export QT_API := pyside6
# The file of each test is forced to the disk at each change: in memory, where there is room, nobody waits for that.
IN_MEMORY := $(shell test "$$(df --output=avail -BM /dev/shm 2>/dev/null | tail -1 | tr -dc 0-9)" -ge 4000 \
	2>/dev/null && echo TMPDIR=/dev/shm)
PYTEST := $(IN_MEMORY) QT_QPA_PLATFORM=offscreen $(BIN)/pytest
EVERY_CORE := -n logical --dist worksteal
AT_LENGTH := $(PYTEST) -o timeout=0  # as long as they are asked to
COVERED := ptce_desk/domain/*,ptce_desk/db/migrations/*,ptce_desk/db/undo.py,ptce_desk/db/journal.py
unexport CI  # some tools behave otherwise when it is set; the checks are the same everywhere
unexport PYTHONDONTWRITEBYTECODE  # each process of a run, and each program a test starts, would compile all again

help:  ## Montrer ces commandes
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

setup:  ## Installer ce qui manque
	@scripts/setup

run: setup  ## Construire la démonstration, puis l'ouvrir
	$(BIN)/ptce-desk demo build/demo

test: setup  ## Tout vérifier, du plus rapide au plus long, comme l'intégration continue
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@$(MAKE) --no-print-directory -j2 shapes tests

shapes:
	$(BIN)/lint-imports
	$(BIN)/vulture
	$(BIN)/mypy

tests:
	$(PYTEST) $(EVERY_CORE)

test-hands:  ## Conduire le vrai programme de l'extérieur, par son accessibilité et des touches tapées
	@DISPLAY=:0 scripts/setup  # what Qt needs to draw on a screen
	@scripts/test-hands

coverage: setup  ## Les branches que les tests suivent : toutes dans le domaine et le journal, le compte du reste
	$(PYTEST) $(EVERY_CORE) tests/unit tests/integration --cov --cov-report=
	$(BIN)/coverage report --skip-covered --sort=cover
	$(BIN)/coverage report --include="$(COVERED)" --show-missing --fail-under=100

test-marked-slow: setup  ## Les tests marqués « slow » : ceux qui durent, et plus d’exemples de ce que « make test » regarde déjà
	$(PYTEST) $(EVERY_CORE) -m slow

test-team: setup  ## Les tests d'intégration sur PostgreSQL, la base d'une équipe, au lieu d'un fichier
	PTCE_ENGINE=postgresql $(PYTEST) $(EVERY_CORE) tests/integration

test-slow: setup  ## Les tests de propriétés, les arrêts brutaux, les copies abîmées, en bien plus grand nombre
	PTCE_AT_LENGTH=1 $(MAKE) test-marked-slow
	HYPOTHESIS_PROFILE=slow $(AT_LENGTH) tests/unit
	PTCE_EVERY_TEXT=1 $(AT_LENGTH) -m "slow or not slow" \
		tests/integration/test_broken_text_files.py tests/integration/test_texts_of_any_length.py \
		tests/unit/exports/test_pdf_pages.py
	PTCE_KILLS=200 PTCE_KILLED_MEGABYTES=96 $(AT_LENGTH) -s tests/integration/test_killed.py
	PTCE_DAMAGES=4000 $(AT_LENGTH) -s tests/integration/test_damaged.py
	PTCE_LEDGER_DOSSIERS=10000 $(AT_LENGTH) tests/integration/test_ledger_in_random_files.py
	PTCE_MUTATED_TABLES=10000 $(AT_LENGTH) tests/unit/imports/tables/test_reader.py
	PTCE_DAYS=200 $(AT_LENGTH) -m slow tests/integration/test_state_machine.py
	PTCE_DEEDS=50000 $(AT_LENGTH) -s -m slow tests/integration/test_many_officers.py
	PTCE_MONKEY=3000 $(AT_LENGTH) -m slow tests/ui/test_monkey.py
	PTCE_EVERY_WAY=1 $(AT_LENGTH) -m "slow or not slow" tests/ui/typed

test-platforms: setup  ## Ce que Windows et macOS n'ont pas, vu par les types
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32
	$(BIN)/mypy --platform darwin --cache-dir .mypy_cache/darwin

bench: setup  ## Les mesures, chacune contre son plancher
	@set -e; for bench in tests/benchmarks/bench_*.py; do \
		QT_QPA_PLATFORM=offscreen $(BIN)/python -m "tests.benchmarks.$$(basename $$bench .py)"; \
	done

format: setup  ## Mettre le code en forme
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

constraints: setup  ## Figer les versions installées dans constraints.txt
	$(BIN)/python -m pip freeze --exclude-editable > constraints.txt

third-party:  ## Rassembler les licences de ce qui est installé, réécrire THIRD-PARTY.md
	$(BIN)/python scripts/third_party.py

guide-pictures: setup  ## Reprendre les images du guide
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.guide_pictures

installer: setup  ## Construire le programme installable dans dist/ et l'essayer
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "pyinstaller>=6.22,<7"
	$(BIN)/pyinstaller --noconfirm --log-level WARN build_installer.spec
	$(BIN)/python scripts/third_party.py dist/ptce-desk
	$(BIN)/python scripts/try_installer.py dist/ptce-desk

clean:  ## Effacer ce qui se reconstruit
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
