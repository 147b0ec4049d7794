#!/bin/sh
# Books for those who look at EPUBs: every kind of section and block in all designs, then some odd ones; each with the
# pages of the PDF made in the same run.
#   make_shelf.sh OCTAVO SEEDS KEPT OUTPUT      KEPT: what unit tests kept, every-node.json among it
set -eu
octavo=$1 seeds=$2 kept=$3 output=$4
stories=$output/stories
rm -rf "$output"
mkdir -p "$stories"
cp "$(dirname "$0")"/shelf/* "$stories/"
seed=$(find "$seeds" -name '*.txt' | LC_ALL=C sort | head -n 1)
"$octavo" preview --quiet "$seed" --pages 1 --height 400 -o "$stories/picture.png"
convert() { # STORY NAME OPTION...
  story=$1 name=$2
  shift 2
  "$octavo" convert --quiet "$story" --to epub,pdf -o "$output/$name" "$@"
}
for theme in $("$octavo" themes | cut -d ' ' -f 1); do
  for story in whole.markdown stage.txt hebrew.txt japanese.txt; do
    convert "$stories/$story" "${story%.*}-$theme" --theme "$theme"
  done
  convert "$kept/every-node.json" "every-node-$theme" --from json --theme "$theme"
done
for story in pictures.markdown described.markdown tables.markdown; do
  convert "$stories/$story" "${story%.*}"
done
convert "$stories/pictures.markdown" pictures-no-cover --no-cover
for theme in pocket modern; do
  convert "$stories/whole.markdown" "fonts-$theme" --theme "$theme" --embed-fonts
done
# Whole for stores and devices, too; one of them has no cover.
"$octavo" check --package --quiet --fail-on info --ignore cover-missing "$output"/*.epub
test "$(find "$output" -name '*.epub' | wc -l)" -ge 31
