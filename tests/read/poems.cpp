// Poems and songs: among wrapped paragraphs, among paragraphs of a line each, and as whole chapters.
#include "read/outline.h"

#include "catch.h"
#include "lost.h"

#include <algorithm>

using namespace octavo;
using tests::outline;

namespace {

/// Wrapped prose, so that a text has a width to be judged by.
const std::string wrapped = R"(The road went on between the hedges for the better part of an hour, and
nobody who was on it had anything to say that the others had not heard
before. When the light began to go they looked for an inn, and found one
at the place where the river turns, with a lamp above the door and a dog
that was too old to get up for them.

)";

/// Paragraphs of a line each.
const std::string line_each =
    "The road went on between the hedges for the better part of an hour, and nobody had anything to say.\n"
    "When the light began to go they looked for an inn, and found one at the place where the river turns.\n"
    "There was a lamp above the door and an old dog in front of it that did not get up for any of them.\n";

/// The same with blank lines between them.
std::string spaced(const std::string& text) {
  std::string out;
  for (const char c : text)
    out += c == '\n' ? std::string("\n\n") : std::string(1, c);
  return out;
}

std::size_t verses(const std::string& text) {
  const Reading reading = read(text);
  INFO(text);
  CHECK(tests::lost(text, reading) == "");
  const std::string all = outline(reading.book);
  std::size_t count = 0;
  for (std::size_t at = all.find("verse "); at != std::string::npos; at = all.find("verse ", at + 1))
    ++count;
  return count;
}

const std::string ballad = "The keeper of the harbour light\n"
                           "Went down the stair at three,\n"
                           "And no one saw him in the night\n"
                           "Go walking to the sea.\n"
                           "\n"
                           "They rang for him the chapel bell,\n"
                           "They called along the shore,\n"
                           "But what he found they cannot tell,\n"
                           "And he came home no more.\n";

std::string indented(const std::string& text, const std::string& by) {
  std::string out;
  bool start = true;
  for (const char c : text) {
    if (start && c != '\n')
      out += by;
    out += c;
    start = c == '\n';
  }
  return out;
}

} // namespace

TEST_CASE("a poem between wrapped paragraphs, set in or not") {
  for (const char* const by : {"", "  ", "      "}) {
    const std::string text = wrapped + wrapped + indented(ballad, by) + "\n" + wrapped;
    const std::string all = outline(text);
    INFO(all);
    CHECK(all.find("verse 13-21 2 stanzas") != std::string::npos);
    CHECK(verses(text) == 1);
  }
}

TEST_CASE("a poem between paragraphs of a line each") {
  CHECK(outline(line_each + "\n" + ballad + "\n" + line_each).find("verse 5-13 2 stanzas") !=
        std::string::npos);
  CHECK(outline(spaced(line_each) + ballad + "\n" + spaced(line_each)).find("verse 7-15 2 stanzas") !=
        std::string::npos);
}

TEST_CASE("a poem whose lines stand between blank lines, stanzas between two") {
  const std::string text = spaced(line_each) + "He sang:\n\n" + spaced(ballad) + spaced(line_each);
  INFO(outline(text));
  CHECK(verses(text) == 1);
}

