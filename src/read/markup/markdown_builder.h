// The flow of a Markdown text, built from what its parser meets: blocks in their containers, running text
// with what holds of it. Nesting is capped, so that no tree is deep whatever the text says.
#pragma once

#include "read/markup/flow.h"
#include "read/markup/html/runs.h"
#include "read/markup/markdown_source.h"
#include "read/markup/pictures.h"

#include <octavo/read.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader::markup {

class MarkdownBuilder {
public:
  /// `language`: the book's, as the text itself says it; empty: it says none.
  MarkdownBuilder(const MarkdownSource& source, const ReadOptions& options, std::string language,
                  Findings& found);

  enum class Span { emphasis, strong, struck, code };

  // What the parser meets, in order. Paragraphs, headings and cells hold running text; the rest holds blocks.
  void enter_quote();
  void leave_quote();
  void enter_list(bool ordered, int start);
  void leave_list(char delimiter);
  void enter_item();
  void leave_item();
  void enter_paragraph();
  void leave_paragraph() { finish_text(); }
  void enter_heading() { finish_text(); }
  void leave_heading(int level);
  void rule();
  void enter_code();
  void leave_code();
  void enter_table(int columns);
  void leave_table();
  void enter_row(bool header);
  void enter_cell(CellAlignment alignment);
  void leave_cell();

  void enter_span(Span span);
  void leave_span(Span span);
  void enter_link(std::string target);
  void leave_link();
  void enter_image(std::string target, std::string title);
  void leave_image();

  void text(std::string_view characters, int line);
  void entity(std::string_view reference, int line);
  void code(std::string_view characters, int line);
  void html(std::string_view piece, int line);
  void soft_break();
  void line_break();
  /// How many tildes stand before the next text, after enter_span(struck): of one alone nothing is struck
  /// out.
  void struck_by(int tildes);

  Flow finish();

private:
  struct Container {
    enum class Kind { flow, quote, html_quote, list, item, footnote, division };
    Kind kind = Kind::flow;
    Blocks blocks{};
    List list{};
    Origin origin{};
    std::string name{};   ///< of a division, its class
    std::size_t note = 0; ///< of a footnote, its index
  };
  struct OpenTag {
    std::string name{};
    bool centered = false;
    std::string written{};  ///< its own name, where its style gives it another's
    std::string language{}; ///< BCP 47; empty: it says none
  };
  struct OpenImage {
    std::string target{}, title{}, alt{};
  };
  /// How many marks that say so are open.
  struct Depths {
    int emphasis = 0, strong = 0, underlined = 0, struck = 0, raised = 0, lowered = 0, code = 0;
  };

  // markdown_blocks.cpp
  void add(Block block, const Origin& origin);
  void add_heading(int level, Inlines content, const Origin& origin);
  bool push(Container container);
  Container pop();
  /// The container that ends, without the divisions that are open in it; nothing where it was too deep to be
  /// one.
  std::optional<Container> close();
  void finish_text();
  void finish_paragraph();
  void finish_marked(const Marked& marked);
  void finish_stanza(bool next);
  void open_footnote(std::size_t index);
  void level_corrected();
  Origin take_origin();
  bool is_centered() const;
  std::string anchor_of(std::string_view heading);

  // markdown_divisions.cpp
  void open_division(std::size_t index);
  void close_division();
  void close_note_to_end();
  void add_division(Container container);

  // markdown_spans.cpp
  html::Manner manner();
  int language();
  void met(int line);
  void append(std::string_view characters);
  void tag(std::string_view piece);
  void anchor(const std::string& name, std::string_view piece);
  void block_tag(const std::string& name, bool closing, std::string_view piece);
  bool inline_tag(const std::string& written, bool closing, std::string_view piece);
  std::string styled_name(const std::string& name, bool closing, std::string_view piece) const;
  int* depth_of(std::string_view name);
  void picture(const std::string& target, const std::string& alt, const std::string& title, bool decorative);
  void close_inline_tags();
  std::optional<NoteReference> reference(std::string_view label) const;

  enum class NextHeading { usual, divides, inside };

  const MarkdownSource& source_;
  const ReadOptions& options_;
  std::string language_;
  Findings& found_;
  Pictures pictures_;
  Flow flow_{};
  std::vector<Container> containers_{};
  std::size_t excess_ = 0; ///< containers that stand too deep, and are none

  html::Runs runs_{};
  std::optional<Marked> marked_{};
  Depths depths_{};
  int link_ = -1; ///< what runs_ knows `target_` by, inside a link
  std::string target_{};
  int first_line_ = 0, last_line_ = 0; ///< of the running text
  std::vector<OpenTag> inline_tags_{}, block_tags_{};
  std::string html_{}; ///< of a tag that goes on
  std::vector<OpenImage> images_{};
  std::vector<std::pair<Figure, bool>> figures_{}; ///< whether text stands before it
  std::size_t figures_told_ = 0;                   ///< of these, a Note says that text goes on behind them
  std::vector<bool> single_tildes_{};
  std::vector<bool> divisions_{}; ///< of each open one, whether it is a container
  bool own_brackets_ = false;     ///< of the readings of ruby
  bool in_code_ = false;
  std::string code_{};
  int html_heading_ = 0;
  NextHeading next_heading_ = NextHeading::usual; ///< what a sidecar says of the next one
  std::optional<Table> table_{};
  std::size_t link_bytes_ = 0; ///< of all targets
  std::map<std::string, std::vector<std::size_t>, std::less<>> notes_{};
  std::map<std::string, int, std::less<>> slugs_{};
  WaitingAnchors waiting_{};
};

} // namespace octavo::reader::markup
