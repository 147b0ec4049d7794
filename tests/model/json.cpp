// Books as JSON: the way there and back, and what is said of JSON that is no book.
#include <octavo/error.h>
#include <octavo/json.h>

#include "catch.h"
#include "model/json_base64.h"
#include "model/nearest.h"
#include "model/origins.h"
#include "model/walk.h"
#include "support.h"

#include <array>

using namespace octavo;
using Catch::Matchers::Contains;

namespace {

Origin at(int first, int last, Rule rule) {
  return {first, last, rule};
}

/// A book with every kind of node, every field set.
Book everything() {
  Inlines rich = plain("Plain, ");
  rich.push_back({Emphasis{{{Text{"soft "}}, {Strong{plain("and loud")}}}}});
  rich.push_back({LineBreak{}});
  rich.push_back({Link{"https://example.org/?a=1&b=2", plain("a link")}});

  Section note;
  note.kind = SectionKind::authors_note;
  note.label = "Author's Notes:";
  note.id = "one-note";
  note.blocks = {{Paragraph{plain("Thanks."), ParagraphRole::body, 2, at(60, 60, Rule::line)}}};
  note.origin = at(58, 60, Rule::authors_note);

  Section chapter;
  chapter.label = "Chapter I";
  chapter.title = rich;
  chapter.subtitle = plain("A subtitle");
  chapter.number = 1;
  chapter.id = "one";
  chapter.origin = at(4, 60, Rule::document);
  chapter.heading = at(4, 5, Rule::title);
  chapter.blocks = {
      {Paragraph{rich, ParagraphRole::headnote, 0, at(6, 6, Rule::url)}},
      {Paragraph{{}, ParagraphRole::dateline, 0, {}}},
      {Aside{NoteKind::disclaimer, "Disclaimer", {{Paragraph{rich, ParagraphRole::body, 0, {}}}}, {}}},
      {Document{DocumentKind::telegram, {{Paragraph{plain("COME STOP"), ParagraphRole::body, 0, {}}}}, {}}},
      {Dialogue{DialogueKind::chat,
                {Turn{"[10:32]",
                      plain("Bob:"),
                      {{Paragraph{rich, ParagraphRole::direction, 0, {}}}},
                      at(3, 3, Rule::chat)},
                 Turn{}},
                at(3, 4, Rule::chat)}},
      {List{true,
            -3,
            {ListItem{{{List{}}}}, ListItem{}},
            at(5, 5, Rule::list),
            ListNumbers::upper_roman,
            true}},
      {Table{{CellAlignment::start, CellAlignment::end},
             {TableRow{true, {TableCell{rich, 2}}},
              TableRow{false, {TableCell{plain("x"), 1, 3, true}, TableCell{}}}},
             rich,
             at(5, 6, Rule::markup)}},
      {Break{BreakKind::space, 2, {}, at(7, 8, Rule::blank)}},
      {Break{BreakKind::ornament, 1, "* * *", at(9, 9, Rule::row)}},
      {Break{BreakKind::ornament, 0, {}, {}}},
      {Verse{{Stanza{{plain("a rose"), {rich, 3}}}, Stanza{}, Stanza{{{}, plain("is")}}},
             at(10, 14, Rule::verse)}},
      {Letter{{{Paragraph{plain("Tavi,"), ParagraphRole::salutation, 0, at(15, 15, Rule::letter)}},
               {Quote{{{Heading{plain("Inside"), at(16, 16, Rule::correction)}}}, at(16, 17, Rule::none)}},
               {Paragraph{plain("Vinyl"), ParagraphRole::signature, 1, at(18, 18, Rule::letter)}}},
              at(15, 18, Rule::letter)}},
      {Quote{{}, {}}},
      {Preformatted{"  two\n\n\tspaces ", at(20, 22, Rule::correction)}},
      {Figure{{"image/png", std::string("\x89PNG\0\xFF", 6), "A picture", true},
              rich,
              at(23, 23, Rule::correction)}},
  };
  chapter.blocks.push_back(
      {Paragraph{{Inline{Styled{InlineStyle::struck, rich}}, Inline{NoteReference{"n-1", "1"}}},
                 ParagraphRole::body,
                 0,
                 {}}});
  chapter.footnotes = {
      {"n-1", "1", {{Paragraph{rich, ParagraphRole::body, 0, {}}}}, at(24, 24, Rule::footnote)}};
  int places = 0;
  model::each_block(chapter, [&](Block& block) { block.id = "place-" + std::to_string(++places); });
  note.note = NoteKind::thanks;
  chapter.children = {note};

  Section part;
  part.kind = SectionKind::part;
  part.id = "part-1";
  part.children = {chapter};
  Section nameless; // built by a program: no id yet
  nameless.kind = SectionKind::back_matter;
  nameless.number = -3;

  Book book;
  book.metadata = {"Title",
                   "Subtitle",
                   "Title, The",
                   {{"An Author", "Author, An", "aut"}, {"", "", ""}},
                   "en-GB",
                   {"urn:isbn:9783161484100", "https://example.org"},
                   {{"Series", "1.5"}, {"", "2"}},
                   {"a", ""},
                   {"Vinyl", "Tavi"},
                   "Teen",
                   "complete",
                   "Publisher",
                   "CC0",
                   "https://example.org/story",
                   "2013-04",
                   "2014-01-01T00:00:00Z",
                   "What it is about.\n\nAnd \"more\".",
                   {"A World"},
                   {"Vinyl & Tavi", ""},
                   {"Loud music"}};
  book.cover = Image{"image/jpeg", std::string("\xFF\xD8\xFF\x00", 4), "The cover"};
  book.sections = {part, nameless};
  return book;
}

std::string error(std::string_view json) {
  try {
    from_json(json);
  } catch (const Error& e) {
    CHECK(e.code() == ErrorCode::bad_json);
    return e.what();
  }
  return "no error";
}

std::string with_sections(const std::string& sections) {
  return R"({"format": "octavo-book", "version": 2, "sections": )" + sections + "}";
}

std::string with_blocks(const std::string& blocks) {
  return with_sections(R"([{"kind": "chapter", "blocks": )" + blocks + "}]");
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += text;
  return all;
}

} // namespace

