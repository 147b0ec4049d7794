// See fence.h. A tokenizer of HTML and a stack of what is open, by which tags are passed on, mended or
// dropped.
#include "read/markup/html/fence.h"

#include "read/markup/html/tags.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace octavo::reader::markup::html {
namespace {

constexpr std::size_t most_attributes = 24;
/// Unclosed <b>, <font> and the like that may be open at a time: the parser opens them again in every block.
constexpr std::size_t most_formatting = 40;

constexpr std::array<std::string_view, 34> kept_attributes{
    "id",         "class",    "style",    "href",     "src",     "alt",         "title",
    "name",       "align",    "lang",     "hidden",   "type",    "epub:type",   "role",
    "colspan",    "start",    "value",    "width",    "dir",     "aria-hidden", "xml:lang",
    "content",    "property", "rel",      "charset",  "cite",    "itemprop",    "http-equiv",
    "xlink:href", "data-src", "reversed", "datetime", "rowspan", "scope"};

bool is_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t';
}

struct Attribute {
  std::string name{};
  std::string_view value{};
};

struct Token {
  std::string name{};
  bool end = false;
  bool self_closing = false;
  std::vector<Attribute> attributes{};
  std::size_t newlines = 0;

  std::string_view get(std::string_view wanted) const noexcept {
    for (const Attribute& attribute : attributes)
      if (attribute.name == wanted)
        return attribute.value;
    return {};
  }
};

class Fence {
public:
  explicit Fence(std::string_view page) : page_(page) {
    result_.stand_ins = StandIns(page);
    const std::string head = text::ascii_lower(page.substr(0, 2000));
    result_.xhtml = head.find("<?xml ") != std::string::npos ||
                    head.find("xmlns=\"http://www.w3.org/1999/xhtml") != std::string::npos;
    result_.page.reserve(page.size() + page.size() / 16);
  }

  Fenced run() {
    while (at_ < page_.size()) {
      const std::size_t tag = std::min(page_.find('<', at_), page_.size());
      result_.stand_ins.put(page_.substr(at_, tag - at_), result_.page);
      at_ = tag;
      if (at_ < page_.size())
        markup();
    }
    return std::move(result_);
  }

private:
  struct Open {
    Tag tag;
    std::string name; ///< of an unknown one
  };

