#!/usr/bin/env bash
# What `make setup` does, for Windows, which has no make: run it in Git Bash.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
python -m venv .venv
.venv/Scripts/python -m pip --quiet --disable-pip-version-check install --require-hashes --only-binary :all: -r requirements.lock
.venv/Scripts/python -m pip --quiet --disable-pip-version-check install --no-deps --no-build-isolation --editable .
.venv/Scripts/liverleaf build resources/starter --to build/starter --name "Liverleaf starter library"
mkdir -p build/translations
for texts in resources/translations/*.ts; do
	.venv/Scripts/pyside6-lrelease -silent "$texts" -qm "build/translations/$(basename "$texts" .ts).qm"
done