TEST_CASE("four lines that rhyme are verse where they are announced, whatever stands between them") {
  const std::string rose = "The rose is red, the violet blue.\nAnd honey sweet, and so are you.\n"
                           "The stars are bright above the sea.\nAnd you are all the world to me.\n";
  const std::string brief = "He smiled.\nShe waited.\n";
  CHECK(outline(line_each + "He read:\n" + rose + brief).find("verse 5-8 1 stanza") != std::string::npos);
  CHECK(outline(spaced(line_each + "He read:\n" + rose + brief)).find("verse 9-15 1 stanza") !=
        std::string::npos);
  CHECK(outline(spaced(brief + "He read:\n") + rose + "\n" + spaced(brief)).find("verse 7-10 1 stanza") !=
        std::string::npos);
  CHECK(outline(wrapped + "He read:\n\n" + spaced(rose) + wrapped).find("verse 9-15 1 stanza") !=
        std::string::npos);
  CHECK(outline(line_each + "He read:\n" + rose + rose + brief).find("verse 5-12") != std::string::npos);
  // Nobody announces them; they do not rhyme; they are speech.
  CHECK(verses(line_each + "He read.\n" + rose + brief) == 0);
  CHECK(verses(spaced(line_each +
                      "There were four rules:\nNever look back at the house.\nAlways carry a "
                      "knife.\nDo not trust the old man.\nRun when you hear the bell.\n" +
                      brief)) == 0);
  CHECK(verses(line_each +
               "They said:\n\"It is not for you.\"\n\"The sky is blue.\"\n\"Come to the "
               "sea.\"\n\"Not me.\"\n" +
               brief) == 0);
}

TEST_CASE("lines that follow each other among spaced ones are a poem, those around it are none") {
  const std::string brief = "He smiled.\n\nShe waited.\n\nNobody spoke.\n\n";
  CHECK(outline(brief + ballad + "\n" + brief).find("verse 7-15 2 stanzas") != std::string::npos);
}

TEST_CASE("a poem is told by what stands around it") {
  const Reading reading = read(line_each + "\n" + ballad + "\n" + line_each);
  REQUIRE(reading.decisions.size() >= 1);
  const auto found = std::find_if(reading.decisions.begin(), reading.decisions.end(),
                                  [](const Decision& d) { return d.what == "verse"; });
  REQUIRE(found != reading.decisions.end());
  CHECK(found->first_line == 5);
  CHECK(found->last_line == 13);
  CHECK(found->evidence.find("8 lines of at most") != std::string::npos);
  CHECK(found->alternative == "prose");
}

TEST_CASE("emphasis runs on over the lines of a stanza") {
  const std::string text = wrapped +
                           "    _The keeper of the harbour light\n    Went down the stair at three,\n"
                           "    And no one saw him in the night\n    Go walking to the sea._\n\n" +
                           wrapped;
  const Reading reading = read(text);
  CHECK(verses(text) == 1);
  for (const Block& block : reading.book.sections.at(0).blocks)
    if (const auto* const verse = std::get_if<Verse>(&block.node)) {
      CHECK(tests::marked(verse->stanzas.at(0).lines.at(0).content) ==
            "<i>The keeper of the harbour light</i>");
      CHECK(tests::marked(verse->stanzas.at(0).lines.at(3).content) == "<i>Go walking to the sea.</i>");
    }
}

TEST_CASE("whom a poem is from stands below it") {
  const std::string text = wrapped + wrapped + indented(ballad, "    ") + "\n    --Anna Vale\n\n" + wrapped;
  INFO(outline(text));
  CHECK(outline(text).find("verse 13-21 2 stanzas\n  attribution 23 verse") != std::string::npos);
}

TEST_CASE("poems in other languages and scripts") {
  const std::string russian =
      "Дорога шла между полями почти целый час, и никто из них не говорил ни слова.\n"
      "Когда стемнело, они стали искать ночлег и нашли его у поворота большой реки.\n"
      "Над дверью висел фонарь, а у крыльца лежала старая собака и не поднялась к ним.\n";
  const std::string poem =
      "Уходит ночь за дальний лес,\nИ гаснет в поле свет,\nИ смотрит месяц с чёрных небес\n"
      "На одинокий след.\n\nА за рекой звенит вода,\nИ песня не слышна,\n"
      "И остаётся навсегда\nОдна лишь тишина.\n";
  CHECK(verses(spaced(russian) + poem + "\n" + spaced(russian)) == 1);
  const std::string chinese =
      "那一天夜里他们沿着河边走了很久，谁也没有说话，只听见远处的狗叫声和风吹过树林的声音。\n"
      "天快亮的时候，他们终于看见了一家小客店，门口挂着一盏灯，灯下坐着一位白发苍苍的老人。\n"
      "老人抬起头来看了看他们，慢慢地念道：\n";
  CHECK(verses(chinese + "\n月落江边树，\n风来夜半钟。\n故人今不见，\n山水几千重。\n\n" + chinese) == 1);
}

