// See contents_outline.h.
#include "read/contents_outline.h"

#include <array>

namespace octavo::tests {
namespace {

constexpr std::array<std::string_view, 4> sentences{
    "It rained on the town for days and days, and nobody who lived there could remember a time before the "
    "rain, "
    "when the streets were dry and the river was a river still.",
    "“Where are you going?” she asked him at the door, and he said that he did not know, but that he would "
    "know "
    "when he got there, which was all that he ever said.",
    "In the morning they stood at the bank and looked at the water. It was brown and fast, and it carried "
    "chairs "
    "and apples and a door with its number still on it, the number nine.",
    "He thought of the house on the hill, and of the people in it, who had never once asked him in, though "
    "he had "
    "walked past it every day for eleven years with the letters in his bag."};

std::string wrapped(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (column > 0 && column + 1 + word.size() > 72) {
      out += '\n';
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    at = end + 1;
  }
  return out;
}

void write(std::string& out, const std::string& indent, const Sections& sections) {
  for (const Section& section : sections) {
    if (section.kind == SectionKind::authors_note)
      continue;
    out += indent + std::string(name(section.kind));
    if (!section.label.empty())
      out += " [" + section.label + "]";
    if (!section.title.empty())
      out += " " + plain_text(section.title);
    if (section.number)
      out += " #" + std::to_string(*section.number);
    out += "\n";
    write(out, indent + "  ", section.children);
  }
}

} // namespace

std::string contents(const Sections& sections) {
  std::string out;
  write(out, "", sections);
  return out;
}

std::string contents(std::string_view text) {
  return contents(read(text).book.sections);
}

std::string prose(int paragraphs) {
  std::string out;
  for (int i = 0; i < paragraphs; ++i) {
    const auto at = static_cast<std::size_t>(i);
    out += wrapped(std::string(sentences[at % 4]) + " " + std::string(sentences[(at + 1) % 4])) + "\n\n";
  }
  return out;
}

std::string prose_lines(int paragraphs) {
  std::string out;
  for (int i = 0; i < paragraphs; ++i) {
    const auto at = static_cast<std::size_t>(i);
    out += std::string(sentences[at % 4]) + " " + std::string(sentences[(at + 1) % 4]) + "\n\n";
  }
  return out;
}

} // namespace octavo::tests
