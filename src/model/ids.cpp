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
    assign_places(sections);
    if (!renamed_.empty() || !moved_.empty())
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
      each_block(section, [this](const Block& block) {
        if (is_id(block.id))
          names_.reserve(block.id);
      });
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

  void assign_places(Sections& sections) {
    for (Section& section : sections) {
      each_block(section, [&](Block& block) {
        if (block.id.empty() || (keep_ && is_id(block.id) && kept_.insert(block.id).second))
          return;
        const std::string wanted = is_id(block.id) ? block.id : section.id + "-place";
        move(block.id, names_.unique(wanted));
      });
      assign_places(section.children);
    }
  }

  /// Gives a section or a place its new id. Links to an id that several have are the first one's.
  void move(std::string& id, std::string to) {
    if (!id.empty() && !moved_.contains(id))
      moved_.emplace(id, to);
    id = std::move(to);
  }

  /// Points links to where their sections and places are now, and references to their footnotes.
  void redirect(Sections& sections) {
    for (Section& section : sections) {
      const auto own = renamed_.find(&section);
      std::unordered_set<std::string_view> stayed; // under an id that was another's as well
      for (const Footnote& footnote : section.footnotes)
        stayed.insert(footnote.id);
      const auto point = [&](NoteReference& reference) {
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
      each_text(section, [&](Inlines& inlines) {
        each_link(inlines, [&](Inline& piece) {
          if (auto* const reference = std::get_if<NoteReference>(&piece.node))
            point(*reference);
          else
            lead(std::get<Link>(piece.node));
        });
      });
      redirect(section.children);
    }
  }

  void lead(Link& link) const {
    if (!link.target.starts_with('#'))
      return;
    const std::string id = link.target.substr(1);
    if (keep_ && kept_.contains(id))
      return;
    if (const auto moved = moved_.find(id); moved != moved_.end())
      link.target = '#' + moved->second;
    else if (const auto note = first_renamed_.find(id); note != first_renamed_.end())
      link.target = '#' + note->second;
  }

  void assign(Sections& sections, const Section* parent) {
    for (Section& section : sections) {
      const int ordinal = ++ordinals_[section.kind];
      if (!keep_ || !is_id(section.id))
        move(section.id, names_.unique(wanted(section, parent, ordinal)));
      else if (!kept_.insert(section.id).second)
        move(section.id, names_.unique(section.id));
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
  Renamed moved_{};                                       ///< sections and places
};

class Prefixer {
public:
  Prefixer(std::string_view prefix, std::size_t longest)
      : prefix_(std::string(prefix) + '-'), longest_(longest) {}

  void rename(Sections& sections) {
    for (Section& section : sections) {
      rename(section.id);
      each_block(section, [this](Block& block) { rename(block.id); });
      rename(section.children);
    }
  }

  void redirect(Sections& sections) const {
    for (Section& section : sections) {
      each_text(section, [this](Inlines& inlines) {
        each_link(inlines, [this](Inline& piece) {
          if (auto* const link = std::get_if<Link>(&piece.node);
              link != nullptr && link->target.starts_with('#') && renamed_.contains(link->target.substr(1)))
            link->target.insert(1, prefix_);
        });
      });
      redirect(section.children);
    }
  }

private:
  void rename(std::string& id) {
    if (id.empty() || prefix_.size() + id.size() > longest_)
      return;
    renamed_.insert(id);
    id.insert(0, prefix_);
  }

  std::string prefix_;
  std::size_t longest_;
  std::unordered_set<std::string> renamed_{};
};

} // namespace

void prefix_ids(Sections& sections, std::string_view prefix, std::size_t longest) {
  Prefixer prefixer(prefix, longest);
  prefixer.rename(sections);
  prefixer.redirect(sections);
}

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
