"""--from: what a story is, stated or found; books as JSON between reading and writing."""

import json
import unittest

from support import INPUT, OK, CommandTest, main


class From(CommandTest):
    def test_a_book_as_json_makes_the_same_books(self):
        for story in self.add_seeds():
            with self.subTest(story.name):
                self.check(OK, "convert", story, "-o", "direct/", "--to", "epub,pdf")
                self.check(OK, "convert", story, "-o", "made/", "--to", "json")
                book = self.folder / "made" / f"{story.stem}.json"
                self.check(OK, "convert", book, "-o", "again/", "--to", "epub,pdf,json")
                for extension in ("epub", "pdf"):
                    name = f"{story.stem}.{extension}"
                    self.assertEqual(self.read(f"direct/{name}"), self.read(f"again/{name}"), name)
                self.assertEqual(self.read(f"again/{story.stem}.json"), book.read_bytes())

    def test_an_epub_makes_the_same_books_again(self):
        for story in self.add_seeds():
            with self.subTest(story.name):
                self.check(OK, "convert", story, "-o", "direct/", "--to", "epub,pdf,json")
                book = self.folder / "direct" / f"{story.stem}.epub"
                self.check(OK, "convert", book, "-o", "again/", "--to", "epub,pdf,json")
                for extension in ("epub", "pdf", "json"):
                    name = f"{story.stem}.{extension}"
                    self.assertEqual(self.read(f"direct/{name}"), self.read(f"again/{name}"), name)
                self.assertEqual(json.loads(self.check(OK, "inspect", "--json", book).stdout)["input"], "epub")

    def test_epubs_of_others_are_refused(self):
        self.add("a.txt")
        self.check(OK, "convert", "a.txt", "--to", "epub")
        self.add("b.epub", self.read("a.epub")[:-30])
        self.check(INPUT, "convert", "b.epub", "-o", "c.epub", says=("b.epub: error: ", "damaged"))
        self.check(INPUT, "convert", "--from", "epub", "a.txt", "-o", "c.epub", says="a.txt: error: this is no EPUB")

    def test_json_is_known_by_its_beginning_or_stated(self):
        self.add("a.txt")
        self.check(OK, "convert", "a.txt", "--to", "json")
        book = self.read("a.json")
        self.check(OK, "convert", "-", "-o", "x.epub", stdin=book)
        self.check(OK, "convert", "--from", "json", "-", "-o", "y.epub", stdin=book)
        self.assertEqual(self.read("x.epub"), self.read("y.epub"))
        data = json.loads(self.check(OK, "inspect", "--json", "a.json").stdout)
        self.assertEqual(data["input"], "json")
        text = json.loads(self.check(OK, "inspect", "--json", "--from", "text", "a.json").stdout)
        self.assertEqual(text["input"], "text")
        other = b'{"format": "something else"}\n'
        self.assertEqual(json.loads(self.check(OK, "inspect", "--json", "-", stdin=other).stdout)["input"], "text")

    def test_a_program_between_reading_and_writing(self):
        self.add("a.txt")
        self.check(OK, "convert", "a.txt", "--to", "json")
        book = json.loads(self.read("a.json"))
        book["metadata"]["title"] = "Dusk"
        self.add("b.json", json.dumps(book))
        self.add("b.toml", 'author = "A. Writer"\n')
        self.check(OK, "convert", "b.json", "-o", "c.json")
        metadata = json.loads(self.read("c.json"))["metadata"]
        self.assertEqual(metadata["title"], "Dusk")
        self.assertEqual(metadata["contributors"][0]["name"], "A. Writer")

    def test_what_is_no_book_is_refused_with_its_place(self):
        self.add("a.txt")
        self.check(OK, "convert", "a.txt", "--to", "json")
        book = json.loads(self.read("a.json"))
        book["sections"][0]["kind"] = "canto"
        self.add("b.json", json.dumps(book))
        self.check(INPUT, "convert", "b.json", "-o", "b.epub", says=("b.json: error: ", "/sections/0/kind"))
        self.check(INPUT, "convert", "--from", "json", "a.txt", says="a.txt: error: ")

    def test_every_subcommand_that_reads_takes_it(self):
        self.add("a.txt")
        self.check(OK, "convert", "a.txt", "--to", "json")
        for arguments in (["check"], ["inspect"], ["bind", "-o", "x"], ["preview", "-o", "x.png"]):
            self.check(OK, *arguments, "--from", "json", "a.json")


if __name__ == "__main__":
    main()
