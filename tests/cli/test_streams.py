"""Standard input and output, pipes that close, and what is printed where."""

import json
import os
import pty
import subprocess
import unittest

import support
from support import INPUT, OK, OUTPUT, STORY, USAGE, CommandTest, main


class Streams(CommandTest):
    def test_from_standard_input_to_standard_output(self):
        piped = self.check(OK, "convert", "-", "--to", "json", stdin=STORY.encode())
        self.assertEqual(json.loads(piped.stdout)["format"], "octavo-book")
        self.assertEqual(self.check(OK, "convert", "-", stdin=STORY.encode()).stdout[:2], b"PK")
        self.assertEqual(self.names(), [])

    def test_standard_input_into_a_file(self):
        self.check(OK, "convert", "-", "-o", "x.epub", stdin=STORY.encode())
        self.check(OK, "convert", "-", "-o", "y", "--to", "epub,json", stdin=STORY.encode())
        self.assertEqual(self.names(), ["x.epub", "y.epub", "y.json"])
        (self.folder / "folder").mkdir()
        self.check(USAGE, "convert", "-", "-o", "folder", stdin=STORY.encode())

    def test_a_file_to_standard_output_has_the_same_bytes(self):
        self.add("a.txt")
        self.check(OK, "convert", "a.txt", "--to", "epub")
        self.assertEqual(self.check(OK, "convert", "a.txt", "-o", "-").stdout, self.read("a.epub"))

    def test_a_pipe_as_input(self):
        os.mkfifo(self.folder / "pipe.txt")
        with subprocess.Popen(["sh", "-c", "printf 'One line.\\n' > pipe.txt"], cwd=self.folder):
            self.check(OK, "convert", "pipe.txt", "-o", "x.json")
        self.assertIn(b"One line.", self.read("x.json"))

    def test_devices_as_output(self):
        self.add("a.txt")
        out = self.check(OK, "convert", "a.txt", "--to", "json", "-o", "/dev/stdout").stdout
        self.assertEqual(json.loads(out)["format"], "octavo-book")
        self.check(OK, "convert", "a.txt", "-o", "/dev/null")
        self.assertEqual(self.names(), ["a.txt"])

    def test_a_reader_that_stops(self):
        self.add("a.txt", STORY * 20000)
        command = '"$0" convert a.txt --to json -o - 2>err | head -c 1; echo "${PIPESTATUS[0]}"'
        out = subprocess.run(["bash", "-c", command, support.COMMAND], cwd=self.folder, capture_output=True).stdout
        self.assertEqual(out, b"{%d\n" % OUTPUT)
        self.assertIn(b"octavo: standard output: error: ", self.read("err"))

    def test_closed_streams(self):
        self.add("a.txt")
        for redirection, arguments, code in (
            ("<&-", "convert -", INPUT),
            (">&-", "convert a.txt -o -", OUTPUT),
            (">&-", "inspect a.txt", OUTPUT),
            ("2>&-", "convert a.txt --to epub", OK),
            ("2>&-", "convert none", INPUT),
            ("<&- >&- 2>&-", "convert a.txt -o x.epub", OK),
        ):
            with self.subTest(redirection + arguments):
                process = subprocess.run(["sh", "-c", f'"$0" {arguments} {redirection}', support.COMMAND], cwd=self.folder,
                                         capture_output=True)
                self.assertEqual(process.returncode, code)
        self.assertEqual(self.read("a.txt"), STORY.encode())
        self.assertEqual(self.read("x.epub"), self.read("a.epub"))

    def test_nothing_but_the_book_is_on_standard_output(self):
        self.add("a.txt")
        self.assertEqual(self.check(OK, "convert", "a.txt").stdout, b"")
        self.assertEqual(self.check(OK, "bind", "a.txt", "-o", "b").stdout, b"")
        self.assertEqual(self.check(INPUT, "convert", "none").stdout, b"")

    def test_the_closing_line(self):
        story, *_ = self.add_seeds()
        error = self.check(OK, "convert", story.relative_to(self.folder), "-o", "x.epub").stderr.decode()
        self.assertEqual(
            error,
            f"x.epub: 2 chapters · 1 letter · 1 doubt: line 100 → octavo inspect seeds/{story.name}\n",
        )
        for arguments in (["convert", story], ["convert", "seeds"], ["bind", story, "-o", "y"]):
            self.assertEqual(self.check(OK, *arguments, "--quiet").stderr, b"")
        self.assertIn(b"octavo: none: error", self.check(INPUT, "convert", "none", "--quiet").stderr)

    def test_the_closing_line_can_be_pasted(self):
        self.add("it's a story.txt", "It is vinyl''s mane.\n" * 3)
        error = self.check(OK, "convert", "it's a story.txt").stderr.decode()
        self.assertIn("→ octavo inspect 'it'\\''s a story.txt'\n", error)

    def test_a_terminal_gets_no_binary(self):
        self.add("a.txt")
        ours, theirs = pty.openpty()
        try:
            self.check(OUTPUT, "convert", "a.txt", "-o", "-", stdout=theirs, says="terminal")
            self.check(OK, "formats", stdout=theirs)
        finally:
            os.close(theirs)
            os.close(ours)

    def test_progress_is_for_terminals(self):
        for i in range(20):
            self.add(f"in/{i}.txt")
        self.assertNotIn(b"\r", self.check(OK, "convert", "in", "-o", "out").stderr)
        self.assertIn(b"20 of 20", self.on_terminal("convert", "in", "-o", "out"))
        self.assertEqual(self.on_terminal("convert", "in", "-o", "out", "--quiet"), b"")
        self.assertNotIn(b"1 of 1", self.on_terminal("convert", "in/0.txt"))

    def on_terminal(self, *arguments):
        """What the command writes to standard error where that is a terminal."""
        ours, theirs = pty.openpty()
        self.run_command(*arguments, stderr=theirs, environment={"TERM": "xterm"})
        os.write(theirs, b"\0")  # else reading would wait where nothing was written
        written = b""
        while not written.endswith(b"\0"):
            written += os.read(ours, 65536)
        os.close(theirs)
        os.close(ours)
        return written[:-1]


if __name__ == "__main__":
    main()
