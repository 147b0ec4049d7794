"""The options of pages and covers: what they make, and what they refuse."""

import json
import re
import unittest
import zipfile
import zlib

from support import OK, PARTIAL, STORY, USAGE, CommandTest, main


class Style(CommandTest):
    def setUp(self):
        super().setUp()
        self.add("a.txt", "Chapter 1\n\n" + STORY * 20)

    def pdf(self, *arguments):
        self.check(OK, "convert", "a.txt", "-o", "a.pdf", *arguments)
        return self.read("a.pdf")

    def pages(self, *arguments):
        """The sizes of the pages, as the file has them."""
        return re.findall(rb"/MediaBox\[0 0 ([^]]*)\]", self.pdf(*arguments))

    def content(self, *arguments):
        """All streams that were compressed, one after the other."""
        streams = re.findall(rb"/FlateDecode/Length \d+>>\nstream\n(.*?)\nendstream", self.pdf(*arguments), re.DOTALL)
        return b"".join(zlib.decompress(stream) for stream in streams)

    def test_trim(self):
        for given, size in (
            ("5x8in", b"360 576"),
            ("6x9in", b"432 648"),
            ("6 x 9 in", b"432 648"),
            ("6inx9in", b"432 648"),
            ("a5", b"419.528 595.276"),
            ("A4", b"595.276 841.89"),
            ("letter", b"612 792"),
            ("129x198mm", b"365.669 561.26"),
            ("12.9x19.8cm", b"365.669 561.26"),
            ("300x400pt", b"300 400"),
        ):
            with self.subTest(given):
                self.assertEqual(set(self.pages("--trim", given)), {size})
        self.assertEqual(set(self.pages()), {b"360 576"})

    def test_cover(self):
        pages = len(self.pages())
        self.assertEqual(len(self.pages("--no-cover")), pages - 1)
        self.assertFalse(self.pdf("--cover-style", "sun") == self.pdf("--cover-style", "waves"))
        self.check(OK, "convert", "a.txt", "-o", "a.epub", "--no-cover")

    def test_fonts_in_an_epub(self):
        self.check(OK, "convert", "a.txt", "-o", "a.epub", "--embed-fonts")
        self.check(OK, "bind", "a.txt", "-o", "b.epub", "--embed-fonts", "--theme", "pocket")
        for name in ("a.epub", "b.epub"):
            with zipfile.ZipFile(self.folder / name) as package:
                self.assertIn("book/font-text-regular.otf", package.namelist())
        self.check(OK, "convert", "a.epub", "-o", "c.epub")
        with zipfile.ZipFile(self.folder / "c.epub") as package:
            self.assertFalse([name for name in package.namelist() if "font" in name])

    def check_content(self, part, *arguments):
        # Without tags, which part paragraphs: each line's place is told from that of the line before.
        self.assertTrue(part in self.content("--pdf-standard", "none", *arguments), f"no {part} with {arguments}")

    def test_text(self):
        self.check_content(b" 10.5 Tf")
        self.check_content(b" 12 Tf", "--font-size", "12")
        self.check_content(b" 12 Tf", "--font-size", "12pt")
        self.check_content(b" -14 Td")
        self.check_content(b" -16 Td", "--font-size", "12")
        self.check_content(b" -15.5 Td", "--leading", "15.5")
        self.check_content(b" -18 Td", "--font-size", "12", "--leading", "150%")
        self.assertTrue(b"EBGaramond" in self.pdf("--family", "eb-garamond"))
        self.assertFalse(b"EBGaramond" in self.pdf())

    def test_margins(self):
        one = self.content("--margins", "1in")
        self.assertTrue(one == self.content("--margins", "72,72pt"))
        self.assertTrue(one == self.content("--margins", "1,1,1,1in"))
        self.assertTrue(one == self.content("--margins", "25.4mm"))
        self.assertFalse(one == self.content("--margins", "1,1,1,1.25in"))
        self.assertGreater(len(self.pages("--margins", "3in,1in")), len(self.pages("--margins", "1in")))
        uneven = ("--margins", "1,0.5,1,1in")
        self.assertFalse(self.content(*uneven, "--two-sided") == self.content(*uneven))

    def test_the_same_story_without_fonts_of_the_system(self):
        self.assertTrue(self.pdf("--no-system-fonts") == self.pdf())

    def test_what_is_refused(self):
        for option, value, says in (
            ("--trim", "tiny", "6x9in"),
            ("--trim", " ", "6x9in"),
            ("--trim", "5x8", "unit"),
            ("--trim", "5in", "6x9in"),
            ("--trim", "5x8x9in", "6x9in"),
            ("--trim", "-5x8in", "6x9in"),
            ("--trim", "1e3x8in", "6x9in"),
            ("--trim", "1x1in", "2 to 60 inches"),
            ("--trim", "61x8in", "2 to 60 inches"),
            ("--trim", "9999999999x8in", "6x9in"),
            ("--margins", "20", "unit"),
            ("--margins", "1,1,1in", "two or four"),
            ("--margins", "wide", "unit"),
            ("--margins", "-1in", "unit"),
            ("--margins", "3in", "less than an inch"),
            ("--margins", "4in,1mm", "less than an inch"),
            ("--font-size", "big", "4 to 72"),
            ("--font-size", "3.9", "4 to 72"),
            ("--font-size", "1000", "4 to 72"),
            ("--font-size", "nan", "4 to 72"),
            ("--leading", "9", "one to three times"),
            ("--leading", "50%", "one to three times"),
            ("--leading", "999%", "one to three times"),
            ("--leading", "tight", "133%"),
            ("--family", "comic-sans", "libertinus"),
            ("--opening", "fancy", "smallcaps, dropcap, plain"),
            ("--chapter-numbers", "binary", "as-written, words, figures, roman"),
            ("--running-heads", "all", "chapter, book, none"),
            ("--cover-style", "baroque", "sun"),
            ("--cover-style", "\x1b[31m", "sun"),
        ):
            with self.subTest((option, value)):
                for command in (["convert", "a.txt"], ["bind", "a.txt", "-o", "x"]):
                    process = self.check(USAGE, *command, f"{option}={value}", says=says)
                    self.assertIn(option, process.stderr.decode())
                    self.assertNotIn(b"\x1b", process.stderr)
        self.assertEqual(self.names(), ["a.txt"])

    def test_report(self):
        self.add("a.txt", "Chapter 1\n\n" + "It was a long way down to the sea, and longer back. " * 20 + "\n")
        run = self.check(OK, "convert", "a.txt", "-o", "a.pdf", "--report")
        self.assertRegex(run.stderr.decode(), r"a\.txt: \d+ justified lines: word spaces deviate by 0\.\d\d\d")
        self.assertRegex(run.stderr.decode(), r"a\.txt: \d+ pages? goe?s? on")
        self.check(USAGE, "convert", "a.txt", "-o", "a.epub", "--report")

    def test_report_as_json(self):
        run = self.check(PARTIAL, "convert", "a.txt", "none.txt", "-o", "out/", "--to", "pdf", "--json", "-q")
        data = json.loads(run.stdout)
        self.assertEqual((data["format"], data["version"]), ("octavo-report", 1))
        pages = data["stories"][0]["pages"]
        self.assertEqual(data["stories"][0]["story"], "a.txt")
        self.assertIn("error", data["stories"][1])
        self.assertGreater(pages["running_pages"] + pages["justified_lines"], 0)
        self.assertEqual(sum(pages["counts"].values()), len(pages["findings"]))
        self.assertNotIn(b"justified lines", run.stderr)
        self.check(USAGE, "convert", "a.txt", "-o", "a.epub", "--json")
        self.check(USAGE, "convert", "a.txt", "-o", "-", "--to", "pdf", "--json")

    def test_bind_takes_them_too(self):
        self.check(OK, "bind", "a.txt", "-o", "b.pdf", "--trim", "a5", "--no-cover")
        self.assertIn(b"419.528 595.276", self.read("b.pdf"))


if __name__ == "__main__":
    main()
