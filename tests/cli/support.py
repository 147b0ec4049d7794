"""What the tests of the command share: a folder of their own, and the command run in it as a user would."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

OK, INTERNAL, USAGE, INPUT, OUTPUT, PARTIAL, FOUND, DOUBTFUL = range(8)  # src/cli/exit.h

COMMAND = None  # the octavo to test; main() sets both
SEEDS = None

STORY = "A story begins here, with a first sentence.\n\nIt goes on, and then it ends.\n"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


class CommandTest(unittest.TestCase):
    """Each test has an empty folder, self.folder, which is the command's working directory."""

    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="octavo-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def add(self, name, content=STORY):
        """A file, in folders that are made as well."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def add_seeds(self):
        shutil.copytree(SEEDS, self.folder / "seeds")
        return sorted((self.folder / "seeds").glob("*.txt"))

    def run_command(self, *arguments, stdin=None, environment=None, **options):
        """The finished process, its output as bytes. `environment` is added to one that says nothing of Octavo."""
        clean = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "LC_ALL", "TZ")}
        clean.update(environment or {})
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        if stdin is None:
            options.setdefault("stdin", subprocess.DEVNULL)
        else:
            options["input"] = stdin
        return subprocess.run(
            [COMMAND, *map(str, arguments)], cwd=self.folder, env=clean, timeout=120, check=False, **options
        )

    def check(self, code, *arguments, says=(), **options):
        """Runs the command, and checks its exit code and that its messages hold each text of `says`. Returns it."""
        process = self.run_command(*arguments, **options)
        error = (process.stderr or b"").decode()
        self.assertEqual(process.returncode, code, f"{arguments}: {error}")
        for text in [says] if isinstance(says, str) else says:
            self.assertIn(text, error)
        if code not in (OK,):
            self.assertIn("octavo: ", error)
        return process

    def names(self):
        """All files and folders, hidden ones too."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))

    def read(self, name):
        return (self.folder / name).read_bytes()


def main():
    """test_X.py OCTAVO SEEDS [unittest's own arguments]"""
    global COMMAND, SEEDS
    COMMAND, SEEDS = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    # The tests see this module under its name, whatever the one that was started is called.
    module = sys.modules["support"]
    module.COMMAND, module.SEEDS = COMMAND, SEEDS
    unittest.main(module="__main__", argv=[sys.argv[0], *sys.argv[3:]])
