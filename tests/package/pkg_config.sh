#!/bin/sh
# Compiles the shortest program against an installed Octavo by pkg-config alone, and runs it.
#   pkg_config.sh PREFIX STORY COMPILER [FLAG...]
set -eu
prefix=$1 story=$2 compiler=$3
shift 3
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name octavo.pc)")
export PKG_CONFIG_PATH
# The flags are a list of words, which the shell is meant to split.
# shellcheck disable=SC2046
"$compiler" -std=c++20 "$@" "$here/consumer/story.cpp" -o "$work/story" $(pkg-config --cflags --libs octavo)
libraries=$(pkg-config --variable=libdir octavo)
LD_LIBRARY_PATH=$libraries "$work/story" < "$story" > "$work/story.epub"
test "$(head -c 58 "$work/story.epub" | tail -c 28)" = "mimetypeapplication/epub+zip"
echo "made $(wc -c < "$work/story.epub") bytes with octavo $(pkg-config --modversion octavo)"
