// What a book is known by and when it is dated: the parts of its metadata that have a strict form.
#pragma once

#include <octavo/book.h>
#include <octavo/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo::model {

/// The book's identifiers as URNs and URLs, its own first. Where it was given none, that is a UUID made from
/// its source's URL, or else from `title` and its authors: never from the text, so that it stays when the
/// story grows.
std::vector<std::string> identifiers(const Metadata& metadata, std::string_view title);

/// The first of them for `book`.
std::string identifier(const Book& book);

/// The moment the package is dated, "YYYY-MM-DDThh:mm:ssZ": the options', else the metadata's, else the day
/// of publication or a constant, the later. Throws Error(bad_option) where the options' is no moment; the
/// metadata's is then a Note.
std::string modified(const Metadata& metadata, const WriteOptions& options, Notes& notes);

/// The second after `moment`, which is one that modified() gave.
std::string a_second_later(std::string_view moment);

/// The day, month or year of publication; empty where there is none, with a Note where it is no date.
std::string published(const Metadata& metadata, Notes& notes);

} // namespace octavo::model
