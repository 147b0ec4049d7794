#!/bin/sh
# Contact sheets of pages of EPUBs as Chromium shows them, in a telephone's, an e-ink reader's and a desk's width, light
# and dark, in usual and in large type; fails where a page is wider than its screen. Needs what ace.sh does.
#   pages.sh SHELF FONTS OUTPUT    SHELF: the books of make_shelf.sh; FONTS: a folder of Libertinus; OUTPUT: gets the sheets
set -eu
shelf=$1 fonts=$2 output=$3
if [ -z "${OCTAVO_ACE:-}" ]; then
  echo "skipped: puppeteer-core is not there; set OCTAVO_ACE to the folder that npm installed Ace in"
  exit 77
fi
NODE_PATH=$OCTAVO_ACE/node_modules
export NODE_PATH
set --
show() { # BOOK PAGE...
  book=$1
  shift
  rm -rf "$shelf/unpacked/$book"
  python3 -m zipfile -e "$shelf/$book.epub" "$shelf/unpacked/$book"
  for page in "$@"; do
    echo "$book-$page=$shelf/unpacked/$book/book/$page.xhtml"
  done
}
{
  show whole-classic cover title-page nav description dedication epigraph the-ascent harmony-from-harm letters the-lamp messages
  show every-node-classic notice one
  show stage-classic the-song the-play
  show whole-pocket harmony-from-harm
  show stage-modern the-play
  show whole-large-print letters
  show whole-screen nav harmony-from-harm
  show hebrew-pocket nav chapter-1
  show japanese-classic title-page chapter-1
  show tables chapter-1
} > "$shelf/pages"
tr '\n' '\0' < "$shelf/pages" | xargs -0 node "$(dirname "$0")/browser/pages.js" "$fonts" "$output"
