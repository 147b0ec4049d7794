"""A book of Octavo's ('octavo convert --to json') as a source for Typst or LuaLaTeX that makes the same pages of it, as
far as these can: trim, face, size, leading, contents, chapters on new pages, running heads and folios; microtype's
protrusion and expansion for LuaLaTeX. Not a converter for users: what prose does not have becomes plain paragraphs.

    peer_book.py typst BOOK.json > BOOK.typ
    peer_book.py lualatex BOOK.json FONT_FOLDER > BOOK.tex
"""

import json
import os
import re
import sys


class Typst:
    def __init__(self, _):
        pass

    @staticmethod
    def head(title, language):
        return f"""#let title = {json.dumps(title, ensure_ascii=False)}
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
#set text(font: "EB Garamond", size: 11pt, hyphenate: true, lang: "{language}", top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, first-line-indent: 1em, leading: 3pt, spacing: 3pt)
#show heading.where(level: 1): it => {{ pagebreak(weak: true); v(84pt); align(center, it); v(28pt) }}
#align(center, text(20pt, title))
#outline()
"""

    @staticmethod
    def escaped(text):
        return re.sub(r"[\\#$*_`<>@~=+/\-\[\]]", r"\\\g<0>", text)

    @staticmethod
    def heading(text):
        return f"= {text}\n\n"

    @staticmethod
    def stanza(lines):
        return " \\\n".join(lines) + "\n\n"

    row = "#align(center)[\\* \\* \\*]\n\n"
    tail = ""


class LuaLatex:
    """The class `book` of LaTeX with microtype and fontspec. A source is to be run twice, for its contents."""

    # Where the language is none of these, lines break as in English.
    languages = {"en": "english", "de": "ngerman", "fr": "french", "es": "spanish", "it": "italian"}

    def __init__(self, folder):
        self.folder = os.path.abspath(folder) + "/"

    def head(self, title, language):
        return rf"""\documentclass[11pt,twoside,openany]{{book}}
\usepackage[paperwidth=6in,paperheight=9in,margin=54pt,headheight=14pt,headsep=10pt,footskip=24pt]{{geometry}}
\usepackage{{fontspec}}
\usepackage[{self.languages.get(language, "english")}]{{babel}}
\usepackage[protrusion=true,expansion=true,stretch=10,shrink=10]{{microtype}}
\usepackage{{fancyhdr}}
\setmainfont{{EBGaramond}}[Path={self.folder},Extension=.otf,UprightFont=*-Regular,ItalicFont=*-Italic,BoldFont=*-Bold]
\AtBeginDocument{{\fontsize{{11pt}}{{14pt}}\selectfont}}
\setlength{{\parindent}}{{1em}}\setlength{{\parskip}}{{0pt}}\frenchspacing
\widowpenalty=10000 \clubpenalty=10000 \brokenpenalty=10000
\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[CE]{{{self.escaped(title)}}}\fancyhead[CO]{{\leftmark}}\fancyfoot[C]{{\thepage}}
\renewcommand{{\headrulewidth}}{{0pt}}
\newcommand{{\octavochapter}}[1]{{\chapter*{{#1}}\addcontentsline{{toc}}{{chapter}}{{#1}}\markboth{{#1}}{{#1}}}}
\begin{{document}}
\begin{{center}}\Large {self.escaped(title)}\end{{center}}
\tableofcontents
"""

    @staticmethod
    def escaped(text):
        return re.sub(r"[\\{}$&#^_%~]", lambda sign: f"\\char{ord(sign[0])}{{}}", text)

    @staticmethod
    def heading(text):
        return f"\\octavochapter{{{text}}}\n\n"

    @staticmethod
    def stanza(lines):
        return "\\\\\n".join(line or "\\leavevmode" for line in lines) + "\n\n"

    row = "\\begin{center}* * *\\end{center}\n\n"
    tail = "\\end{document}\n"


def words(node):
    """All text in it, whatever it is."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        yield "".join(text for one in node for text in words(one))
    elif isinstance(node, dict):
        yield "".join(text for key in ("content", "text") if key in node for text in words(node[key]))


def plain(peer, inlines):
    return peer.escaped(" ".join(words(inlines)))


def blocks(peer, some, out):
    for block in some:
        if "content" in block:
            out.append(plain(peer, block["content"]) + "\n\n")
        elif "stanzas" in block:
            out.extend(peer.stanza([plain(peer, line) for line in stanza]) for stanza in block["stanzas"])
        elif "blocks" in block:
            blocks(peer, block["blocks"], out)
        elif block.get("type") == "break":
            out.append(peer.row)


def section(peer, one, out):
    heading = one.get("title") or one.get("label")
    if heading:
        out.append(peer.heading(plain(peer, heading)))
    blocks(peer, one.get("blocks", []), out)
    for child in one.get("children", []):
        section(peer, child, out)


def main():
    name, source, *folder = sys.argv[1:]
    peer = {"typst": Typst, "lualatex": LuaLatex}[name](*(folder or ["fonts"]))
    with open(source, encoding="utf-8") as file:
        book = json.load(file)
    metadata = book["metadata"]
    out = [peer.head(metadata.get("title", ""), metadata.get("language", "en")[:2])]
    for one in book["sections"]:
        section(peer, one, out)
    out.append(peer.tail)
    sys.stdout.write("".join(out))


if __name__ == "__main__":
    main()
