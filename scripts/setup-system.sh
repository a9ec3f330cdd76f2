#!/usr/bin/env bash
# Installs what pip cannot: Python with venv, and Pango, which sets the text of the PDFs. Installs nothing that is there.
source "$(dirname "${BASH_SOURCE[0]}")/system.sh"
system=$(kind_of_system)
wanted="Python 3.11 to 3.14 with venv"

no_python() { stop "Install $wanted (found: $(python3 --version 2>/dev/null || echo none)). Then run make again."; }

missing=()
wants_venv() { python_fits /usr/bin/python3 >/dev/null && ! python_fits /usr/bin/python3 venv ensurepip >/dev/null; }
if { [ "$system" = debian ] || [ "$system" = ubuntu ]; } && may_install && wants_venv; then
    missing+=(python3-venv)
elif ! find_python venv ensurepip >/dev/null; then
    python=$(find_python) || python=
    case $system in
    macos) missing+=(python@3.13) ;;
    debian | ubuntu)
        if [ -n "$python" ]; then
            missing+=("python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv")
        elif command -v python3 >/dev/null; then
            no_python
        else
            missing+=(python3-venv)
        fi
        ;;
    esac
fi

# The libraries, by the names under which WeasyPrint opens them.
has_pango() {
    if [ "$system" = macos ]; then
        brew list --versions pango >/dev/null 2>&1
    else
        "$(find_python || echo false)" - 2>/dev/null <<'PYTHON'
import ctypes
for name in "pango-1.0", "pangoft2-1.0", "harfbuzz-subset":
    ctypes.CDLL(f"lib{name}.so.0")
PYTHON
    fi
}
if ! has_pango; then
    case $system in
    macos) missing+=(pango) ;;
    debian | ubuntu) missing+=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0) ;;
    *) stop "Install $wanted, and the libraries pango, pangoft2 and harfbuzz-subset. Then run make again." ;;
    esac
fi

if [ ${#missing[@]} -gt 0 ]; then
    if [ "$system" = macos ]; then brew_install "${missing[@]}"; else apt_install "${missing[@]}"; fi
fi
find_python venv ensurepip >/dev/null || no_python
