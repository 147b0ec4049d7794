"""Themes: what is listed and printed, used from a file, won over by options, and refused."""

import unittest

from support import INPUT, OK, STORY, USAGE, CommandTest, main

NAMES = ("classic", "modern", "pocket", "large-print", "screen")


class Themes(CommandTest):
    def setUp(self):
        super().setUp()
        self.add("a.txt", "Chapter 1\n\n" + STORY * 20)

    def pdf(self, *arguments):
        self.check(OK, "convert", "a.txt", "-o", "a.pdf", *arguments)
        return self.read("a.pdf")

    def test_the_list_has_a_line_for_each(self):
        lines = self.check(OK, "themes").stdout.decode().splitlines()
        self.assertEqual([line.split()[0] for line in lines], list(NAMES))
        self.assertIn("(by default)", lines[0])

    def test_a_printed_theme_used_as_a_file_is_the_theme(self):
        for name in NAMES:
            self.add("mine.toml", self.check(OK, "themes", name).stdout)
            self.assertEqual(self.pdf("--theme", "mine.toml"), self.pdf("--theme", name), name)

    def test_the_default_is_classic(self):
        self.assertEqual(self.pdf(), self.pdf("--theme", "classic"))

    def test_each_theme_makes_other_pages(self):
        self.assertEqual(len({self.pdf("--theme", name) for name in NAMES}), len(NAMES))

    def test_options_win_over_the_theme(self):
        self.assertIn(b"/MediaBox[0 0 504 720]", self.pdf("--theme", "large-print"))
        self.assertIn(b"/MediaBox[0 0 432 648]", self.pdf("--theme", "large-print", "--trim", "6x9in"))
        self.assertNotEqual(self.pdf("--theme", "modern"), self.pdf("--theme", "modern", "--one-sided"))

    def test_a_theme_changed_by_a_file(self):
        self.add("sub/mine.toml", "base = 'screen'\n[page]\ntrim = '4x5in'\n")
        self.assertIn(b"/MediaBox[0 0 288 360]", self.pdf("--theme", "sub/mine.toml"))

    def test_what_is_wrong_is_refused(self):
        self.check(USAGE, "convert", "a.txt", "--theme", "baroque", says=("neither a theme nor a file", "large-print"))
        self.check(USAGE, "themes", "moderm", says="did you mean `modern`?")
        self.add("mine.toml", "[page]\n\ntrm = 'a5'\n")
        self.check(INPUT, "convert", "a.txt", "--theme", "mine.toml", says=("mine.toml:3", "did you mean `trim`?"))
        self.assertEqual(self.names(), ["a.txt", "mine.toml"])


if __name__ == "__main__":
    main()
