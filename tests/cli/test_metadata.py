"""Options, NAME.toml, collection.toml: which wins, and how options are written."""

import json
import unittest

from support import OK, PNG, CommandTest, main


class MetadataTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.add("a.txt")

    def metadata(self, *arguments, story="a.txt"):
        process = self.check(OK, "convert", story, "--to", "json", "-o", "-", *arguments)
        return json.loads(process.stdout)["metadata"]

    def test_options_win_over_the_storys_file_and_that_over_the_folders(self):
        self.add("collection.toml", 'title = "all"\nrating = "all"\npublisher = "all"\n[stories.a]\nstatus = "all"\n')
        self.add("a.toml", 'title = "own"\nrating = "own"\n')
        data = self.metadata("--title", "option")
        self.assertEqual([data[key] for key in ("title", "rating", "publisher", "status")], ["option", "own", "all", "all"])
        self.add("b.txt")
        self.assertEqual(self.metadata(story="b.txt")["title"], "all")
        self.assertNotIn("status", self.metadata(story="b.txt"))

    def test_every_option(self):
        data = self.metadata(
            "--title", "T", "--subtitle", "S", "--author", "A One", "--author", "B Two", "--language", "en-GB",
            "--series", "Light #2.5", "--tag", "x", "--tag", "y, z", "--character", "C", "--rating", "R",
            "--status", "complete", "--publisher", "P", "--rights", "CC0", "--source-url", "https://example.org/s",
            "--published", "2020-02", "--modified", "2021-03-04", "--description", "D",
            "--identifier", "978-3-16-148410-0", "--identifier", "0-306-40615-2", "--identifier", "https://example.org/i",
            "--identifier", "12345678-1234-1234-1234-123456789abc",
        )
        self.assertEqual(data["title"], "T")
        self.assertEqual(data["subtitle"], "S")
        self.assertEqual([person["name"] for person in data["contributors"]], ["A One", "B Two"])
        self.assertEqual(data["language"], "en-GB")
        self.assertEqual(data["series"], [{"name": "Light", "position": "2.5"}])
        self.assertEqual(data["tags"], ["x", "y, z"])
        self.assertEqual(data["characters"], ["C"])
        self.assertEqual(data["rating"], "R")
        self.assertEqual(data["status"], "complete")
        self.assertEqual(data["publisher"], "P")
        self.assertEqual(data["rights"], "CC0")
        self.assertEqual(data["source_url"], "https://example.org/s")
        self.assertEqual(data["published"], "2020-02")
        self.assertEqual(data["modified"], "2021-03-04")
        self.assertEqual(data["description"], "D")
        self.assertEqual(
            data["identifiers"],
            ["urn:isbn:9783161484100", "urn:isbn:0306406152", "https://example.org/i",
             "urn:uuid:12345678-1234-1234-1234-123456789abc"],
        )

    def test_series(self):
        for arguments, series in (
            (["--series", "No Number"], {"name": "No Number"}),
            (["--series", "We're #1"], {"name": "We're", "position": "1"}),
            (["--series", "Light", "--series-index", "3"], {"name": "Light", "position": "3"}),
            (["--series", "Agent #X"], {"name": "Agent #X"}),
        ):
            with self.subTest(arguments):
                self.assertEqual(self.metadata(*arguments)["series"], [series])

    def test_covers(self):
        self.add("option.png", PNG)
        self.add("pictures/own.png", PNG + b"own")
        self.add("a.toml", 'cover = "pictures/own.png"\n')
        cover = lambda *arguments: json.loads(
            self.check(OK, "convert", "a.txt", "--to", "json", "-o", "-", *arguments).stdout)["cover"]
        self.assertNotEqual(cover(), cover("--cover", "option.png"))

    def test_punctuation_can_be_left_alone(self):
        self.add("q.txt", '"Straight," she said... "and plain."\n')
        text = lambda *arguments: self.check(OK, "convert", "q.txt", "--to", "json", "-o", "-", *arguments).stdout.decode()
        self.assertIn("“Straight,”", text())
        self.assertIn('\\"Straight,\\" she said...', text("--no-smart"))


if __name__ == "__main__":
    main()
