"""Inputs and outputs that are wrong, and that nothing is lost, half written or left behind."""

import os
import shutil
import stat
import subprocess
import tempfile
import unittest

import support
from support import INPUT, OK, OUTPUT, PNG, STORY, USAGE, CommandTest, main

IS_ROOT = os.geteuid() == 0


class Inputs(CommandTest):
    def test_missing(self):
        self.check(INPUT, "convert", "none.txt", says=("octavo: none.txt: error: ", "no such file"))
        self.check(INPUT, "convert", "no/where/none.txt", says="octavo: no/where/none.txt: error: ")
        self.check(INPUT, "inspect", "none.txt", says="octavo: none.txt: error: ")
        self.check(INPUT, "bind", "none.txt", "-o", "x", says="octavo: none.txt: error: ")
        self.assertEqual(self.names(), [])

    def test_empty_text_is_no_crash(self):
        for name, content in (("empty.txt", ""), ("blank.txt", "\n \n\t\n"), ("bom.txt", b"\xef\xbb\xbf")):
            self.add(name, content)
            for arguments in (["convert", name], ["inspect", name]):
                with self.subTest(arguments):
                    self.assertIn(self.run_command(*arguments).returncode, (OK, INPUT))

    def test_binary(self):
        zip_header = b"PK\x03\x04" + bytes(range(256)) * 40
        for name, content in (("zero.txt", bytes(5000)), ("picture.txt", PNG), ("book.txt", zip_header)):
            with self.subTest(name):
                self.add(name, content)
                self.check(INPUT, "convert", name, says=f"octavo: {name}: error: ")
                self.assertFalse((self.folder / name).with_suffix(".epub").exists())

    def test_damaged_text_is_read_with_a_warning(self):
        self.add("a.txt", "Caf\u00e9 \u2013 d\u00e9j\u00e0 vu.\n".encode() * 40 + b"A bad \xc3 byte.\n")
        self.check(OK, "convert", "a.txt", says="octavo: a.txt:41:")

    def test_a_folder_without_stories(self):
        self.add("folder/notes.doc")
        self.check(INPUT, "convert", "folder", says="octavo: folder: error: ")
        self.check(INPUT, "inspect", "folder", says="octavo: folder: error: ")

    def test_a_circle_of_links(self):
        (self.folder / "a.txt").symlink_to("b.txt")
        (self.folder / "b.txt").symlink_to("a.txt")
        self.check(INPUT, "convert", "a.txt", says="octavo: a.txt: error: ")

    def test_endless(self):
        if os.path.exists("/dev/zero"):
            self.check(INPUT, "convert", "/dev/zero", "-o", "x.json", says="larger than")

    @unittest.skipIf(IS_ROOT, "root reads everything")
    def test_unreadable(self):
        self.add("a.txt").chmod(0)
        self.check(INPUT, "convert", "a.txt", says=("octavo: a.txt: error: ", "permission"))
        self.add("folder/a.txt")
        (self.folder / "folder").chmod(0)
        self.addCleanup((self.folder / "folder").chmod, 0o700)
        self.check(INPUT, "convert", "folder", says="octavo: folder: error: ")

    def test_a_wrong_sidecar_names_its_line(self):
        self.add("a.txt")
        self.add("a.toml", 'title = "x"\nauthr = "y"\n')
        self.check(INPUT, "convert", "a.txt", says=("a.toml:2", "authr"))
        self.add("a.toml", "title = \n")
        self.check(INPUT, "convert", "a.txt", says="a.toml:1")
        self.add("a.toml", "[lines]\n4000 = 'break'\n")
        self.check(INPUT, "convert", "a.txt", says=("a.t", "4000"))
        self.assertEqual(self.names(), ["a.toml", "a.txt"])

    def test_a_cover_that_is_none(self):
        self.add("a.txt")
        self.add("cover.png", "no picture")
        self.check(INPUT, "convert", "a.txt", "--cover", "cover.png", says="octavo: cover.png: error: ")
        self.check(INPUT, "convert", "a.txt", "--cover", "none.png", says="octavo: none.png: error: ")
        self.add("a.toml", 'cover = "cover.png"\n')
        self.check(INPUT, "convert", "a.txt", says=("cover.png", "a.txt"))