TEST_CASE("a chapter that is verse from end to end") {
  std::string text;
  for (int i = 0; i < 4; ++i)
    text += ballad + "\n";
  CHECK(verses(text) == 1);
}

TEST_CASE("stanzas that begin with small letters, all of a size") {
  std::string text;
  for (int i = 0; i < 5; ++i)
    text +=
        "Io non so dir com'io vi fui condotto,\ntanto ero pieno di sonno e di pena\nche il calle avevo già "
        "corrotto.\n\nNel mezzo della valle oscura e piena\nmi ritrovai la notte senza luce,\nche d'ogni "
        "voce spezza la catena.\n\n";
  CHECK(verses(text) == 1);
}

TEST_CASE("short lines that are no verse") {
  const std::string talk = "\"No.\"\n\"Yes.\"\n\"Why not?\"\n\"Because.\"\n\"I see.\"\n\"Do you?\"\n";
  CHECK(verses(line_each + talk + line_each) == 0);
  CHECK(verses(spaced(line_each + talk + line_each)) == 0);
  const std::string pauses = "She looked up.\nNobody came.\nThe door was shut.\nHe was gone.\nIt was over.\n";
  CHECK(verses(line_each + pauses + line_each) == 0);
  CHECK(verses(spaced(line_each + pauses + line_each)) == 0);
  const std::string address = "Mr. Arthur Vale\n17 Harbour Street\nNorth Haven\n";
  CHECK(verses(wrapped + address + "\n" + wrapped) == 0);
  const std::string sign = "BEWARE OF THE DOG\nKEEP OUT OF HERE\nTHIS MEANS YOU AND ALL\nNO HAWKERS AT ALL\n";
  CHECK(verses(line_each + "\n" + sign + "\n" + line_each) == 0);
  const std::string keys = "Name: Anna Vale\nAge: about thirty\nHair: brown and long\nEyes: grey or green\n";
  CHECK(verses(spaced(line_each) + keys + "\n" + spaced(line_each)) == 0);
}

TEST_CASE("a sum that is set in is no verse") {
  CHECK(verses(wrapped + "            365\n              1\n\n" + wrapped) == 0);
}

TEST_CASE("A line by itself above verse that is set off from paragraphs is the poem's title") {
  const auto titled = [](const std::string& title, const std::string& gap = "\n\n") {
    const std::string text = wrapped + title + gap + ballad + "\n" + wrapped;
    const Reading reading = read(text);
    INFO(text);
    CHECK(tests::lost(text, reading) == "");
    const Blocks& blocks = reading.book.sections.at(0).blocks;
    const auto verse = std::find_if(blocks.begin(), blocks.end(),
                                    [](const Block& one) { return std::holds_alternative<Verse>(one.node); });
    REQUIRE((verse != blocks.end() && verse != blocks.begin()));
    const auto* const above = std::get_if<Paragraph>(&(verse - 1)->node);
    return above != nullptr && above->role == ParagraphRole::centered;
  };
  CHECK(titled("THE HARBOUR LIGHT"));
  CHECK(titled("_The Harbour Light_"));
  CHECK(titled("          The Harbour Light"));
  CHECK(titled("THE HARBOUR LIGHT", "\n\n\n"));

  CHECK_FALSE(titled("It went like this"));
  CHECK_FALSE(titled("HE SANG:"));
  CHECK_FALSE(titled("_He sang._"));
  CHECK_FALSE(titled("LONDON, 3 MAY 1890"));
  CHECK_FALSE(titled("And then THE KEEPER sang what he had sung for all of them at home"));
}

