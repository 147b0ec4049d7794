"""octavo inspect: the tree, the data, and the sidecar that reproduces a reading."""

import json
import unittest

from support import OK, OUTPUT, CommandTest, main


class Inspect(CommandTest):
    def test_the_tree_of_a_seed(self):
        story, *_ = self.add_seeds()
        lines = self.check(OK, "inspect", story.relative_to(self.folder)).stdout.decode().splitlines()
        self.assertEqual(lines[0], f"seeds/{story.name}")
        self.assertIn("2 chapters · 1 letter · 3 doubts: lines 27, 45, 100", lines[1])
        squeezed = [" ".join(line.split()) for line in lines]
        for row in (
            "1–3 description description",
            "4–60 document prologue [Prologue] “Harmony from Harm”",
            "8–51 line 44 paragraphs",
            "79–94 letter letter",
            "79 line salutation “Tavi,”",
            "94 line signature “Love, Vinyl”",
            "100 blank break, space of 1 line",
        ):
            self.assertIn(row, squeezed)
        for line in (27, 45, 100):
            self.assertTrue(any(f"{story.name}:{line}:" in row and ": doubt: " in row for row in lines), line)
        self.assertTrue(any(row.startswith("letter tab and salutation") for row in squeezed))

    def test_the_data(self):
        story, *_ = self.add_seeds()
        data = json.loads(self.check(OK, "inspect", "--json", story).stdout)
        self.assertEqual(list(data), ["format", "version", "story", "input", "encoding", "decisions", "book", "notes"])
        self.assertEqual((data["format"], data["version"], data["encoding"]), ("octavo-inspect", 2, "UTF-8"))
        self.assertEqual(data["input"], "text")
        self.assertEqual(data["book"]["format"], "octavo-book")
        doubts = [note for note in data["notes"] if note["severity"] == "doubt"]
        self.assertEqual([note["line"] for note in doubts], [27, 45, 100])
        self.assertEqual(set(doubts[0]), {"code", "severity", "line", "column", "message"})
        self.assertEqual([note["line"] for note in data["notes"]], sorted(note["line"] for note in data["notes"]))

    def test_decisions_are_shown_with_their_reasons(self):
        self.add("a.txt", "Chapter 1\n\nShe came.\n\nA/N: Thanks to all.\n\nChapter 2\n\nShe left.\n")
        decisions = json.loads(self.check(OK, "inspect", "--json", "a.txt").stdout)["decisions"]
        keys = {"what", "rule", "first_line", "last_line", "reading", "evidence", "confidence", "alternative"}
        self.assertTrue(all(set(decision) == keys for decision in decisions))
        self.assertIn("paragraphs", [decision["what"] for decision in decisions])
        lines = self.check(OK, "inspect", "a.txt").stdout.decode().splitlines()
        top = lines[lines.index("decisions") :]
        for decision in decisions:
            said = f"{decision['confidence']} %: {decision['reading']}"
            if decision["confidence"] < 60:
                said = said.replace(" %:", " %, doubtful:")
            rows = [row for row in lines if said in row]
            self.assertTrue(rows, decision)
            if decision["first_line"] == 0:
                self.assertIn(f"  {decision['what']}", rows[0])
                self.assertIn(f"[{decision['rule']}]", rows[0])
                self.assertIn(rows[0], top)
            else:
                self.assertTrue(rows[0].startswith(str(decision["first_line"])), rows[0])
            if decision["evidence"]:
                self.assertTrue(any(row.endswith("because: " + decision["evidence"]) for row in lines), decision)
            if decision["alternative"]:
                self.assertTrue(any(row.endswith("else: " + decision["alternative"]) for row in lines), decision)

    def test_the_book_is_shown_as_it_was_typed(self):
        self.add("a.txt", '"Straight," she said...\n')
        self.assertIn('\\"Straight,\\" she said...', self.check(OK, "inspect", "--json", "a.txt").stdout.decode())

    def test_a_written_sidecar_changes_nothing(self):
        for story in self.add_seeds():
            with self.subTest(story.name):
                before = json.loads(self.check(OK, "inspect", "--json", story).stdout)["book"]
                self.check(OK, "inspect", "--write-toml", story, says=".toml")
                self.assertTrue(story.with_suffix(".toml").is_file())
                after = json.loads(self.check(OK, "inspect", "--json", story).stdout)["book"]
                self.assertEqual(without_origins(before), without_origins(after))

    def test_a_sidecar_that_was_edited_is_not_replaced(self):
        self.add("a.txt")
        self.check(OK, "inspect", "--write-toml", "a.txt")
        self.add("a.toml", 'title = "Mine"\n')
        self.check(OUTPUT, "inspect", "--write-toml", "a.txt", says=("octavo: a.toml: error: ", "--force"))
        self.assertEqual(self.read("a.toml"), b'title = "Mine"\n')
        self.check(OK, "inspect", "--write-toml", "--force", "a.txt")
        self.assertIn(b"Mine", self.read("a.toml"))
        self.assertNotEqual(self.read("a.toml"), b'title = "Mine"\n')

    def test_where_a_sidecar_goes(self):
        self.add("a.txt")
        printed = self.check(OK, "inspect", "--write-toml", "a.txt", "-o", "-").stdout
        self.assertIn(b"title", self.check(OK, "inspect", "--write-toml", "-", stdin=self.read("a.txt")).stdout)
        self.check(OK, "inspect", "--write-toml", "a.txt", "-o", "x.toml")
        self.assertEqual(self.read("x.toml"), printed)
        self.check(OUTPUT, "inspect", "--write-toml", "a.txt", "-o", "x.toml", says="--force")
        self.add("collection.txt")
        self.check(OUTPUT, "inspect", "--write-toml", "collection.txt", says="collection.toml")

    def test_into_a_file(self):
        self.add("a.txt")
        self.check(OK, "inspect", "a.txt", "-o", "tree")
        self.assertEqual(self.read("tree"), self.check(OK, "inspect", "a.txt").stdout)


def without_origins(value):
    """A book as JSON without where its parts came from, which a correction changes."""
    if isinstance(value, dict):
        return {key: without_origins(inner) for key, inner in value.items() if key not in ("origin", "heading")}
    return [without_origins(inner) for inner in value] if isinstance(value, list) else value


if __name__ == "__main__":
    main()
