// The words by which an archive's additions to a text are known, folded.
#pragma once

#include <array>
#include <string_view>

namespace octavo::reader {

/// What a line begins with that says who made the file.
inline constexpr std::array<std::string_view, 18> credits{
    "produced by ",        "e-text prepared by", "etext prepared by",
    "this etext was ",     "this e-text was ",   "this ebook was ",
    "transcribed by ",     "transcribed from ",  "prepared by ",
    "html version by",     "digitized by ",      "scanned by ",
    "scanned and proof",   "credits:",           "this file was produced",
    "this etext prepared", "proofread by",       "updated editions will replace"};
/// What a note of the transcriber, or of the archive, begins with.
inline constexpr std::array<std::string_view, 14> transcriber{"transcriber's note",
                                                              "transcribers' note",
                                                              "transcribers note",
                                                              "transcriber note",
                                                              "project gutenberg editor's note",
                                                              "typographical errors corrected by the",
                                                              "note du transcripteur",
                                                              "notes du transcripteur",
                                                              "note de transcription",
                                                              "anmerkungen zur transkription",
                                                              "anmerkung zur transkription",
                                                              "nota del transcriptor",
                                                              "notas del transcriptor",
                                                              "note del trascrittore"};
/// What no story says: paragraphs at a text's head that hold one of these are an archive's.
inline constexpr std::array<std::string_view, 22> archive_phrases{"project gutenberg of australia",
                                                                  "project gutenberg australia",
                                                                  "gutenberg.net.au",
                                                                  "distributed proofreaders canada",
                                                                  "distributed proofreaders of canada",
                                                                  "faded page ebook",
                                                                  "fadedpage",
                                                                  "exported from wikisource",
                                                                  "full text of \"",
                                                                  "digital copy of a book that was preserved",
                                                                  "google's mission is to organize",
                                                                  "google is proud to partner",
                                                                  "about google book search",
                                                                  "digitized by google",
                                                                  "digitized by the internet archive",
                                                                  "archive.org/details",
                                                                  "this is a google book search",
                                                                  "project gutenberg license",
                                                                  "project gutenberg etext",
                                                                  "project gutenberg ebook",
                                                                  "project gutenberg's",
                                                                  "www.gutenberg.org"};
/// Further words that an archive's paragraphs have, where one above has been met.
inline constexpr std::array<std::string_view, 20> archive_words{"ebook no",
                                                                "date first posted",
                                                                "date most recently updated",
                                                                "date last updated",
                                                                "most recent update",
                                                                "this ebook was produced",
                                                                "this ebook is made available",
                                                                "copyright laws are changing",
                                                                "copyright laws for your country",
                                                                "before downloading or redistributing",
                                                                "see other formats",
                                                                "usage guidelines",
                                                                "public domain books are our gateways",
                                                                "marks, notations and other marginalia",
                                                                "from automated querying",
                                                                "maintain attribution",
                                                                "home page",
                                                                "character set encoding",
                                                                "a treasure-trove of literature",
                                                                "non-commercial use of the files"};

} // namespace octavo::reader
