#!/bin/sh
# From nothing to books: installs what building needs (Debian), builds the command, and turns the stories of seeds/ into
# EPUBs in out/.
#   examples/quickstart.sh [STORY...]      other stories than those of seeds/
set -eu
cd "$(dirname "$0")/.."
. .ci/packages.sh

octavo_install build
cmake --preset release
cmake --build --preset release
[ $# -gt 0 ] || set -- seeds/*.txt
mkdir -p out
build/release/src/cli/octavo convert "$@" -o out/

echo
echo "The books are in $(pwd)/out:"
for book in out/*.epub; do
  printf '  %s  %s KB\n' "$book" "$(($(wc -c < "$book") / 1024))"
done
echo "Open them in any reader of e-books. What was found in a story:"
echo "  build/release/src/cli/octavo inspect $1"
