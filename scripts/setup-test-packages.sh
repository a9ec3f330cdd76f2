#!/usr/bin/env bash
# Adds to .venv the packages of requirements-tests.lock, which lint and tests need and a site does not.
source "$(dirname "${BASH_SOURCE[0]}")/system.sh"
unset PIP_TARGET PIP_PREFIX PIP_ROOT
export PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1

say "Python packages for the tests: requirements-tests.lock"
quietly .venv/bin/python -m pip install --no-input --progress-bar off --require-hashes --only-binary :all: \
    -r requirements.lock -r requirements-tests.lock
touch .venv/ready-for-lint
