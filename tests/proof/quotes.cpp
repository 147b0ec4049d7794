// Quotation marks and brackets: what balances, in many languages' ways, and what does not.
#include "catch.h"
#include "checked.h"

#include <algorithm>

using namespace octavo;
using octavo::tests::checked;
using octavo::tests::count_of;
using octavo::tests::lines_of;

namespace {

using Lines = std::vector<int>;
constexpr auto unbalanced = "quote-unbalanced";
const std::string long_speech =
    "I was born in a small town by the sea, where nothing ever happened, and where nobody ever thought that "
    "anything would, for we were happy.";

} // namespace

TEST_CASE("a quotation mark that nothing closes or opens is noted") {
  CHECK(lines_of(unbalanced, {"\"No, she said.", "He left."}) == Lines{1});
  CHECK(lines_of(unbalanced, {"“No, she said.", "He left."}) == Lines{1});
  CHECK(lines_of(unbalanced, {"No,\" she said.", "He left."}) == Lines{1});
  CHECK(lines_of(unbalanced, {"He came.", "“No,” she said, “not now.", "“Then when?” he asked."}) ==
        Lines{2});
  CHECK(lines_of(unbalanced, {"„Nein, sagte sie.", "Er ging."}, "de") == Lines{1});
  CHECK(lines_of(unbalanced, {"« Non, dit-elle.", "Il partit."}, "fr") == Lines{1});
  CHECK(lines_of(unbalanced, {"Non », dit-elle.", "Il partit."}, "fr") == Lines{1});
  CHECK(lines_of(unbalanced, {"«Нет, сказала она.", "Он ушёл."}, "ru") == Lines{1});
  CHECK(lines_of(unbalanced, {"「いいえ、と彼女は言った。", "彼は去った。"}, "ja") == Lines{1});
  CHECK(lines_of(unbalanced, {"“不，她说。", "他走了。"}, "zh") == Lines{1});
}

TEST_CASE("what balances is not noted, in any language's way") {
  const auto none = [](const std::vector<std::string>& paragraphs, std::string_view language) {
    INFO(paragraphs.front());
    CHECK(lines_of(unbalanced, paragraphs, language).empty());
  };
  none({"\"No,\" she said. \"It's the dogs' dinner.\"", "He left."}, "en");
  none({"‘Don’t,’ she said. ‘It’s the dogs’ dinner, and the boys’ too.’"}, "en-GB");
  none({"'I'm goin' to the boys' house,' he said, ''cause it's late.'"}, "en-GB");
  none({"“He said ‘never,’ and I said ‘why?’”"}, "en");
  none({"The board was 6\" wide and 5'10\" long.", "He was 6'2\" tall."}, "en");
  none({"„Nein“, sagte sie, „er hat ‚nie‘ gesagt.“"}, "de");
  none({"»Nein«, sagte sie, »niemals.«", "»Doch«, sagte er."}, "de");
  none({"«Nein», sagte sie."}, "de-CH");
  none({"»Nej», sade hon.", "»Jo», sade han.", "»Aldrig», sade hon."}, "sv");
  none({"”Nej”, sade hon. ”Aldrig.”"}, "sv");
  none({"« Non », dit-elle. «\u00A0Jamais\u00A0!\u00A0»"}, "fr");
  none({"— Non, dit-elle.", "— Si !", "Il partit."}, "fr");
  none({"«Нет, — сказала она, — он говорил „никогда“».", "— Да, — сказал он."}, "ru");
  none({"「いいえ」と彼女は言った。「『決して』と言ったの」"}, "ja");
  none({"“不，”她说，“他说‘永远不’。”"}, "zh");
  none({"—No —dijo ella—. Nunca."}, "es");
  none({"Il a dit « jamais »."}, "fr");
}

TEST_CASE("a speech runs on over paragraphs that open again") {
  CHECK(lines_of(unbalanced, {"“" + long_speech, "“And then it did.”"}).empty());
  CHECK(lines_of(unbalanced, {"«" + long_speech, "«And then it did.»"}, "es").empty());
  CHECK(lines_of(unbalanced, {"\"This runs on.", "\"And closes.\"", "He left."}).empty());
  CHECK(lines_of(unbalanced, {"\"This runs on.", "\"So does this.", "\"And closes.\"", "He left."}).empty());
  CHECK(lines_of(unbalanced, {"« Je ne sais pas.", "« Peut-être demain. »", "Il partit."}, "fr").empty());
  CHECK(lines_of(unbalanced, {"«Ich weiß es nicht.", "«Vielleicht morgen.»", "Er ging."}, "de-CH").empty());
  CHECK(lines_of(unbalanced, {"\"This runs on.", "He left."}) == Lines{1});
  // Nobody takes a new paragraph after a word.
  CHECK(lines_of(unbalanced, {"\"No.", "\"Never.\"", "He left."}) == Lines{1});
  CHECK(lines_of(unbalanced, {"« Non.", "« Jamais. »", "Il partit."}, "fr") == Lines{1});
  CHECK(lines_of(unbalanced, {"« Je ne sais pas.", "« Pourquoi ? »", "Il partit."}, "fr") == Lines{1});
  CHECK(lines_of(unbalanced, {"\"This runs on.", "\"Where to?\"", "He left."}) == Lines{1});
  CHECK(lines_of(unbalanced, {"“" + long_speech, "He left."}) == Lines{1});
  CHECK(lines_of(unbalanced, {"«" + long_speech, "He left.", "«No,» she said.", "«Si.»"}, "es") == Lines{1});
  // A letter is quoted so, down to its signature.
  CHECK(lines_of(unbalanced, {"“Come at once, all is well.", "“P.S. Bring the dog.”"}).empty());
  CHECK(lines_of(unbalanced, {"\"Come to-day if you can.", "\"ANNA WRITER.\""}).empty());
}

