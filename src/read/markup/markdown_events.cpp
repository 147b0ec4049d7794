// See markdown_events.h. The parser is C: an exception waits until it has stopped.
#include "read/markup/markdown_events.h"

#include "read/markup/entities.h"
#include "text/unicode.h"

#include <md4c.h>

#include <algorithm>
#include <exception>

namespace octavo::reader::markup {
namespace {

class Events {
public:
  Events(const MarkdownSource& source, MarkdownBuilder& builder)
      : text_(source.text), lines_(source.lines), builder_(builder) {
    starts_.reserve(lines_.size());
    for (std::size_t at = 0; at < text_.size(); at = text_.find('\n', at) + 1)
      starts_.push_back(at);
  }

  void parse() {
    MD_PARSER parser{};
    // Bare addresses with www. would take time quadratic in their number; indented code and blocks of HTML
    // are read before.
    parser.flags =
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS;
    if (may_link_addresses())
      parser.flags |= MD_FLAG_PERMISSIVEURLAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return guarded(self, [&](Events& events) { events.enter(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return guarded(self, [&](Events& events) { events.leave(type, detail); });
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return guarded(self, [&](Events& events) { events.enter(type, detail); });
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return guarded(self, [&](Events& events) { events.leave(type); });
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return guarded(self, [&](Events& events) { events.text(type, {text, size}); });
    };
    const int failed = md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this);
    if (failure_)
      std::rethrow_exception(failure_);
    if (failed != 0)
      throw std::bad_alloc();
  }

private:
  /// Whether the parser may look for bare addresses: for each one it may look through all that follows in the
  /// paragraph. Where thousands stand in one paragraph they remain words.
  bool may_link_addresses() const {
    constexpr std::size_t usual = 1000;     // addresses in each paragraph
    constexpr std::size_t small = 16 << 20; // steps that nobody waits for
    std::size_t steps = 0;
    std::size_t addresses = 0;
    std::size_t bytes = 0;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = std::string_view(text_).substr(at, end - at);
      if (text::trim(line).empty()) {
        steps += addresses * bytes;
        addresses = bytes = 0;
      }
      bytes += line.size();
      for (std::size_t sign = line.find("://"); sign != std::string_view::npos;
           sign = line.find("://", sign + 3))
        ++addresses;
      at = end + 1;
    }
    steps += addresses * bytes;
    return steps <= small + usual * text_.size();
  }

  template <typename Work>
  static int guarded(void* self, Work work) noexcept {
    auto& events = *static_cast<Events*>(self);
    try {
      work(events);
      return 0;
    } catch (...) {
      events.failure_ = std::current_exception();
      return 1;
    }
  }

