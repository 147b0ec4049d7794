// A format of one's own, without touching Octavo: a story as Markdown. Usage: own_format STORY.txt > STORY.md
//
// A writer is a function from a Book to bytes. It visits the model with Match, one lambda a node and no
// catch-all: a node that a later Octavo adds is then an error of the compiler here, and not a hole in the
// output.
#include <octavo/octavo.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string_view>

namespace {

using namespace octavo;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#").find(c) != std::string_view::npos)
      out += '\\';
    out += c;
  }
  return out;
}

std::string inlines(const Inlines& content) {
  std::string out;
  for (const Inline& part : content)
    std::visit(
        Match{
            [&](const Text& text) { out += escaped(text.text); },
            [&](const LineBreak&) { out += "  \n"; },
            [&](const Emphasis& emphasis) { out += "*" + inlines(emphasis.children) + "*"; },
            [&](const Strong& strong) { out += "**" + inlines(strong.children) + "**"; },
            [&](const Styled& styled) { out += inlines(styled.children); },
            [&](const NoteReference& reference) { out += "[^" + reference.target + "]"; },
            [&](const Link& link) { out += "[" + inlines(link.children) + "](<" + link.target + ">)"; },
        },
        part.node);
  return out;
}

std::string quoted(const std::string& markdown) {
  std::string out;
  bool at_start = true;
  for (const char c : markdown) {
    if (at_start)
      out += c == '\n' ? ">" : "> ";
    out += c;
    at_start = c == '\n';
  }
  return out;
}

std::string blocks(const Blocks& content) {
  std::string out;
  for (const Block& block : content) {
    if (!out.empty())
      out += '\n';
    std::visit(Match{
                   [&](const Paragraph& paragraph) { out += inlines(paragraph.content) + "\n"; },
                   [&](const Break&) { out += "* * *\n"; },
                   [&](const Verse& verse) {
                     std::string lines;
                     for (const Stanza& stanza : verse.stanzas) {
                       if (!lines.empty())
                         lines += '\n';
                       for (const VerseLine& line : stanza.lines) {
                         for (int em = 0; em < line.indent; ++em)
                           lines += "&emsp;";
                         lines += inlines(line.content) + "  \n";
                       }
                     }
                     out += quoted(lines);
                   },
                   [&](const Letter& letter) { out += quoted(blocks(letter.blocks)); },
                   [&](const Quote& quote) { out += quoted(blocks(quote.blocks)); },
                   [&](const Heading& heading) { out += "#### " + inlines(heading.content) + "\n"; },
                   [&](const Preformatted& code) { out += "~~~\n" + code.text + "\n~~~\n"; },
                   [&](const Figure& figure) { out += "*" + escaped(figure.image.alt) + "*\n"; },
                   [&](const Aside& aside) { out += quoted(blocks(aside.blocks)); },
                   [&](const Document& document) { out += quoted(blocks(document.blocks)); },
                   [&](const Dialogue& dialogue) {
                     for (const Turn& turn : dialogue.turns)
                       out += turn.time + " **" + inlines(turn.speaker) + "** " + blocks(turn.blocks) + "\n";
                   },
                   [&](const List& list) {
                     int number = list.start;
                     for (const ListItem& item : list.items)
                       out += (list.ordered ? std::to_string(number++) + ". " : "- ") + blocks(item.blocks);
                   },
                   [&](const Table& table) {
                     for (const TableRow& row : table.rows) {
                       for (const TableCell& cell : row.cells)
                         out += "| " + inlines(cell.content) + " ";
                       out += "|\n";
                     }
                   },
               },
               block.node);
  }
  return out;
}

std::string sections(const Sections& content, std::size_t level) {
  std::string out;
  for (const Section& section : content) {
    out += "\n" + std::string(std::min<std::size_t>(level, 6), '#') + " ";
    out += section.title.empty() ? std::string(name(section.kind)) : inlines(section.title);
    if (!section.subtitle.empty())
      out += ": " + inlines(section.subtitle);
    out += "\n\n" + blocks(section.blocks) + sections(section.children, level + 1);
  }
  return out;
}

Output markdown(const Book& book, const WriteOptions&) {
  return {"# " + escaped(book.metadata.title) + "\n" + sections(book.sections, 2), {}};
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: own_format STORY.txt\n";
    return EXIT_FAILURE;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string story{std::istreambuf_iterator<char>(in), {}};
  const std::array formats{Format{"markdown", "md", "text/markdown", "the story as Markdown", markdown}};
  try {
    std::cout << convert(story, formats).outputs.front().bytes;
  } catch (const Error& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
