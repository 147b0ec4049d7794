// See editions.h.
#include "collection/editions.h"

#include "collection/failure.h"
#include "collection/files.h"
#include "collection/names.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace octavo::collection {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<const Edition> edition_in(const fs::path& path) {
  try {
    return std::make_shared<const Edition>(read_edition(read_file(path)));
  } catch (...) {
    throw as_failure(path.string());
  }
}

/// The same; null for what is no edition of Octavo's.
std::shared_ptr<const Edition> edition_if_any(const fs::path& path) {
  try {
    return std::make_shared<const Edition>(read_edition(read_file(path)));
  } catch (const Failure&) {
    return nullptr;
  } catch (const Error&) {
    return nullptr;
  }
}

std::vector<fs::path> epubs_in(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && at != end; at.increment(error))
    if (at->path().extension() == ".epub" && at->is_regular_file(error))
      out.push_back(at->path());
  std::sort(out.begin(), out.end());
  return out;
}

} // namespace

std::shared_ptr<const Edition> Editions::named(const Book& book, Notes& notes) const {
  std::shared_ptr<const Edition> edition = edition_in(given_);
  const std::string now = identifier_of(book), then = identifier_of(edition->book);
  if (now != then)
    notes.push_back({"edition-other-book", Severity::warning, 0, 0,
                     printable(given_.string()) +
                         " is known by another identifier, so that devices take "
                         "this for another book; --identifier " +
                         then + " keeps it"});
  return edition;
}

const Editions::Paths& Editions::paths() {
  const std::lock_guard lock(guard_);
  if (!is_known_)
    for (const fs::path& path : epubs_in(given_))
      if (const auto edition = edition_if_any(path))
        paths_.emplace(identifier_of(edition->book), path);
  is_known_ = true;
  return paths_;
}

std::shared_ptr<const Edition> Editions::before(const Book& book, const fs::path& name, Notes& notes) {
  std::error_code error;
  if (given_.empty())
    return nullptr;
  if (!fs::is_directory(given_, error))
    return named(book, notes);
  const std::string wanted = identifier_of(book);
  const fs::path likely = given_ / name;
  if (fs::is_regular_file(likely, error))
    if (auto edition = edition_if_any(likely); edition && identifier_of(edition->book) == wanted)
      return edition;
  const Paths& all = paths();
  if (const auto found = all.find(wanted); found != all.end())
    return edition_in(found->second);
  notes.push_back({"edition-none", Severity::warning, 0, 0,
                   "no EPUB in " + printable(given_.string()) + " is an edition of this book, " + wanted +
                       (fs::exists(likely, error)
                            ? ": " + printable(name.string()) +
                                  " is another by its identifier; name that file itself if it is this one"
                            : "; it is taken for the first")});
  return nullptr;
}

} // namespace octavo::collection
