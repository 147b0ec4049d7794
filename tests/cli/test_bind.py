"""octavo bind: one book of several files, in which order, with whose metadata."""

import json
import unittest
import zipfile

from support import INPUT, OK, PNG, CommandTest, main


class Bind(CommandTest):
    def add_chapters(self, count=12):
        for i in range(1, count + 1):
            self.add(f"chapters/chapter{i}.txt", f"Chapter {i}\n\nThis is the text of number {i}.\n\nAnd its end.\n")
        return sorted(f"chapters/chapter{i}.txt" for i in range(1, count + 1))  # as a shell has them

    def numbers(self, *arguments, **options):
        """The order in which the chapters stand in the book."""
        self.check(OK, "bind", *arguments, "-o", "book", "--to", "json", **options)
        text = self.read("book.json").decode()
        places = sorted((text.index(f"the text of number {i}."), i) for i in range(1, 13))
        return [i for _, i in places]

    def test_names(self):
        self.add("a.txt")
        for output, made in (("x", ["x.epub", "x.pdf"]), ("y.epub", ["y.epub"]), ("y.pdf", ["y.pdf"]),
                             ("Vol. 2", ["Vol. 2.epub", "Vol. 2.pdf"]), ("z.json", ["z.json"])):
            before = set(self.names())
            self.check(OK, "bind", "a.txt", "-o", output, says=", ".join(made) + ": ")
            self.assertEqual(sorted(set(self.names()) - before), made)
        self.check(OK, "bind", "a.txt", "-o", "both", "--to", "epub,json")
        self.assertTrue({"both.epub", "both.json"} <= set(self.names()))
        self.assertTrue(self.check(OK, "bind", "a.txt", "-o", "-").stdout.startswith(b"PK"))

    def test_order(self):
        by_shell = self.add_chapters()
        natural = list(range(1, 13))
        self.assertEqual(self.numbers("chapters"), natural)
        self.assertEqual(self.numbers(*by_shell), natural)
        self.assertEqual(self.numbers(*by_shell, "--as-given"), [1, 10, 11, 12, 2, 3, 4, 5, 6, 7, 8, 9])
        backwards = [f"chapters/chapter{i}.txt" for i in reversed(natural)]
        self.assertEqual(self.numbers(*backwards), natural[::-1])

    def test_the_order_of_a_shell_in_another_locale(self):
        self.add_chapters()
        natural = list(range(1, 13))
        by_letters = [f"chapters/chapter{i}.txt" for i in sorted(natural, key=lambda i: f"{i}txt")]
        self.assertEqual(by_letters[0], "chapters/chapter10.txt")
        self.assertEqual(self.numbers(*by_letters), natural)

    def test_metadata(self):
        self.add("1.txt", "A first story.\n")
        self.add("2.txt", "A second story.\n")
        self.add("collection.toml", 'author = "The Author"\nlanguage = "en"\n')
        self.add("1.toml", 'title = "One"\n')
        self.add("2.toml", 'title = "Two"\n')
        self.add("cover.png", PNG)
        self.check(OK, "bind", "1.txt", "2.txt", "-o", "book.json", "--title", "Both", "--as", "parts", "--cover", "cover.png")
        book = json.loads(self.read("book.json"))
        self.assertEqual(book["metadata"]["title"], "Both")
        self.assertEqual(book["metadata"]["contributors"][0]["name"], "The Author")
        self.assertEqual([section["kind"] for section in book["sections"]], ["part", "part"])
        self.assertIn("cover", book)

    def test_a_title_from_the_outputs_name(self):
        self.add("1.txt", "A first story.\n")
        self.add("2.txt", "A second story.\n")
        self.add("1.toml", 'title = "One"\n')
        self.add("2.toml", 'title = "Two"\n')
        self.check(OK, "bind", "1.txt", "2.txt", "-o", "The_Whole Tale.json", says="--title")
        self.assertEqual(json.loads(self.read("The_Whole Tale.json"))["metadata"]["title"], "The Whole Tale")

    def test_a_file_that_fails_makes_no_book(self):
        self.add("1.txt")
        self.add("2.txt", bytes(1000))
        self.check(INPUT, "bind", "1.txt", "2.txt", "none.txt", "-o", "book",
                   says=("octavo: 2.txt: error: ", "octavo: none.txt: error: ", "no book was made"))
        self.assertEqual(self.names(), ["1.txt", "2.txt"])

    def test_the_same_bytes_twice(self):
        chapters = self.add_chapters()
        self.check(OK, "bind", *chapters, "-o", "a.epub", "--title", "T")
        self.check(OK, "bind", "chapters", "-o", "b.epub", "--title", "T", environment={"TZ": "Asia/Tokyo"})
        self.assertEqual(self.read("a.epub"), self.read("b.epub"))
        with zipfile.ZipFile(self.folder / "a.epub") as book:
            self.assertIsNone(book.testzip())


if __name__ == "__main__":
    main()
