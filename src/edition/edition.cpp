// See octavo/edition.h: from a container to the Edition that its record holds.
#include <octavo/edition.h>
#include <octavo/error.h>

#include "edition/container.h"
#include "edition/record.h"

#include <set>

namespace octavo {
namespace {

constexpr std::uint64_t largest = std::uint64_t{1} << 30; ///< of all that is read of one

/// What is said of a file that is not as Octavo made it; the documents that are read were checked.
Note change_of(const std::string& name, bool is_taken) {
  const std::string what = "'" + name + "' in the EPUB was changed after Octavo made it, and ";
  if (is_taken)
    return {"edition-picture-changed", Severity::info, 0, 0, what + "is taken as it is now"};
  const std::string remedy = name.ends_with(".opf")   ? "options and NAME.toml give a book its metadata"
                             : name.ends_with(".css") ? "--css gives a book a style of your own"
                                                      : "it is made anew from the book";
  return {"edition-changed", Severity::warning, 0, 0, what + "that is not taken over: " + remedy};
}

} // namespace

bool is_epub(std::string_view bytes) noexcept {
  constexpr std::size_t name_at = 30; // behind a local file header without extra fields
  if (!bytes.starts_with("PK\x03\x04") || bytes.size() < name_at)
    return false;
  constexpr std::size_t flags_at = 6;
  const bool locked = (static_cast<unsigned char>(bytes[flags_at]) & 1U) != 0; // what it says cannot be seen
  return bytes.substr(name_at).starts_with(locked ? "mimetype" : "mimetypeapplication/epub+zip");
}

Edition read_edition(std::string_view epub) {
  if (!is_epub(epub))
    throw Error(ErrorCode::bad_epub, "this is no EPUB: it does not begin as one does");
  const edition::Container container(epub);
  if (container.entries().contains("META-INF/encryption.xml"))
    throw Error(ErrorCode::bad_epub, "this EPUB is encrypted (META-INF/encryption.xml), as stores do to "
                                     "protect books; convert the text that it was made from");
  std::uint64_t room = largest;
  const std::optional<std::string> record = container.file(std::string(edition::record_name), room);
  if (!record)
    throw Error(ErrorCode::bad_epub, "this EPUB has no book of Octavo's in it, and those of other programs "
                                     "are not read; convert the text that it was made from");
  std::string documents;
  for (const auto& [name, entry] : container.entries())
    if (edition::is_document(name))
      documents += container.file(name, room).value_or(std::string());
  std::set<std::string> taken;
  edition::Kept kept =
      edition::edition(*record, documents, [&](const std::string& name) -> std::optional<std::string> {
        if (!name.starts_with("book/"))
          return std::nullopt; // the picture itself
        std::optional<std::string> picture = container.file(name, room);
        if (!picture)
          throw Error(ErrorCode::bad_epub,
                      "this EPUB has lost the picture '" + name + "'; convert its source again");
        taken.insert(name);
        return picture;
      });
  for (const auto& [name, checksum] : kept.files)
    if (const auto now = container.entries().find(name);
        now == container.entries().end() || now->second.checksum != checksum)
      kept.edition.notes.push_back(change_of(name, taken.contains(name)));
  return std::move(kept.edition);
}

} // namespace octavo
