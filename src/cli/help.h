// What --help says below the options: examples, exit codes.
#pragma once

namespace octavo::cli {

inline constexpr const char* octavo_footer = R"(Examples:
  octavo convert story.txt                  makes story.epub and story.pdf
  octavo convert stories/ -o books/         each story of a folder
  octavo inspect story.txt                  what was found in it, and what is doubtful
  octavo check story.txt                    proof-reads it: line by line, as compilers do
  octavo bind chapters/ -o "The Whole Tale" one book of several files
  octavo preview story.txt -o pages.png     its pages as a picture
  octavo themes                             the designs that books come in

Exit codes:
  0  everything was done; doubts and warnings do not change that
  1  Octavo failed, or the machine: out of memory, a bug
  2  usage: the command line asks for what cannot be done; nothing was written
  3  input: a story, .toml file or cover is missing, unreadable or damaged
  4  output: a book cannot be written; what was there before is as it was
  5  partial: of several stories some failed, and the others were done
  6  found: 'octavo check' found what --fail-on names, or 'convert' and 'bind' --check
  7  doubtful: --strict, and the reading is doubtful; see 'octavo convert --help'

Beside NAME.txt, NAME.toml gives its metadata and corrects its reading; collection.toml does so for
its whole folder. Options win over both. 'octavo inspect --write-toml' makes a first NAME.toml.)";

inline constexpr const char* convert_footer = R"(Examples:
  octavo convert story.txt                       makes story.epub and story.pdf beside it
  octavo convert story.txt -o book.pdf           into a file, of that format alone
  octavo convert story.txt --trim a5 --family eb-garamond --font-size 11
                                                 pages of another size and face
  octavo convert story.txt --to epub,json -o out/
                                                 two formats, into a folder, which is made
  octavo convert *.txt stories/ -o books/        several; one that fails does not stop the others
  octavo convert - < story.txt > story.epub      from standard input to standard output
  octavo convert story.txt --title "Dawn" --author "A. Writer" --series "Light #2" --cover dawn.jpg

A STORY is plain text, Markdown or HTML, an EPUB that Octavo made, a folder (all its .txt, .md and
.html files, and the .json ones that are books of Octavo's, in natural order) or - for standard input.
-o is a file for one story, and a folder where it ends in '/', is one, or where there are several
stories or a folder of them. Without --to, the extension of -o chooses the format; without that, both
EPUB and PDF are made, and on standard output EPUB alone.
Books are written beside their target and renamed: never half a file, and never over an input.
SOURCE_DATE_EPOCH in the environment dates the books; otherwise the same story makes the same bytes.

--from json takes what '--to json' wrote, so that other programs can change a book between reading and
writing; so does auto, which knows it by its beginning.
--strict makes no book of a story where a decision of the reader is less than 60 % sure ('octavo inspect'
shows all of them), or something of the text could not be kept; it fails with exit code 7.

--check reads each EPUB that was written again, as 'octavo check --package' does, and prints what it finds on
standard output; with doubts or warnings it ends with exit code 6, and the books are written all the same.

--report says of the PDF's pages, on standard error, what is not as a designer would have it, where, and
what forced it; --json gives the same as {"format": "octavo-report", "version": 1, "stories"}: each with
"story", and "pages" or "error"; in "pages" the figures, "counts" of each issue, and "findings" with "issue",
"page" (its label), "line", "lines" or "space", "text" and "reason". With --check each has "package", too, as
'octavo check --package --json' gives it, and "pages" only where a PDF was made.

Exit codes: 0 done, 1 internal, 2 usage, 3 input, 4 output, 5 some of several stories failed,
6 found (--check), 7 the reading is doubtful (--strict).)";

inline constexpr const char* inspect_footer = R"(Examples:
  octavo inspect story.txt                what was found, line by line, and by which rule
  octavo inspect story.txt --json         the same as data
  octavo inspect story.txt --write-toml   makes story.toml, to be edited; then convert again

