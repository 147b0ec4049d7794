"""--notes: what becomes of the author's notes, the same in every format and subcommand."""

import json
import unittest
import zipfile

from support import OK, USAGE, CommandTest, main

STORY = b"""Disclaimer: The ponies are not mine.

The story began, as stories do, with somebody who wanted something.

It ended with somebody who had it, and did not want it any more.

Author's Note:

Thank you for reading my marginal thoughts.
"""


class Notes(CommandTest):
    def setUp(self):
        super().setUp()
        self.add("tale.txt", STORY)

    def book(self, *arguments):
        self.check(OK, "convert", "-q", "tale.txt", "--to", "json,epub", "-o", "out.epub", *arguments)
        with zipfile.ZipFile(self.folder / "out.epub") as epub:
            pages = {name: epub.read(name).decode() for name in epub.namelist() if name.endswith(".xhtml")}
        return json.loads(self.read("out.json")), pages

    def test_they_stay_where_they_are(self):
        book, pages = self.book()
        self.assertEqual([section["kind"] for section in book["sections"]], ["chapter"])
        self.assertEqual(self.book("--notes", "keep"), (book, pages))

    def test_at_the_end_they_are_an_afterword_with_a_link_back(self):
        book, pages = self.book("--notes", "end")
        chapter, afterword = book["sections"]
        self.assertEqual(afterword["kind"], "afterword")
        self.assertNotIn("children", chapter)
        page = pages["book/" + afterword["id"] + ".xhtml"]
        self.assertIn(f'<a href="{chapter["id"]}.xhtml">', page)
        self.assertLess(page.index("not mine"), page.index("marginal thoughts"))

    def test_dropped_they_are_nowhere(self):
        book, pages = self.book("--notes", "drop")
        for text in [json.dumps(book), *pages.values()]:
            self.assertNotIn("not mine", text)
            self.assertNotIn("marginal", text)

    def test_a_bound_book_gathers_them_once(self):
        self.add("more.txt", STORY)
        self.check(OK, "bind", "-q", "tale.txt", "more.txt", "-o", "both.json", "--notes", "end")
        sections = json.loads(self.read("both.json"))["sections"]
        self.assertEqual([section["kind"] for section in sections].count("afterword"), 1)
        self.assertEqual(json.dumps(sections[-1]).count("marginal thoughts"), 2)

    def test_a_warning_is_a_notice_in_every_case(self):
        for policy in ["keep", "end", "drop"]:
            book, pages = self.book("--notes", policy, "--warning", "Sad ponies")
            self.assertEqual(book["sections"][0]["kind"], "notice")
            self.assertTrue(any('role="doc-notice"' in page and "Sad ponies" in page for page in pages.values()))

    def test_there_is_no_other_place(self):
        self.check(USAGE, "convert", "tale.txt", "--notes", "away", says="--notes")
        self.check(OK, "preview", "tale.txt", "--notes", "drop", "-o", "p.png")


if __name__ == "__main__":
    main()