TEST_CASE("the poems of a collection are sections by their titles") {
  const std::string stanza = "The bridge is down, the bridge is gone,\nThey took the timbers for the mill,\n"
                             "But I have seen it walked upon\nBy those who never walked uphill.\n";
  const auto sections = [&](const std::vector<std::string>& titles, const std::string& gap) {
    std::string text;
    for (const std::string& title : titles)
      text += (text.empty() ? "" : gap) + title + "\n\n" + stanza + "\n" + stanza;
    const Reading reading = read(text);
    INFO(text);
    CHECK(tests::lost(text, reading) == "");
    std::string all;
    for (const Section& section : reading.book.sections)
      all += plain_text(section.title) + "|";
    return all;
  };
  CHECK(sections({"THE FERRY", "THE BRIDGE", "SNOW AT NIGHT"}, "\n\n") ==
        "THE FERRY|THE BRIDGE|SNOW AT NIGHT|");
  CHECK(sections({"The Ferry", "To My Brother", "November"}, "\n\n") == "The Ferry|To My Brother|November|");
  CHECK(sections({"The Ferry", "To My Brother", "November"}, "\n\n\n\n") ==
        "The Ferry|To My Brother|November|");
  CHECK(sections({"Chorus", "The Ferry", "Chorus"}, "\n\n").find("Ferry|") == std::string::npos);
  CHECK(sections({"The Ferry", "To My Brother"}, "\n\n").find("To My") == std::string::npos);
  CHECK(sections({"The Ferry", "To My Brother", "November"}, "\n").find("To My") == std::string::npos);
}

TEST_CASE("lines that end where phrases do are verse among paragraphs between blank lines") {
  const std::string cavafy = "Σα βγεις στον πηγαιμό για την Ιθάκη,\n"
                             "να εύχεσαι νά 'ναι μακρύς ο δρόμος,\n"
                             "γεμάτος περιπέτειες, γεμάτος γνώσεις.\n"
                             "Τους Λαιστρυγόνας και τους Κύκλωπας\n\n";
  const std::string hugo = "Demain, dès l'aube, à l'heure où blanchit la campagne,\n"
                           "Je partirai. Vois-tu, je sais que tu m'attends.\n"
                           "J'irai par la forêt, j'irai par la montagne.\n"
                           "Je ne puis demeurer loin de toi plus longtemps.\n\n";
  const std::string free_verse =
      "I am not the sea\nI am not the ship\nI am the rope\nthat forgot the knot\n\n"
      "and you\nare the hand\n\n";
  const std::string haiku =
      "Old mill in the rain\nthe wheel turns and turns and turns\nnothing left to grind\n\n";
  const std::string basho = "古池や\n蛙飛びこむ\n水の音\n\n";
  for (const std::string& poem : {cavafy, hugo, free_verse, haiku, basho}) {
    CHECK(verses(spaced(line_each) + poem + spaced(line_each)) == 1);
  }
  CHECK(verses(wrapped + wrapped + haiku + wrapped) == 1);
  CHECK(verses(spaced(line_each) +
               "_Old mill in the rain_\n_the wheel goes on_\n_nothing left to grind_\n\n" +
               spaced(line_each)) == 1);
}

TEST_CASE("lines of a paragraph, lists and addresses are no verse, though each has a line of its own") {
  for (const std::string lines :
       {"The road went on between the hedges for\nthe better part of an hour, and nobody\nwho was on it had "
        "anything to say that\nthe others had not heard before.\n\n",
        "Two loaves of bread\nA pound of butter\nSome red wine\nA dozen eggs\n\n",
        "two loaves of bread\na pound of butter\nsome red wine\na dozen eggs\n\n",
        "The Reverend John Smith,\nOld Mill Street,\nGreat Harbour Town.\n\n",
        "where are you now\nOn the train\nwhich one\n\n",
        "He ran up the hill.\nShe ran down it.\nNobody saw them.\n"
        "They were gone.\n\n"}) {
    CHECK(verses(spaced(line_each) + lines + spaced(line_each)) == 0);
  }
}
