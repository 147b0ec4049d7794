#!/bin/sh
# The seeds as books, each alone and all in one, by the command.
#   make_seeds.sh OCTAVO SEEDS OUTPUT
set -eu
octavo=$1 seeds=$2 output=$3
rm -rf "$output"
mkdir -p "$output"
"$octavo" convert --quiet "$seeds"/*.txt -o "$output/"
"$octavo" bind --quiet "$seeds"/*.txt -o "$output/all.epub"
for story in "$seeds"/*.txt; do
  test -s "$output/$(basename "$story" .txt).epub"
done
test -s "$output/all.epub"
