"""The rules of the house that its sources show: who may include what, how files begin, how long they are, how the model
is visited. Knows nothing of what was built; that is symbols.py.

    sources.py ROOT     checks the tree
    sources.py --self   checks the checks: each rule is broken once on purpose, and must be seen
"""

import pathlib
import re
import sys

STANDARD = set(
    """algorithm any array atomic barrier bit bitset charconv chrono compare complex concepts condition_variable
    coroutine deque exception execution filesystem forward_list fstream functional future initializer_list iomanip ios
    iosfwd iostream istream iterator latch limits list locale map memory memory_resource mutex new numbers numeric
    optional ostream queue random ranges ratio regex scoped_allocator semaphore set shared_mutex source_location span
    sstream stack stdexcept stop_token streambuf string string_view syncstream system_error thread tuple type_traits
    typeindex typeinfo unordered_map unordered_set utility valarray variant vector version cassert cctype cerrno cfenv
    cfloat cinttypes climits clocale cmath csetjmp csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar
    cwchar cwctype""".split()
)

# What the library must not even include: the outside world is the command's. (<chrono> reckons with days as well;
# that no clock is asked, symbols.py sees.)
OUTSIDE = set(
    """atomic barrier clocale condition_variable csignal cstdio ctime filesystem fstream future iostream latch
    locale mutex random regex semaphore shared_mutex stop_token syncstream thread""".split()
)

# Headers of the system, for files, processes and terminals.
SYSTEM = r"(sys/.*|fcntl\.h|unistd\.h|signal\.h|dirent\.h|poll\.h|malloc\.h|termios\.h|spawn\.h|errno\.h)"


class Folder:
    """One folder's row of the table."""

    def __init__(self, public=True, folders=(), third_party=(), outside=()):
        self.public = public  # all of <octavo/...>, or a pattern of the headers allowed
        self.folders = set(folders)  # whose private headers it may include, beside its own
        self.third_party = third_party  # patterns
        self.outside = outside  # which of OUTSIDE: files, the clock, threads, the terminal


# The table: a folder, and what it may include. A new folder or library is a new line here, and a decision.
TABLE = {
    "src/include/octavo": Folder(),
    "src/model": Folder(folders=["text"], third_party=[r"nlohmann/.*", r"uuid(/uuid)?\.h"]),
    # Knows no book: of the public headers only what errors and the interface's marks are.
    "src/text": Folder(public=r"(error|export)\.h", third_party=[r"unicode/.*", r"uuid/uuid\.h"]),
    # What an EPUB holds of the Book that it was made from, there and back.
    "src/edition": Folder(folders=["model"], third_party=[r"zip\.h", r"zstd\.h", r"nlohmann/.*"]),
    # Finished EPUBs, whoever made them: independent of the folder that makes them.
    "src/preflight": Folder(folders=["edition", "text"], third_party=[r"tinyxml2\.h"]),
    "src/read": Folder(folders=["model", "text"], third_party=[r"toml\+\+/.*|toml\+\+\.h"]),
    # HTML and Markdown: their parsers are known here only. A picture that is none gives way to its words.
    "src/read/markup": Folder(
        folders=["read", "model", "text", "image"], third_party=[r"md4c\.h", r"yaml\.h"]
    ),
    # The one place that knows the HTML parser. JSON is what pages say of themselves to search engines.
    "src/read/markup/html": Folder(
        folders=["read", "model", "text"],
        third_party=[r"gumbo\.h", r"nlohmann/.*"],
    ),
    "src/image": Folder(
        third_party=[r"png\.h", r"j(peglib|error)\.h", r"webp/.*", r"gif_lib\.h"],
        outside=["cstdio"],  # libjpeg's header is not complete without FILE
    ),
    # The one place where the library makes threads: whoever has parts of a book that do not depend on each other.
    "src/threads": Folder(public=r"none", outside=["atomic", "mutex", "thread"]),
    # Knows no file format. The opening of a system font is the one file that the library reads.
    "src/typeset": Folder(
        folders=["model", "text", "threads", "image"],
        third_party=[r"hb(-ot)?\.h", r"hyphen\.h", r"fontconfig/.*", r"unicode/.*"],
        outside=["cstdio", "mutex"],  # libhyphen reads patterns from a FILE
    ),
    # Themes are data: what compositions and colours there are, the cover knows.
    "src/theme": Folder(folders=["model", "cover"], third_party=[r"toml\+\+/.*"]),
    "src/cover": Folder(folders=["model", "text", "typeset", "image"]),
    # What formats that carry fonts keep of them; knows no text.
    "src/subset": Folder(third_party=[r"hb(-ot|-subset)?\.h"]),
    "src/raster": Folder(folders=["image"], third_party=[r"cairo\.h", r"ft2build\.h", "freetype/.*"]),
    "src/proof": Folder(folders=["model", "text"]),
    "src/convert": Folder(folders=["model", "text"]),
    # ICU for the names of files: which are one to a disk that folds case.
    "src/collection": Folder(folders=["model"], third_party=[SYSTEM, r"unicode/.*"], outside=OUTSIDE),
    "src/cli": Folder(folders=["collection"], third_party=[r"CLI/.*", r"nlohmann/.*", SYSTEM], outside=OUTSIDE),
    "formats": Folder(folders=["epub", "json", "pdf", "store_cover"]),
    "formats/json": Folder(folders=["model"]),
    "formats/store_cover": Folder(),
    "formats/epub": Folder(
        folders=["edition", "model", "text", "threads", "image", "subset"],
        third_party=[r"zip\.h", r"tinyxml2\.h", r"libdeflate\.h"],
    ),
    "formats/pdf": Folder(
        folders=["model", "text", "image", "subset"],
        third_party=[r"hpdf(_\w+)?\.h", r"hb(-ot)?\.h", r"libdeflate\.h"],
    ),
}
LONGEST = 500
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def folder_of(path):
    """The row that holds for a file: that of the nearest folder above it."""
    for parent in pathlib.PurePosixPath(path).parents:
        if str(parent) in TABLE:
            return str(parent)
    return None


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.DOTALL)


