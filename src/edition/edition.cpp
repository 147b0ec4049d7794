// See octavo/edition.h: from a container to the Edition that its record holds.
#include <octavo/edition.h>
#include <octavo/error.h>

#include "edition/container.h"
#include "edition/record.h"

namespace octavo {
namespace {

constexpr std::uint64_t largest = std::uint64_t{1} << 30; ///< of all that is read of one

} // namespace

bool is_epub(std::string_view bytes) noexcept {
  constexpr std::size_t name_at = 30; // behind a local file header without extra fields
  return bytes.starts_with("PK\x03\x04") && bytes.substr(0, 64)
                                                .substr(name_at < bytes.size() ? name_at : bytes.size())
                                                .starts_with("mimetypeapplication/epub+zip");
}

Edition read_edition(std::string_view epub) {
  if (!is_epub(epub))
    throw Error(ErrorCode::bad_epub, "this is no EPUB: it does not begin as one does");
  const edition::Container container(epub);
  std::uint64_t room = largest;
  const std::optional<std::string> record = container.file(std::string(edition::record_name), room);
  if (!record)
    throw Error(ErrorCode::bad_epub, "this EPUB has no book of Octavo's in it, and those of other programs "
                                     "are not read; convert the text that it was made from");
  std::string documents;
  for (const auto& [name, size] : container.sizes())
    if (edition::is_document(name))
      documents += container.file(name, room).value_or(std::string());
  return edition::edition(*record, documents, [&](const std::string& name) -> std::optional<std::string> {
    if (!name.starts_with("book/"))
      return std::nullopt; // the picture itself
    std::optional<std::string> picture = container.file(name, room);
    if (!picture)
      throw Error(ErrorCode::bad_epub,
                  "this EPUB has lost the picture '" + name + "'; convert its source again");
    return picture;
  });
}

} // namespace octavo