TEST_CASE("a speech runs on over breaks, chapters and an author's aside, but not over what stands apart") {
  const auto paragraph = [](const std::string& text) {
    Paragraph one;
    one.content = plain(text);
    return Block{one};
  };
  const auto count = [](const Book& book) {
    const Notes notes = proofread(book);
    return std::count_if(notes.begin(), notes.end(),
                         [](const Note& note) { return note.code == unbalanced; });
  };
  const Block begins = paragraph("“" + long_speech), ends = paragraph("“And then it did.”");
  const auto book_of = [](Blocks blocks) {
    Book book;
    book.sections.emplace_back().blocks = std::move(blocks);
    return book;
  };
  CHECK(count(book_of({begins, {Break{}}, ends})) == 0);
  Book chapters = book_of({begins});
  chapters.sections.push_back(book_of({ends}).sections.front());
  CHECK(count(chapters) == 0);
  chapters.sections.back().kind = SectionKind::authors_note;
  CHECK(count(chapters) == 1);
  Aside aside;
  aside.blocks = {paragraph("“Sorry.")};
  CHECK(count(book_of({begins, {aside}, ends})) == 1);
  Document document;
  document.blocks = {paragraph("No entry.")};
  CHECK(count(book_of({begins, {document}, ends})) == 1);
  Verse verse;
  verse.stanzas = {{{plain("“There’s a train,"), plain("a plain train,")}}, {{plain("for you.”")}}};
  CHECK(count(book_of({{verse}, paragraph("He left.")})) == 0);
  Verse stanzas;
  stanzas.stanzas = {{{plain("“Do you admire the view,"), plain("and the sea?")}},
                     {{plain("“It was so kind,” he said,"), plain("“to come.")}}};
  CHECK(count(book_of({{stanzas}, paragraph("He left.")})) == 0);
}

TEST_CASE("a French conversation is between guillemets, its answers behind dashes") {
  CHECK(lines_of(unbalanced, {"« Viens-tu ?", "— Non.", "— Pourquoi ?", "— Parce que. »", "Il partit."}, "fr")
            .empty());
}

TEST_CASE("a quotation that opens in verse may end stanzas later") {
  CHECK(lines_of(unbalanced, {"\"My tablets, quick,", "'Tis meet that I put it down,\" he said."}).empty());
  CHECK(lines_of(unbalanced, {"‘Beware the bird, my son!", "The jaws that bite!’", "He took his sword."},
                 "en-GB")
            .empty());
}

TEST_CASE("a paragraph that keeps its lines is a poem to quotation marks") {
  CHECK(lines_of(unbalanced, {"“The sun was high,\nthe sea was wet,\nthe sands were dry,\nand so it went."})
            .empty());
  CHECK(lines_of(unbalanced, {"“The sun was high,\nthe sea was wet.", "He left."}) == Lines{1});
}

TEST_CASE("two guillemets that end together have one closing mark") {
  CHECK(count_of(unbalanced, "« Il a dit « jamais ».", "fr") == 0);
  CHECK(count_of(unbalanced, "« Bonjour, dit-il. « Je pars. »", "fr") == 1);
}

TEST_CASE("a straight single mark is no quotation where speeches are in double ones") {
  CHECK(lines_of(unbalanced, {"“No,” she said.", "He called it 'Change, as they do."}).empty());
}

TEST_CASE("guillemets that nothing ever closes are noted each") {
  CHECK(lines_of(unbalanced, {"« Non, dit-elle.", "« Si, dit-il.", "« Non.", "Elle partit."}, "fr") ==
        Lines{1, 2, 3});
  CHECK(lines_of(unbalanced, {"«Non,» dit-elle.", "«Si, dit-il.", "«Non,» dit-elle."}, "fr") == Lines{2});
}

TEST_CASE("brackets balance within a few paragraphs, smileys and lists aside") {
  constexpr auto bracket = "bracket-unbalanced";
  CHECK(count_of(bracket, "She came (late, as ever.") == 1);
  CHECK(count_of(bracket, "She came late), as ever.") == 1);
  CHECK(count_of(bracket, "She came [late, as ever.") == 1);
  CHECK(count_of(bracket, "她来了（很晚。", "zh") == 1);
  CHECK(count_of(bracket, "She came (late [as ever]), and (well) sat.") == 0);
  CHECK(count_of(bracket, "She came (in 1984), *(late)*, with (plan a) and (1, 8), .(so)") == 0);
  CHECK(count_of(bracket, "So glad :) and sad :( and ;-) too.") == 0);
  CHECK(count_of(bracket, "a) the first, 2) the second, iv) the fourth.") == 0);
  CHECK(lines_of(bracket, {"(It was late.", "So late. And he came.)"}).empty());
  CHECK(lines_of(bracket, {"(It was late.", "A.", "B.", "C.", "D.", "E.", "F.", "G.", "So late)."}) ==
        Lines{1, 9});
}

TEST_CASE("straight and curly marks in one text are told once") {
  const Notes notes = checked("\"One,\" he said.\n\n\"Two,\" he said.\n\n“Three,” she said.\n\n"
                              "“Four,” she said.\n\n\"Five,\" he said.\n");
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].code == "quotes-mixed");
  CHECK(notes[0].severity == Severity::info);
  CHECK((notes[0].line == 5 && notes[0].column == 1));
  CHECK(notes[0].message == "4 quotation marks are curly and 6 straight, the first on line 5, 7");
  CHECK(count_of("quotes-mixed", "“It's late,” he said.") == 0);
  CHECK(count_of("quotes-mixed", "“It’s 6\" wide,” he said.") == 0);
  CHECK(count_of("quotes-mixed", "“It’s late, isn't it,” he said.") == 1);
}