def line_of(text, at):
    return text.count("\n", 0, at) + 1


def check_include(folder, angle, header):
    """What is wrong with one #include in a file of `folder`; nothing where it is allowed."""
    row = TABLE[folder]
    if angle:
        if header.startswith("octavo/"):
            name = header.removeprefix("octavo/")
            if row.public is not True and not re.fullmatch(row.public, name):
                return f"{folder} may not know <{header}>"
            return None
        if header in STANDARD:
            if header in OUTSIDE and header not in row.outside:
                return f"{folder} has no business with <{header}>: files, threads, clock, terminal and locale are the command's"
            return None
        if any(re.fullmatch(pattern, header) for pattern in row.third_party):
            return None
        return f"{folder} may not include <{header}>"
    other, slash, _ = header.partition("/")
    if not slash:
        return f'"{header}" does not name its folder'
    if other == folder.rpartition("/")[2] or other in row.folders:
        return None
    return f'{folder} may not include "{header}"'


def check_match(text):
    """The places where a visit of the model has a case for everything, which would swallow a new node."""
    code = without_comments(text)
    for found in re.finditer(r"\bMatch\s*\{", code):
        depth, at = 1, found.end()
        while at < len(code) and depth > 0:
            depth += {"{": 1, "}": -1}.get(code[at], 0)
            # A lambda that is a direct case of this Match, and takes anything.
            if depth == 1 and re.match(r"\]\s*\(\s*(const\s+)?auto\b|\]\s*\(\s*\.\.\.", code[at:]):
                yield "a catch-all in a Match"
            at += 1


