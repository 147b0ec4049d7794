#!/bin/sh
# From nothing to books: installs what building needs (Debian), builds the command, turns the stories of seeds/ into books
# in out/, and draws out/pages.png: their covers and some of their pages.
#   examples/quickstart.sh [STORY...]      other stories than those of seeds/
set -eu
cd "$(dirname "$0")/.."
. .ci/packages.sh

octavo_install build
cmake --preset release
cmake --build --preset release
octavo=build/release/src/cli/octavo
mkdir -p out
if [ $# -gt 0 ]; then
  "$octavo" convert "$@" -o out/
  "$octavo" preview "$@" -o out/pages.png --pages cover,title,opener
else
  set -- seeds/*.txt
  "$octavo" convert "$@" -o out/
  # The three covers; then title, contents and a chapter, a letter, scene breaks and a song, as they lie in the open books.
  "$octavo" preview "$@" "$@" -o out/pages.png --spreads --columns 3 --height 360 \
    --pages cover --pages cover --pages cover --pages title,iv,7 --pages 2 --pages 3
fi

echo
echo "The books are in $(pwd)/out:"
for book in out/*.epub out/*.pdf; do
  printf '  %s  %s KB\n' "$book" "$(($(wc -c < "$book") / 1024))"
done
echo "Some of their pages are in out/pages.png. What was found in a story:"
echo "  $octavo inspect $1"
