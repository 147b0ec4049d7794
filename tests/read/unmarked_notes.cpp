// What an author says around a chapter without a marker, and what is the story's though it sounds alike.
#include "catch.h"

#include "read/author_signs.h"
#include "read/note_support.h"

#include <octavo/read.h>

using namespace octavo;
using reader::author_signs;

namespace {

const std::string others =
    "Mira went down to the harbour, and the lamps were lit. She had her coat on, and he had none.\n\n"
    "\"Nobody comes,\" said Tom.\n\n"
    "He shut the window on the rain, put the kettle on the fire and sat down at the table with her.\n\n";
const std::string mine =
    "I went down to the harbour, and the lamps were lit. My coat was wet, and I had no other.\n\n"
    "\"Nobody comes,\" said Tom.\n\n"
    "I shut the window on the rain, put my kettle on the fire and sat down at the table with my brother.\n\n";

/// The paragraphs of the first chapter's notes, each note's in brackets; `where` it has them.
std::string notes_in(const Section& chapter, bool before) {
  std::string all;
  const auto add = [&](const Blocks& blocks) {
    std::string text = plain_text(blocks);
    while (text.ends_with('\n'))
      text.pop_back();
    all += "[" + text + "]";
  };
  if (before) {
    for (const Block& block : chapter.blocks)
      if (const auto* const aside = std::get_if<Aside>(&block.node))
        add(aside->blocks);
  } else {
    for (const Section& note : chapter.children)
      add(note.blocks);
  }
  return all;
}

std::string above(const std::string& note, const std::string& story, const std::string& row = {}) {
  const Book book =
      read("Chapter 1\n\n" + note + "\n\n" + row + story + story + "Chapter 2\n\n" + story).book;
  REQUIRE(book.sections.size() == 2);
  CHECK(notes_in(book.sections[1], true).empty());
  return notes_in(book.sections[0], true);
}

std::string below(const std::string& note, const std::string& story, const std::string& row = {}) {
  const Book book = read("Chapter 1\n\n" + story + story + row + note + "\n\nChapter 2\n\n" + story).book;
  REQUIRE(book.sections.size() == 2);
  CHECK(notes_in(book.sections[1], false).empty());
  return notes_in(book.sections[0], false);
}

std::string whole(const std::string& paragraphs) {
  std::string lines = paragraphs;
  for (std::size_t at = 0; (at = lines.find("\n\n", at)) != std::string::npos;)
    lines.erase(at, 1);
  return "[" + lines + "]";
}

const std::string row = "***\n\n";

} // namespace

TEST_CASE("an author who greets readers above a chapter and hands over to the story needs no marker") {
  for (const char* const note :
       {"Hey guys! So sorry for the wait, school has been crazy.\n\nAnyway, here's chapter 5. Enjoy!",
        "Hi everyone,\n\nI know it's been a while. I moved house and my laptop died.\n\nOn with the story!",
        "Hello again, my lovely readers! Thank you for all your reviews. Happy reading!",
        "Hallo ihr Lieben! Tut mir leid, dass es so lange gedauert hat.\n\nViel Spaß beim Lesen!",
        "Salut tout le monde ! Désolée pour l’attente.\n\nBonne lecture !",
        "¡Hola a todos! Perdón por la tardanza.\n\nEspero que les guste el capítulo. ¡Disfruten!",
        "Ciao a tutti! Scusate il ritardo. Buona lettura!", "Oi gente! Desculpem a demora.\n\nBoa leitura!",
        "Всем привет! Извините за задержку.\n\nПриятного чтения!"})
    for (const std::string& story : {others, mine}) {
      INFO(note);
      CHECK(above(note, story) == whole(note));
      CHECK(above(note, story, row) == whole(note));
    }
}

TEST_CASE("without a greeting more must speak for it where somebody tells the story") {
  const std::string note = "So this one took forever. I rewrote it three times and I'm still not happy with "
                           "it.\n\nWithout further ado, enjoy!";
  CHECK(above(note, others) == whole(note));
  CHECK(above(note, mine).empty());
  for (const char* const line :
       {"Hey guys! Sorry this took so long.", "Hello again my lovely readers! Thanks for all the kudos.",
        "*Hey guys, quick note: this chapter gets dark.*"}) {
    INFO(line);
    CHECK_FALSE(above(line, others).empty());
    CHECK_FALSE(above(line, others, row).empty());
    CHECK_FALSE(above(line, mine, row).empty());
  }
  CHECK(above("Hey guys! Sorry this took so long.", mine).empty());
  // What is emphasised as it is belongs to it.
  CHECK(above("**Hey guys! Sorry this took so long.**\n\n**The dog is fine.**", others) ==
        "[Hey guys! Sorry this took so long.\nThe dog is fine.]");
}

