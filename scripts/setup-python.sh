#!/usr/bin/env bash
# Makes .venv with exactly the packages of requirements.lock and the command `handbook`. The file .venv/ready comes last, so a
# set-up that was broken off is begun again; it holds the place of the checkout, so one that was moved or copied is made anew.
source "$(dirname "${BASH_SOURCE[0]}")/system.sh"
unset PIP_TARGET PIP_PREFIX PIP_ROOT
export PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1

python=$(find_python venv ensurepip)
say "Python environment: .venv, $("$python" --version)"
rm -f .venv/ready
quietly "$python" -m venv --clear .venv

say "Python packages: requirements.lock"
quietly .venv/bin/python -m pip install --no-input --progress-bar off --require-hashes --only-binary :all: -r requirements.lock
export PIP_REQUIRE_HASHES=0
quietly .venv/bin/python -m pip install --no-input --no-index --no-deps --no-build-isolation --editable .

# Pythons that are not Homebrew's do not look where Homebrew puts libraries.
if [ "$(uname -s)" = Darwin ]; then
    printf 'import os; os.environ.setdefault("DYLD_FALLBACK_LIBRARY_PATH", "%s/lib:/usr/local/lib:/usr/lib")\n' "$(brew --prefix)" \
        >"$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/homebrew.pth"
fi
quietly .venv/bin/python -c 'import weasyprint' || stop "WeasyPrint finds no Pango: install it, then run make again."
pwd -P >.venv/ready
