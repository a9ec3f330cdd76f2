# What the set-up scripts share; they read it with `source`. Written for bash 3.2, which is what macOS has.
set -euo pipefail
unset CDPATH PYTHONHOME PYTHONPATH
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '• %s\n' "$*"; }

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Run a command in silence; show what it said only if it fails.
quietly() {
    local log
    log=$(mktemp)
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
    else
        tail -n 20 "$log" >&2
        rm -f "$log"
        return 1
    fi
}

# debian, ubuntu (and what is made from either), macos or other.
kind_of_system() {
    case $(uname -s) in
    Darwin) echo macos ;;
    Linux)
        case $(. /etc/os-release 2>/dev/null && echo " ${ID:-} ${ID_LIKE:-} ") in
        *" ubuntu "*) echo ubuntu ;;
        *" debian "*) echo debian ;;
        *) echo other ;;
        esac
        ;;
    *) echo other ;;
    esac
}

# Install Debian packages as root or with sudo.
apt_install() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop "As root, run: apt-get install $*   Then run make again."
        as_root=(sudo)
        sudo -v
    fi
    say "System packages: $*"
    quietly ${as_root[@]+"${as_root[@]}"} apt-get update || true
    quietly ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
        stop "apt-get could not install: $*"
}

# Install Homebrew packages.
brew_install() {
    command -v brew >/dev/null || stop "Install Homebrew, then run make again."
    say "Homebrew packages: $*"
    quietly brew install "$@" || stop "Homebrew could not install: $*"
}

# Whether system packages can be installed without a word from anybody.
may_install() { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }

# The Python of the system itself, which is built with profile-guided optimisation; one built at home seldom is, and takes a quarter
# longer for the workbooks. On macOS that is Homebrew's, since Apple's own is a stub that is too old.
system_pythons() {
    if [ "$(uname -s)" = Darwin ]; then
        printf '%s\n' {/opt/homebrew,/usr/local}/bin/python3.{13,12,11,14}
    else
        echo /usr/bin/python3
    fi
}

# Print the first Python that fits: not older than 3.11, not newer than the packages in requirements.lock know; the system's before
# the newest. The arguments name modules that it must have.
find_python() {
    local name
    for name in $(system_pythons) python3.13 python3.12 python3.11 python3.14 python3; do
        python_fits "$name" "$@" && return
    done
    return 1
}

# Print a Python's path if it fits. It is run, since a name may be a stub that starts nothing.
python_fits() {
    local name=$1
    shift
    "$name" - "$@" 2>/dev/null <<'PYTHON'
import importlib, sys
for module in sys.argv[1:]:
    importlib.import_module(module)
if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit(1)
print(sys._base_executable)
PYTHON
}

# Print the Java of this machine. Homebrew keeps its own outside the path, where macOS has a stub that starts nothing.
find_java() {
    local name
    for name in java /opt/homebrew/opt/openjdk/bin/java /usr/local/opt/openjdk/bin/java; do
        "$name" -version >/dev/null 2>&1 </dev/null || continue
        printf '%s\n' "$name"
        return
    done
    return 1
}

# Print the Chromium or Google Chrome of this machine: first the one without windows, which opens a page with a third of the work.
# A snap is passed over: it cannot see the tests' folders.
find_browser() {
    local name path
    for name in "${HANDBOOK_BROWSER:-}" chromium-headless-shell chromium google-chrome google-chrome-stable chromium-browser \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        path=$(command -v "$name") || continue
        case $path in /snap/*) continue ;; esac
        if head -c 2 "$path" | grep -q '#!' && grep -q 'snap' "$path"; then continue; fi
        "$path" --version >/dev/null 2>&1 </dev/null || continue
        printf '%s\n' "$path"
        return
    done
    return 1
}
