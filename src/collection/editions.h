// The editions before, which new ones follow: an EPUB, or a folder of them, where each book finds its own by
// what it is known by.
#pragma once

#include <octavo/edition.h>
#include <octavo/note.h>

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace octavo::collection {

class Editions {
public:
  /// `given`: an EPUB, or a folder; empty: there are no editions before. Reads nothing yet.
  explicit Editions(std::filesystem::path given) : given_(std::move(given)) {}

  /// The edition before `book`; null where there is none. In a folder it is the EPUB that has the book's
  /// identifier, before all others the one called `name`; that nothing has it is a Note, and so is an EPUB
  /// that was named and has another. Throws Failure(input) where what was named cannot be read. Thread-safe.
  std::shared_ptr<const Edition> before(const Book& book, const std::filesystem::path& name, Notes& notes);

private:
  using Paths = std::map<std::string, std::filesystem::path>; ///< by identifiers

  std::shared_ptr<const Edition> named(const Book& book, Notes& notes) const;
  /// Of the EPUBs in the folder, and in those inside it.
  const Paths& paths();

  std::filesystem::path given_;
  std::mutex guard_{};
  bool is_known_ = false;
  Paths paths_{};
};

} // namespace octavo::collection
