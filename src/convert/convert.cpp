// The facade: read, place the notes, punctuate, write. Each step is elsewhere; here is only their order.
#include <octavo/convert.h>
#include <octavo/error.h>
#include <octavo/punctuation.h>

#include "model/identity.h"

#include <algorithm>
#include <iterator>

namespace octavo {
namespace {

Output written(const Format& format, const Book& book, const WriteOptions& options) {
  try {
    return format.write(book, options);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& e) {
    throw Error(ErrorCode::internal, "the format '" + format.name + "' failed: " + e.what());
  } catch (...) { // whatever a caller's own format throws
    throw Error(ErrorCode::internal, "the format '" + format.name + "' failed");
  }
}

/// Makes `book` the edition after `previous`.
void date(WriteOptions& write, const Edition& previous, const Book& book) {
  Notes said_by_writers;
  EditionFacts facts = next_edition(previous, book, model::modified(book.metadata, write, said_by_writers));
  write.modified = std::move(facts.modified);
  write.added = std::move(facts.added);
  write.revised = std::move(facts.revised);
}

/// What two formats remark on alike is remarked on once; `all` holds what other formats said.
void append(Notes& all, const Notes& more) {
  const auto others = static_cast<std::ptrdiff_t>(all.size());
  for (const Note& note : more)
    if (const auto end = all.begin() + others; std::find(all.begin(), end, note) == end)
      all.push_back(note);
}

void sort_by_line(Notes& notes) {
  std::stable_sort(notes.begin(), notes.end(), [](const Note& a, const Note& b) { return a.line < b.line; });
}

} // namespace

Conversion convert(Book book, std::span<const Format> formats, const ConvertOptions& options) {
  Conversion result;
  place_notes(book, options.notes);
  if (options.smart_punctuation)
    result.notes = smarten(book);
  WriteOptions write = options.write;
  if (options.previous)
    date(write, *options.previous, book);
  if (!options.modified.empty())
    write.modified = options.modified;
  Notes of_formats;
  result.outputs.resize(formats.size());
  // The one with pages comes first: the others need to know where they begin.
  const auto paged = static_cast<std::size_t>(
      std::find_if(formats.begin(), formats.end(), [](const Format& one) { return one.has_pages; }) -
      formats.begin());
  if (paged < formats.size()) {
    result.outputs[paged] = written(formats[paged], book, write);
    write.page_marks = result.outputs[paged].page_marks;
  }
  for (std::size_t i = 0; i < formats.size(); ++i) {
    if (i != paged)
      result.outputs[i] = written(formats[i], book, write);
    append(of_formats, result.outputs[i].notes);
  }
  std::move(of_formats.begin(), of_formats.end(), std::back_inserter(result.notes));
  sort_by_line(result.notes);
  result.book = std::move(book);
  return result;
}

Conversion convert(std::string_view story, std::span<const Format> formats, const ConvertOptions& options) {
  Reading reading = read(story, options.read);
  Conversion result = convert(std::move(reading.book), formats, options);
  result.notes.insert(result.notes.begin(), std::make_move_iterator(reading.notes.begin()),
                      std::make_move_iterator(reading.notes.end()));
  sort_by_line(result.notes);
  return result;
}

std::string convert(std::string_view story, std::string_view format, const ConvertOptions& options) {
  const Format& wanted = format_named(format);
  return std::move(convert(story, std::span(&wanted, 1), options).outputs.front().bytes);
}

} // namespace octavo
