#!/bin/sh
# All that a change must pass before it is committed: installs what is missing (Debian), builds with warnings as
# errors, and runs the tests but for the slow ones.
#   tests/run.sh [--all] [ARGUMENT-OF-CTEST...]      --all: the slow ones too
set -eu
cd "$(dirname "$0")/.."
. .ci/packages.sh

slow='-LE slow'
if [ "${1:-}" = --all ]; then
  slow=
  shift
fi
octavo_install build test
cmake --preset dev ${OCTAVO_CI:+-D "OCTAVO_CI=$OCTAVO_CI"}
cmake --build --preset dev
# Each public header compiles alone.
cmake --build --preset dev --target all_verify_interface_header_sets
# shellcheck disable=SC2086
ctest --preset dev -j "$(nproc)" $slow "$@"
