"""The same bytes on every run, in every locale and time zone, from however many threads."""

import os
import subprocess
import unittest

from support import OK, CommandTest, main


class Determinism(CommandTest):
    def outputs(self, *arguments, environment=None):
        """The bytes of all books made of the seeds, by name."""
        out = f"out{len(self.names())}"
        self.check(OK, "convert", "seeds", "-o", out, "--to", "epub,json", *arguments, environment=environment)
        return {path.name: path.read_bytes() for path in sorted((self.folder / out).iterdir())}

    def locales(self, *names):
        """A folder of locales made for the test: no machine need have them."""
        folder = self.folder / "locales"
        folder.mkdir()
        for name in names:
            made = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", folder / (name + ".UTF-8")], capture_output=True)
            if not (folder / (name + ".UTF-8") / "LC_CTYPE").exists():
                self.skipTest("no locales to test with (Debian: locales): " + made.stderr.decode())
        return str(folder)

    def test_runs_locales_zones_threads(self):
        self.add_seeds()
        locales = self.locales("de_DE", "tr_TR")
        first = self.outputs("--jobs", "1", environment={"LC_ALL": "C", "TZ": "UTC"})
        self.assertEqual(len(first), 6)
        for jobs, environment in (
            ("1", {"LC_ALL": "C", "TZ": "UTC"}),
            ("4", {}),
            ("2", {"LC_ALL": "C.UTF-8", "TZ": "Asia/Kathmandu"}),
            ("3", {"LC_ALL": "de_DE.UTF-8", "LOCPATH": locales, "LANGUAGE": "de", "TZ": "America/St_Johns"}),
            ("2", {"LC_ALL": "tr_TR.UTF-8", "LOCPATH": locales, "TZ": "garbage"}),
            ("2", {"TZ": "UTC+12", "HOME": "/nonexistent", "LANG": "xx"}),
        ):
            with self.subTest(environment):
                self.assertEqual(first, self.outputs("--jobs", jobs, environment=environment))

    def test_files_times_do_not_matter(self):
        first, *_ = self.add_seeds()
        before = self.outputs()
        os.utime(first, (86400, 86400))
        self.assertEqual(before, self.outputs())

    def test_source_date_epoch_dates_books(self):
        self.add_seeds()
        before = self.outputs()
        dated = self.outputs(environment={"SOURCE_DATE_EPOCH": "1700000000"})
        other = self.outputs(environment={"SOURCE_DATE_EPOCH": "1700086400"})
        again = self.outputs(environment={"SOURCE_DATE_EPOCH": "1700000000", "TZ": "Asia/Tokyo"})
        self.assertEqual(dated, again)
        for name in before:
            if name.endswith(".epub"):
                self.assertNotEqual(dated[name], before[name])
                self.assertNotEqual(dated[name], other[name])


if __name__ == "__main__":
    main()
