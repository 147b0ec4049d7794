// See container.h.
#include "edition/container.h"

#include <octavo/error.h>

#include <zip.h>

namespace octavo::edition {
namespace {

zip_t* zip(void* archive) {
  return static_cast<zip_t*>(archive);
}

[[noreturn]] void fail(const std::string& what) {
  throw Error(ErrorCode::bad_epub, what + "; the file is damaged: fetch or make it again");
}

} // namespace

void Container::Close::operator()(void* archive) const {
  zip_discard(zip(archive));
}

Container::Container(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) {
    zip_error_fini(&error);
    throw std::bad_alloc();
  }
  archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!archive_) {
    const std::string why = zip_error_strerror(&error);
    zip_source_free(source);
    zip_error_fini(&error);
    fail("the EPUB's archive cannot be read: " + why);
  }
  zip_error_fini(&error);
  const zip_int64_t count = zip_get_num_entries(zip(archive_.get()), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(zip(archive_.get()), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW, &stat) != 0 ||
        (stat.valid & ZIP_STAT_NAME) == 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
      fail("entry " + std::to_string(i + 1) + " of the EPUB's archive has no name or size");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
      throw Error(ErrorCode::bad_epub, "this EPUB is locked with a password; unlock it first, or convert the "
                                       "text that it was made from");
    entries_.emplace(stat.name, Entry{stat.size, stat.crc});
  }
}

std::optional<std::string> Container::file(const std::string& name, std::uint64_t& room) const {
  const auto found = entries_.find(name);
  if (found == entries_.end())
    return std::nullopt;
  const std::uint64_t size = found->second.size;
  if (size > room)
    fail("'" + name + "' in the EPUB says that it is larger than any that Octavo makes");
  room -= size;
  zip_file_t* const file = zip_fopen(zip(archive_.get()), name.c_str(), ZIP_FL_ENC_RAW);
  if (file == nullptr)
    fail("'" + name + "' in the EPUB cannot be opened");
  std::string out(size, '\0');
  std::size_t have = 0;
  zip_int64_t got = 1;
  while (have < out.size() && (got = zip_fread(file, out.data() + have, out.size() - have)) > 0)
    have += static_cast<std::size_t>(got);
  // What is behind the last byte is its checksum, which libzip looks at where it is asked for more.
  char more = 0;
  const bool whole = have == out.size() && zip_fread(file, &more, 1) == 0;
  zip_fclose(file);
  if (!whole)
    fail("'" + name + "' in the EPUB cannot be read");
  return out;
}

} // namespace octavo::edition
