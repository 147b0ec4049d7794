// The report on pages: what it finds, where, and why.
#include "typeset/quality_meter.h"
#include "typeset/set_pages.h"

#include "catch.h"

#include <algorithm>

using namespace octavo;
using namespace octavo::typesetter;

namespace {

/// A page of so many lines from `first` on, of paragraphs as they are said to be.
Slot prose(bool first, bool last, std::int64_t added = 0) {
  Slot out;
  out.prose = {true, first, last, true, false, first, 1000, added};
  GlyphRun run;
  run.text = "Some words";
  out.items.push_back({run, Purpose::text});
  return out;
}

std::string label(std::size_t page) {
  return std::to_string(page + 1);
}

Quality measured(const Paginated& set, int lines, bool recto = false, bool two_sided = true) {
  QualityMeter meter(two_sided);
  for (std::size_t i = 0; i < set.pages.size(); ++i, recto = !recto)
    meter.see(set, i, {lines, recto}, label, recto);
  return meter.quality();
}

Paginated pages(Slots slots, const std::vector<std::size_t>& ends) {
  Paginated out;
  out.slots = std::move(slots);
  out.note_lines = {0};
  std::size_t first = 0;
  for (const std::size_t end : ends) {
    out.pages.push_back({first, end, 0, 0});
    first = end;
  }
  return out;
}

} // namespace

TEST_CASE("Widows, orphans and words that are divided over the turn are found where they are") {
  Slots slots{prose(true, false),  prose(false, false), prose(false, true), prose(true, false),
              prose(false, false), prose(false, true),  prose(true, true)};
  slots[1].prose.hyphenated = true;
  const Quality quality = measured(pages(slots, {2, 4, 7}), 2, true);
  REQUIRE(quality.findings.size() == 4); // the last is that the text's end is short
  CHECK(quality.findings[0].issue == QualityIssue::hyphen_at_turn);
  CHECK(quality.findings[0].page == "1");
  CHECK(quality.findings[0].line == 2);
  CHECK(quality.findings[1].issue == QualityIssue::widow);
  CHECK(quality.findings[1].page == "2");
  CHECK(quality.findings[1].line == 1);
  CHECK(quality.findings[2].issue == QualityIssue::orphan);
  CHECK(quality.findings[2].line == 2);
  CHECK_FALSE(quality.findings[2].reason.empty());
  CHECK(to_string(quality.findings[1]).starts_with("page 2, line 1: a paragraph's last line is alone"));
}

TEST_CASE("Facing pages that end apart are found, with what forced it") {
  Slots slots(10, prose(true, true));
  Slot picture;
  picture.lines = 12;
  picture.items.push_back({octavo::Picture{0, {}}, Purpose::text});
  slots.push_back(picture);
  slots.insert(slots.end(), 8, prose(true, true));
  const Quality quality = measured(pages(slots, {10, 19}), 20);
  CHECK(quality.count(QualityIssue::short_page) == 1);
  CHECK(quality.findings.front().amount == 10);
  CHECK(quality.findings.front().reason.starts_with("a picture that is 12 lines high has no room"));

  const Quality uneven = measured(pages(Slots(30, prose(true, true)), {9, 19, 30}), 10);
  CHECK(uneven.spreads == 1);
  CHECK(uneven.count(QualityIssue::uneven_spread) == 1);
  const Quality level = measured(pages(Slots(30, prose(true, true)), {9, 18, 28, 30}), 10);
  CHECK(level.spreads == 1);
  CHECK(level.count(QualityIssue::uneven_spread) == 0);
  // The last page of a text ends where it ends.
  CHECK(measured(pages(Slots(15, prose(true, true)), {10, 15}), 10).findings.empty());
}

