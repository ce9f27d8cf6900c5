#!/bin/sh
# Makes this checkout runnable: the virtual environment from the hash-pinned lock, and what Qt needs of the system.
#
#     scripts/setup.sh          for running and testing
#     scripts/setup.sh app      also what building the program needs
#
# As root on a system with apt it installs what is missing; otherwise it says exactly what to install, and stops.
# Nothing is done twice: when all is there this takes a fraction of a second.
set -eu
unset PYTHONDONTWRITEBYTECODE PYTHONHOME PYTHONPATH
cd "$(dirname "$0")/.."

venv=.venv
stamp=$venv/installed-lock
purpose=${1:-run}

say() { printf '%s\n' "$*" >&2; }

# install PACKAGE…: by apt as root, else words and the end
install() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing: $*"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
    else
        say "Missing on this system. On Debian or Ubuntu install it with"
        say "    sudo apt-get install $*"
        say "(elsewhere: the packages of the same libraries), then run this again."
        exit 1
    fi
}

fitting() { command -v "$1" >/dev/null && "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))'; }

find_python() {
    for python in python3.11 python3.12 python3 python; do
        if fitting "$python" 2>/dev/null; then
            return
        fi
    done
    python=
}

make_venv() {
    find_python
    if [ -z "$python" ]; then
        say "Python 3.11 or 3.12 is needed."
        install python3.11 python3.11-venv
        python=python3.11
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    fi
    say "Making $venv with $("$python" --version)"
    "$python" -m venv --clear $venv
}

# --- Python and its packages: again only when the lock or the interpreter has changed
if ! fitting $venv/bin/python 2>/dev/null; then
    make_venv
fi
wanted="$($venv/bin/python -c 'import hashlib, sys; print(sys.version, hashlib.sha256(open("requirements.lock", "rb").read()).hexdigest())')"
if [ "$(cat $stamp 2>/dev/null || true)" != "$wanted" ]; then
    say "Installing the packages of requirements.lock"
    $venv/bin/python -m pip --version >/dev/null 2>&1 || $venv/bin/python -m ensurepip >/dev/null  # one made by uv has no pip
    $venv/bin/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes \
        -r requirements.lock
    # pip compiles on one core only, and the packages' own tests too; some packages ship templates that are no Python:
    # their complaints do not matter
    $venv/bin/python -m compileall -q -j 0 -x '/(tests|PyInstaller|_pyinstaller_hooks_contrib)/' \
        $venv/lib core storage ui main.py >/dev/null || true
    printf '%s\n' "$wanted" > $stamp
fi

# --- what Qt loads from the system (Linux only; Windows and macOS have it all)
[ "$(uname -s)" = Linux ] || exit 0
missing=$($venv/bin/python - "$purpose" <<'PYTHON'
import ctypes, os, shutil, subprocess, sys, sysconfig
libraries = {  # soname: Debian's package
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1", "libglib-2.0.so.0": "libglib2.0-0",
}
if os.environ.get("DISPLAY"):  # a real window under X11
    libraries |= {
        "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0", "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0", "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0", "libxcb-shm.so.0": "libxcb-shm0", "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0", "libxcb-xkb.so.1": "libxcb-xkb1",
        "libX11-xcb.so.1": "libx11-xcb1", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    }
def there(soname):
    try:
        return bool(ctypes.CDLL(soname))
    except OSError:
        return False
packages = [package for soname, package in libraries.items() if not there(soname)]
lister = shutil.which("fc-list")
if lister is None:
    packages += ["fontconfig"]
if lister is None or not subprocess.run([lister, ":lang=zh-cn"], capture_output=True, text=True).stdout.strip():
    packages += ["fonts-noto-cjk"]
if sys.argv[1] == "app":
    packages += [] if shutil.which("objdump") else ["binutils"]
    shared = sysconfig.get_config_var("LDLIBRARY") or ""
    if sysconfig.get_config_var("Py_ENABLE_SHARED") and not there(shared.replace(".so", ".so.1.0")):
        packages += ["libpython%d.%d" % sys.version_info[:2]]
print(*packages)
PYTHON
)
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086  # one word is one package
    install $missing
fi