  void put(std::string_view text) { result_.page += text; }
  void put_lines(std::string_view text) {
    result_.page.append(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), '\n');
  }
  int line() const {
    return 1 + static_cast<int>(
                   std::count(page_.begin(), page_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
  }

  /// At a '<'.
  void markup() {
    const std::string_view rest = page_.substr(at_);
    if (rest.starts_with("<!--"))
      return skip(page_.find("-->", at_ + 2), 3);
    if (rest.starts_with("<![CDATA[") && result_.xhtml) {
      const std::size_t end = page_.find("]]>", at_);
      const std::size_t text = at_ + std::string_view("<![CDATA[").size();
      put_escaped(page_.substr(text, std::min(end, page_.size()) - text));
      at_ = end == std::string_view::npos ? page_.size() : end + 3;
      return;
    }
    const char next = rest.size() > 1 ? rest[1] : ' ';
    if (next == '!' || next == '?' || (next == '/' && !(rest.size() > 2 && text::is_ascii_letter(rest[2])))) {
      if (next == '/' && (rest.size() == 2 || is_space(rest[2]))) { // "</ ": text that people type
        put("&lt;");
        ++at_;
        return;
      }
      const std::string start = text::ascii_lower(rest.substr(0, 9));
      const std::size_t end = page_.find('>', at_);
      if (start == "<!doctype" && end != std::string_view::npos && !started_)
        put(page_.substr(at_, end + 1 - at_));
      else
        put_lines(page_.substr(at_, std::min(end, page_.size()) - at_));
      at_ = end == std::string_view::npos ? page_.size() : end + 1;
      return;
    }
    if (next != '/' && !text::is_ascii_letter(next)) {
      put("&lt;");
      ++at_;
      return;
    }
    tag();
  }

  /// Leaves out all to `end`, the place of a mark of so many bytes.
  void skip(std::size_t end, std::size_t mark) {
    if (end == std::string_view::npos && result_.unclosed == 0)
      result_.unclosed = line();
    const std::size_t to = end == std::string_view::npos ? page_.size() : end + mark;
    put_lines(page_.substr(at_, to - at_));
    at_ = to;
  }

  void put_escaped(std::string_view text) {
    for (const char c : text)
      if (c == '<')
        put("&lt;");
      else if (c == '&')
        put("&amp;");
      else
        result_.page += c;
  }

  Token token() {
    Token token;
    std::size_t at = at_ + 1;
    token.end = page_[at] == '/';
    at += token.end;
    const std::size_t start = at;
    while (at < page_.size() && !is_space(page_[at]) && page_[at] != '/' && page_[at] != '>')
      ++at;
    token.name = text::ascii_lower(page_.substr(start, std::min<std::size_t>(at - start, 64)));
    while (at < page_.size() && page_[at] != '>') {
      if (is_space(page_[at]) || page_[at] == '/') {
        token.self_closing = page_[at] == '/';
        ++at;
        continue;
      }
      token.self_closing = false;
      const std::size_t name = at++;
      while (at < page_.size() && !is_space(page_[at]) && page_[at] != '/' && page_[at] != '>' &&
             page_[at] != '=')
        ++at;
      const std::string_view written = page_.substr(name, at - name);
      std::size_t value = at;
      while (value < page_.size() && is_space(page_[value]))
        ++value;
      std::string_view text;
      if (value < page_.size() && page_[value] == '=') {
        ++value;
        while (value < page_.size() && is_space(page_[value]))
          ++value;
        const char quote = value < page_.size() ? page_[value] : ' ';
        if (quote == '"' || quote == '\'') {
          const std::size_t close = std::min(page_.find(quote, value + 1), page_.size());
          text = page_.substr(value + 1, close - value - 1);
          at = std::min(close + 1, page_.size());
        } else {
          at = value;
          while (at < page_.size() && !is_space(page_[at]) && page_[at] != '>')
            ++at;
          text = page_.substr(value, at - value);
        }
      }
      if (token.end || written.size() > 16 || token.attributes.size() >= most_attributes)
        continue;
      const std::string known = text::ascii_lower(written);
      if (std::find(kept_attributes.begin(), kept_attributes.end(), known) != kept_attributes.end() &&
          token.get(known).data() == nullptr)
        token.attributes.push_back({known, text.data() == nullptr ? std::string_view("") : text});
    }
    const std::size_t past = std::min(at + 1, page_.size());
    token.newlines =
        static_cast<std::size_t>(std::count(page_.begin() + static_cast<std::ptrdiff_t>(at_),
                                            page_.begin() + static_cast<std::ptrdiff_t>(past), '\n'));
    unfinished_ = at >= page_.size();
    at_ = past;
    return token;
  }

  void put(const Token& token) {
    std::size_t lines = token.newlines;
    result_.page += token.end ? "</" : "<";
    // Only names that the parser cannot stumble over.
    for (const char c : token.name)
      result_.page += text::is_ascii_alphanumeric(c) || c == ':' || c == '-' ? c : '-';
    for (const Attribute& attribute : token.attributes) {
      const bool quoted = attribute.value.find('"') != std::string_view::npos;
      result_.page += ' ';
      result_.page += attribute.name;
      result_.page += quoted ? "='" : "=\"";
      for (const char c : attribute.value) {
        result_.page += c == '\'' && quoted ? '"' : c;
        lines -= c == '\n' && lines > 0;
      }
      result_.page += quoted ? '\'' : '"';
    }
    result_.page.append(lines, '\n');
    result_.page += '>';
  }

  void tag() {
    const std::size_t start = at_;
    Token read = token();
    if (unfinished_) { // the page ends in it
      put_lines(page_.substr(start));
      return;
    }
    started_ = true;
    const Tag tag = tag_named(read.name);
    const auto drop = [&] { result_.page.append(read.newlines, '\n'); };
    switch (tag) {
    case Tag::script:
    case Tag::style: {
      drop();
      if (read.end || (read.self_closing && result_.xhtml))
        return;
      const std::string_view text = raw_text(read.name);
      put_lines(text);
      if (tag == Tag::style)
        result_.css.append(text).append("\n");
      else if (text::ascii_lower(read.get("type")) == "application/ld+json" && result_.linked.size() < 8)
        result_.linked.emplace_back(text);
      return;
    }
    case Tag::textarea:
    case Tag::iframe:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::svg:
    case Tag::select:
    case Tag::template_:
      drop();
      if (!read.end && !read.self_closing)
        put_lines(raw_text(read.name));
      return;
    case Tag::plaintext:
    case Tag::frameset:
    case Tag::frame:
    case Tag::math:
    case Tag::isindex:
    case Tag::keygen:
    case Tag::option:
    case Tag::optgroup: return drop();
    case Tag::xmp:
    case Tag::listing:
      if (read.end)
        return drop();
      put("<pre>");
      drop();
      put_escaped(raw_text(read.name));
      return put("</pre>");
    case Tag::title:
      if (read.end || read.self_closing)
        return drop();
      put("<title>");
      drop();
      put_title(raw_text(read.name));
      return put("</title>");
    case Tag::image: read.name = "img"; break;
    default: break;
    }
    if (is_void(tag) || tag == Tag::image) {
      if (!read.end || tag == Tag::br)
        put(read), read.end = false;
      else
        drop();
      return;
    }
    if (read.end)
      return close(tag, read);
    const bool empty = read.self_closing && (result_.xhtml || (tag == Tag::a && read.get("href").empty()));
    open(tag, read, empty);
  }

  /// Entities are read in it, tags are not.
  void put_title(std::string_view text) {
    for (const char c : text)
      if (c == '<')
        put("&lt;");
      else
        result_.page += c;
  }

  /// The text up to the end tag of that name, which is passed.
  std::string_view raw_text(const std::string& name) {
    const std::size_t start = at_;
    for (std::size_t at = at_; (at = page_.find("</", at)) != std::string_view::npos; at += 2) {
      const std::string_view rest = page_.substr(at + 2);
      if (rest.size() < name.size() || text::ascii_lower(rest.substr(0, name.size())) != name ||
          (rest.size() > name.size() && !is_space(rest[name.size()]) && rest[name.size()] != '/' &&
           rest[name.size()] != '>'))
        continue;
      const std::size_t end = page_.find('>', at);
      at_ = end == std::string_view::npos ? page_.size() : end + 1;
      return page_.substr(start, at - start);
    }
    if (result_.unclosed == 0)
      result_.unclosed = line();
    at_ = page_.size();
    return page_.substr(start);
  }

  // -------------------------------------------------------------------------------------------- the stack

  bool same(const Open& open, Tag tag, const std::string& name) const {
    return open.tag == tag && (tag != Tag::unknown || open.name == name);
  }

  /// Takes the innermost `tag` off, and all inside it that cannot stay open, where nothing that the parser
  /// would not pass stands between.
  bool pop(Tag tag, const std::string& name, bool through_tables) {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      if (same(stack_[i], tag, name)) {
        std::vector<Open> formatting; // stays open, as the parser has it
        for (std::size_t k = i + 1; k < stack_.size(); ++k)
          if (is_formatting(stack_[k].tag))
            formatting.push_back(std::move(stack_[k]));
        stack_.resize(i);
        std::move(formatting.begin(), formatting.end(), std::back_inserter(stack_));
        return true;
      }
      if (!through_tables && is_scope(stack_[i].tag))
        return false;
    }
    return false;
  }

  void erase_formatting(std::size_t at) {
    stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(at));
    --formatting_;
  }

  void close(Tag tag, const Token& read) {
    const auto drop = [&] { result_.page.append(read.newlines, '\n'); };
    if (const auto dropped = dropped_.find(read.name); dropped != dropped_.end() && dropped->second > 0) {
      --dropped->second;
      return drop();
    }
    if (is_formatting(tag)) {
      for (std::size_t i = stack_.size(); i-- > 0;) {
        if (same(stack_[i], tag, read.name)) {
          erase_formatting(i);
          return put(read);
        }
        if (is_scope(stack_[i].tag))
          break;
      }
      return drop();
    }
    if (tag == Tag::body || tag == Tag::html || tag == Tag::head) {
      if (tag == Tag::head)
        put(read);
      return tag == Tag::head ? void() : drop(); // pages that were joined go on after it
    }
    if (!pop(tag, read.name, is_table_part(tag)))
      return drop();
    settle();
    put(read);
  }

  void open(Tag tag, const Token& read, bool empty) {
    const auto drop = [&] { result_.page.append(read.newlines, '\n'); };
    if (closes_paragraph(tag))
      pop(Tag::p, {}, false);
    switch (tag) {
    case Tag::li: pop_sibling({Tag::li}, {Tag::ul, Tag::ol}); break;
    case Tag::dt:
    case Tag::dd: pop_sibling({Tag::dt, Tag::dd}, {Tag::dl}); break;
    case Tag::td:
    case Tag::th: pop_sibling({Tag::td, Tag::th, Tag::caption}, {Tag::tr, Tag::table}); break;
    case Tag::tr:
      pop_sibling({Tag::tr, Tag::caption}, {Tag::tbody, Tag::thead, Tag::tfoot, Tag::table});
      break;
    case Tag::tbody:
    case Tag::thead:
    case Tag::tfoot: pop_sibling({Tag::tbody, Tag::thead, Tag::tfoot, Tag::caption}, {Tag::table}); break;
    default: break;
    }
    if (closes_paragraph(tag))
      settle();
    const bool formatting = is_formatting(tag);
    if (tag == Tag::html || tag == Tag::body || tag == Tag::head) {
      if (std::exchange(seen_[tag == Tag::html ? 0 : tag == Tag::body ? 1 : 2], true))
        return drop();
      return put(read);
    }
    if (stack_.size() >= static_cast<std::size_t>(deepest) ||
        (formatting && formatting_ >= most_formatting)) {
      if (result_.flattened == 0)
        result_.flattened = line();
      if (!empty)
        ++dropped_[read.name];
      return drop();
    }
    put(read);
    if (empty) {
      result_.page += "</";
      result_.page += read.name;
      result_.page += '>';
      return;
    }
    stack_.push_back({tag, tag == Tag::unknown ? read.name : std::string()});
    formatting_ += formatting;
  }

  /// A cell ends the cell before it, a row the row, and so on.
  void pop_sibling(std::initializer_list<Tag> siblings, std::initializer_list<Tag> stop) {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      if (std::find(stop.begin(), stop.end(), stack_[i].tag) != stop.end())
        return;
      if (std::find(siblings.begin(), siblings.end(), stack_[i].tag) != siblings.end()) {
        pop(stack_[i].tag, {}, true);
        return;
      }
    }
  }

  /// What is left open by `<b>` without an end is opened again in every block; where a page does nothing but
  /// that, it is closed for good.
  void settle() {
    const std::size_t unclosed = formatting_;
    reopened_ += unclosed;
    if (unclosed == 0 || reopened_ < 200'000 + page_.size() / 32)
      return;
    for (std::size_t i = stack_.size(); i-- > 0;)
      if (is_formatting(stack_[i].tag)) {
        result_.page += "</";
        result_.page += name(stack_[i].tag);
        result_.page += '>';
        erase_formatting(i);
      }
  }

  std::string_view page_;
  std::size_t at_ = 0;
  Fenced result_{};
  std::vector<Open> stack_{};
  std::size_t formatting_ = 0; ///< of the stack
  std::size_t reopened_ = 0;
  std::unordered_map<std::string, int> dropped_{}; ///< start tags whose end tags are still to be dropped
  bool unfinished_ = false;
  bool started_ = false;
  std::array<bool, 3> seen_{};
};

} // namespace

Fenced fence(std::string_view page) {
  return Fence(page).run();
}

} // namespace octavo::reader::markup::html
