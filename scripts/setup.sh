#!/bin/sh
# Set-up from a bare clone: Python, the locked packages, and (with --browser) Chromium.
# Prints nothing when all is in place; every failure is one clear line that says what to do.
#
#   scripts/setup.sh              what serving and checking need
#   scripts/setup.sh --handouts   that, and the library that sets the handouts on paper (Pango)
#   scripts/setup.sh --browser    that, and the browser the tests drive
# Options may stand together.
#
# SETUP_NO_UV=1 takes the plain way, venv and pip, which is also the fall-back where uv cannot be had.
set -eu
cd "$(dirname "$0")/.."
venv=.venv
python_floor="3.11.5"

say() { printf '%s\n' "set-up: $*" >&2; }
stop() { say "$*"; exit 1; }

recent_enough() {
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' >/dev/null 2>&1
}

find_python() {
  for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
    if command -v "$name" >/dev/null 2>&1 && recent_enough "$name"; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

apt_install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  say "installing $* with apt"
  as_root apt-get update -qq >/dev/null 2>&1 || return 1
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

# What the packages depend on; the stamp holds its checksum, so a second run stops here at once.
wanted_state() {
  # The folder is part of it: a moved or copied .venv does not work.
  { pwd; cat uv.lock requirements.txt requirements-uv.txt pyproject.toml; } | cksum
}

make_venv() {
  python=$(find_python) || stop "Python $python_floor or newer is needed and was not found." \
    "Install it (Debian 13, Ubuntu 24.04: apt install python3 python3-venv; macOS: brew install" \
    "python@3.13), or install uv, which brings its own: https://docs.astral.sh/uv/"
  "$python" -m venv --clear "$venv" >/dev/null 2>&1 && return 0
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  apt_install "python$version-venv" && "$python" -m venv --clear "$venv" >/dev/null && return 0
  stop "'$python -m venv' does not work. Install it: apt install python$version-venv"
}

# Prints the uv to use: the one on PATH, or one fetched by pip into the environment.
find_uv() {
  [ -z "${SETUP_NO_UV:-}" ] || return 1
  if command -v uv; then return 0; fi
  find_python >/dev/null || return 1
  [ -x "$venv/bin/python" ] && recent_enough "$venv/bin/python" || make_venv
  "$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes \
    -r requirements-uv.txt >&2 || return 1
  echo "$venv/bin/uv"
}

with_uv() {
  uv=$1
  if python=$(find_python); then
    say "installing the locked packages with uv"
    "$uv" sync --quiet --locked --inexact --compile-bytecode --python "$python"
  else
    say "no Python $python_floor or newer here: asking uv for its own"
    "$uv" sync --quiet --locked --inexact --compile-bytecode --python ">=$python_floor,<3.15"
  fi
}

with_pip() {
  say "installing the locked packages with pip"
  make_venv
  "$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes \
    -r requirements.txt &&
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps -e .
}

install_packages() {
  state=$(wanted_state)
  [ "$(cat "$venv/.ready" 2>/dev/null)" = "$state" ] && [ -x "$venv/bin/python" ] && return 0
  if uv=$(find_uv); then
    with_uv "$uv" || with_pip || stop "the packages could not be installed (messages above)."
  else
    with_pip || stop "the packages could not be installed (messages above)."
  fi
  printf '%s' "$state" >"$venv/.ready"
}

find_chromium() {
  for name in ${CHROMIUM:-} chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}

install_browser() {
  find_chromium && return 0
  apt_install chromium && find_chromium && return 0
  stop "Chromium is needed for the tests and was not found. Install it (Debian: apt install" \
    "chromium; macOS: brew install --cask chromium), or set CHROMIUM to its path."
}

# The handouts: WeasyPrint is a package of ours, Pango a library of the system.
finds_pango() { "$venv/bin/python" -c "import weasyprint" >/dev/null 2>&1; }

install_pango() {
  # The import takes a second: the stamp says that it worked with these packages.
  state=$(wanted_state)
  [ "$(cat "$venv/.pango" 2>/dev/null)" = "$state" ] && return 0
  finds_pango ||
    { apt_install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 && finds_pango; } ||
    stop "Pango is needed for the handouts and was not found. Install it (Debian, Ubuntu: apt" \
      "install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango)."
  printf '%s' "$state" >"$venv/.pango"
}

install_packages
for option in "$@"; do
  case $option in
    --browser) install_browser ;;
    --handouts) install_pango ;;
    *) stop "unknown option '$option'. Known: --browser, --handouts" ;;
  esac
done
