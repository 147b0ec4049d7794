// See samples.h.
#include "epub/samples.h"

#include "image/pixels.h"

namespace octavo::tests {
namespace {

image::Decoded drawing(int width, int height) {
  image::Decoded out;
  out.pixels = {width, height, 3, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (const int c : {x * 255 / width, y * 255 / height, 96})
        out.pixels.data.push_back(static_cast<std::uint8_t>(c));
  return out;
}

Verse song() {
  return {{{{plain("“Ohhhh,"), plain("Tavi, dear Tavi, this is a letter from your mother!"),
             plain("She is the one who loves you more than any other!")}},
           {{plain("Bring yourself to Canterlot!"), plain("There’s no need to pack a lot!”")}}},
          {}};
}

Letter letter() {
  return {
      {paragraph("Tavi,", ParagraphRole::salutation),
       paragraph(
           "The doctors brought me out of sleep because I’ve barely any time left, not even enough to find "
           "you so we can say goodbye face to face.",
           ParagraphRole::body, 1),
       paragraph("I wish it could be different, but I guess that goes to show how cruel life is."),
       paragraph("Love, Vinyl", ParagraphRole::signature, 1)},
      {}};
}

} // namespace

Block paragraph(std::string_view text, ParagraphRole role, int gap_before) {
  return {Paragraph{plain(text), role, gap_before, {}}};
}

Block space(int lines) {
  return {Break{BreakKind::space, lines, {}, {}}};
}

Block ornament(std::string_view mark) {
  return {Break{BreakKind::ornament, 0, std::string(mark), {}}};
}

Section section(SectionKind kind, std::string_view id, std::string_view title, Blocks blocks) {
  Section out;
  out.kind = kind;
  out.id = id;
  if (!title.empty())
    out.title = plain(title);
  out.blocks = std::move(blocks);
  return out;
}

Book book(std::string_view title, Sections sections) {
  Book out;
  out.metadata.title = title;
  out.metadata.language = "en";
  out.metadata.contributors = {{"Ada Example", "", "aut"}};
  out.sections = std::move(sections);
  return out;
}

Image png() {
  return {"image/png", image::encode_png(drawing(24, 16)), "A gradient of blue and red"};
}
Image jpeg() {
  return {"image/jpeg", image::encode_jpeg(drawing(400, 640)), "A gradient"};
}

Block said(std::string_view text) {
  return {Paragraph{plain(text), ParagraphRole::body, 0, {}}};
}

/// A chapter of everything that stands in a story and is not its prose.
Section papers() {
  const auto cell = [](std::string_view text, int columns = 1) { return TableCell{plain(text), columns}; };
  Section papers = section(
      SectionKind::chapter, "papers", "Papers",
      {{Aside{NoteKind::content_warning, "Warnings", {said("Bad poetry.")}, {}}},
       {Aside{NoteKind::recap, "Previously", {said("She left.")}, {}}},
       {Paragraph{plain("London, 1888"), ParagraphRole::dateline, 0, {}}},
       {Paragraph{{Inline{Text{"The telegram came at "}}, Inline{Styled{InlineStyle::struck, plain("noon")}},
                   Inline{Text{" dusk"}}, Inline{NoteReference{"dusk", "1"}}, Inline{Text{", H"}},
                   Inline{Styled{InlineStyle::subscript, plain("2")}}, Inline{Text{"O, 1"}},
                   Inline{Styled{InlineStyle::superscript, plain("st")}}, Inline{Text{", "}},
                   Inline{Styled{InlineStyle::underlined, plain("under")}}, Inline{Text{", "}},
                   Inline{Styled{InlineStyle::code, plain("ls -l")}}, Inline{Text{", see "}},
                   Inline{Link{"#part-one-about", plain("above")}}, Inline{Text{" and "}},
                   Inline{Link{"#nowhere", plain("nowhere")}}, Inline{NoteReference{"dusk", "1"}},
                   Inline{NoteReference{"none", "2"}}, Inline{Text{"."}}},
                  ParagraphRole::body,
                  0,
                  {}}},
       {Document{DocumentKind::telegram, {said("MOTHER ILL STOP COME AT ONCE STOP")}, {}}},
       {Document{DocumentKind::newspaper,
                 {{Heading{plain("FOG IN CHANNEL"), {}}}, said("Continent isolated.")},
                 {}}},
       {Document{DocumentKind::notice, {said("KEEP OFF THE GRASS")}, {}}},
       {Paragraph{plain("THE END?"), ParagraphRole::centered, 0, {}}},
       {Dialogue{DialogueKind::play,
                 {Turn{{}, {}, {{Paragraph{plain("Enter HAMLET."), ParagraphRole::direction, 0, {}}}}, {}},
                  Turn{{}, plain("HAMLET."), {said("To be, or not to be."), said("That is it.")}, {}},
                  Turn{{}, plain("OPHELIA."), {{song()}}, {}}},
                 {}}},
       {Dialogue{DialogueKind::chat,
                 {Turn{"[10:32]", plain("bob:"), {said("hi")}, {}},
                  Turn{"[10:33]", {}, {said("bob has left")}, {}}},
                 {}}},
       {List{true,
             3,
             {ListItem{{said("Three"), {List{false, 1, {ListItem{{said("Inside")}}}, {}}}}},
              ListItem{{said("Four")}}},
             {}}},
       {Table{{CellAlignment::start, CellAlignment::center, CellAlignment::end},
              {TableRow{true, {cell("What"), cell("How"), cell("Much")}},
               TableRow{false, {cell("Tea"), cell("hot"), cell("1")}},
               TableRow{false, {cell("Both of them", 2), cell("2")}}},
              plain("A bill"),
              {}}},
       said("“Nothing is written.”"),
       {Paragraph{plain("— Somebody"), ParagraphRole::attribution, 0, {}}}});
  papers.footnotes = {{"dusk", "1", {said("It was late."), said("Very.")}, {}},
                      {"verse", "*", {{song()}}, {}}};
  Section replies = section(SectionKind::authors_note, "papers-replies", "", {said("Jane: yes.")});
  replies.label = "Review replies";
  replies.note = NoteKind::replies;
  replies.footnotes = {{"of-note", "†", {said("No.")}, {}}};
  papers.children = {replies};
  return papers;
}

Book specimen() {
  using enum SectionKind;
  Section note = section(authors_note, "harmony-note", "",
                         {paragraph("I wanted to get this out before I just put it on my to-do list."),
                          paragraph("Just so you all know, Vinyl’s not gonna die.", ParagraphRole::body, 1)});
  note.label = "Author's Notes:";

  Section opening =
      section(SectionKind::prologue, "prologue", "Harmony from Harm",
              {{Paragraph{{Inline{Link{"https://example.org/a song?q=1&r=[2]",
                                       plain("https://example.org/a song?q=1&r=[2]")}}},
                          ParagraphRole::headnote,
                          0,
                          {}}},
               paragraph("Octavia listened to the silence that followed after her performance was over, "
                         "a single tear sliding down her muzzle."),
               paragraph("Vinyl didn’t come. Their friendship was over."),
               ornament("○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○"),
               paragraph("Suddenly, her phone started ringing."),
               space(),
               paragraph("She answered the call."),
               space(2),
               paragraph("“Octavia?”"),
               ornament("_______________"),
               paragraph("The line was dead.")});
  opening.label = "Prologue";
  opening.subtitle = plain("In which nobody comes");
  opening.children = {note};

  Section meeting =
      section(chapter, "we-will-meet-again", "We Will Meet Again",
              {paragraph("“No,” she murmured, covering her mouth with a hoof."),
               {letter()},
               paragraph("Letting the note fly off into the wind, she stood tall."),
               {song()},
               paragraph("It was a sad melody."),
               {Quote{{paragraph("I love you too, Vinyl."), paragraph("See you soon.")}, {}}},
               {Heading{plain("A Heading Inside"), {}}},
               {Preformatted{"> dir /w\n  a.txt   b < c & d", {}}},
               {Figure{png(), plain("A picture with its caption"), {}}},
               {Aside{NoteKind::authors_note, {}, {paragraph("(This is the author, interrupting.)")}, {}}}});
  meeting.number = 4;
  Section rich =
      section(chapter, "emphasis", "",
              {{Paragraph{{Inline{Text{"Plain, "}}, Inline{Emphasis{plain("soft")}}, Inline{Text{", "}},
                           Inline{Strong{{Inline{Text{"loud and "}}, Inline{Emphasis{plain("both")}}}}},
                           Inline{LineBreak{}}, Inline{Text{"on a second line, "}},
                           Inline{Link{"not a url", plain("not linked")}}, Inline{Text{"."}}},
                          ParagraphRole::body,
                          0,
                          {}}}});
  rich.title = {Inline{Text{"The "}}, Inline{Emphasis{plain("Loud")}}, Inline{Text{" One & Only"}}};

  Section one = section(part, "part-one", "The Beginning", {});
  one.label = "Part One";
  one.children = {section(description, "part-one-about", "", {paragraph("What this part is about.")}),
                  opening, meeting};
  Section two = section(part, "part-two", "", {});
  two.children = {
      rich, papers(), section(interlude, "between", "", {paragraph("Meanwhile, far away.")}),
      section(chapter, "last", "", {paragraph("Nothing else was ever said of it again by anyone.")}),
      section(epilogue, "end", "After", {paragraph("They lived.")})};

  Book out =
      book("The Specimen", {section(description, "description", "",
                                    {paragraph("Octavia believes her friendship meant nothing."),
                                     paragraph("She is wrong.", ParagraphRole::body, 1)}),
                            section(notice, "notice", "", {paragraph("Bad poetry.")}),
                            section(dedication, "dedication", "", {paragraph("For everypony")}),
                            section(epigraph, "epigraph", "", {paragraph("All is vanity.")}),
                            section(foreword, "foreword", "", {paragraph("A word before.")}),
                            section(preface, "preface", "", {paragraph("Another word before.")}),
                            section(introduction, "introduction", "", {paragraph("How it came about.")}), one,
                            two, section(afterword, "afterword", "", {paragraph("A word after.")}),
                            section(acknowledgments, "thanks", "Thanks", {paragraph("To all.")}),
                            section(appendix, "appendix", "", {paragraph("Tables.")}),
                            section(back_matter, "licence", "", {paragraph("The licence.")})});
  Metadata& metadata = out.metadata;
  metadata.subtitle = "A Book of Everything";
  metadata.contributors = {{"Ludwig van Example", "", "aut"},
                           {"Vinyl Scratch", "Scratch, V.", "ill"},
                           {"Ana Tradutora", "", "trl"}};
  metadata.identifiers = {"ISBN 978-3-16-148410-0", "https://example.org/story/1"};
  metadata.series = {{"The Shelf", "1.5"}, {"Another Shelf", ""}};
  metadata.tags = {"Romance", "Sad"};
  metadata.characters = {"Octavia", "Vinyl Scratch", "Sad"};
  metadata.fandoms = {"A World"};
  metadata.relationships = {"Octavia & Vinyl"};
  metadata.warnings = {"Bad poetry"};
  metadata.rating = "Teen";
  metadata.status = "Complete";
  metadata.publisher = "The Press";
  metadata.rights = "© 2020 Ludwig van Example";
  metadata.source_url = "https://example.org/story/1";
  metadata.published = "2020-04";
  metadata.modified = "2021-04-01";
  out.cover = jpeg();
  return out;
}

} // namespace octavo::tests
