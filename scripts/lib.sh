# shellcheck shell=bash
# What the scripts share: where tools live, how a problem is told.
# Sourced, never run; the caller stands in the project's root.

PATH="$PWD/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
export PATH

# Ends the script with one line on standard error.
stop() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 1
}

has() {
  command -v "$1" >/dev/null 2>&1
}

# The version of a crate as Cargo.lock has it.
locked_version() {
  awk -v name="name = \"$1\"" '
    $0 == name { getline; gsub(/[^0-9.]/, ""); print; exit }
  ' Cargo.lock
}

# trunk reads NO_COLOR as a yes-or-no option and rejects the usual "1".
build_release() {
  env -u NO_COLOR trunk build --release
}
