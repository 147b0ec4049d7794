"""octavo check: notes as compilers print them, as data, and as exit codes; --strict of all subcommands."""

import json
import unittest

from support import DOUBTFUL, FOUND, INPUT, OK, PARTIAL, STORY, USAGE, CommandTest, main

WRONG = "He went to the the house.\n\nHe left.\n"


class Check(CommandTest):
    def test_notes_are_lines(self):
        story, *_ = self.add_seeds()
        process = self.check(FOUND, "check", story.relative_to(self.folder), says="octavo: 3 doubts · 1 remark in 1 story\n")
        lines = process.stdout.decode().splitlines()
        name = f"seeds/{story.name}"
        self.assertTrue(lines[0].startswith(f"{name}:27:16: doubt: a quotation mark opens what none closes: "), lines[0])
        self.assertTrue(lines[0].endswith(" [quote-unbalanced]"))
        self.assertEqual([line.split(":")[1] for line in lines], ["27", "45", "70", "100"])

    def test_a_sound_story(self):
        self.add("a.txt")
        process = self.check(OK, "check", "a.txt", says="octavo: nothing found in 1 story\n")
        self.assertEqual(process.stdout, b"")
        self.assertEqual(self.check(OK, "check", "a.txt", "--quiet").stderr, b"")

    def test_what_fails(self):
        self.add("a.txt", WRONG)
        self.check(FOUND, "check", "a.txt")
        self.check(FOUND, "check", "a.txt", "--fail-on", "info")
        self.check(OK, "check", "a.txt", "--fail-on", "warning")
        self.check(OK, "check", "a.txt", "--fail-on", "never")
        self.add("b.txt", b"A byte \xff is wrong, \xc3\xbcmlauts are not.\n")
        self.check(FOUND, "check", "b.txt", "--fail-on", "warning", "--ignore", "word-doubled")

    def test_what_is_ignored(self):
        self.add("a.txt", WRONG + "\nHe left , late.\n")
        self.assertEqual(self.check(OK, "check", "a.txt", "--ignore", "word-doubled,space-before-stop").stdout, b"")
        self.check(OK, "check", "a.txt", "--ignore", "word-doubled", "--ignore", "space-before-stop")
        self.check(FOUND, "check", "a.txt", "--ignore", "word-doubled")
        shown = self.check(OK, "inspect", "a.txt", "--ignore", "word-doubled").stdout
        self.assertIn(b"space-before-stop", shown)
        self.assertNotIn(b"word-doubled", shown)
        self.check(USAGE, "inspect", "a.txt", "--ignore", "word-double", says="did you mean `word-doubled`?")

    def test_the_data(self):
        self.add("a.txt", WRONG)
        data = json.loads(self.check(PARTIAL, "check", "--json", "a.txt", "none").stdout)
        self.assertEqual(list(data), ["format", "version", "stories", "counts"])
        self.assertEqual((data["format"], data["version"]), ("octavo-check", 1))
        self.assertEqual(data["counts"], {"info": 0, "doubt": 1, "warning": 0})
        one, other = data["stories"]
        self.assertEqual(one["story"], "a.txt")
        self.assertEqual(set(one["notes"][0]), {"code", "severity", "line", "column", "message"})
        self.assertEqual((one["notes"][0]["line"], one["notes"][0]["column"]), (1, 12))
        self.assertIn("error", other)

    def test_several_stories(self):
        self.add("in/a.txt", WRONG)
        self.add("in/b.txt")
        process = self.check(FOUND, "check", "in", says="1 doubt in 2 stories")
        self.assertTrue(process.stdout.startswith(b"in/a.txt:1:12: "))
        self.check(INPUT, "check", "none", says="octavo: none: error: ")
        self.check(FOUND, "check", "-", stdin=WRONG.encode())

    def test_sidecars_are_applied(self):
        self.add("a.txt", "Le soir vint , enfin.\n\nIl partit ?\n")
        self.add("a.toml", 'language = "fr"\n')
        self.assertEqual(self.check(FOUND, "check", "a.txt").stdout.count(b"\n"), 1)
        self.add("b.txt", "Le soir vint , enfin.\n\nIl partit ?\n")
        self.assertEqual(self.check(FOUND, "check", "b.txt", "--language", "fr").stdout.count(b"\n"), 1)
        self.check(USAGE, "check", "b.txt", "--language", "french language", says="--language")

    def test_all_codes_are_listed(self):
        lines = self.check(OK, "check", "--codes").stdout.decode().splitlines()
        self.assertTrue(any(line.startswith("quote-unbalanced ") for line in lines))
        self.assertTrue(all(line.split()[1] in ("info", "doubt", "warning") for line in lines))

    def test_packages(self):
        self.add("a.txt", "Title: A\nAuthor: B\nLanguage: en\n\n" + STORY)
        made = self.check(OK, "convert", "a.txt", "-o", "a.epub", "--check")
        self.assertEqual(made.stdout, b"")
        sound = self.check(OK, "check", "--package", "a.epub", says="octavo: nothing found in 1 EPUB\n")
        self.assertEqual(sound.stdout, b"")
        self.add("own.css", "p { color: black }\n")
        found = self.check(FOUND, "convert", "a.txt", "--to", "epub,pdf", "-o", "b", "--css", "own.css", "--check")
        self.assertRegex(found.stdout, rb"^b.epub: book/style.css:[0-9]+: doubt: color: black .* \[colour-fixed\]\n$")
        self.assertIn("b.epub", self.names())
        self.assertEqual(self.check(FOUND, "check", "--package", "a.epub", "b.epub", says="1 doubt in 2 EPUBs").stdout, found.stdout)
        self.check(OK, "check", "--package", "b.epub", "--fail-on", "warning")
        self.check(OK, "check", "--package", "b.epub", "--ignore", "colour-fixed")
        self.check(USAGE, "check", "--package", "b.epub", "--ignore", "word-doubled", says="is no remark on a package")
        self.assertIn(b"colour-fixed", self.check(FOUND, "check", "--package", "-", stdin=self.read("b.epub")).stdout)
        self.check(INPUT, "check", "--package", "a.txt", says="octavo: a.txt: error: ")
        self.assertIn(b"\ncolour-fixed ", self.check(OK, "check", "--package", "--codes").stdout)
        for command in ("convert", "bind"):
            for other in (("-o", "a.pdf"), ("-o", "-")):
                self.check(USAGE, command, "a.txt", "--check", *other, says="--check")
        bound = self.check(FOUND, "bind", "a.txt", "-o", "c.epub", "--css", "own.css", "--check")
        self.assertRegex(bound.stdout, rb"^c.epub: book/style.css:[0-9]+: doubt: color: black .* \[colour-fixed\]\n$")
        self.assertEqual(self.check(OK, "bind", "a.txt", "-o", "d.epub", "--check").stdout, b"")

    def test_the_data_of_packages_that_were_written(self):
        self.add("a.txt", "Title: A\nAuthor: B\nLanguage: en\n\n" + STORY)
        self.add("own.css", "p { color: black }\n")
        epub = ("convert", "a.txt", "-o", "a.epub", "--json", "--check")
        [one] = json.loads(self.check(OK, *epub).stdout)["stories"]
        self.assertEqual(one, {"story": "a.txt", "package": {"package": "a.epub", "findings": []}})
        [one] = json.loads(self.check(FOUND, *epub, "--css", "own.css").stdout)["stories"]
        self.assertEqual(one["package"]["findings"][0]["code"], "colour-fixed")
        both = self.check(OK, "convert", "a.txt", "--to", "epub,pdf", "-o", "b", "--json", "--check")
        self.assertEqual(list(json.loads(both.stdout)["stories"][0]), ["story", "pages", "package"])
        self.check(USAGE, "convert", "a.txt", "-o", "a.epub", "--json", says="--json without --check")

    def test_the_data_of_packages(self):
        self.add("a.txt", "Title: A\n\n" + STORY)
        self.check(OK, "convert", "a.txt", "-o", "a.epub", "--language", "en")
        data = json.loads(self.check(PARTIAL, "check", "--package", "--json", "a.epub", "none.epub").stdout)
        self.assertEqual(list(data), ["format", "version", "packages", "counts"])
        self.assertEqual(data["counts"], {"info": 1, "doubt": 0, "warning": 0})
        one, other = data["packages"]
        self.assertEqual(one["package"], "a.epub")
        self.assertEqual(set(one["findings"][0]), {"file", "code", "severity", "line", "message"})
        self.assertEqual(one["findings"][0]["code"], "author-missing")
        self.assertIn("error", other)

    def test_strict_tells_after_the_work_and_converts_nothing(self):
        self.add("a.txt", b"A byte \xff is wrong, \xc3\xbcmlauts are not.\n")
        self.add("b.txt")
        self.assertIn(b"bytes-ill-formed", self.check(DOUBTFUL, "check", "--strict", "a.txt").stdout)
        self.assertIn(b"bytes-ill-formed", self.check(DOUBTFUL, "inspect", "--strict", "a.txt", says="a.txt: error").stdout)
        self.check(DOUBTFUL, "convert", "--strict", "a.txt", says="octavo: a.txt: error: line 1: ")
        self.assertEqual(self.names(), ["a.txt", "b.txt"])
        self.check(PARTIAL, "convert", "--strict", "a.txt", "b.txt", "--to", "json")
        self.assertEqual(self.names(), ["a.txt", "b.json", "b.txt"])
        self.check(OK, "inspect", "--strict", "b.txt")


if __name__ == "__main__":
    main()
