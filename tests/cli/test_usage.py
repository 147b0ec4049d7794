"""Help, versions, and command lines that are wrong: exit code 2, with the way out."""

import unittest

from support import INPUT, OK, USAGE, CommandTest, main


class Usage(CommandTest):
    def test_help_of_everything_has_examples(self):
        for arguments in (["--help"], ["-h"], *([name, "--help"] for name in ("convert", "inspect", "check", "bind", "formats"))):
            with self.subTest(arguments):
                text = self.check(OK, *arguments).stdout.decode()
                self.assertIn("Example", text)
                self.assertIn("octavo ", text)

    def test_help_documents_every_exit_code(self):
        text = self.check(OK, "--help").stdout.decode()
        for code in range(8):
            self.assertIn(f"\n  {code}  ", text)

    def test_version(self):
        self.assertRegex(self.check(OK, "--version").stdout.decode(), r"\Aoctavo \d+\.\d+\.\d+\n\Z")

    def test_formats(self):
        lines = self.check(OK, "formats").stdout.decode().splitlines()
        self.assertTrue(any(line.startswith("json ") for line in lines))
        self.assertEqual([line.split()[0] for line in lines if "(by default)" in line], ["epub", "pdf"])

    def test_wrong_command_lines(self):
        self.add("a.txt")
        self.add("b.txt")
        self.add("c.txt")
        for arguments, says in (
            ([], "octavo --help"),
            (["frobnicate"], "no subcommand 'frobnicate'"),
            (["a.txt"], "octavo convert a.txt"),
            (["convert"], "STORY is required"),
            (["convert", "--frob", "a.txt"], "no option '--frob'"),
            (["convert", "a.txt", "--to", "clay"], "no format 'clay'"),
            (["convert", "a.txt", "--jobs", "0"], "--jobs"),
            (["convert", "a.txt", "--jobs", "many"], "--jobs"),
            (["convert", "a.txt", "-o", "-", "--to", "epub,json"], "one format"),
            (["convert", "a.txt", "b.txt", "-o", "-"], "one story"),
            (["convert", "-", "-"], "only once"),
            (["convert", ""], "empty"),
            (["convert", "a.txt", "b.txt", "--title", "Both"], "--title is for one story"),
            (["convert", "a.txt", "b.txt", "--identifier", "urn:x:y"], "--identifier is for one story"),
            (["convert", "a.txt", "--language", "en_US.UTF-8"], "--language"),
            (["convert", "a.txt", "--published", "2023-02-29"], "--published"),
            (["convert", "a.txt", "--modified", "yesterday"], "--modified"),
            (["convert", "a.txt", "--modified", "2023-01-01T24:00:00Z"], "--modified"),
            (["convert", "a.txt", "--source-url", "example.org"], "--source-url"),
            (["convert", "a.txt", "--identifier", "978-3-16-148410-1"], "--identifier"),
            (["convert", "a.txt", "--series", "S #1", "--series-index", "2"], "--series-index"),
            (["convert", "a.txt", "--series", "S", "--series-index", "two"], "--series-index"),
            (["convert", "a.txt", "--title", "a\x01b"], "--title"),
            (["convert", "a.txt", "--from", "word"], "not 'word'"),
            (["check"], "STORY is required"),
            (["check", "a.txt", "--ignore", "words-doubled"], "did you mean `word-doubled`?"),
            (["check", "a.txt", "--fail-on", "doubts"], "not 'doubts'"),
            (["bind", "a.txt", "b.txt"], "--output"),
            (["bind", "a.txt", "-o", "."], "name"),
            (["bind", "a.txt", "-o", "x", "--as", "volumes"], "--as"),
            (["inspect", "a.txt", "b.txt"], "b.txt"),
            (["inspect", "a.txt", "--json", "--write-toml"], "--write-toml"),
            (["inspect", "a.txt", "--force"], "--force"),
        ):
            with self.subTest(arguments):
                self.check(USAGE, *arguments, says=("octavo: error: " if "name" not in says else "octavo: ", says))
        self.assertEqual(self.names(), ["a.txt", "b.txt", "c.txt"])

    def test_an_option_that_is_no_utf8(self):
        self.add("a.txt")
        process = self.check(USAGE, "convert", "a.txt", b"--title=caf\xe9".decode("utf-8", "surrogateescape"))
        self.assertIn("UTF-8", process.stderr.decode())

    def test_source_date_epoch(self):
        self.add("a.txt")
        for value in ("yesterday", "-1", "1.5", "253402300800", "99999999999999999999", "12 "):
            with self.subTest(value):
                self.check(USAGE, "convert", "a.txt", environment={"SOURCE_DATE_EPOCH": value}, says="SOURCE_DATE_EPOCH")
        for value in ("0", "1700000000", "253402300799", ""):
            with self.subTest(value):
                self.check(OK, "convert", "a.txt", environment={"SOURCE_DATE_EPOCH": value})

    def test_names_that_look_like_something_else(self):
        """CLI11 splits words in brackets, and takes what begins with a hyphen for an option."""
        for name in ("[a,b]", "-dash.txt", "a b.txt", "ünï♪.txt", "convert", "quote'.txt"):
            self.add(name)
        self.check(OK, "convert", "-o", "out", "[a,b]", "./-dash.txt", "a b.txt", "ünï♪.txt", "convert", "quote'.txt")
        self.assertEqual(len(self.names()), 19)
        self.check(OK, "convert", "-o", "again/", "--", "-dash.txt")
        self.check(OK, "convert", "a b.txt", "--title", "[x, y]", "--tag", "[1, 2]", "--tag=-3")

    def test_control_characters_do_not_reach_the_terminal(self):
        error = self.check(INPUT, "convert", "\x1b[31mred").stderr
        self.assertNotIn(b"\x1b", error)
        self.check(INPUT, "convert", b"\xff\xfe.txt".decode("utf-8", "surrogateescape"))


if __name__ == "__main__":
    main()