class Outputs(CommandTest):
    def setUp(self):
        super().setUp()
        self.add("a.txt")

    def fails(self, *arguments, says=(), **options):
        """The call fails as an output, and leaves every file as it was."""
        before = {name: self.read(name) for name in self.names() if (self.folder / name).is_file()}
        self.check(OUTPUT, *arguments, says=says, **options)
        after = {name: self.read(name) for name in self.names() if (self.folder / name).is_file()}
        self.assertEqual(before, after)

    def test_a_folder_in_its_place(self):
        self.add("a.epub/inside", "x")
        self.fails("convert", "a.txt", says="octavo: a.epub: error: ")
        self.add("book.epub/inside", "x")
        self.fails("bind", "a.txt", "-o", "book", says="octavo: book.epub: error: ")

    def test_a_file_in_the_place_of_a_folder(self):
        self.add("b.txt")
        self.add("file", "x")
        self.fails("convert", "a.txt", "b.txt", "-o", "file", says="octavo: file: error: ")
        self.fails("convert", "a.txt", "-o", "file/", says="octavo: file/: error: ")
        self.fails("convert", "a.txt", "-o", "file/below/a.epub", says="octavo: file/below/a.epub: error: ")

    def test_a_missing_folder(self):
        self.fails("convert", "a.txt", "-o", "none/a.epub", says=("octavo: none/a.epub: error: ", "'none'"))
        self.check(OK, "convert", "a.txt", "-o", "new/deep/")
        self.assertTrue((self.folder / "new/deep/a.epub").is_file())

    def test_an_input_is_never_overwritten(self):
        self.add("a.toml", 'title = "T"\n')
        self.add("collection.toml", 'language = "en"\n')
        self.add("cover.png", PNG)
        self.add("b.json", STORY)
        os.link(self.folder / "a.txt", self.folder / "hard")
        (self.folder / "soft").symlink_to("a.txt")
        (self.folder / "way").symlink_to(".")
        for output in ("a.txt", "./a.txt", "way/a.txt", "hard", "soft", "a.toml", "collection.toml", "cover.png"):
            with self.subTest(output):
                self.fails("convert", "a.txt", "--to", "epub", "--cover", "cover.png", "-o", output, says="error: ")
        self.fails("convert", "b.json", "--to", "json", says="octavo: b.json: error: ")
        self.fails("bind", "a.txt", "b.json", "-o", "b", "--to", "json", says="octavo: b.json: error: ")
        self.fails("inspect", "a.txt", "-o", "a.txt", says="octavo: a.txt: error: ")
        self.fails("inspect", "a.txt", "--write-toml", "--force", "-o", "hard", says="octavo: hard: error: ")

    def test_an_old_output_is_replaced_whole(self):
        self.add("a.json", "x" * 1000000)
        (self.folder / "a.json").chmod(0o640)
        self.check(OK, "convert", "a.txt", "--to", "json")
        self.assertTrue(self.read("a.json").endswith(b"}\n"))
        self.assertEqual(stat.S_IMODE((self.folder / "a.json").stat().st_mode), 0o640)

    def test_a_new_output_has_the_permissions_of_the_umask(self):
        self.check(OK, "convert", "a.txt", preexec_fn=lambda: os.umask(0o027))
        self.assertEqual(stat.S_IMODE((self.folder / "a.epub").stat().st_mode), 0o640)

    def test_a_linked_output_stays_a_link(self):
        self.add("real/book.epub", "x")
        (self.folder / "book.epub").symlink_to("real/book.epub")
        self.check(OK, "convert", "a.txt", "-o", "book.epub")
        self.assertTrue((self.folder / "book.epub").is_symlink())
        self.assertGreater(len(self.read("real/book.epub")), 100)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_device(self):
        self.fails("convert", "a.txt", "-o", "/dev/full", says=("octavo: /dev/full: error: ", "full"))
        with open("/dev/full", "wb") as full:
            self.fails("convert", "a.txt", "-o", "-", stdout=full, says="octavo: standard output: error: ")
            self.fails("inspect", "a.txt", stdout=full, says="octavo: standard output: error: ")
            self.fails("formats", stdout=full, says="octavo: standard output: error: ")
            self.fails("--help", stdout=full, says="octavo: standard output: error: ")

    def test_a_limit_of_file_size(self):
        """A disk that fills up while the book is written, for those who may not mount one."""
        import resource

        self.add("a.epub", "what was there")
        self.add("long.txt", STORY * 400)
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
        for arguments in (["convert", "long.txt", "--to", "json"], ["convert", "a.txt", "-o", "a.epub"],
                          ["bind", "long.txt", "a.txt", "-o", "all"]):
            with self.subTest(arguments):
                self.fails(*arguments, preexec_fn=limit, says="error: ")

    @unittest.skipUnless(IS_ROOT and shutil.which("mount"), "only root may mount")
    def test_a_full_disk(self):
        disk = self.folder / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], capture_output=True).returncode:
            self.skipTest("no tmpfs can be mounted here")
        self.addCleanup(subprocess.run, ["umount", disk])
        self.add("long.txt", STORY * 3000)
        self.add("disk/long.json", "what was there")
        self.fails("convert", "long.txt", "--to", "json", "-o", "disk/", says=("octavo: disk/long.json: ", "full"))
        self.assertEqual(os.listdir(disk), ["long.json"])

    @unittest.skipIf(IS_ROOT, "root writes everywhere")
    def test_unwritable(self):
        (self.folder / "shut").mkdir(mode=0o500)
        self.fails("convert", "a.txt", "-o", "shut/", says=("octavo: shut/a.epub: error: ", "ermission"))
        self.add("a.epub", "kept").chmod(0o400)
        self.fails("convert", "a.txt", says=("octavo: a.epub: error: ", "ermission"))

    def test_two_inputs_with_one_output(self):
        self.add("1/x.txt")
        self.add("2/X.txt")
        self.check(USAGE, "convert", "1/x.txt", "2/X.txt", "-o", "out", says=("1/x.txt", "2/X.txt"))
        self.add("1/x.md")
        self.check(USAGE, "convert", "1/x.txt", "1/x.md", says=("1/x.txt", "1/x.md"))
        self.assertFalse((self.folder / "out").exists())
        self.assertFalse((self.folder / "1/x.epub").exists())

    def test_a_signal_leaves_nothing_behind(self):
        """Stopped while it waits for standard input: by a signal as any program, and no file is there."""
        process = subprocess.Popen([support.COMMAND, "convert", "-", "-o", "x.epub"], cwd=self.folder, stdin=subprocess.PIPE)
        process.terminate()
        self.assertEqual(process.wait(), -15)
        process.stdin.close()
        self.assertEqual(self.names(), ["a.txt"])


if __name__ == "__main__":
    main()
