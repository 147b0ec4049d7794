"""--previous: the edition before, what is new against it, and the date that moves with the content alone."""

import io
import unittest
import zipfile

from support import INPUT, OK, USAGE, CommandTest, main

MORE = "Chapter 3\n\nIt went on.\n"
STORY = "Chapter 1\n\nIt was late.\n\nChapter 2\n\nIt was early.\n\n"


class Previous(CommandTest):
    def page(self, name):
        with zipfile.ZipFile(io.BytesIO(self.read(name))) as package:
            names = package.namelist()
            return package.read("book/new-in-edition.xhtml").decode() if "book/new-in-edition.xhtml" in names else ""

    def test_an_edition_says_what_is_new_and_keeps_its_date_while_nothing_is(self):
        self.add("a.txt", STORY)
        self.check(OK, "convert", "a.txt", "-o", "1.epub", environment={"SOURCE_DATE_EPOCH": "1000000000"})
        later = {"SOURCE_DATE_EPOCH": "1100000000"}
        self.check(OK, "convert", "a.txt", "--previous", "1.epub", "-o", "2.epub", environment=later)
        self.assertEqual(self.read("1.epub"), self.read("2.epub"))
        self.add("a.txt", STORY + MORE)
        self.check(OK, "convert", "a.txt", "--previous", "2.epub", "-o", "2.epub", environment=later)
        self.assertIn('href="chapter-3.xhtml"', self.page("2.epub"))
        # As often as it is made again.
        made = self.read("2.epub")
        self.check(OK, "convert", "a.txt", "--previous", "2.epub", "-o", "2.epub")
        self.assertEqual(self.read("2.epub"), made)

    def test_a_folder_has_the_editions_of_several(self):
        self.add("in/a.txt", STORY)
        self.check(OK, "convert", "in", "-o", "out/", "--to", "epub")
        self.add("in/a.txt", STORY + MORE)
        self.add("in/b.txt", STORY)
        self.check(OK, "convert", "in", "-o", "out/", "--to", "epub,pdf", "--previous", "out")
        self.assertIn('href="chapter-3.xhtml"', self.page("out/a.epub"))
        self.assertEqual(self.page("out/b.epub"), "")

    def test_in_a_folder_a_book_is_known_by_its_identifier(self):
        about = ("--title", "Qui ?", "--author", "A. Writer", "--language", "fr", "--to", "epub")
        self.add("a.txt", STORY)
        for folder in ("out/old", "new"):
            (self.folder / folder).mkdir(parents=True)
        self.check(OK, "convert", "a.txt", "-o", "out/old/name.epub", *about)
        self.add("a.txt", STORY + MORE)
        self.add("out/junk.epub", "no EPUB")
        self.check(OK, "convert", "a.txt", "-o", "out/a.epub", "--previous", "out", *about)
        self.assertIn('href="chapter-3.xhtml"', self.page("out/a.epub"))
        # Of the same name, and another book.
        self.add("b.txt", STORY)
        self.check(OK, "convert", "b.txt", "-o", "out/b.epub", "--title", "B")
        self.check(
            OK, "convert", "b.txt", "-o", "new/b.epub", "--title", "C", "--previous", "out",
            says=("b.epub is another by its identifier", "no EPUB in out is an edition of this book"),
        )
        self.check(
            OK, "convert", "b.txt", "-o", "new/b.epub", "--title", "C", "--previous", "out/b.epub",
            says=("known by another identifier", "--identifier urn:uuid:"),
        )

    def test_a_date_that_is_asked_for_is_the_books(self):
        self.add("a.txt", STORY)
        self.check(OK, "convert", "a.txt", "-o", "1.epub", "--modified", "2020-01-01")
        self.check(OK, "convert", "a.txt", "-o", "2.epub", "--previous", "1.epub", "--modified", "2019-05-05")
        with zipfile.ZipFile(io.BytesIO(self.read("2.epub"))) as package:
            self.assertIn("2019-05-05T00:00:00Z", package.read("book/package.opf").decode())

    def test_bound_books_have_editions(self):
        self.add("a/1.txt", STORY)
        self.add("a/2.txt", STORY)
        about = ("--title", "T", "-o", "b.epub", "--as", "parts")
        self.check(OK, "bind", "a", *about)
        self.add("a/3.txt", STORY)
        self.check(OK, "bind", "a", "--previous", ".", "--store-cover", *about)
        self.assertIn("href=", self.page("b.epub"))
        self.assertIn("b.cover.jpg", self.names())

    def test_what_is_no_edition_is_refused(self):
        self.add("a.txt", STORY)
        self.check(INPUT, "convert", "a.txt", "--previous", "a.txt", "-o", "a.epub", says=("a.txt: error: this is no EPUB",))
        self.check(INPUT, "convert", "a.txt", "--previous", "none.epub", "-o", "a.epub", says="none.epub: error: ")

    def test_covers_for_stores(self):
        self.add("a.txt", STORY)
        self.check(OK, "convert", "a.txt", "-o", "one.cover.jpg")
        self.check(OK, "convert", "a.txt", "-o", "two.jpg")
        self.check(OK, "convert", "a.txt", "-o", "three.cover.jpg", "--to", "epub,cover")
        self.check(OK, "convert", "a.txt", "-o", "four.epub", "--store-cover")
        covers = [name for name in self.names() if name.endswith("jpg")]
        self.assertEqual(covers, ["four.cover.jpg", "one.cover.jpg", "three.cover.jpg", "two.jpg"])
        self.assertEqual([n for n in self.names() if n.endswith("epub")], ["four.epub", "three.epub"])
        for command in (("convert", "a.txt"), ("bind", "a.txt", "-o", "b")):
            self.check(USAGE, *command, "--store-cover", "--no-cover", says=("take one of both out", "--cover"))


if __name__ == "__main__":
    main()
