// See workshop.h.
#include "typeset/workshop.h"

#include "threads/divide.h"

#include <algorithm>
#include <map>
#include <utility>

namespace octavo::typesetter {
namespace {

// The fonts of each setter have numbers from a multiple of this on: more than a setter can have.
constexpr std::uint32_t fonts_of_a_setter = 1U << 16U;

// A thread begins with a setter that has shaped nothing yet: fewer blocks of text are not worth it.
constexpr std::size_t blocks_a_thread = 200;

std::size_t blocks(const Division& division) {
  std::size_t count = division.section->blocks.size();
  for (const Division& inset : division.insets)
    count += blocks(inset);
  return count;
}

SetDivision set_division(const Division& division, Setter& setter, const Materials& with) {
  SetDivision out;
  References references(with.anchors, division.mark);
  SpanMaker spans(out.targets, with.anchors, references, out.structure, out.notes, with.style.design.link);
  const Tools tools{setter,     spans,      with.anchors, references,    with.pictures,     with.geometry,
                    with.looks, with.words, with.style,   out.structure, with.right_to_left};
  out.flows = SectionSetter(tools, with.title, with.authors).set(division);
  out.references = references.count();
  return out;
}

} // namespace

Workshop::Workshop(SetterOptions options, int threads)
    : options_(std::move(options)), setters_(threads::workers(threads)) {
  if (options_.system_fonts && !options_.shared_fonts)
    options_.shared_fonts = system_fonts(options_.language);
  setter(0);
}

Setter& Workshop::setter(std::size_t worker) {
  std::unique_ptr<Setter>& own = setters_[worker];
  if (!own) {
    SetterOptions options = options_;
    options.first_font = static_cast<std::uint32_t>(worker) * fonts_of_a_setter;
    own = std::make_unique<Setter>(options);
  }
  return *own;
}

std::vector<SetDivision> Workshop::set(const std::vector<const Division*>& divisions, const Materials& with) {
  std::vector<SetDivision> out(divisions.size());
  std::size_t text = 0;
  for (const Division* const division : divisions)
    text += blocks(*division);
  threads::divide(divisions.size(), std::min(setters_.size(), 1 + text / blocks_a_thread),
                  [&](std::size_t worker, std::size_t number) {
                    out[number] = set_division(*divisions[number], setter(worker), with);
                  });
  return out;
}

void Workshop::number_fonts(Pages& pages) const {
  std::map<std::pair<const char*, unsigned>, std::uint32_t> known; // by file and index
  std::map<std::uint32_t, std::uint32_t> renumbered;
  pages.fonts.clear();
  for (Page& page : pages.pages)
    for (Item& item : page.items) {
      auto* const run = std::get_if<GlyphRun>(&item.node);
      if (run == nullptr)
        continue;
      const auto [number, is_new] = renumbered.try_emplace(run->font, 0);
      if (is_new) {
        const Font& font = setters_[run->font / fonts_of_a_setter]->fonts()[run->font % fonts_of_a_setter];
        const auto [same, is_first] =
            known.try_emplace({font.file.data(), font.index}, static_cast<std::uint32_t>(pages.fonts.size()));
        if (is_first)
          pages.fonts.push_back(font);
        number->second = same->second;
      }
      run->font = number->second;
    }
}

FontHelp Workshop::help() const {
  FontHelp all;
  for (const std::unique_ptr<Setter>& setter : setters_)
    if (setter)
      all.merge(setter->help());
  return all;
}

} // namespace octavo::typesetter