TEST_CASE("The reasons for a short page") {
  const PageSlots first{0, 9, 0, 0};
  Slots slots(20, prose(true, true));
  slots[9].turn_after = turn_cost::hyphen;
  CHECK(why_no_more(slots, first, 9, 1, {}, 0).find("divide a word") != std::string::npos);
  slots[9].turn_after = turn_cost::widow;
  CHECK(why_no_more(slots, first, 9, 1, {}, 0).find("first or last line alone") != std::string::npos);
  slots[9].turn_after = turn_cost::kept;
  CHECK(why_no_more(slots, first, 9, 1, {}, 0).find("stay together") != std::string::npos);
  slots[9].turn_after = 0;
  CHECK(why_no_more(slots, first, 9, 1, {}, 0).empty());
  slots[11].turn_after = turn_cost::hyphen;
  CHECK(why_no_more(slots, first, 9, 3, {}, 0).find("divide a word") != std::string::npos);
}

TEST_CASE("A page that is short for another's sake says for which, and why") {
  const auto why = [](const Paginated& set, std::size_t index, bool recto) {
    return why_short(set, index, {10, true}, recto, label);
  };
  // The page that faces it has no room for two lines that belong together.
  Paginated set = pages(Slots(40, prose(true, true)), {10, 19, 28, 38, 40});
  set.slots[28].turn_after = turn_cost::widow;
  CHECK(lines_short(set, 1, {10, true}) == 1);
  CHECK(lines_short(set, 4, {10, true}) == 0); // the last
  CHECK(why(set, 1, false).starts_with("it ends level with page 3, where a line more would leave a"));
  CHECK(why(set, 2, true).starts_with("a line more would leave a paragraph's first or last line alone"));
  // Full, both would move the end of a page behind them by two lines.
  set.slots[28].turn_after = 0;
  set.slots[39].turn_after = turn_cost::hyphen;
  CHECK(why(set, 1, false).starts_with("were it and page 3 full, page 4 would divide a word over the turn"));
  set.slots[39].turn_after = 0;
  CHECK(why(set, 1, false).starts_with("were it and page 3 full, the last page would be empty"));
  const Paginated alone = pages(Slots(36, prose(true, true)), {10, 20, 29, 36});
  CHECK(why(alone, 2, false).starts_with("a fuller page would need looser or tighter lines"));
}

TEST_CASE("What is not as it should be at a text's end and beside ornaments is found") {
  const Quality end = measured(pages(Slots(13, prose(true, true)), {10, 13}), 10);
  REQUIRE(end.findings.size() == 1);
  CHECK(end.findings.front().issue == QualityIssue::short_end);
  CHECK(end.findings.front().amount == 3);
  CHECK(measured(pages(Slots(3, prose(true, true)), {3}), 10).findings.empty()); // a text of three lines

  Slots slots(20, prose(true, true));
  slots[9].prose = {};
  slots[9].items.front().purpose = Purpose::decoration;
  CHECK(measured(pages(slots, {10, 20}), 10).count(QualityIssue::ornament_at_turn) == 1);
  CHECK(measured(pages(slots, {9, 20}), 11).count(QualityIssue::ornament_at_turn) == 1);
  CHECK(measured(pages(slots, {11, 20}), 11).count(QualityIssue::ornament_at_turn) == 0);
}

TEST_CASE("Pages that are printed on one side make no spreads") {
  const Paginated set = pages(Slots(30, prose(true, true)), {9, 19, 30});
  CHECK(measured(set, 10, false, false).spreads == 0);
  CHECK(measured(set, 10, false, false).count(QualityIssue::uneven_spread) == 0);
}

TEST_CASE("A short line after a line end of the text's own is no runt") {
  const auto runts = [](bool begins) {
    Slots slots{prose(true, false), prose(false, true)};
    std::get<GlyphRun>(slots[1].items.front().node).text = "1";
    slots[1].prose.begins = begins;
    return measured(pages(slots, {2}), 10).count(QualityIssue::runt);
  };
  CHECK(runts(false) == 1);
  CHECK(runts(true) == 0);
  const auto set = [](const Inlines& text) {
    return typeset(tests::one_chapter({Block{Paragraph{text}}})).quality;
  };
  CHECK(set({Inline{Text{"365"}}, Inline{LineBreak{}}, Inline{Text{"1"}}}).findings.empty());
}

