"""octavo convert: where books go, and in which format."""

import json
import unittest
import zipfile

from support import OK, OUTPUT, PNG, USAGE, CommandTest, main


class Convert(CommandTest):
    def setUp(self):
        super().setUp()
        self.add("tale 1.5.txt")

    def made(self, *arguments):
        before = set(self.names())
        self.check(OK, "convert", "tale 1.5.txt", *arguments)
        return sorted(set(self.names()) - before)

    def test_names(self):
        self.assertEqual(self.made(), ["tale 1.5.epub", "tale 1.5.pdf"])
        self.assertEqual(self.made("-o", "v 2.0"), ["v 2.0.epub", "v 2.0.pdf"])
        self.assertEqual(self.made("-o", "x", "--to", "epub"), ["x"])
        self.assertEqual(self.made("-o", "new/"), ["new", "new/tale 1.5.epub", "new/tale 1.5.pdf"])
        (self.folder / "there").mkdir()
        self.assertEqual(self.made("-o", "there"), ["there/tale 1.5.epub", "there/tale 1.5.pdf"])
        self.assertEqual(self.made("-o", "y.epub", "--to", "epub,json"), ["y.epub", "y.json"])
        self.assertEqual(self.made("-o", "z", "--to", "json", "--to", "epub"), ["z.epub", "z.json"])

    def test_the_extension_chooses_the_format(self):
        self.made("-o", "x.json")
        self.assertEqual(json.loads(self.read("x.json"))["format"], "octavo-book")
        self.made("-o", "y.epub")
        self.assertTrue(zipfile.is_zipfile(self.folder / "y.epub"))
        self.assertEqual(self.made("-o", "z.pdf"), ["z.pdf"])
        self.assertTrue(self.read("z.pdf").startswith(b"%PDF-1.7\n"))

    def test_the_closing_line_names_all_that_was_made(self):
        self.check(OK, "convert", "tale 1.5.txt", says="tale 1.5.epub, tale 1.5.pdf: ")

    def test_an_epub_has_the_pages_of_the_pdf_that_is_made_with_it(self):
        def nav(name):
            return zipfile.ZipFile(self.folder / name).read("book/nav.xhtml").decode()

        self.made()
        self.assertIn('epub:type="page-list"', nav("tale 1.5.epub"))
        self.assertIn('#page.1">1</a>', nav("tale 1.5.epub"))
        self.made("-o", "alone.epub")
        self.assertNotIn("page-list", nav("alone.epub"))
        self.made("-o", "other.epub", "--to", "epub,json")
        self.assertNotIn("page-list", nav("other.epub"))

    def test_a_stream_takes_one_format(self):
        self.assertTrue(self.check(OK, "convert", "tale 1.5.txt", "-o", "-").stdout.startswith(b"PK"))
        self.assertTrue(self.check(OK, "convert", "tale 1.5.txt", "-o", "-", "--to", "pdf").stdout.startswith(b"%PDF"))
        self.assertTrue(self.check(OK, "convert", "-", stdin=b"A story.\n").stdout.startswith(b"PK"))
        self.check(OK, "convert", "-", "-o", "both", stdin=b"A story.\n")
        self.assertEqual(self.names(), ["both.epub", "both.pdf", "tale 1.5.txt"])
        self.check(USAGE, "convert", "-", "--to", "epub,pdf", stdin=b"A story.\n", says="one format")

    def test_a_name_that_promises_another_book_is_refused(self):
        for arguments in [("-o", "z.json", "--to", "epub"), ("-o", "z.pdf", "--to", "epub"), ("-o", "z.MOBI"), ("-o", "z.txt")]:
            self.check(USAGE, "convert", "tale 1.5.txt", *arguments, says=(arguments[1], "octavo formats"))
            self.assertFalse((self.folder / arguments[1]).exists())

    def test_of_several_formats_none_is_written_unless_all_can_be(self):
        (self.folder / "y.epub").write_text("old")
        (self.folder / "y.json").mkdir()
        self.check(OUTPUT, "convert", "tale 1.5.txt", "-o", "y.epub", "--to", "epub,json", says=("y.json",))
        self.assertEqual((self.folder / "y.epub").read_text(), "old")

    def test_a_format_named_twice_is_written_once(self):
        self.assertEqual(self.made("--to", "json,json", "--to", "json"), ["tale 1.5.json"])

    def test_every_seed_is_a_book(self):
        self.add_seeds()
        self.add("cover.png", PNG)
        self.check(OK, "convert", "seeds", "-o", "out", "--cover", "cover.png")
        for path in (self.folder / "out").glob("*.epub"):
            with zipfile.ZipFile(path) as book:
                self.assertEqual(book.infolist()[0].filename, "mimetype")
                self.assertEqual(book.read("mimetype"), b"application/epub+zip")
                self.assertIsNone(book.testzip())


if __name__ == "__main__":
    main()
