#!/bin/sh
# Installs a build and moves what was installed: nothing in it may depend on where it was put first.
#   install.sh CMAKE BUILD PREFIX
set -eu
cmake=$1 build=$2 prefix=$3
rm -rf "$prefix" "$prefix.first"
"$cmake" --install "$build" --prefix "$prefix.first"
mv "$prefix.first" "$prefix"
if [ -x "$prefix/bin/octavo" ]; then
  "$prefix/bin/octavo" --version
fi
