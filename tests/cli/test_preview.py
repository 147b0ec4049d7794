"""octavo preview: pages as a picture, and how they are named."""

import struct
import unittest

from support import INPUT, OK, OUTPUT, PNG, USAGE, CommandTest, main

WIDTH, HEIGHT, MARGIN = 100, 160, 10  # of a page of 5 by 8 inches, with --height 160


def size(png):
    """Width and height of a PNG."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n" and png[-8:-4] == b"IEND"
    return struct.unpack(">II", png[16:24])


def row(pages):
    """The size of a picture of so many pages side by side."""
    return (pages * (WIDTH + MARGIN) + MARGIN, HEIGHT + 2 * MARGIN)


class Preview(CommandTest):
    def draw(self, *arguments):
        return self.check(OK, "preview", *arguments, "--height", HEIGHT, "-o", "-").stdout

    def test_pages_by_label_kind_and_place(self):
        story, *_ = self.add_seeds()
        draw = lambda pages: self.draw(story, "--columns", 9, "--pages", pages)
        self.assertEqual(size(draw("cover")), row(1))
        self.assertEqual(size(draw("cover,i, 1-4")), row(6))
        self.assertEqual(draw("COVER"), draw("#1"))
        self.assertEqual(draw("title"), draw("#2"))
        self.assertEqual(draw("1"), draw("1-1"))
        self.assertEqual(draw("contents"), draw("iv"))
        self.assertNotEqual(draw("1"), draw("2"))

    def test_all_pages(self):
        story, *_ = self.add_seeds()
        process = self.check(OK, "preview", story, "--sheet", "-o", "sheet.png", says="sheet.png: 15 pages")
        self.assertEqual(process.stdout, b"")
        self.assertGreater(size(self.read("sheet.png"))[0], 1000)

    def test_spreads(self):
        story, *_ = self.add_seeds()
        draw = lambda pages: self.draw(story, "--spreads", "--columns", 1, "--pages", pages)
        self.assertEqual(size(draw("2")), (2 * WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN))
        self.assertEqual(size(draw("cover")), row(1))
        self.assertEqual(draw("#3"), draw("#4"))  # the title page is on the right: behind it these two face each other
        self.assertNotEqual(draw("#4"), draw("#5"))

    def test_several_stories(self):
        seeds = self.add_seeds()
        self.assertEqual(size(self.draw(*seeds, "--pages", "cover", "--columns", 3)), row(3))
        self.assertEqual(self.draw(*seeds, "--pages", "cover", "--columns", 3),
                         self.draw("seeds", "--pages", "cover", "--columns", 3))
        each = self.draw(*seeds, "--columns", 9, "--pages", "cover,title", "--pages", "cover", "--pages", "cover,1")
        self.assertEqual(size(each), row(5))
        self.check(USAGE, "preview", *seeds, "-o", "x.png", "--pages", "1", "--pages", "2", says="3 stories")
        self.check(USAGE, "preview", *seeds, "-o", "x.png", "--title", "All", says="--title")

    def test_style_and_metadata(self):
        self.add("a.txt")
        draw = lambda *options: self.draw("a.txt", "--pages", "cover", *options)
        self.assertEqual(draw(), draw())
        self.assertNotEqual(draw("--cover-style", "waves"), draw("--cover-style", "frame"))
        self.assertNotEqual(draw(), draw("--title", "Another"))
        self.assertEqual(size(draw("--trim", "8x10in")), (128 + 2 * MARGIN, HEIGHT + 2 * MARGIN))
        self.add("cover.png", PNG)
        self.assertNotEqual(draw(), draw("--cover", "cover.png"))
        self.check(USAGE, "preview", "a.txt", "--no-cover", "--pages", "cover", "-o", "x.png", says="cover")

    def test_what_cannot_be_done(self):
        self.add("a.txt")
        self.check(USAGE, "preview", "a.txt", says="--output")
        self.check(USAGE, "preview", "a.txt", "-o", "x.png", "--pages", "99", says="there is no page '99'; the pages are Cover")
        self.check(USAGE, "preview", "a.txt", "-o", "x.png", "--pages", "", says="there is no page ''")
        self.check(USAGE, "preview", "a.txt", "-o", "x.png", "--height", "0", says="--height")
        self.check(INPUT, "preview", "b.txt", "-o", "x.png", says="b.txt")
        self.check(USAGE, "preview", "a.txt", "-o", "a.txt", says="a preview is a PNG")
        self.check(OUTPUT, "preview", "a.txt", "-o", "no/such/x.png", says="x.png")
        self.assertEqual(self.names(), ["a.txt"])


if __name__ == "__main__":
    main()
