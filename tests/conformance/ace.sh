#!/bin/sh
# Runs Ace by DAISY on every EPUB below a folder: anything reported fails. OCTAVO_ACE names the folder whose
# node_modules have Ace (.ci/ace.sh makes it); without it nothing is checked, which is said by exit code 77.
#   ace.sh FOLDER REPORTS      REPORTS gets what Ace says of each book that is not good
set -eu
folder=$1 reports=$2
if [ -z "${OCTAVO_ACE:-}" ]; then
  echo "skipped: Ace is not there; set OCTAVO_ACE to the folder that npm installed it in"
  exit 77
fi
NODE_PATH=$OCTAVO_ACE/node_modules
export NODE_PATH
# One book after another, in one Chromium.
find "$folder" -name '*.epub' | LC_ALL=C sort | tr '\n' '\0' |
  xargs -0 -n 1000 node "$(dirname "$0")/browser/ace.js" "$reports"