TEST_CASE("a book is the same after a journey through JSON") {
  const Book book = everything();
  const std::string json = to_json(book);
  const Book back = from_json(json);
  CHECK(back == book);
  CHECK(tests::origins(back) == tests::origins(book));
  CHECK(to_json(back) == json);
  CHECK(from_json(to_json(Book{})) == Book{});
}

TEST_CASE("the example of the documentation is a book") {
  const std::string page = tests::file("formats/json/README.md");
  const std::string fence = "```json\n";
  const std::size_t start = page.find(fence) + fence.size();
  const std::string example = page.substr(start, page.find("```", start) - start);
  const Book book = from_json(example);
  CHECK(to_json(book) == example);
  CHECK(book.sections.size() == 2);
}

TEST_CASE("JSON is one line a paragraph") {
  Book book;
  Section chapter;
  chapter.id = "one";
  chapter.blocks = {
      {Paragraph{{{Text{"A "}}, {Emphasis{plain("b")}}}, ParagraphRole::body, 0, at(3, 4, Rule::wrapped)}}};
  book.sections = {chapter};
  CHECK(to_json(book) == R"({
  "format": "octavo-book",
  "version": 2,
  "metadata": {},
  "sections": [
    {
      "kind": "chapter",
      "id": "one",
      "blocks": [
        {
          "type": "paragraph",
          "content": ["A ", {"type": "emphasis", "children": ["b"]}],
          "origin": {"lines": [3, 4], "rule": "wrapped"}
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("strings that are hard to write come back") {
  Book book;
  for (const std::string_view nasty :
       {"\"quoted\"", "back\\slash", "</script>", "\xE2\x80\xA8line separator", "\xF0\x9F\x98\x80 emoji",
        "\xC2\xA0no-break", "e\xCC\x81", "\xEF\xBB\xBF", "\xE2\x80\xAE override", "{\"json\": [1]}",
        "\\u0041", " "})
    book.metadata.tags.emplace_back(nasty);
  CHECK(from_json(to_json(book)).metadata.tags == book.metadata.tags);
}

TEST_CASE("what is no text is mended when written, so that every book can be read back") {
  Book book;
  book.metadata.title = "a\tb\nc\x01"
                        "d\xFF\xC3";
  Section chapter;
  chapter.blocks = {{Preformatted{"a\tb\nc\r\x7F", {}}}};
  book.sections = {chapter};
  const Book back = from_json(to_json(book));
  CHECK(back.metadata.title == "a b c\xEF\xBF\xBD"
                               "d\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(std::get<Preformatted>(back.sections[0].blocks[0].node).text == "a\tb\nc \xEF\xBF\xBD");
}

TEST_CASE("what is no text is refused when read") {
  CHECK_THAT(
      error(R"({"format": "octavo-book", "version": 2, "metadata": {"title": "a\u0007"}, "sections": []})"),
      Contains("/metadata/title: holds the character U+0007"));
  CHECK_THAT(error(with_blocks(R"([{"type": "paragraph", "content": ["a\nb"]}])")),
             Contains("/sections/0/blocks/0/content/0: holds the character U+000A"));
  CHECK_THAT(error(with_blocks(R"([{"type": "heading", "content": ["\uDBFF\uDFFF"]}])")),
             Contains("U+10FFFF"));
  CHECK(error(with_blocks(R"([{"type": "preformatted", "text": "a\n\tb"}])")) == "no error");
  CHECK_THAT(error("{\"format\": \"\xFF\"}"), Contains("not JSON: line 1, column 13"));
  CHECK_THAT(error(R"({"format": "\uD800"})"), Contains("not JSON: line 1"));
}

TEST_CASE("a wrong type or value is named by a JSON pointer") {
  CHECK_THAT(error("[]"), Contains("must be an object, and is an array"));
  CHECK_THAT(error(with_sections("{}")), Contains("/sections: must be an array, and is an object"));
  CHECK_THAT(error(with_sections("[{}]")), Contains("/sections/0: has no `kind`"));
  CHECK_THAT(error(with_sections(R"([{"kind": "chaptr"}])")),
             Contains("/sections/0/kind: there is no kind `chaptr`"));
  CHECK_THAT(error(with_sections(R"([{"kind": "chapter", "number": "1"}])")),
             Contains("/sections/0/number: must be a whole number, and is a string"));
  CHECK_THAT(error(with_sections(R"([{"kind": "chapter", "number": 1.5}])")), Contains("/sections/0/number"));
  CHECK_THAT(error(with_sections(R"([{"kind": "chapter", "number": 99999999999}])")),
             Contains("/sections/0/number"));
  CHECK_THAT(error(with_sections(R"([{"kind": "chapter", "number": 18446744073709551615}])")),
             Contains("/sections/0/number"));
  CHECK_THAT(error(with_sections(R"([{"kind": "chapter", "title": "One"}])")),
             Contains("/sections/0/title: must be an array, and is a string"));
  CHECK_THAT(error(with_sections(R"([{"kind": "chapter", "origin": {"lines": [1]}}])")),
             Contains("/sections/0/origin/lines"));
  CHECK_THAT(error(with_sections(R"([{"kind": "chapter", "origin": {"rule": "whim"}}])")),
             Contains("/sections/0/origin/rule: there is no rule `whim`"));
  CHECK_THAT(error(with_blocks(R"([{"type": "break", "kind": "space", "lines": -1}])")),
             Contains("/sections/0/blocks/0/lines"));
  CHECK_THAT(error(with_blocks(R"([{"type": "paragraf"}])")),
             Contains("/sections/0/blocks/0/type: there is no block `paragraf`; did you mean `paragraph`?"));
  CHECK_THAT(error(with_blocks(R"([{"type": "paragraph", "content": [null]}])")),
             Contains("/sections/0/blocks/0/content/0: must be an object, and is null"));
  CHECK_THAT(error(with_blocks(R"([{"type": "figure", "image": {"media_type": "image/tiff", "data": ""}}])")),
             Contains("/sections/0/blocks/0/image/media_type"));
  CHECK_THAT(error(with_blocks(R"([{"type": "figure", "image": {"media_type": "image/png", "data": "A"}}])")),
             Contains("/sections/0/blocks/0/image/data: is not base64"));
}

TEST_CASE("values that make no sense are refused, with what to do") {
  CHECK_THAT(error(with_sections(R"([{"kind": "chapter", "origin": {"lines": [5, 3]}}])")),
             Contains("/sections/0/origin/lines: the first line comes after the last"));
  CHECK_THAT(error(with_blocks(R"([{"type": "break", "kind": "space", "lines": 0}])")),
             Contains("/sections/0/blocks/0/lines: a space has a line at least"));
  CHECK_THAT(error(with_blocks(R"([{"type": "verse", "stanzas": [[]]}])")),
             Contains("/sections/0/blocks/0/stanzas: is empty"));
  CHECK_THAT(error(with_blocks(R"([{"type": "verse"}])")),
             Contains("/sections/0/blocks/0/stanzas: is empty"));
  CHECK_THAT(error(with_blocks(R"([{"type": "dialogue", "kind": "play", "turns": []}])")),
             Contains("/sections/0/blocks/0/turns: is empty"));
  CHECK_THAT(error(with_blocks(R"([{"type": "table", "rows": []}])")),
             Contains("/sections/0/blocks/0/rows: is empty"));
  CHECK_THAT(error(with_blocks(R"([{"type": "paragraph", "content": [{"type": "link", "target": " "}]}])")),
             Contains("/sections/0/blocks/0/content/0/target: a link needs an address"));
}

TEST_CASE("keys that no book has are refused, with the nearest one") {
  CHECK_THAT(error(with_sections(R"([{"kind": "chapter", "tilte": []}])")),
             Contains("/sections/0/tilte: there is no such key; did you mean `title`?"));
  CHECK_THAT(error(R"({"format": "octavo-book", "version": 2, "sections": [], "a/b~": 1})"),
             Contains("/a~1b~0: there is no such key"));
  CHECK_THAT(error(with_blocks(R"([{"type": "verse", "blocks": []}])")),
             Contains("/sections/0/blocks/0/blocks"));
  CHECK_THAT(error(with_sections(R"([{"kind": "chapter"}, {"kind": "part", "kind": "chapter"}])")),
             Contains("/sections/1/kind: the key is there twice"));
}

TEST_CASE("the format and its version are checked first") {
  CHECK_THAT(error("{}"), Contains("`format` must be `octavo-book`"));
  CHECK_THAT(error(R"({"format": "other", "version": 2, "sections": []})"), Contains("`format` must be"));
  CHECK_THAT(error(R"({"format": "octavo-book", "sections": []})"), Contains("has no `version`"));
  CHECK_THAT(error(R"({"format": "octavo-book", "version": 3, "news": 1})"),
             Contains("/version: the book was written as version 3") && Contains("newer Octavo"));
  CHECK_THAT(error(R"({"format": "octavo-book", "version": 0, "sections": []})"), Contains("/version"));
}

TEST_CASE("what is not JSON is named by line and column") {
  CHECK_THAT(error(""), Contains("not JSON: line 1, column 1: "));
  CHECK_THAT(error("{\n  \"format\": \"octavo-book\",\n  \"ä\": x}"),
             Contains("not JSON: line 3, column 8: "));
  CHECK_THAT(error("{} x"), Contains("not JSON: line 1, column 4: "));
  CHECK_THAT(error("1e999"), Contains("not JSON: line 1"));
  const std::string whole = to_json(everything());
  for (std::size_t size = 0; size + 2 < whole.size(); size += 7)
    CHECK_THAT(error(whole.substr(0, size)), Contains("not JSON: line "));
  const std::string open = "[\"" + std::string(100'000, 'x');
  CHECK(error(open).size() < 200);
}

TEST_CASE("a byte order mark before JSON does no harm") {
  CHECK(from_json("\xEF\xBB\xBF" + to_json(everything())) == everything());
}

TEST_CASE("ids are checked, and given where there are none") {
  const auto sections = [](std::string_view first, std::string_view second) {
    return with_sections(R"([{"kind": "chapter")" + std::string(first) + R"(}, {"kind": "chapter")" +
                         std::string(second) + "}]");
  };
  CHECK_THAT(error(sections(R"(, "id": "1")", "")), Contains("/sections/0/id: an id is of small letters"));
  CHECK_THAT(error(sections(R"(, "id": "a")", R"(, "id": "a")")),
             Contains("/sections/1/id: another section, note or block has the id `a`"));
  CHECK_THAT(error(with_blocks(R"([{"type": "paragraph", "id": "A"}])")),
             Contains("/sections/0/blocks/0/id: an id is of small letters"));
  CHECK_THAT(error(with_blocks(R"([{"type": "quote", "blocks": [{"type": "heading", "id": "a"}]},)"
                               R"( {"type": "break", "kind": "space", "id": "a"}])")),
             Contains("/sections/0/blocks/1/id: another block has the id `a` already"));
  CHECK_THAT(error(with_sections(
                 R"([{"kind": "chapter", "id": "a", "blocks": [{"type": "paragraph", "id": "a"}]}])")),
             Contains("/sections/0/id: another section, note or block has the id `a`"));
  const Book book = from_json(sections("", R"(, "id": "chapter-1")"));
  CHECK(book.sections[0].id == "chapter-1-2");
  CHECK(book.sections[1].id == "chapter-1");
}

TEST_CASE("a reference to a note that no section has is refused, and its place named") {
  const std::string text = R"([{"type": "paragraph", "content": ["So", {"type": "emphasis", "children": [)"
                           R"({"type": "note-reference", "target": "fn-1", "label": "1"}]}]}])";
  CHECK_THAT(error(with_blocks(text)),
             Contains("/sections/0/blocks/0/content/1/children/0/target: no footnote has the id `fn-1`"));
  CHECK_THAT(error(with_blocks(R"([{"type": "paragraph", "content": [{"type": "note-reference"}]}])")),
             Contains("/sections/0/blocks/0/content/0/target: a reference needs the id of a footnote"));
  // The note may be another section's.
  CHECK(error(with_sections(R"([{"kind": "chapter", "blocks": )" + text +
                            R"(}, {"kind": "chapter", "footnotes": )" +
                            R"([{"id": "fn-1", "label": "1", "blocks": []}]}])")) == "no error");
}

TEST_CASE("a passage in another language keeps it, and must say which") {
  const Inline passage{Styled{InlineStyle::foreign, {Inline{Text{"bonjour"}}}, "fr"}};
  Book book = from_json(with_blocks(R"([{"type": "paragraph", "content": ["So"]}])"));
  std::get<Paragraph>(book.sections[0].blocks[0].node).content.push_back(passage);
  const std::string text = to_json(book);
  CHECK_THAT(text, Contains(R"({"type": "foreign", "language": "fr", "children": ["bonjour"]})"));
  CHECK(from_json(text) == book);
  CHECK_THAT(
      error(with_blocks(R"([{"type": "paragraph", "content": [{"type": "foreign", "language": "?"}]}])")),
      Contains("/sections/0/blocks/0/content/0/language: must be a language tag"));
  CHECK_THAT(
      error(with_blocks(R"([{"type": "paragraph", "content": [{"type": "code", "language": "fr"}]}])")),
      Contains("language"));
}

TEST_CASE("deep nesting is an error, not a crash") {
  CHECK_THAT(error(repeated("[", 100'000)), Contains("nested deeper than the 200 levels"));
  CHECK_THAT(error(repeated("{\"a\":", 100'000)), Contains("nested deeper than the 200 levels"));
  Section deep;
  for (int i = 0; i < 150; ++i) {
    Section outer;
    outer.children.push_back(std::move(deep));
    deep = std::move(outer);
  }
  Book book;
  book.sections.push_back(std::move(deep));
  try {
    to_json(book);
    FAIL("no error");
  } catch (const Error& e) {
    CHECK(e.code() == ErrorCode::too_large);
  }
}

TEST_CASE("an object with very many keys is refused") {
  std::string keys = "{";
  for (int i = 0; i < 200'000; ++i)
    keys += '"' + std::to_string(i) + "\": 0, ";
  CHECK_THAT(error(keys), Contains("more keys than any"));
}

TEST_CASE("base64 is as RFC 4648 has it") {
  using model::base64, model::from_base64;
  const std::array<std::pair<std::string_view, std::string_view>, 7> examples{{{"", ""},
                                                                               {"f", "Zg=="},
                                                                               {"fo", "Zm8="},
                                                                               {"foo", "Zm9v"},
                                                                               {"foob", "Zm9vYg=="},
                                                                               {"fooba", "Zm9vYmE="},
                                                                               {"foobar", "Zm9vYmFy"}}};
  for (const auto& [bytes, text] : examples) {
    CHECK(base64(bytes) == text);
    CHECK(from_base64(text) == bytes);
  }
  for (const std::string_view bad :
       {"Z", "Zg", "Zg=", "=", "====", "Zh==", "Zm9=", "Zm 9", "Z===", "Zm9v\n", "Zg==Zg=="})
    CHECK_FALSE(from_base64(bad));
}

TEST_CASE("the word that was meant") {
  constexpr std::array<std::string_view, 4> known{"title", "subtitle", "tags", "url"};
  CHECK(model::nearest("titel", known) == "title");
  CHECK(model::nearest("tag", known) == "tags");
  CHECK(model::nearest("ulr", known) == "url");
  CHECK(model::nearest("sub_title", known) == "subtitle");
  CHECK(model::nearest("publisher", known).empty());
  CHECK(model::nearest("", known).empty());
  CHECK(model::nearest(std::string(100'000, 't'), known).empty());
}
