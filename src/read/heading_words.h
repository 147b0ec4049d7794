// The words that make a line a heading, in the languages that stories are written in. Folded to small
// letters.
#pragma once

#include "read/headings.h"

#include <array>
#include <string_view>

namespace octavo::reader {

struct HeadingWord {
  std::string_view word;
  Rank rank;
};

/// Longer words before their own beginnings, so that the first match is the right one.
inline constexpr std::array heading_words{
    // English
    HeadingWord{"chapter", Rank::chapter},
    HeadingWord{"chap", Rank::chapter},
    HeadingWord{"ch", Rank::chapter},
    HeadingWord{"episode", Rank::chapter},
    HeadingWord{"stave", Rank::chapter},
    HeadingWord{"canto", Rank::chapter},
    HeadingWord{"letter", Rank::chapter},
    HeadingWord{"scene", Rank::scene},
    HeadingWord{"act", Rank::part},
    HeadingWord{"part", Rank::part},
    HeadingWord{"book", Rank::book},
    HeadingWord{"volume", Rank::volume},
    HeadingWord{"vol", Rank::volume},
    // German, Dutch, the languages of the North
    HeadingWord{"kapitel", Rank::chapter},
    HeadingWord{"hoofdstuk", Rank::chapter},
    HeadingWord{"kapittel", Rank::chapter},
    HeadingWord{"luku", Rank::chapter},
    HeadingWord{"teil", Rank::part},
    HeadingWord{"deel", Rank::part},
    HeadingWord{"del", Rank::part},
    HeadingWord{"osa", Rank::part},
    HeadingWord{"buch", Rank::book},
    HeadingWord{"boek", Rank::book},
    HeadingWord{"bok", Rank::book},
    HeadingWord{"band", Rank::volume},
    // French, Spanish, Italian, Portuguese, Catalan, Romanian
    HeadingWord{"chapitre", Rank::chapter},
    HeadingWord{"capítulo", Rank::chapter},
    HeadingWord{"capitulo", Rank::chapter},
    HeadingWord{"capitolo", Rank::chapter},
    HeadingWord{"capítol", Rank::chapter},
    HeadingWord{"capitolul", Rank::chapter},
    HeadingWord{"épisode", Rank::chapter},
    HeadingWord{"partie", Rank::part},
    HeadingWord{"parte", Rank::part},
    HeadingWord{"livre", Rank::book},
    HeadingWord{"libro", Rank::book},
    HeadingWord{"livro", Rank::book},
    HeadingWord{"tome", Rank::volume},
    HeadingWord{"tomo", Rank::volume},
    // Polish, Czech, Slovak, Hungarian, Turkish
    HeadingWord{"rozdział", Rank::chapter},
    HeadingWord{"rozdzial", Rank::chapter},
    HeadingWord{"kapitola", Rank::chapter},
    HeadingWord{"fejezet", Rank::chapter},
    HeadingWord{"bölüm", Rank::chapter},
    HeadingWord{"część", Rank::part},
    HeadingWord{"część", Rank::part},
    HeadingWord{"část", Rank::part},
    HeadingWord{"časť", Rank::part},
    HeadingWord{"rész", Rank::part},
    HeadingWord{"księga", Rank::book},
    HeadingWord{"kniha", Rank::book},
    // Russian, Ukrainian, Greek
    HeadingWord{"глава", Rank::chapter},
    HeadingWord{"розділ", Rank::chapter},
    HeadingWord{"κεφάλαιο", Rank::chapter},
    HeadingWord{"κεφαλαιο", Rank::chapter},
    HeadingWord{"часть", Rank::part},
    HeadingWord{"частина", Rank::part},
    HeadingWord{"μέρος", Rank::part},
    HeadingWord{"книга", Rank::book},
    HeadingWord{"том", Rank::volume},
};

struct KindWord {
  std::string_view word;
  SectionKind kind;
};

inline constexpr std::array kind_words{
    KindWord{"prologue", SectionKind::prologue},
    KindWord{"prolog", SectionKind::prologue},
    KindWord{"prólogo", SectionKind::prologue},
    KindWord{"prologo", SectionKind::prologue},
    KindWord{"proloog", SectionKind::prologue},
    KindWord{"prologi", SectionKind::prologue},
    KindWord{"пролог", SectionKind::prologue},
    KindWord{"πρόλογος", SectionKind::prologue},
    KindWord{"プロローグ", SectionKind::prologue},
    KindWord{"序章", SectionKind::prologue},
    KindWord{"楔子", SectionKind::prologue},
    KindWord{"epilogue", SectionKind::epilogue},
    KindWord{"épilogue", SectionKind::epilogue},
    KindWord{"epilog", SectionKind::epilogue},
    KindWord{"epílogo", SectionKind::epilogue},
    KindWord{"epilogo", SectionKind::epilogue},
    KindWord{"epiloog", SectionKind::epilogue},
    KindWord{"epilogi", SectionKind::epilogue},
    KindWord{"эпилог", SectionKind::epilogue},
    KindWord{"епілог", SectionKind::epilogue},
    KindWord{"επίλογος", SectionKind::epilogue},
    KindWord{"エピローグ", SectionKind::epilogue},
    KindWord{"終章", SectionKind::epilogue},
    KindWord{"终章", SectionKind::epilogue},
    KindWord{"尾声", SectionKind::epilogue},
    KindWord{"interlude", SectionKind::interlude},
    KindWord{"intermission", SectionKind::interlude},
    KindWord{"intermezzo", SectionKind::interlude},
    KindWord{"interludio", SectionKind::interlude},
    KindWord{"interlúdio", SectionKind::interlude},
    KindWord{"zwischenspiel", SectionKind::interlude},
    KindWord{"интерлюдия", SectionKind::interlude},
    KindWord{"entr'acte", SectionKind::interlude},
    KindWord{"foreword", SectionKind::foreword},
    KindWord{"avant-propos", SectionKind::foreword},
    KindWord{"vorwort", SectionKind::foreword},
    KindWord{"предисловие", SectionKind::foreword},
    KindWord{"preface", SectionKind::preface},
    KindWord{"préface", SectionKind::preface},
    KindWord{"prefacio", SectionKind::preface},
    KindWord{"prefácio", SectionKind::preface},
    KindWord{"prefazione", SectionKind::preface},
    KindWord{"introduction", SectionKind::introduction},
    KindWord{"einleitung", SectionKind::introduction},
    KindWord{"introducción", SectionKind::introduction},
    KindWord{"introduzione", SectionKind::introduction},
    KindWord{"введение", SectionKind::introduction},
    KindWord{"afterword", SectionKind::afterword},
    KindWord{"postface", SectionKind::afterword},
    KindWord{"nachwort", SectionKind::afterword},
    KindWord{"послесловие", SectionKind::afterword},
    KindWord{"後記", SectionKind::afterword},
    KindWord{"后记", SectionKind::afterword},
    KindWord{"あとがき", SectionKind::afterword},
    KindWord{"acknowledgments", SectionKind::acknowledgments},
    KindWord{"acknowledgements", SectionKind::acknowledgments},
    KindWord{"dedication", SectionKind::dedication},
    KindWord{"epigraph", SectionKind::epigraph},
    KindWord{"appendix", SectionKind::appendix},
};

} // namespace octavo::reader