TEST_CASE(
    "what an author says of chapters, followers and languages is a note above a story that nobody tells") {
  for (const char* const note :
       {"Welcome to chapter two! I'm so excited to share this with you.\n\nAlso thanks to Sunny for beta "
        "reading.",
        "Wow, 100 followers! Thank you all so much!\n\nHere's the next chapter :)",
        "It's been a while, hasn't it? I'm back with a new chapter.",
        "Okay, I know that I said I'd update last week.\n\nThis chapter is dedicated to Rose.\n\nLet's go!",
        "Hello everyone and welcome to my new story!\n\nReviews are welcome."}) {
    INFO(note);
    CHECK(above(note, others) == whole(note));
  }
  for (const char* const line : {"Good evening, everyone. You are probably wondering why I called you here.",
                                 "Hi! My name is Mira and I'm fifteen. This is the story of how I died.",
                                 "Welcome, readers, to the strangest week of my life.",
                                 "All right, guys, here we go.", "I dedicate this chapter to my cat.",
                                 "Dear diary,\n\nSorry for the wait. I have been busy with school."})
    for (const std::string& story : {others, mine}) {
      INFO(line);
      CHECK(above(line, story).empty());
      CHECK(above(line, story, row).empty());
    }
}

TEST_CASE("a story's first lines that sound like an author's are the story's") {
  for (const char* const line :
       {"Hello, everyone. My name is Pip, and I am sorry that it took me so long to write this down.",
        "Hey guys, wait for me, I thought, but nobody did.", "Dear all,\n\nI am sorry for the delay.",
        "Welcome back, everyone, the sign read.", "Enjoy!", "Hi everyone! he wrote on the board.",
        "\"Hey guys! Thanks for reading this chapter!\" said Tom.", "Sorry for the wait.",
        "In the last chapter of the war he lost a leg.", "Without further ado, he sat down.",
        "— Hey guys! Sorry for the wait, here is chapter five.",
        "Sorry I'm late. The next chapter of my life begins here."})
    for (const std::string& story : {others, mine}) {
      INFO(line);
      CHECK(above(line, story).empty());
      CHECK(above(line, story, row).empty());
    }
}

TEST_CASE("a note with its marker goes on to the words that lead to the story") {
  const std::string first = "This is my first story, be nice.\n\nI hope you like it. My friends said that I "
                            "should post it.\n\n";
  for (const std::string& story : {others, mine}) {
    CHECK(above("A/N: Hi!\n\n" + first + "Anyway, enjoy!", story) ==
          whole("A/N: Hi!\n\n" + first + "Anyway, enjoy!"));
    CHECK(above("Author's Note\n\nHi!\n\n" + first + "On with the chapter!", story) ==
          whole("Hi!\n\n" + first + "On with the chapter!"));
  }
  // Nobody tells the story: who says I of exams is its author.
  const std::string life = "Hi guys, thank you for the kudos!\n\nI have exams next week, so I am tired.\n\nI "
                           "really hope that it makes sense.";
  CHECK(above("Author's Note:\n\n" + life, others).starts_with("[Hi guys, thank you for the kudos!\nI have"));
  CHECK(above("A/N: Enjoy!\n\n*I can't do this.*\n\nI know it.", others) == "[A/N: Enjoy!]");
  CHECK(above("A/N: Hello.\n\nI walked home that day.", mine) == "[A/N: Hello.]");
}

TEST_CASE("an opening note is the same on a page and in Markdown") {
  const std::string note = "Hey guys! So sorry for the wait.\n\nAnyway, here's chapter 5!";
  ReadOptions options;
  options.from = InputFormat::markdown;
  const Book book = read("# Chapter 1\n\n" + note + "\n\n" + others + others, options).book;
  REQUIRE(book.sections.size() == 1);
  CHECK(notes_in(book.sections[0], true) == whole(note));
  const Book marked =
      read("# Chapter 1\n\n**Author's Note**\n\nHi.\n\n" + others + "---\n\n" + others, options).book;
  CHECK(notes_in(marked.sections.at(0), true) == "[Hi.]");
}

TEST_CASE("an author who takes leave of readers below a chapter needs no marker") {
  for (const char* const note :
       {"So that's it for this chapter! Let me know what you think in the comments, and see you next week!",
        "Thanks for reading! R&R", "I hope you guys liked it! Reviews make me happy.",
        "What did you guys think? Tell me in the reviews!",
        "Well, that was chapter five.\n\nI know it was short, but the next chapter will be longer.\n\nPlease "
        "review!",
        "Bis zum nächsten Kapitel! Ich freue mich über Reviews.",
        "¡Hasta la próxima! Dejen sus comentarios."})
    for (const std::string& story : {others, mine}) {
      INFO(note);
      CHECK(below(note, story, row) == whole(note));
    }
  for (const char* const note :
       {"Please review!", "Thanks for reading! R&R", "Next chapter on Friday!", "Until next chapter!",
        "That's all for this chapter. Please leave a review!"})
    CHECK(below(note, others) == whole(note));
  for (const char* const note : {"Let me know what you think!", "See you next time!"}) {
    CHECK(below(note, others, row) == whole(note));
    CHECK(below(note, mine, row).empty());
    CHECK(below(note, others).empty());
  }
}

