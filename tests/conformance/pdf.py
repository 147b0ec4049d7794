"""What other programs make of the PDFs of the seeds, and of a book with every node that the tests keep: sound, fonts
embedded, and the story's own text inside.

    pdf.py OCTAVO SEEDS OUTPUT

qpdf judges the syntax; poppler and MuPDF give back the text, which has to be every paragraph of the story, in order,
word for word, the hyphens at line ends undone, with running heads and folios apart from it. What is not installed is
not asked; where nothing is, that is said by exit code 77.
"""

import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

SKIPPED = 77
SOFT_HYPHEN = "\u00ad"
HEAD, FOOT = 50, 530  # points from the top, between which the text of a page of 5 by 8 inches stands


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, check=False)


def text_of(*command):
    process = run(*command)
    if process.returncode != 0:
        raise SystemExit(f"{command}: {process.stderr.decode()}")
    return process.stdout.decode("utf-8", "replace")


# ---------------------------------------------------------------------------------------- what the story says


def inline_text(content):
    return "".join(
        one
        if isinstance(one, str)
        else "\n"
        if one["type"] == "line-break"
        else one.get("label", "") + inline_text(one.get("children", []))
        for one in content
    )


def block_texts(blocks):
    for block in blocks:
        if "content" in block:
            yield inline_text(block["content"])
        for stanza in block.get("stanzas", []):
            for line in stanza:
                yield inline_text(line["content"] if isinstance(line, dict) else line)
        if block["type"] == "aside":
            yield block.get("label", "")
        yield inline_text(block.get("caption", []))
        for turn in block.get("turns", []):
            yield turn.get("time", "")
            yield inline_text(turn.get("speaker", []))
            yield from block_texts(turn.get("blocks", []))
        for item in block.get("items", []):
            yield from block_texts(item.get("blocks", []))
        for row in block.get("rows", []):
            for cell in row["cells"]:
                yield inline_text(cell.get("content", []))
        yield from block_texts(block.get("blocks", []))


def section_texts(sections):
    for section in sections:
        if section.get("title"):
            yield inline_text(section["title"])
        yield from block_texts(section.get("blocks", []))
        for footnote in section.get("footnotes", []):
            yield from block_texts(footnote.get("blocks", []))
        yield from section_texts(section.get("children", []))


# ------------------------------------------------------------------------------------------ what the PDF says


def poppler_lines(pdf):
    """Each page as words, of its text alone."""
    document = text_of("pdftotext", "-bbox", pdf, "-")
    for page in document.split("<page ")[1:]:
        words = []
        for found in re.finditer(r'<word xMin="[^"]*" yMin="([^"]*)" xMax="[^"]*" yMax="([^"]*)">(.*?)</word>', page):
            if HEAD < (float(found[1]) + float(found[2])) / 2 < FOOT:
                words.append(html.unescape(found[3]))
        yield words


def mupdf_lines(pdf):
    document = xml.etree.ElementTree.fromstring(text_of("mutool", "draw", "-q", "-F", "stext", pdf))
    for page in document.iter("page"):
        words = []
        for line in page.iter("line"):
            characters = list(line.iter("char"))
            if characters and HEAD < float(characters[0].get("y")) < FOOT:
                words += "".join(character.get("c") for character in characters).split()
        yield words


def joined(pages):
    """One text, without the hyphens that only lines have. The cover says its title in its own way."""
    text = ""
    for words in list(pages)[1:]:
        for word in words:
            text = text[: -len(SOFT_HYPHEN)] + word if text.endswith(SOFT_HYPHEN) else text + " " + word
    return text


def normal(text):
    """Spaces as far as they are the story's: a line may end after a dash, or within an address, and poppler takes the
    air between quotes of two levels for one."""
    text = re.sub(r"\s+", " ", text.replace(SOFT_HYPHEN, "")).strip()
    text = re.sub(r"(?<=[-–—…/?&=]) ", "", text)
    text = re.sub(r"(?<=[‘“’”]) (?=[‘“’”])", "", text)
    return re.sub(r" (?=[–—…])", "", text)


def lost(texts, extracted, ordered):
    """The texts that are not in what was extracted; that do not follow one another there, where that is asked."""
    at = 0
    for text in texts:
        wanted = normal(text)
        found = extracted.find(wanted, at)
        if found < 0:
            yield text
        else:
            at = found + len(wanted) if ordered else 0


# -------------------------------------------------------------------------------------------------- the checks


def check(pdf, book, ordered=True):
    complaints = []
    if shutil.which("qpdf"):
        process = run("qpdf", "--check", pdf)
        if process.returncode != 0:
            complaints.append("qpdf: " + (process.stdout + process.stderr).decode())
    if shutil.which("pdffonts"):
        for row in text_of("pdffonts", pdf).splitlines()[2:]:
            name, embedded, subset, unicode = row.split()[0], *row.split()[-5:-2]
            if (embedded, subset, unicode) != ("yes", "yes", "yes"):
                complaints.append(f"the font {name} is not embedded as a subset with its characters: {row}")
    texts = [text for text in section_texts(book["sections"]) if text.strip()]
    for program, lines in (("pdftotext", poppler_lines), ("mutool", mupdf_lines)):
        if shutil.which(program):
            extracted = normal(joined(lines(pdf)))
            for text in lost(texts, extracted, ordered):
                complaints.append(f"{program} does not give back, where it stands: {text!r}")
    return len(texts), complaints


def main():
    octavo, seeds, output = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    if not any(shutil.which(program) for program in ("qpdf", "pdffonts", "pdftotext", "mutool")):
        print("skipped: neither qpdf nor poppler's programs nor mutool are installed")
        return SKIPPED
    output.mkdir(parents=True, exist_ok=True)
    stories = sorted(seeds.glob("*.txt"))
    jobs = [("convert", [story], story.stem) for story in stories] + [("bind", stories, "all")]
    failures = 0
    for command, files, name in jobs:
        text_of(octavo, command, "--quiet", "--to", "pdf,json", *files, "-o", output / name)
        count, complaints = check(output / f"{name}.pdf", json.loads((output / f"{name}.json").read_text("utf-8")))
        print(f"{name}.pdf: {count} texts, {len(complaints)} complaints")
        for complaint in complaints:
            print("  " + complaint)
        failures += len(complaints) + (0 if count else 1)
    # Its notes stand where its pages end, and a table's cells side by side.
    if (made := output.parent / "every-node.pdf").exists():
        count, complaints = check(made, json.loads(made.with_suffix(".json").read_text("utf-8")), ordered=False)
        print(f"{made.name}: {count} texts, {len(complaints)} complaints")
        for complaint in complaints:
            print("  " + complaint)
        failures += len(complaints) + (0 if count else 1)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
