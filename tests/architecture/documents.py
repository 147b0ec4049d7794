"""The project's pages say what is there: every path that they name exists, and the program in the README is the one that
the package's tests build.

    documents.py ROOT     checks README.md, CONTRIBUTING.md and every other page
    documents.py --self   checks the check
"""

import pathlib
import re
import sys

TOPS = ("src", "formats", "tests", "examples", "fonts", "seeds", ".ci")


def named_paths(text):
    """The paths of the project that a page names: in backticks, from the root, or as the target of a link."""
    for found in re.finditer(r"`(\.?/?(?:%s)(?:/[^`\s*]*)?|[A-Z]+(?:\.md)?)`" % "|".join(map(re.escape, TOPS)), text):
        name = found.group(1)
        if name.isupper() and name not in ("LICENSE",):
            continue  # a word in capitals
        yield name
    for found in re.finditer(r"\]\(([^)#:]+)(#[^)]*)?\)", text):
        yield found.group(1)


def check_page(name, text, exists, programs):
    complaints = []
    folder = pathlib.PurePosixPath(name).parent
    for path in named_paths(text):
        clean = path.removeprefix("./").rstrip("/")
        if not exists(clean) and not exists(str(folder / clean)):
            complaints.append(f"{name}: names {path}, which is not there")
    if name == "README.md":
        for program in re.findall(r"```cpp\n(.*?)```", text, re.DOTALL):
            if program.strip() not in programs:
                complaints.append(f"{name}: holds a program that no test builds")
    return complaints


def is_input(path, root):
    """A story in Markdown that something is tried on, which may name what is not there."""
    return path.is_relative_to(root / "tests/fuzz/corpus")


def self_test():
    there = {"src/read", "src/read/a.cpp", "LICENSE", "formats/epub/x.md", "formats/epub/README.md"}
    cases = [
        ("README.md", "`src/read/a.cpp` and `./src/read` and `LICENSE`, `EPUB`, `src-like`", 0),
        ("README.md", "`src/read/b.cpp`", 1),
        ("formats/epub/README.md", "[x](x.md), [y](y.md), [z](https://example.org/z)", 1),
        ("README.md", "```cpp\nint a;\n```", 0),
        ("README.md", "```cpp\nint b;\n```", 1),
    ]
    failures = []
    for name, text, expected in cases:
        complaints = check_page(name, text, there.__contains__, ["int a;"])
        if len(complaints) != expected:
            failures.append(f"{text!r}: expected {expected} complaints, got {complaints}")
    return len(cases), failures


def check_tree(root):
    program = (root / "tests/package/consumer/story.cpp").read_text(encoding="utf-8")
    programs = [program[program.index("#include") :].strip()]
    pages = [path for top in TOPS for path in sorted((root / top).rglob("*.md")) if not is_input(path, root)]
    pages += sorted(root.glob("*.md"))
    complaints = []
    for page in pages:
        name = page.relative_to(root).as_posix()
        complaints += check_page(name, page.read_text(encoding="utf-8"), lambda path: (root / path).exists(), programs)
    return len(pages), complaints


if __name__ == "__main__":
    count, wrong = self_test() if sys.argv[1] == "--self" else check_tree(pathlib.Path(sys.argv[1]))
    print("\n".join(wrong))
    print(f"{count} checked, {len(wrong)} wrong")
    sys.exit(1 if wrong or count == 0 else 0)
