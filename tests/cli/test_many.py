"""Many stories in one call: folders, order, one that fails, all cores."""

import unittest

from support import INPUT, OK, PARTIAL, STORY, CommandTest, main


class Many(CommandTest):
    def test_folders_and_files(self):
        self.add("in/a.txt")
        self.add("in/below/b.txt")
        self.add("c.txt")
        self.check(OK, "convert", "in", "c.txt", "-o", "out", says="2 stories converted: 2 chapters")
        self.check(OK, "convert", "in", "-r", "-o", "deep")
        for extension in ("epub", "pdf"):
            self.assertEqual([name for name in self.names() if name.endswith("." + extension)],
                             [f"{name}.{extension}" for name in ("deep/a", "deep/below/b", "out/a", "out/c")])

    def test_beside_each_story(self):
        self.add("in/a.txt")
        self.add("in/b.txt")
        self.check(OK, "convert", "in", "--to", "epub,json")
        self.assertEqual(self.names(),
                         ["in", "in/a.epub", "in/a.json", "in/a.txt", "in/b.epub", "in/b.json", "in/b.txt"])

    def test_one_that_fails_does_not_stop_the_others(self):
        for jobs in ("1", "4"):
            with self.subTest(jobs):
                for name in "abcdef":
                    self.add(f"in/{name}.txt")
                self.add("in/c.txt", bytes(1000))
                self.add("in/e.toml", "what is this")
                out = f"out{jobs}"
                process = self.check(PARTIAL, "convert", "in", "none.txt", "-o", out, "--jobs", jobs,
                                     says=("4 of 7 stories converted", "octavo: in/c.txt: error", "octavo: none.txt: error"))
                lines = [line for line in process.stderr.decode().splitlines() if "error:" in line]
                self.assertEqual(len(lines), 3)
                self.assertIn("in/c.txt", lines[0])
                self.assertIn("e.toml", lines[1])
                self.assertIn("none.txt", lines[2])
                self.assertEqual([name for name in self.names() if name.startswith(out + "/")],
                                 [f"{out}/{name}.{extension}" for name in "abdf" for extension in ("epub", "pdf")])

    def test_all_that_fail_are_an_input_error(self):
        self.check(INPUT, "convert", "x", "y", says=("octavo: x: error", "octavo: y: error", "0 of 2 stories"))

    def test_one_output_that_fails_does_not_stop_the_others(self):
        self.add("a.txt")
        self.add("b.txt")
        self.add("out/a.epub/inside", "x")
        self.check(PARTIAL, "convert", "a.txt", "b.txt", "-o", "out", says="octavo: out/a.epub: error: ")
        self.assertTrue((self.folder / "out/b.epub").is_file())

    def test_hundreds(self):
        for i in range(300):
            self.add(f"in/story {i}.txt", f"Story {i} begins.\n\n" + STORY)
        self.check(OK, "convert", "in", "-o", "out", "--to", "epub", says="300 stories converted: 300 chapters")
        names = [name for name in self.names() if name.startswith("out/")]
        self.assertEqual(len(names), 300)
        self.check(OK, "convert", "in", "-o", "json", "--to", "json", "--jobs", "64")
        for i in (0, 7, 150, 299):
            self.assertIn(f"Story {i} begins.".encode(), self.read(f"json/story {i}.json"))

    def test_one_story_named_twice(self):
        self.add("in/a.txt")
        self.check(OK, "convert", "in/a.txt", "in", "./in/a.txt", "-o", "out/")
        self.assertEqual([name for name in self.names() if name.startswith("out/")], ["out/a.epub", "out/a.pdf"])

    def test_doubtful_stories_are_named(self):
        self.add("in/plain.txt", "A sentence without a doubt.\n" * 5)
        self.add("in/unbalanced.txt", "It is vinyl''s mane.\n\nHe was silent.\n" * 5)
        self.check(OK, "convert", "in", "-o", "out",
                   says=("2 stories converted", " doubts in in/unbalanced.txt → octavo inspect in/unbalanced.txt\n"))


if __name__ == "__main__":
    main()