  /// The line of the input that the parser's `text` is on; 0 where it is not of the input.
  int line_of(std::string_view text) {
    if (text.data() < text_.data() || text.data() >= text_.data() + text_.size())
      return 0;
    const auto at = static_cast<std::size_t>(text.data() - text_.data());
    while (line_ + 1 < starts_.size() && starts_[line_ + 1] <= at && at - starts_[line_] < near)
      ++line_;
    if (at < starts_[line_] || (line_ + 1 < starts_.size() && starts_[line_ + 1] <= at))
      line_ =
          static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), at) - starts_.begin()) -
          1;
    return lines_[line_];
  }

  static std::string string(const MD_ATTRIBUTE& attribute) {
    std::string out;
    for (std::size_t i = 0; attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
      const std::string_view piece(attribute.text + attribute.substr_offsets[i],
                                   attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
      out += attribute.substr_types[i] == MD_TEXT_ENTITY ? entity(piece) : std::string(piece);
    }
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
  }

  static CellAlignment alignment(const void* detail) {
    switch (static_cast<const MD_BLOCK_TD_DETAIL*>(detail)->align) {
    case MD_ALIGN_CENTER: return CellAlignment::center;
    case MD_ALIGN_RIGHT: return CellAlignment::end;
    case MD_ALIGN_DEFAULT:
    case MD_ALIGN_LEFT: return CellAlignment::start;
    }
    return CellAlignment::start;
  }

  void enter(MD_BLOCKTYPE type, const void* detail) {
    switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_TBODY: break;
    case MD_BLOCK_THEAD: in_head_ = true; break;
    case MD_BLOCK_QUOTE: builder_.enter_quote(); break;
    case MD_BLOCK_UL: builder_.enter_list(false, 1); break;
    case MD_BLOCK_OL:
      builder_.enter_list(true, static_cast<int>(static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start));
      break;
    case MD_BLOCK_LI: builder_.enter_item(); break;
    case MD_BLOCK_HR: builder_.rule(); break;
    case MD_BLOCK_H: builder_.enter_heading(); break;
    case MD_BLOCK_CODE: builder_.enter_code(); break;
    case MD_BLOCK_P: builder_.enter_paragraph(); break;
    case MD_BLOCK_TABLE:
      builder_.enter_table(static_cast<int>(static_cast<const MD_BLOCK_TABLE_DETAIL*>(detail)->col_count));
      break;
    case MD_BLOCK_TR: builder_.enter_row(in_head_); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: builder_.enter_cell(alignment(detail)); break;
    }
  }

  void leave(MD_BLOCKTYPE type, const void* detail) {
    switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_HR:
    case MD_BLOCK_TR: break;
    case MD_BLOCK_THEAD: in_head_ = false; break;
    case MD_BLOCK_QUOTE: builder_.leave_quote(); break;
    case MD_BLOCK_UL: builder_.leave_list('.'); break;
    case MD_BLOCK_OL:
      builder_.leave_list(static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->mark_delimiter);
      break;
    case MD_BLOCK_LI: builder_.leave_item(); break;
    case MD_BLOCK_H:
      builder_.leave_heading(static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level));
      break;
    case MD_BLOCK_CODE: builder_.leave_code(); break;
    case MD_BLOCK_P: builder_.leave_paragraph(); break;
    case MD_BLOCK_TABLE: builder_.leave_table(); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: builder_.leave_cell(); break;
    }
  }

  void enter(MD_SPANTYPE type, const void* detail) {
    settle_tildes({});
    switch (type) {
    case MD_SPAN_EM: builder_.enter_span(MarkdownBuilder::Span::emphasis); break;
    case MD_SPAN_STRONG: builder_.enter_span(MarkdownBuilder::Span::strong); break;
    case MD_SPAN_CODE: builder_.enter_span(MarkdownBuilder::Span::code); break;
    case MD_SPAN_DEL:
      builder_.enter_span(MarkdownBuilder::Span::struck);
      tildes_due_ = true;
      break;
    case MD_SPAN_A: builder_.enter_link(string(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href)); break;
    case MD_SPAN_IMG: {
      const auto* const image = static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
      builder_.enter_image(string(image->src), string(image->title));
      break;
    }
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U: break; // not asked for
    }
  }

  void leave(MD_SPANTYPE type) {
    settle_tildes({});
    switch (type) {
    case MD_SPAN_EM: builder_.leave_span(MarkdownBuilder::Span::emphasis); break;
    case MD_SPAN_STRONG: builder_.leave_span(MarkdownBuilder::Span::strong); break;
    case MD_SPAN_CODE: builder_.leave_span(MarkdownBuilder::Span::code); break;
    case MD_SPAN_DEL: builder_.leave_span(MarkdownBuilder::Span::struck); break;
    case MD_SPAN_A: builder_.leave_link(); break;
    case MD_SPAN_IMG: builder_.leave_image(); break;
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U: break;
    }
  }

  /// The parser strikes out between single tildes too, and does not say which: the text before `first` does.
  void settle_tildes(std::string_view first) {
    if (!tildes_due_)
      return;
    tildes_due_ = false;
    int tildes = 2;
    if (line_of(first) > 0) {
      const char* at = first.data();
      for (tildes = 0; at > text_.data() && at[-1] == '~' && tildes < 2; --at)
        ++tildes;
    }
    builder_.struck_by(tildes);
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    settle_tildes(text);
    switch (type) {
    case MD_TEXT_NORMAL:
    case MD_TEXT_LATEXMATH: builder_.text(text, line_of(text)); break;
    case MD_TEXT_NULLCHAR: builder_.text("\xEF\xBF\xBD", 0); break;
    case MD_TEXT_BR: builder_.line_break(); break;
    case MD_TEXT_SOFTBR: builder_.soft_break(); break;
    case MD_TEXT_ENTITY: builder_.entity(text, line_of(text)); break;
    case MD_TEXT_CODE: builder_.code(text, line_of(text)); break;
    case MD_TEXT_HTML: builder_.html(text, line_of(text)); break;
    }
  }

  static constexpr std::size_t near = 4096; ///< bytes that are searched line by line

  const std::string& text_;
  const std::vector<int>& lines_;
  MarkdownBuilder& builder_;
  std::vector<std::size_t> starts_{};
  std::size_t line_ = 0; ///< that was asked for last
  bool in_head_ = false;
  bool tildes_due_ = false;
  std::exception_ptr failure_{};
};

} // namespace

void parse_markdown(const MarkdownSource& source, MarkdownBuilder& builder) {
  Events(source, builder).parse();
}

} // namespace octavo::reader::markup
