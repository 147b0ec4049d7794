// See ids.h.
#include "model/ids.h"

#include "model/headings.h"
#include "model/walk.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace octavo::model {
namespace {

constexpr std::size_t longest_slug = 40;

/// What an EPUB calls its own files and elements, then the device names of DOS, which no file on Windows may
/// have. Ids stay for good, so the list is more generous than the present writers need.
constexpr std::array<std::string_view, 26> reserved{
    "nav",       "toc",     "ncx",       "contents",  "cover",         "title-page", "titlepage",
    "copyright", "imprint", "colophon",  "landmarks", "page-list",     "style",      "stylesheet",
    "content",   "package", "container", "mimetype",  "meta-inf",      "index",      "book",
    "con",       "prn",     "aux",       "nul",       "new-in-edition"};

/// Whether there are several of the kind as a rule, so that even the first has its ordinal.
bool is_counted(SectionKind kind) noexcept {
  return kind == SectionKind::part || kind == SectionKind::chapter || kind == SectionKind::interlude;
}

bool is_letter(char c) noexcept {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

/// Hands out names, each once.
class Names {
public:
  void reserve(const std::string& id) { taken_.insert(id); }

  /// `wanted`, or the first of wanted-2, wanted-3 … that is free. An id is tried for one `wanted` only and
  /// once at that, so that all calls together take time linear in their number.
  std::string unique(const std::string& wanted) {
    if (!is_reserved(wanted) && taken_.insert(wanted).second)
      return wanted;
    int& last = suffixes_.try_emplace(wanted, 1).first->second;
    for (;;) {
      std::string id = wanted + '-' + std::to_string(++last);
      if (taken_.insert(id).second)
        return id;
    }
  }

private:
  std::unordered_set<std::string> taken_{};
  std::unordered_map<std::string, int> suffixes_{}; ///< the last number given, by name
};

class Assigner {
public:
  explicit Assigner(bool keep) : keep_(keep) {}

  void assign(Sections& sections) {
    if (keep_)
      collect(sections);
    assign(sections, nullptr);
    assign_footnotes(sections);
    if (!renamed_.empty())
      redirect(sections);
  }

private:
  using Renamed = std::unordered_map<std::string, std::string>; ///< old ids to new ones

  void collect(const Sections& sections) {
    for (const Section& section : sections) {
      if (is_id(section.id))
        names_.reserve(section.id);
      for (const Footnote& footnote : section.footnotes)
        if (is_id(footnote.id))
          names_.reserve(footnote.id);
      collect(section.children);
    }
  }

  /// After all sections, whose names come first.
  void assign_footnotes(Sections& sections) {
    for (Section& section : sections) {
      Renamed renamed;
      int ordinal = 0;
      for (Footnote& footnote : section.footnotes) {
        ++ordinal;
        if (keep_ && is_id(footnote.id) && kept_.insert(footnote.id).second)
          continue;
        std::string id = names_.unique(section.id + "-fn-" + std::to_string(ordinal));
        renamed.try_emplace(footnote.id, id);
        first_renamed_.try_emplace(std::move(footnote.id), id);
        footnote.id = std::move(id);
      }
      if (!renamed.empty())
        renamed_.emplace(&section, std::move(renamed));
      assign_footnotes(section.children);
    }
  }

  /// Points references to where their footnotes are now.
  void redirect(Sections& sections) {
    for (Section& section : sections) {
      const auto own = renamed_.find(&section);
      std::unordered_set<std::string_view> stayed; // under an id that was another's as well
      for (const Footnote& footnote : section.footnotes)
        stayed.insert(footnote.id);
      const std::function<void(NoteReference&)> point = [&](NoteReference& reference) {
        if (own != renamed_.end())
          if (const auto found = own->second.find(reference.target); found != own->second.end()) {
            reference.target = found->second;
            return;
          }
        if (stayed.contains(reference.target) || (keep_ && kept_.contains(reference.target)))
          return;
        if (const auto found = first_renamed_.find(reference.target); found != first_renamed_.end())
          reference.target = found->second;
      };
      each_text(section, [&](Inlines& inlines) { each_reference(inlines, point); });
      redirect(section.children);
    }
  }

  void assign(Sections& sections, const Section* parent) {
    for (Section& section : sections) {
      const int ordinal = ++ordinals_[section.kind];
      if (!keep_ || !is_id(section.id))
        section.id = names_.unique(wanted(section, parent, ordinal));
      else if (!kept_.insert(section.id).second)
        section.id = names_.unique(section.id);
      assign(section.children, &section);
    }
  }

  static std::string wanted(const Section& section, const Section* parent, int ordinal) {
    // A note inside a note takes its kind's name: ids would grow with each level.
    if (section.kind == SectionKind::authors_note && parent != nullptr &&
        parent->kind != SectionKind::authors_note)
      return parent->id + "-note";
    const std::string kind(name(section.kind));
    std::string slug = text::slug(title_text(section.title), longest_slug);
    if (!slug.empty())
      return is_letter(slug.front()) ? slug : kind + '-' + slug;
    return ordinal == 1 && !is_counted(section.kind) ? kind : kind + '-' + std::to_string(ordinal);
  }

  bool keep_;
  Names names_{};
  std::unordered_map<SectionKind, int> ordinals_{};
  std::unordered_set<std::string> kept_{};
  std::unordered_map<const Section*, Renamed> renamed_{}; ///< of each section's footnotes
  Renamed first_renamed_{};                               ///< of all of them
};

} // namespace

void assign_ids(Sections& sections) {
  Assigner(false).assign(sections);
}
void complete_ids(Sections& sections) {
  Assigner(true).assign(sections);
}

bool is_id(std::string_view id) noexcept {
  return !id.empty() && is_letter(id.front()) &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

bool is_reserved(std::string_view id) noexcept {
  const bool port = id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt")) && is_digit(id.back());
  return port || std::find(reserved.begin(), reserved.end(), id) != reserved.end();
}

} // namespace octavo::model
