#!/bin/sh
# Runs EPUBCheck 5 on every EPUB below a folder: an error or a warning in any of them fails. The jar is named by
# OCTAVO_EPUBCHECK (.ci/epubcheck.sh fetches it); without it nothing is checked, which is said by exit code 77.
#   epubcheck.sh FOLDER
set -eu
folder=$1
if [ -z "${OCTAVO_EPUBCHECK:-}" ]; then
  echo "skipped: EPUBCheck is not there; set OCTAVO_EPUBCHECK to the path of its jar, version 5.1 or later"
  exit 77
fi
java -jar "$OCTAVO_EPUBCHECK" --version
books=$(find "$folder" -name '*.epub' | sort)
if [ -z "$books" ]; then
  echo "there is no EPUB in $folder"
  exit 1
fi
# A Java that starts fast, since it starts once for each book.
echo "$books" | tr '\n' '\0' | xargs -0 -n 1 -P "$(nproc)" sh -c '
  if output=$(java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$OCTAVO_EPUBCHECK" --failonwarnings "$1" 2>&1); then
    echo "good  $1"
  else
    printf "BAD   %s\n%s\n" "$1" "$output"
    exit 1
  fi' epubcheck
echo "$(echo "$books" | wc -l) books, no error, no warning"
