// See quality_meter.h.
#include "typeset/quality_meter.h"

#include "text/unicode.h"
#include "typeset/bidi.h"
#include "typeset/page_costs.h"

#include <algorithm>
#include <utility>

namespace octavo::typesetter {
namespace {

constexpr int shortest_river = 4;
constexpr int shortest_run = 3; // of hyphens
constexpr std::size_t runt_characters = 4;
constexpr std::size_t shown_characters = 28;
constexpr std::int64_t loose = 1'500, very_loose = 2'000, tight = 750; // thousandths of natural
constexpr char soft_hyphen[] = "\u00AD";

/// In the order of reading.
std::string text_of(const Slot& slot) {
  std::string out;
  for (const Item& item : slot.items)
    if (const auto* const run = std::get_if<GlyphRun>(&item.node);
        run != nullptr && item.purpose == Purpose::text)
      out += run->text;
  if (!needs_bidi(out))
    return out;
  std::vector<std::string_view> texts; // of glyphs
  std::u16string drawn;                // their first characters
  for (const Item& item : slot.items)
    if (const auto* const run = std::get_if<GlyphRun>(&item.node);
        run != nullptr && item.purpose == Purpose::text) {
      std::string_view rest = run->text;
      for (const Glyph& glyph : run->glyphs)
        if (glyph.text_bytes > 0 && !rest.empty()) {
          texts.push_back(rest.substr(0, glyph.text_bytes));
          rest.remove_prefix(texts.back().size());
          const char32_t first = text::first(texts.back());
          drawn += first > 0xFFFF ? u'\u4E00' : static_cast<char16_t>(first);
        }
    }
  std::string read;
  for (const std::uint32_t index : reading_order(drawn))
    read += texts[index];
  return read;
}

std::string beginning(const Slot& slot) {
  const std::string all = text_of(slot);
  std::size_t end = 0;
  for (std::size_t n = 0; n < shown_characters && end < all.size(); ++n)
    text::next(all, end);
  return end < all.size() ? all.substr(0, end) + "…" : all;
}

bool is_soft(const Slot& slot) {
  for (auto item = slot.items.rbegin(); item != slot.items.rend(); ++item)
    if (const auto* const run = std::get_if<GlyphRun>(&item->node); run != nullptr && !run->text.empty()) {
      // A hyphen of the text's own has one after it.
      const std::string_view all = run->text;
      return all.ends_with(soft_hyphen) && !all.ends_with(std::string("-") + soft_hyphen);
    }
  return false;
}

/// TeX's badness in tenths: a hundred times the cube of the part of its stretch that a line uses, which is
/// half a space, or of its shrink, a third of one.
std::int64_t badness_of(std::int64_t ratio) {
  const std::int64_t used = ratio > 1000 ? (ratio - 1000) * 2 : (1000 - ratio) * 3;
  return std::min<std::int64_t>(used * used * used / 1'000'000, 100'000);
}

int root_of(std::int64_t square) {
  std::int64_t low = 0, high = 1'000'000;
  while (low < high) {
    const std::int64_t middle = (low + high + 1) / 2;
    if (middle * middle <= square)
      low = middle;
    else
      high = middle - 1;
  }
  return static_cast<int>(low);
}

constexpr const char* no_setting = "no other setting of the paragraphs on the page is good enough";

/// Whether it is drawn, and says nothing: an ornament, a rule.
bool is_decoration(const Slot& slot) {
  return !slot.items.empty() && std::all_of(slot.items.begin(), slot.items.end(), [](const Item& item) {
    return item.purpose == Purpose::decoration;
  });
}

} // namespace

// -------------------------------------------------------------------------------------------------- lines

QualityFinding& QualityMeter::find(QualityIssue issue, int line, int amount, const Slot* slot,
                                   std::string reason) {
  QualityFinding finding;
  finding.issue = issue;
  finding.page = label_;
  finding.line = line;
  finding.amount = amount;
  if (slot != nullptr)
    finding.text = beginning(*slot);
  finding.reason = std::move(reason);
  return quality_.findings.emplace_back(std::move(finding));
}

/// `line` counts from 1.
void QualityMeter::see_line(const Slot& slot, int line, bool alone) {
  const ProseLine& prose = slot.prose;
  if (!prose.paragraph) {
    end_rivers(std::exchange(above_, {}), line - 1);
    hyphens_ = 0;
    return;
  }
  if (prose.last && !prose.first && !prose.begins && text::length(text_of(slot)) <= runt_characters)
    find(QualityIssue::runt, line, 1, &slot, "no other setting of the paragraph is good enough");
  ++quality_.text_lines;
  hyphens_ = prose.hyphenated ? hyphens_ + 1 : 0;
  if (prose.hyphenated)
    quality_.soft_hyphens += is_soft(slot) ? 1 : 0;
  quality_.longest_hyphen_run = std::max(quality_.longest_hyphen_run, hyphens_);
  if (hyphens_ == shortest_run)
    find(QualityIssue::hyphen_run, line, hyphens_, &slot, "no other setting of the paragraph is good enough");
  // A last line counts where it had to be squeezed.
  if (alone || !prose.justified || prose.spaces <= 0 || (prose.last && prose.added * 20 > -prose.spaces)) {
    end_rivers(std::exchange(above_, {}), line - 1);
    return;
  }
  const std::int64_t ratio = (prose.spaces + prose.added) * 1000 / prose.spaces;
  ++quality_.lines;
  sum_ += ratio;
  squares_ += ratio * ratio;
  badness_ += badness_of(ratio);
  quality_.loose_lines += ratio > loose ? 1 : 0;
  quality_.very_loose += ratio > very_loose ? 1 : 0;
  quality_.tight_lines += ratio < tight ? 1 : 0;
  if (ratio > quality_.widest_space) {
    quality_.widest_space = static_cast<int>(ratio);
    quality_.widest_page = label_;
    quality_.widest_line = line;
    quality_.widest_text = beginning(slot);
  }
  if (ratio > very_loose)
    find(QualityIssue::loose_line, line, static_cast<int>(ratio), &slot, "its words have no better break");
  see_spaces(slot, prose.spaces, line);
}

void QualityMeter::see_spaces(const Slot& slot, std::int64_t natural, int line) {
  std::vector<Space>& here = here_;
  here.clear();
  for (const Item& item : slot.items)
    if (const auto* const run = std::get_if<GlyphRun>(&item.node)) {
      Length x = slot.x + run->origin.x;
      std::size_t at = 0;
      for (const Glyph& glyph : run->glyphs) {
        if (glyph.text_bytes == 1 && run->text[at] == ' ')
          here.push_back({x, x + glyph.advance, 1, ++rivers_});
        x += glyph.advance;
        at += glyph.text_bytes;
      }
    }
  const auto half =
      here.empty() ? Length{0} : static_cast<Length>(natural / static_cast<std::int64_t>(here.size()) / 2);
  std::vector<Space>& ended = ended_;
  ended.clear();
  for (const Space& above : above_) {
    bool goes_on = false;
    for (Space& space : here)
      if (std::min(space.to, above.to) - std::max(space.from, above.from) >= half) {
        if (above.lines >= space.lines) {
          space.lines = above.lines + 1;
          space.river = above.river;
        }
        goes_on = true;
      }
    if (!goes_on)
      ended.push_back(above);
  }
  end_rivers(ended, line - 1);
  above_.swap(here);
}

/// One that has parted in two is found once, where it is longest.
void QualityMeter::end_rivers(const std::vector<Space>& of, int line) {
  for (const Space& space : of) {
    if (space.lines < shortest_river)
      continue;
    const auto known = std::find_if(found_rivers_.begin(), found_rivers_.end(),
                                    [&](const auto& one) { return one.first == space.river; });
    if (known == found_rivers_.end()) {
      found_rivers_.emplace_back(space.river, quality_.findings.size());
      find(QualityIssue::river, line, space.lines, nullptr);
    } else if (QualityFinding& finding = quality_.findings[known->second]; finding.amount < space.lines) {
      finding.line = line;
      finding.amount = space.lines;
    }
  }
}

// -------------------------------------------------------------------------------------------------- pages

void QualityMeter::see(const Paginated& set, std::size_t index, const PageShape& shape,
                       const PageLabels& labels, bool recto) {
  label_ = labels(index);
  const PageSlots& page = set.pages[index];
  int line =
      page.first < page.last && set.slots[page.first].heading ? height(*set.slots[page.first].heading) : 0;
  above_.clear();
  found_rivers_.clear();
  if (page.first < page.last) {
    const Slot& first = set.slots[page.first];
    if (first.prose.paragraph && first.prose.last && !first.prose.first)
      find(QualityIssue::widow, line + 1, 1, &first, no_setting);
    if (index > 0 && first.kind == SlotKind::content && is_decoration(first))
      find(QualityIssue::ornament_at_turn, line + 1, 1, nullptr, no_setting);
  }
  for (std::size_t i = page.first; i < page.last; ++i) {
    const Slot& slot = set.slots[i];
    if (slot.kind == SlotKind::content)
      see_line(slot, line + 1, slot.lines > 1);
    else {
      end_rivers(std::exchange(above_, {}), line);
      hyphens_ = 0;
    }
    line += slot.lines;
  }
  end_rivers(std::exchange(above_, {}), line);
  if (page.first < page.last)
    see_end(set, index, shape, labels, recto);
}

void QualityMeter::see_end(const Paginated& set, std::size_t index, const PageShape& shape,
                           const PageLabels& labels, bool recto) {
  const PageSlots& page = set.pages[index];
  const RunningPage verso = std::exchange(verso_, {});
  int used = 0, text = 0; // lines; without those that are empty
  for (std::size_t i = page.first; i < page.last; ++i) {
    used += set.slots[i].lines;
    text += set.slots[i].kind == SlotKind::content ? set.slots[i].lines : 0;
  }
  if (index + 1 >= set.pages.size() || set.pages[index + 1].first >= set.slots.size()) {
    if (index > 0 && text < page_cost::last_page_least)
      find(QualityIssue::short_end, 0, text, nullptr,
           "the pages before it have no setting that leaves it more");
    return;
  }
  if (set.slots[page.first].heading)
    used += height(*set.slots[page.first].heading);
  const Slot& last = set.slots[page.last - 1];
  const int foot = used + shape.taken(note_lines(set, page));
  if (last.prose.paragraph && last.prose.first && !last.prose.last)
    find(QualityIssue::orphan, foot, 1, &last, no_setting);
  if (last.prose.paragraph && last.prose.hyphenated && !last.prose.last)
    find(QualityIssue::hyphen_at_turn, foot, 1, &last, no_setting);
  if (last.kind == SlotKind::content && is_decoration(last))
    find(QualityIssue::ornament_at_turn, foot, 1, nullptr, no_setting);

  ++quality_.running_pages;
  RunningPage now;
  now.there = true;
  now.lines_short = lines_short(set, index, shape);
  if (now.lines_short > 0) {
    now.why = why_short(set, index, shape, recto, labels);
    find(QualityIssue::short_page, 0, now.lines_short, nullptr, now.why);
  }
  if (!recto) {
    verso_ = std::move(now);
    return;
  }
  if (!verso.there || !two_sided_)
    return;
  ++quality_.spreads;
  if (const int apart = std::abs(now.lines_short - verso.lines_short); apart > 0)
    find(QualityIssue::uneven_spread, 0, apart, nullptr,
         now.lines_short > verso.lines_short ? now.why : verso.why);
}

Quality QualityMeter::quality() const {
  Quality out = quality_;
  if (out.lines > 0) {
    const std::int64_t count = out.lines;
    out.space_deviation = root_of((count * squares_ - sum_ * sum_) / (count * count));
    out.badness = static_cast<int>(badness_ / count);
  }
  return out;
}

} // namespace octavo::typesetter