def check_file(path, text):
    """Yields (line, complaint) for one file. `path` is relative to the project's root."""
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    if not re.match(r"// \S", first):
        yield 1, "does not open with a comment that says what it is"
    lines = text.count("\n")
    if lines > LONGEST:
        yield lines, f"has {lines} lines; at {LONGEST} it is two things"
    for number, line in enumerate(text.split("\n"), 1):
        found = re.search(r"//.*\b(TODO|FIXME|HACK)\b", line)
        if found:
            yield number, f"{found.group(1)} in a comment"
    if path.endswith(".h") and "#pragma once" not in text:
        yield 1, "is a header without #pragma once"
    for complaint in check_match(text):
        yield 1, complaint
    folder = folder_of(path)
    if folder is None:
        if path.startswith(("src/", "formats/")):
            yield 1, "is in a folder that the table does not know"
        return
    for found in INCLUDE.finditer(text):
        complaint = check_include(folder, found.group(1) == "<", found.group(2))
        if complaint:
            yield line_of(text, found.start(2)), complaint


def check_tree(root):
    complaints, seen, folders = [], 0, set()
    for top in ("src", "formats", "tests", "examples"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in (".h", ".cpp") and not path.name.endswith(".h.in"):
                continue
            seen += 1
            name = path.relative_to(root).as_posix()
            folders.add(folder_of(name))
            for line, complaint in check_file(name, path.read_text(encoding="utf-8")):
                complaints.append(f"{name}:{line}: {complaint}")
    for folder in TABLE:
        if folder not in folders:
            complaints.append(f"{folder}: is in the table, but there is no such folder")
    return seen, complaints


def self_test():
    good = '// A file that says what it is.\n#include <octavo/book.h>\n#include <vector>\n#include "text/unicode.h"\n'
    cases = [  # path, text, a part of the complaint; "" for none
        ("src/read/a.cpp", good, ""),
        ("formats/epub/a.cpp", good + "#include <zip.h>\n", ""),
        ("src/cli/a.cpp", "// A file that says what it is.\n#include <iostream>\n#include <CLI/CLI.hpp>\n", ""),
        ("src/read/a.cpp", "#include <vector>\n", "does not open with a comment"),
        ("src/read/a.cpp", good + "// more\n" * 500, "it is two things"),
        ("src/read/a.cpp", good + "int a; // TODO: more\n", "TODO in a comment"),
        ("src/read/a.h", good, "without #pragma once"),
        ("src/read/a.cpp", good + "#include <unicode/uchar.h>\n", "may not include <unicode/uchar.h>"),
        ("src/read/a.cpp", good + '#  include "cli/cli.h"\n', 'may not include "cli/cli.h"'),
        ("src/text/a.cpp", good, "may not know <octavo/book.h>"),
        ("src/model/a.cpp", good + '#include "read/read.h"\n', 'may not include "read/read.h"'),
        ("src/convert/a.cpp", good + "#include <thread>\n", "no business with <thread>"),
        ("formats/json/a.cpp", good.replace("text/unicode", "epub/epub"), 'may not include "epub/epub.h"'),
        ("src/image/a.cpp", good.replace("text/unicode", "image/pixels") + "#include <cstdio>\n", ""),
        ("formats/json/a.cpp", good.replace("text/unicode", "json/json") + "#include <cstdio>\n", "no business with <cstdio>"),
        ("formats/epub/a.cpp", good + "#include <hpdf.h>\n", "may not include <hpdf.h>"),
        ("formats/epub/a.cpp", good + '#include "xhtml.h"\n', "does not name its folder"),
        ("src/new/a.cpp", good, "the table does not know"),
        ("src/read/a.cpp", good + "auto a = Match{[](const Text&) { return 1; }, [](const auto&) { return 2; }};\n", "catch-all"),
        ("src/read/a.cpp", good + "auto a = Match{[](const Text& t) { return all(t, [](auto c) { return c; }); }};\n", ""),
    ]
    failures = []
    for path, text, expected in cases:
        complaints = [complaint for _, complaint in check_file(path, text)]
        if (not expected and complaints) or (expected and not any(expected in c for c in complaints)):
            failures.append(f"{path}: expected {expected or 'no complaint'!r}, got {complaints}")
    return len(cases), failures


if __name__ == "__main__":
    count, wrong = self_test() if sys.argv[1] == "--self" else check_tree(pathlib.Path(sys.argv[1]))
    print("\n".join(wrong))
    print(f"{count} checked, {len(wrong)} wrong")
    sys.exit(1 if wrong or count == 0 else 0)