TEST_CASE("a story's last lines that sound like an author's are the story's") {
  for (const char* const line :
       {"Thank you for reading this far. I know that it cannot have been easy.",
        "See you next week, she said, and hung up.",
        "I hope you enjoyed the show, she said, and let me know what you think of the second act.",
        "\"Please review!\"", "See you soon.", "I hope you like it here.", "He said: please review!",
        "The last chapter of my life was over.", "I love you all. Goodbye.", "To be continued...",
        "Tell my mother that I am well, and write soon.",
        "Thank you for everything, and see you on the other side!", "She left again.\n\nEnd of the line."})
    for (const std::string& story : {others, mine}) {
      INFO(line);
      CHECK(below(line, story).empty());
      CHECK(below(line, story, row).empty());
    }
}

TEST_CASE("a warning or a note that somebody in the story reads is no author's") {
  for (const char* const line : {"Warning: the bridge is out.", "Note: the key is under the mat.",
                                 "Disclaimer: this lift is not in service."}) {
    INFO(line);
    CHECK(above(line, others).empty());
    CHECK(below(line, others).empty());
    CHECK_FALSE(above(line + std::string("\n\nA/N: Enjoy!"), others).empty());
  }
  for (const char* const line :
       {"Warning: blood and swearing.", "Note: this chapter is short.", "Disclaimer: I own nothing.",
        "Warnings: major character death", "TW: storms", "Warnung: Gewalt"}) {
    INFO(line);
    CHECK_FALSE(above(line, others).empty());
    CHECK_FALSE(below(line, others).empty());
  }
  const Book lift = read(others + "DISCLAIMER\n\nThis lift is not in service.\n\n" + others).book;
  CHECK(lift.sections.at(0).children.empty());
  CHECK(notes_in(lift.sections[0], true).empty());
}

TEST_CASE("the signs of an author are weighed together") {
  CHECK(author_signs("Hey guys!").greets);
  CHECK(author_signs("Hey guys!").weight == 2);
  CHECK(author_signs("Hey Tom!").weight == 0);
  CHECK(author_signs("Okay, on with the story!").hands_over);
  CHECK_FALSE(
      author_signs("They went on with the story until it was late and everybody was asleep.").hands_over);
  CHECK(author_signs("Hope you enjoy!").may_hand);
  CHECK(author_signs("See you soon, she said.").tells);
  CHECK_FALSE(author_signs("My friends said that I should post it.").tells);
  CHECK(author_signs("").weight == 0);
  CHECK(reader::needs_support("Warning: x", NoteKind::content_warning));
  CHECK_FALSE(reader::needs_support("Content warning: x", NoteKind::content_warning));
  CHECK(reader::speaks_as_note("Warning: violence", NoteKind::content_warning));
  CHECK_FALSE(reader::speaks_as_note("Warning: wet paint", NoteKind::content_warning));
}

TEST_CASE(
    "what only they say whose story comes out in parts needs no greeting above a story that nobody tells") {
  for (const char* const note :
       {"So I know I said I'd update last week, but life happened. This chapter is a bit shorter than usual.",
        "This is a rewrite of my old story. Be nice, it's my first fic in years.",
        "Okay so first things first, thanks for all the reviews!",
        "The chapter you've all been waiting for!"}) {
    INFO(note);
    CHECK(above(note, others) == whole(note));
    CHECK(above(note, mine).empty());
  }
  for (const char* const line : {"I know I said I'd call last week, but life happened.",
                                 "This is the first chapter of the book that he wrote.",
                                 "The letter you have all been waiting for came on Monday."}) {
    INFO(line);
    CHECK(above(line, others).empty());
    CHECK(above(line, mine).empty());
  }
}

TEST_CASE("speech in single quotation marks does not tell who tells the story") {
  const std::string single =
      "‘I never put my coat on,’ said Mira, ‘and I’m not cold.’ She looked at him, and he "
      "shut the window on the rain.\n\n‘I know,’ he said. ‘I have my own.’\n\n"
      "She put the kettle on the fire and sat down at the table with him.\n\n";
  const std::string note = "Hey guys! Sorry this took so long.";
  CHECK(above(note, single) == whole(note));
}
