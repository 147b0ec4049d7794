// Fuzzes the files that users write as themes: any bytes are a Theme that a book can be set in, or
// Error(bad_theme); pages that nothing has room on are Error(bad_option).
#include "fuzz.h"

#include <octavo/error.h>
#include <octavo/theme.h>

namespace {

using namespace octavo;

Paragraph paragraph(std::string text) {
  Paragraph out;
  out.content.push_back(Inline{Text{std::move(text)}});
  return out;
}

/// A chapter with what designs have a say in.
Book story() {
  Book book;
  book.metadata.title = "A Story";
  book.metadata.language = "en";
  Section part, chapter;
  part.kind = SectionKind::part;
  part.id = "part";
  part.title.push_back(Inline{Text{"The Part"}});
  chapter.kind = SectionKind::chapter;
  chapter.id = "one";
  chapter.title.push_back(Inline{Text{"One"}});
  chapter.blocks.push_back(Block{paragraph("It was a quiet morning, and nobody was awake but she.")});
  chapter.blocks.push_back(Block{Break{}});
  chapter.blocks.push_back(Block{paragraph("Then it rained.")});
  part.children.push_back(std::move(chapter));
  book.sections.push_back(std::move(part));
  return book;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Book book = story();
  Theme theme;
  try {
    theme = parse_theme(fuzz::bytes(data, size), "fuzz.toml");
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::bad_theme, "a bad theme is Error(bad_theme)");
    fuzz::require(std::string_view(error.what()).starts_with("fuzz.toml"), "an error names the file");
    return 0;
  }
  theme.style.system_fonts = false;
  theme.style.threads = 1;
  try {
    const Pages pages = typeset(book, theme.style).pages;
    fuzz::require(!pages.pages.empty(), "a book has pages in any theme");
    for (const Page& page : pages.pages)
      fuzz::require(page.width == theme.style.width && page.height == theme.style.height,
                    "pages are as large as the theme has them");
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::bad_option, "what cannot be set is Error(bad_option)");
  }
  return 0;
}
