#!/bin/sh
# Runs veraPDF, by its profiles for PDF/UA-1 and PDF/A-2a, and qpdf on PDFs: of the seeds, of a story in many scripts
# and of every node that stories have, in all designs, and on those that unit tests kept. OCTAVO_VERAPDF names the
# folder of veraPDF's jars (.ci/verapdf.sh fetches them); without it nothing is checked, which is said by exit code 77.
#   verapdf.sh OCTAVO SEEDS KEPT OUTPUT
set -eu
octavo=$1 seeds=$2 kept=$3 output=$4
here=$(dirname "$0")
if [ -z "${OCTAVO_VERAPDF:-}" ]; then
  echo "skipped: veraPDF is not there; set OCTAVO_VERAPDF to the folder of its jars"
  exit 77
fi
rm -rf "$output"
mkdir -p "$output"
convert() { # FILE NAME OPTION...
  story=$1 name=$2
  shift 2
  "$octavo" convert --quiet "$story" "$@" -o "$output/$name.pdf"
}
for story in "$seeds"/*.txt; do
  convert "$story" "$(basename "$story" .txt)"
done
for story in "$here"/verapdf/*.txt; do
  name=$(basename "$story" .txt)
  convert "$story" "$name"
  convert "$story" "$name-two-sided" --two-sided --family eb-garamond --no-system-fonts --trim 6x9in
done
"$octavo" themes | while read -r theme _; do
  convert "$here/verapdf/scripts.txt" "scripts-$theme" --theme "$theme"
  convert "$(find "$seeds" -name '*.txt' | LC_ALL=C sort | head -n 1)" "seed-$theme" --theme "$theme"
done
# Those that claim no standard are drawn by tests from pages of which nothing is known.
grep -l -a 'pdfuaid:part' -r "$kept" --include='*.pdf' > "$output/list" || true
find "$output" -name '*.pdf' >> "$output/list"
sort -u -o "$output/list" "$output/list"
if command -v qpdf > /dev/null; then
  tr '\n' '\0' < "$output/list" | xargs -0 -n 1 -P "$(nproc)" qpdf --check > "$output/qpdf.log" 2>&1 ||
    { cat "$output/qpdf.log"; exit 1; }
fi
tr '\n' '\0' < "$output/list" |
  xargs -0 java -XX:+UseSerialGC -Xshare:auto -cp "$OCTAVO_VERAPDF/*" "$here/verapdf/VeraPdf.java"