--json gives {"format": "octavo-inspect", "version": 2, "story", "input", "encoding", "decisions", "book",
"notes"}: the book as 'octavo convert --to json' has it, but with the punctuation as typed; each decision
with what it is about, rule, first_line and last_line (0: the whole text), reading, evidence, confidence
(percent) and alternative (the second-best reading); each note with its code, severity (info, doubt,
warning), line and column (0: the whole text, the whole line) and message. Version 2 added "input" and
"decisions". The notes are the reader's and those of 'octavo check'.
--strict ends with exit code 7 where a decision is less than 60 % sure or a note of the reader is a warning;
what was asked for is done all the same.

Exit codes: 0 done, 1 internal, 2 usage, 3 input, 4 output, 7 the reading is doubtful (--strict).)";

inline constexpr const char* check_footer = R"(Examples:
  octavo check story.txt                      story.txt:27:14: doubt: a quotation mark opens ...
  octavo check stories/ --ignore quotes-mixed,break-at-edge
  octavo check story.txt --json > notes.json
  octavo check *.txt --fail-on warning        exit code 6 for what could not be kept only
  octavo check --codes                        all remarks, one a line
  octavo check --package book.epub            book.epub: book/style.css:12: doubt: color: black stays ...

Notes go to standard output, one a line, ordered by line; the closing line goes to standard error.
--json gives {"format": "octavo-check", "version": 1, "stories", "counts"}: each story with "story" (its
name) and "notes" (code, severity, line, column, message; a line or column of 0: the whole text, the whole
line), or "error" where it could not be read; counts are of "info", "doubt" and "warning" in all.
--strict is that of 'octavo inspect'.
--package checks finished EPUBs, whoever made them: what Kindle, Kobo, Apple and old devices refuse or show
badly. Its remarks are others (--package --codes); in its JSON are "packages", each with "package" (its name)
and "findings" (file, code, severity, line, message) or "error". 'octavo convert --check' does it at once,
and so does 'octavo bind --check'.

Exit codes: 0 nothing found that --fail-on names, 1 internal, 2 usage, 3 input, 5 some of several stories
failed, 6 found, 7 the reading is doubtful (--strict).)";

inline constexpr const char* bind_footer = R"(Examples:
  octavo bind chapters/*.txt -o tale --title "The Tale" --author "A. Writer"
  octavo bind one.txt two.txt three.txt -o trilogy --as parts
  octavo bind chapters/ -o tale.epub            a folder, in natural order; as EPUB alone

Files are bound in the order given, but for one case: where that is a shell's alphabetical order,
chapter 10 before chapter 2, they are put in natural order. --as-given keeps even that.
Without an extension of -o and without --to, both NAME.epub and NAME.pdf are made.
Each file's own .toml is read as 'octavo convert' reads it; what all files agree on, such as the
author, is the book's. If one file fails, no book is made.

Exit codes: 0 done, 1 internal, 2 usage, 3 input, 4 output, 6 found (--check).)";

inline constexpr const char* preview_footer = R"(Examples:
  octavo preview story.txt -o pages.png                     all pages
  octavo preview story.txt -o look.png --pages cover,title,1-4
  octavo preview story.txt -o open.png --spreads --pages 12 as an open book, with the page that faces 12
  octavo preview stories/ -o shelf.png --pages cover        the covers of a folder

LIST names pages by their label ("cover", "iv", "12"), by their kind (title, imprint, contents,
display, opener, body, blank: all of it) or by their place ("#3": the third page); "2-5" is a range.
With several stories, one --pages is for all of them, or there is one for each, in their order.

Exit codes: 0 done, 1 internal, 2 usage, 3 input, 4 output.)";

inline constexpr const char* themes_footer = R"(Examples:
  octavo themes                              their names, and a line on each
  octavo themes modern > mine.toml           a theme's file, to be changed
  octavo convert story.txt --theme mine.toml and used

Options of a command win over what its theme says. Lengths of the page and its text follow each other: --font-size
keeps the theme's proportion of leading, --trim its margins where they are percentages.)";

inline constexpr const char* formats_footer = R"(Example:
  octavo convert story.txt --to epub,json)";

} // namespace octavo::cli
