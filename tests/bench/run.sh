#!/bin/sh
# Measures Octavo: its stages in process, then whole processes beside pandoc and calibre, then the pages of a book
# beside Typst's, as far as these are installed.
# Figures only, no verdict: they depend on the machine. Needs Google Benchmark and GNU time.
#   tests/bench/run.sh [TEXT...]     more texts to measure whole processes with
set -eu
cd "$(dirname "$0")/../.."
cmake --preset bench > /dev/null
cmake --build --preset bench
build=build/bench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$build/tests/bench/octavo_bench"

"$build/tests/bench/octavo_bench_prose" 1000000 > "$work/prose-1m.txt"
"$build/tests/bench/octavo_bench_prose" 10000000 > "$work/prose-10m.txt"

# The best of a few runs, as "seconds kilobytes": what a machine can do is told by its least disturbed run.
best() {
  runs=$1
  shift
  : > "$work/times"
  for _ in $(seq "$runs"); do
    if ! /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" > /dev/null 2> "$work/errors"; then
      echo "failed: $*" >&2
      cat "$work/errors" >&2
      return 1
    fi
    tail -n 1 "$work/time" >> "$work/times"
  done
  awk '{ cpu = $2 + $3; if (NR == 1 || $1 < wall) { wall = $1; busy = cpu } if ($4 > memory) memory = $4 }
       END { printf "%.3f %.3f %d\n", wall, busy, memory }' "$work/times"
}

# A process of few milliseconds is under what the clock of `time` shows: run it a hundred times as one.
cat > "$work/hundred.sh" <<'END'
for _ in 1 2 3 4 5 6 7 8 9 10; do for _ in 1 2 3 4 5 6 7 8 9 10; do "$@" || exit; done; done
END

printf '\n%-28s %-10s %10s %10s %9s %8s\n' text program 'wall s' 'CPU s' 'MB' 'ratio'
for text in seeds/002_e987af29a75bcd8f.txt "$work/prose-1m.txt" "$work/prose-10m.txt" "$@"; do
  base=
  for program in octavo pandoc calibre octavo-pdf; do
    times=1
    case $program in
      octavo) set -- "$build/src/cli/octavo" convert --quiet "$text" -o "$work/out.epub" ;;
      octavo-pdf) base=
        set -- "$build/src/cli/octavo" convert --quiet "$text" -o "$work/out.pdf" ;;
      pandoc) command -v pandoc > /dev/null || continue
        set -- pandoc -f markdown "$text" -o "$work/out.epub" --metadata title=Story ;;
      calibre) command -v ebook-convert > /dev/null || continue
        set -- ebook-convert "$text" "$work/out.epub" ;;
    esac
    if [ "$program" = octavo ] || [ "$program" = octavo-pdf ]; then
      if [ "$(wc -c < "$text")" -lt 100000 ]; then
        times=100
        set -- sh "$work/hundred.sh" "$@"
      fi
      result=$(best 5 "$@")
    else
      # pandoc takes minutes for 10 MB: once is enough to see it.
      [ "$(wc -c < "$text")" -lt 5000000 ] || continue
      result=$(best 2 "$@")
    fi
    echo "$result" | awk -v text="$(basename "$text")" -v program="$program" -v times="$times" -v base="$base" '
      { wall = $1 / times; cpu = $2 / times
        printf "%-28s %-10s %10.4f %10.4f %9.1f %8s\n", text, program, wall, cpu, $3 / 1024,
          base == "" ? "1" : sprintf("%.0f", wall / base) }'
    [ -n "$base" ] || base=$(echo "$result" | awk -v times="$times" '{ print $1 / times }')
  done
done

# The same book on the same pages in the same type, with contents, running heads and tags (LuaLaTeX: none). Their CPU
# time is what is compared, for Octavo and Typst work with as many threads as there are cores; the second line of a
# text is twice of it. LuaLaTeX takes two runs for a book with contents.
typst=
if command -v typst > /dev/null; then
  typst='typst compile --font-path fonts'
elif python3 -c 'import typst' 2> /dev/null; then # the package of PyPI
  cat > "$work/pages.py" << 'END' # not typst.py, which would be imported in place of it
import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=["fonts"])
END
  typst="python3 $work/pages.py"
fi
cat > "$work/lualatex.sh" << 'END'
cd "$1" && lualatex -interaction=batchmode book.tex && lualatex -interaction=batchmode book.tex
END
beside() {
  awk -v text="$(basename "$text")" -v program="$1" -v base="$result" '
    { split(base, octavo, " ")
      printf "%-28s %-10s %10.3f %10.3f %9.1f %8.1f\n", text, program, $1, $2, $3 / 1024, $2 / octavo[2] }'
}
cat "$work/prose-1m.txt" "$work/prose-1m.txt" > "$work/prose-2m.txt"
printf '\n%-28s %-10s %10s %10s %9s %8s\n' 'pages of' program 'wall s' 'CPU s' 'MB' 'of CPU'
for text in "$work/prose-1m.txt" "$work/prose-2m.txt" "$@"; do
  "$build/src/cli/octavo" convert --quiet "$text" -o "$work/book.json"
  result=$(best 5 "$build/src/cli/octavo" convert --quiet "$text" -o "$work/book.pdf" --trim 6x9in --margins 54pt \
    --family eb-garamond --font-size 11 --leading 14)
  echo "$result" | beside octavo
  if [ -n "$typst" ]; then
    python3 tests/bench/peer_book.py typst "$work/book.json" > "$work/book.typ"
    # shellcheck disable=SC2086 # a command and its arguments
    best 3 $typst "$work/book.typ" "$work/book-typst.pdf" | beside typst
  fi
  if command -v lualatex > /dev/null; then
    python3 tests/bench/peer_book.py lualatex "$work/book.json" fonts/eb-garamond > "$work/book.tex"
    best 1 sh "$work/lualatex.sh" "$work" | beside lualatex
  fi
done
