"""Whether "page 37" means the same in an EPUB and in the PDF that was made in the same run.

    page_marks.py FOLDER

For each NAME.epub beside a NAME.pdf: the list of pages and the marks are the same; each mark's page is in the PDF, and
has the letters that follow the mark; and every page of the text has a mark. poppler and MuPDF say what the pages are;
where they are not installed, that is said by exit code 77.
"""

import html
import itertools
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

SKIPPED = 77
WANTED = 12  # letters that have to be on the page
LONGEST = 24  # letters of a word that may stand on the page before, where it is divided


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, check=True).stdout.decode("utf-8", "replace")


def letters(text):
    return "".join(character for character in text.lower() if character.isalpha())


def roman(number):
    out = ""
    for value, sign in ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            out, number = out + sign, number - value
    return out


def pages(pdf):
    """Each page's label and letters, in order (ISO 32000-1, 12.4.2: page labels): as poppler takes them to be read, and
    as they are drawn, since it takes a page of ideographs that stand above each other for columns now and then."""
    ranges = []
    for found in re.finditer(r"(\d+) <<(.*?)>>", run("mutool", "show", pdf, "trailer/Root/PageLabels"), re.DOTALL):
        entry = found[2]
        style, start, prefix = (re.search(pattern, entry) for pattern in (r"/S\s*/(\w)", r"/St\s+(\d+)", r"/P\s*\((.*?)\)"))
        ranges.append((int(found[1]), style and style[1], int(start[1]) if start else 1, prefix[1] if prefix else ""))
    read, drawn = (run("pdftotext", "-enc", "UTF-8", *order, pdf, "-").split("\f")[:-1] for order in ((), ("-raw",)))
    for index, text in enumerate(read):
        first, style, start, prefix = [one for one in ranges if one[0] <= index][-1]
        number = start + index - first
        yield prefix + {"D": str(number), "r": roman(number), None: ""}[style], (letters(text), letters(drawn[index]))


def marks(epub):
    """Each mark's label and the letters behind it; nothing where a picture, which has none, is what follows."""
    package = epub.read("book/package.opf").decode()
    files = dict(re.findall(r'<item id="([^"]+)" href="([^"]+)"', package))
    for item in re.findall(r'<itemref idref="([^"]+)"', package):
        document = epub.read("book/" + files[item]).decode()
        body = document[document.index("<body") :]
        for found in re.finditer(r'<span id="([^"]+)"[^>]* role="doc-pagebreak" aria-label="([^"]+)"></span>', body):
            rest = body[found.end() :]
            if files[item] == "nav.xhtml":
                rest = rest[: rest.index("</h1>")]  # an EPUB's contents may have more than those on paper
            pictured = rest.lstrip().startswith("<figure")
            yield f"{files[item]}#{found[1]}", html.unescape(found[2]), "" if pictured else letters(html.unescape(re.sub(r"<[^>]*>", " ", rest)))


def check(name):
    with zipfile.ZipFile(name) as epub:
        nav = epub.read("book/nav.xhtml").decode()
        listed = re.search(r'epub:type="page-list".*?</nav>', nav, re.DOTALL)
        links = re.findall(r'<a href="([^"]+)">([^<]+)</a>', listed[0]) if listed else []
        placed = list(marks(epub))
    paper = list(pages(name.with_suffix(".pdf")))
    if sorted((place, label) for place, label, _ in placed) != sorted((place, html.unescape(label)) for place, label in links):
        yield "the list of pages is not that of the marks"
    texts = dict(paper)
    for place, label, behind in placed:
        if label not in texts:
            yield f"page {label} ({place}) is not in the PDF"
        elif behind and not any(behind[skip : skip + WANTED] in text for text in texts[label] for skip in range(LONGEST)):
            yield f"page {label} ({place}) has not what follows its mark: {behind[:40]!r}, but {texts[label][0][:60]!r}"
    # The last page says what the book is set in.
    missing = {label for label, (text, _) in paper[:-1] if label.isdigit() and text} - {label for _, label, _ in placed}
    for label in sorted(missing):
        yield f"page {label} of the PDF has no mark"


def main():
    if not shutil.which("mutool") or not shutil.which("pdftotext"):
        print("skipped: mutool or pdftotext is not installed")
        return SKIPPED
    books = [one for one in sorted(pathlib.Path(sys.argv[1]).glob("*.epub")) if one.with_suffix(".pdf").exists()]
    failures = 0
    for book in books:
        complaints = list(itertools.islice(check(book), 20))
        print(f"{'BAD ' if complaints else 'good'}  {book.name}")
        for complaint in complaints:
            print("      " + complaint)
        failures += len(complaints)
    return 1 if failures or not books else 0


if __name__ == "__main__":
    sys.exit(main())
