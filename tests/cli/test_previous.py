"""--previous: the edition before, what is new against it, and the date that moves with the content alone."""

import io
import unittest
import zipfile

from support import INPUT, OK, CommandTest, main

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

    def test_what_is_no_edition_is_refused(self):
        self.add("a.txt", STORY)
        self.check(INPUT, "convert", "a.txt", "--previous", "a.txt", "-o", "a.epub", says=("a.txt: error: this is no EPUB",))
        self.check(INPUT, "convert", "a.txt", "--previous", "none.epub", "-o", "a.epub", says="none.epub: error: ")


if __name__ == "__main__":
    main()
