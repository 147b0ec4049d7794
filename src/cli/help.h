// What --help says below the options: examples, exit codes.
#pragma once

namespace octavo::cli {

inline constexpr const char* octavo_footer = R"(Examples:
  octavo convert story.txt                  makes story.epub and story.pdf
  octavo convert stories/ -o books/         each story of a folder
  octavo inspect story.txt                  what was found in it, and what is doubtful
  octavo bind chapters/ -o "The Whole Tale" one book of several files
  octavo preview story.txt -o pages.png     its pages as a picture

Exit codes:
  0  everything was done; doubts and warnings do not change that
  1  Octavo failed, or the machine: out of memory, a bug
  2  usage: the command line asks for what cannot be done; nothing was written
  3  input: a story, .toml file or cover is missing, unreadable or damaged
  4  output: a book cannot be written; what was there before is as it was
  5  partial: of several stories some failed, and the others were converted

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

A STORY is a text file, a folder (all its .txt files, in natural order) or - for standard input.
-o is a file for one story, and a folder where it ends in '/', is one, or where there are several
stories or a folder of them. Without --to, the extension of -o chooses the format; without that, both
EPUB and PDF are made, and on standard output EPUB alone.
Books are written beside their target and renamed: never half a file, and never over an input.
SOURCE_DATE_EPOCH in the environment dates the books; otherwise the same story makes the same bytes.

Exit codes: 0 done, 1 internal, 2 usage, 3 input, 4 output, 5 some of several stories failed.)";

inline constexpr const char* inspect_footer = R"(Examples:
  octavo inspect story.txt                what was found, line by line, and by which rule
  octavo inspect story.txt --json         the same as data
  octavo inspect story.txt --write-toml   makes story.toml, to be edited; then convert again

--json gives {"format": "octavo-inspect", "version": 1, "story", "encoding", "book", "notes"}: the book
as 'octavo convert --to json' has it, but with the punctuation as typed, and each note with its code,
severity (info, doubt, warning), line and column (0: the whole text, the whole line) and message.

Exit codes: 0 done, 1 internal, 2 usage, 3 input, 4 output.)";

inline constexpr const char* bind_footer = R"(Examples:
  octavo bind chapters/*.txt -o tale --title "The Tale" --author "A. Writer"
  octavo bind one.txt two.txt three.txt -o trilogy --as parts
  octavo bind chapters/ -o tale.epub            a folder, in natural order; as EPUB alone

Files are bound in the order given, but for one case: where that is a shell's alphabetical order,
chapter 10 before chapter 2, they are put in natural order. --as-given keeps even that.
Without an extension of -o and without --to, both NAME.epub and NAME.pdf are made.
Each file's own .toml is read as 'octavo convert' reads it; what all files agree on, such as the
author, is the book's. If one file fails, no book is made.

Exit codes: 0 done, 1 internal, 2 usage, 3 input, 4 output.)";

inline constexpr const char* preview_footer = R"(Examples:
  octavo preview story.txt -o pages.png                     all pages
  octavo preview story.txt -o look.png --pages cover,title,1-4
  octavo preview story.txt -o open.png --spreads --pages 12 as an open book, with the page that faces 12
  octavo preview stories/ -o shelf.png --pages cover        the covers of a folder

LIST names pages by their label ("cover", "iv", "12"), by their kind (title, imprint, contents,
display, opener, body, blank: all of it) or by their place ("#3": the third page); "2-5" is a range.
With several stories, one --pages is for all of them, or there is one for each, in their order.

Exit codes: 0 done, 1 internal, 2 usage, 3 input, 4 output.)";

inline constexpr const char* formats_footer = R"(Example:
  octavo convert story.txt --to epub,json)";

} // namespace octavo::cli
