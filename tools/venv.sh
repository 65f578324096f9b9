#!/usr/bin/env bash
# The virtual environment: locked packages, then Anlan itself so that its command stands in .venv/bin.
set -euo pipefail
python=${1:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Python 3.11 or newer is needed; found: $("$python" --version 2>&1 || echo none)." >&2
    exit 1
fi
if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    rm -rf .venv
    if ! "$python" -m venv .venv >/dev/null 2>&1; then
        rm -rf .venv
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            echo "installing python3-venv ..." >&2
            apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
            "$python" -m venv .venv
        else
            echo "Python cannot make a virtual environment here: install the package python3-venv, then run this again." >&2
            exit 1
        fi
    fi
fi
# LightGBM, which learns the forecasts, is linked against the system's OpenMP.
if ! "$python" -c 'import ctypes; ctypes.CDLL("libgomp.so.1")' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "installing libgomp1 ..." >&2
        apt-get update -qq && apt-get install -y -qq libgomp1 >/dev/null
    else
        echo "OpenMP is missing, which forecasts need: install the package libgomp1, then run this again." >&2
        exit 1
    fi
fi
echo "installing the locked Python packages ..." >&2
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation \
    --config-settings editable_mode=compat --editable .
