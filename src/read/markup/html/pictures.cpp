// See blocks.h. Pictures, and where links lead.
#include "read/markup/html/blocks.h"

#include "image/image.h"
#include "model/json_base64.h"
#include "model/link.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <octavo/error.h>

namespace octavo::reader::markup::html {
namespace {

constexpr std::size_t largest_address = 2000;

bool has_scheme(std::string_view source) {
  const std::size_t colon = source.find_first_of(":/?#");
  return colon != std::string_view::npos && source[colon] == ':';
}

/// The bytes of `data:…;base64,…`; nothing where it is not that.
std::optional<std::string> decode_data(std::string_view source) {
  const std::size_t comma = source.find(',');
  if (comma == std::string_view::npos || source.substr(0, comma).find(";base64") == std::string_view::npos)
    return std::nullopt;
  std::string digits; // without line ends and padding, then padded as it should be
  for (const char c : source.substr(comma + 1))
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' || c == '/')
      digits += c;
  digits.append((4 - digits.size() % 4) % 4, '=');
  return model::from_base64(digits);
}

std::string decode_percent(std::string_view source) {
  const auto digit = [](char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
  };
  std::string result;
  for (std::size_t i = 0; i < source.size(); ++i)
    if (source[i] == '%' && i + 2 < source.size() && digit(source[i + 1]) >= 0 && digit(source[i + 2]) >= 0) {
      result += static_cast<char>(digit(source[i + 1]) * 16 + digit(source[i + 2]));
      i += 2;
    } else {
      result += source[i];
    }
  return result;
}

} // namespace

std::optional<std::string> Builder::load(std::string_view source) const {
  if (source.starts_with("data:"))
    return decode_data(source);
  if (!options_.load || source.empty() || source.starts_with("//") || has_scheme(source))
    return std::nullopt;
  source = source.substr(0, source.find_first_of("?#"));
  return options_.load(decode_percent(source));
}

void Builder::picture(NodeId id, const Context& context) {
  std::string_view source = tree_.get(id, "src");
  if (const std::string_view lazy = tree_.get(id, "data-src");
      !lazy.empty() && (source.empty() || source.starts_with("data:")))
    source = lazy;
  const std::string alt = text::one_line(tree_.get(id, "alt"));
  const std::string_view width = tree_.get(id, "width");
  if (source.empty() || width == "1" || width == "0" || width == "1px")
    source = {}; // counts visits
  const int line = tree_.nodes[id].line;
  if (const auto bytes = load(source)) {
    Figure figure;
    figure.image.bytes = *bytes;
    figure.image.alt = alt;
    figure.image.media_type = bytes->starts_with("\xFF\xD8") ? "image/jpeg" : "image/png";
    figure.origin = page_.origin(id);
    try {
      Notes unused; // the writers say it again
      image::checked(figure.image, "the picture", line, unused);
      flush(context, false);
      put({std::move(figure)});
      return;
    } catch (const Error& error) {
      found_.notes.push_back(
          {"picture-unreadable", Severity::warning, line, 0,
           std::string("a picture cannot be used: ") + error.what() + "; its words stand for it"});
    }
  } else if (!source.empty()) {
    const std::string address = text::one_line(source.substr(0, 80));
    found_.notes.push_back(
        {"picture-missing", Severity::warning, line, 0,
         "the picture \"" + address + "\" is not there to be read; its words stand for it"});
  }
  if (!alt.empty()) {
    if (runs_.blank())
      first_line_ = line;
    last_line_ = line;
    runs_.text(alt, context.manner);
  }
}

void Builder::figure(NodeId id, const Context& context) {
  const NodeId caption = tree_.find(id, Tag::figcaption);
  const bool quotes = tree_.find(id, Tag::img) == 0;
  Context inner = context;
  ++inner.nesting;
  Blocks blocks = inside(id, quotes ? context : inner);
  Figure* first = nullptr;
  for (Block& block : blocks)
    if (auto* const picture = std::get_if<Figure>(&block.node); picture != nullptr && first == nullptr)
      first = picture;
  if (first != nullptr && caption != 0 && first->caption.empty()) {
    // The caption's paragraphs came with the rest: those on its lines are it.
    first->caption = running_text(caption, inner);
    const std::string text = plain_text(first->caption);
    std::string met;
    for (std::size_t i = blocks.size(); i-- > 0;) {
      const auto* const paragraph = std::get_if<Paragraph>(&blocks[i].node);
      if (paragraph == nullptr)
        break;
      met = plain_text(paragraph->content) + (met.empty() ? "" : " ") + met;
      if (met == text) {
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i), blocks.end());
        break;
      }
      if (met.size() > text.size())
        break;
    }
  }
  for (Block& block : blocks)
    put(std::move(block));
}

std::string Builder::link_target(std::string_view href) const {
  if (href.empty() || href.size() > largest_address)
    return {};
  if (href.starts_with('#'))
    return href.size() > 1 ? std::string(href) : std::string();
  if (!has_scheme(href)) { // another file of the same book
    const std::size_t mark = href.find('#');
    return mark == std::string_view::npos || mark + 1 >= href.size() ? std::string()
                                                                     : std::string(href.substr(mark));
  }
  return model::href(href).empty() ? std::string() : std::string(href);
}

} // namespace octavo::reader::markup::html
