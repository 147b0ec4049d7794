"""A book of Octavo's ('octavo convert --to json') as a source for Typst that makes the same pages of it, as far as
Typst can: trim, face, size, leading, contents, chapters on new pages, running heads and folios. Not a converter
for users: what prose does not have becomes plain paragraphs.

    typst_book.py BOOK.json > BOOK.typ
"""

import json
import re
import sys

HEAD = """#let title = {title}
#set document(title: title)
#set page(width: 6in, height: 9in, margin: 54pt, numbering: "1", header: context {{
  let page = here().page()
  let begins = query(heading.where(level: 1)).any(one => one.location().page() == page)
  if page > 1 and not begins {{
    if calc.even(page) {{ align(center, title) }} else {{
      let before = query(heading.where(level: 1).before(here()))
      if before.len() > 0 {{ align(center, before.last().body) }}
    }}
  }}
}})
#set text(font: "EB Garamond", size: 11pt, hyphenate: true, lang: {language}, top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, first-line-indent: 1em, leading: 3pt, spacing: 3pt)
#show heading.where(level: 1): it => {{ pagebreak(weak: true); v(84pt); align(center, it); v(28pt) }}
#align(center, text(20pt, title))
#outline()
"""


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def plain(inlines):
    return re.sub(r"[\\#$*_`<>@~=+/\-\[\]]", r"\\\g<0>", " ".join(words(inlines)))


def words(node):
    """All text in it, whatever it is."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        yield "".join(text for one in node for text in words(one))
    elif isinstance(node, dict):
        yield "".join(text for key in ("content", "text") if key in node for text in words(node[key]))


def blocks(some, out):
    for block in some:
        if "content" in block:
            out.append(plain(block["content"]) + "\n\n")
        elif "stanzas" in block:
            out.append("\n\n".join(" \\\n".join(plain(line) for line in stanza) for stanza in block["stanzas"]) + "\n\n")
        elif "blocks" in block:
            blocks(block["blocks"], out)
        elif block.get("type") == "break":
            out.append("#align(center)[\\* \\* \\*]\n\n")


def section(one, out):
    heading = one.get("title") or one.get("label")
    if heading:
        out.append("= " + plain(heading) + "\n\n")
    blocks(one.get("blocks", []), out)
    for child in one.get("children", []):
        section(child, out)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        book = json.load(file)
    metadata = book["metadata"]
    out = [HEAD.format(title=quoted(metadata.get("title", "")), language=quoted(metadata.get("language", "en")[:2]))]
    for one in book["sections"]:
        section(one, out)
    sys.stdout.write("".join(out))


if __name__ == "__main__":
    main()