TEST_CASE("Footnotes that a line brings with it are a reason for a short page") {
  const PageSlots first{0, 9, 0, 0};
  PageShape shape;
  shape.leading = shape.note_leading = 12;
  Slots slots(20, prose(true, true));
  slots[9].turn_after = turn_cost::lonely_line;
  slots[10].notes.assign(3, prose(true, true));
  // With what parts them from the text the notes take four lines of the grid.
  CHECK(
      why_no_more(slots, first, 9, 5, shape, 0)
          .starts_with(
              "2 lines that belong together refer to footnotes of 3 lines, which have no room beside them"));
  CHECK(why_no_more(slots, first, 9, 6, shape, 0).find("footnotes") == std::string::npos);
  // Beside notes there is no more to part.
  CHECK(why_no_more(slots, first, 9, 5, shape, 2).find("footnotes") == std::string::npos);
  slots[9].turn_after = 0;
  slots[9].notes.assign(1, prose(true, true));
  CHECK(why_no_more(slots, first, 9, 1, shape, 2).starts_with("a line more refers to footnotes of 1 line"));
}

TEST_CASE("Word spaces are measured in thousandths of natural") {
  Slots slots{prose(true, false, 0), prose(false, false, 500), prose(false, false, -500),
              prose(false, true, 900)};
  const Quality even = measured(pages(slots, {4}), 10);
  CHECK(even.lines == 3);
  CHECK(even.space_deviation == 408); // the root of (0 + 0.25 + 0.25) / 3
  CHECK(even.widest_space == 1500);
  CHECK(even.widest_page == "1");
  CHECK(even.widest_line == 2);
  CHECK(even.text_lines == 4);
  CHECK(even.loose_lines == 0);
  CHECK(even.tight_lines == 1);
  CHECK(even.badness == (0 + 1000 + 3375) / 3); // tenths: 0, 100 and 337.5
  slots[1].prose.added = 1200;
  const Quality loose = measured(pages(slots, {4}), 10);
  CHECK(loose.very_loose == 1);
  REQUIRE(loose.findings.size() == 1);
  CHECK(loose.findings.front().amount == 2200);
  CHECK(to_string(loose.findings.front()).find("2.200") != std::string::npos);
  CHECK(summary(loose).starts_with("3 justified lines: "));
}

TEST_CASE("A book's report is of its pages") {
  const Typesetting set = typeset(tests::one_chapter(tests::prose(60)));
  CHECK(set.quality.lines > 60);
  CHECK(set.quality.running_pages >= 3);
  CHECK(set.quality.space_deviation > 0);
  CHECK(set.quality.widest_space >= 1000);
  for (const QualityFinding& finding : set.quality.findings) {
    CHECK(std::any_of(set.pages.pages.begin(), set.pages.pages.end(),
                      [&](const Page& page) { return page.label == finding.page; }));
    CHECK_FALSE(to_string(finding).empty());
  }
}

TEST_CASE("A river that parts is one, and lines that are not justified have no spaces to measure") {
  // Words of one width above each other; in the last line a wide space is above two.
  const auto line = [](const std::vector<std::pair<Length, Length>>& spaces, bool last) {
    Slot out = prose(false, last);
    GlyphRun run;
    Length x = 0;
    for (const auto& [from, width] : spaces) {
      run.text += "w ";
      run.glyphs.push_back({});
      run.glyphs.back().advance = from - x;
      run.glyphs.back().text_bytes = 1;
      run.glyphs.push_back({});
      run.glyphs.back().advance = width;
      run.glyphs.back().text_bytes = 1;
      x = from + width;
    }
    out.items.assign(1, {run, Purpose::text});
    out.prose.spaces = 1000 * static_cast<std::int64_t>(spaces.size());
    return out;
  };
  Slots slots;
  for (int i = 0; i < 5; ++i)
    slots.push_back(line({{9000, 4000}}, false));
  slots.push_back(line({{8500, 1500}, {11500, 1500}}, false));
  slots.push_back(line({{20000, 1000}}, true));
  const Quality one = measured(pages(slots, {7}), 10);
  CHECK(one.count(QualityIssue::river) == 1);
  for (Slot& slot : slots)
    slot.prose.justified = false;
  const Quality ragged = measured(pages(slots, {7}), 10);
  CHECK(ragged.lines == 0);
  CHECK(summary(ragged).starts_with("7 lines, none of them justified; "));
}
