// See archive.h. libdeflate compresses, libzip packs: it is given compressed data as such, through a source
// that says so, and leaves it as it is.
#include "epub/archive.h"

#include <octavo/error.h>

#include "threads/divide.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include <libdeflate.h>
#include <zip.h>

namespace octavo::epub {
namespace {

constexpr int level = 6;
constexpr zip_uint16_t earliest_day = 0x0021; // 1 January 1980, in DOS's packing
constexpr zip_uint16_t midnight = 0;

/// A file as it will stand in the archive.
struct Packed {
  std::string deflated{};      ///< empty: stored
  std::string made{};          ///< what `original` is a view of, where nobody else has it
  std::string_view original{}; ///< where it is stored
  std::size_t size = 0;        ///< of the original
  std::uint32_t checksum = 0;
  std::size_t read = 0;
  zip_error_t error{};

  std::string_view data() const { return deflated.empty() ? original : std::string_view(deflated); }
};

struct Free {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

[[noreturn]] void fail(zip_error_t& error) {
  const std::string why = zip_error_strerror(&error);
  zip_error_fini(&error);
  throw Error(ErrorCode::internal, "the EPUB could not be packed: " + why);
}

[[noreturn]] void fail(zip_t* archive) {
  fail(*zip_get_error(archive));
}

zip_int64_t stat(const Packed& packed, void* out) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  stat.valid =
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  stat.size = packed.size;
  stat.comp_size = packed.data().size();
  stat.crc = packed.checksum;
  stat.comp_method = packed.deflated.empty() ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  stat.encryption_method = ZIP_EM_NONE;
  std::memcpy(out, &stat, sizeof stat);
  return sizeof stat;
}

/// libzip's view of a Packed; see zip_source_function(3).
zip_int64_t serve(void* state, void* out, zip_uint64_t size, zip_source_cmd_t command) {
  auto& packed = *static_cast<Packed*>(state);
  switch (command) {
  case ZIP_SOURCE_OPEN: packed.read = 0; return 0;
  case ZIP_SOURCE_READ: {
    const std::string_view data = packed.data().substr(packed.read, size);
    std::memcpy(out, data.data(), data.size());
    packed.read += data.size();
    return static_cast<zip_int64_t>(data.size());
  }
  case ZIP_SOURCE_CLOSE:
  case ZIP_SOURCE_FREE: return 0; // the caller of archive() owns it all
  case ZIP_SOURCE_STAT: return stat(packed, out);
  case ZIP_SOURCE_ERROR: return zip_error_to_data(&packed.error, out, size);
  case ZIP_SOURCE_SUPPORTS:
    return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                          ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS, -1);
  default: // every other command is one that was not among the supported
    zip_error_set(&packed.error, ZIP_ER_OPNOTSUPP, 0);
    return -1;
  }
}

/// Compresses files, one after the other.
class Packer {
public:
  void pack(const ArchiveFile& file, Packed& out) {
    if (file.make)
      out.made = file.make();
    out.original = file.make ? std::string_view(out.made) : file.bytes;
    out.size = out.original.size();
    out.checksum = checksum(out.original);
    if (!file.compressed || out.original.empty())
      return;
    space_.resize(std::max(space_.size(), out.size));
    // What is no smaller is stored.
    out.deflated.assign(space_, 0,
                        libdeflate_deflate_compress(compressor(), out.original.data(), out.size,
                                                    space_.data(), out.size - 1));
    if (out.deflated.empty())
      return;
    out.original = {};
    std::string().swap(out.made);
    if (file.spent != nullptr)
      std::string().swap(*file.spent);
  }

private:
  libdeflate_compressor* compressor() {
    if (!compressor_)
      compressor_.reset(libdeflate_alloc_compressor(level));
    if (!compressor_)
      throw std::bad_alloc();
    return compressor_.get();
  }

  std::unique_ptr<libdeflate_compressor, Free> compressor_{};
  std::string space_{}; ///< for what a file becomes, until its size is known
};

void add(zip_t* archive, const std::string& name, Packed& file) {
  zip_source_t* const source = zip_source_function(archive, serve, &file);
  if (source == nullptr)
    fail(archive);
  const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_GUESS);
  if (index < 0) {
    zip_source_free(source);
    fail(archive);
  }
  const auto at = static_cast<zip_uint64_t>(index);
  const bool stored = file.deflated.empty(); // libzip compresses what is not said to stay so
  if (zip_file_set_dostime(archive, at, midnight, earliest_day, 0) != 0 ||
      (stored && zip_set_file_compression(archive, at, ZIP_CM_STORE, 0) != 0))
    fail(archive);
}

std::string bytes(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
    fail(*zip_source_error(source));
  std::string out(stat.size, '\0');
  const zip_int64_t size = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  if (size != static_cast<zip_int64_t>(out.size()))
    fail(*zip_source_error(source));
  return out;
}

} // namespace

std::uint32_t checksum(std::string_view bytes) {
  return libdeflate_crc32(0, bytes.data(), bytes.size());
}

std::string archive(const std::vector<ArchiveFile>& files, std::size_t workers) {
  std::vector<Packed> contents(files.size()); // outlives the archive that reads from it
  {
    std::vector<Packer> packers(std::clamp<std::size_t>(workers, 1, std::max<std::size_t>(files.size(), 1)));
    threads::divide(files.size(), packers.size(), [&](std::size_t worker, std::size_t number) {
      packers[worker].pack(files[number], contents[number]);
    });
  }

  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, Free> target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target)
    fail(error);
  std::unique_ptr<zip_t, Free> made(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!made)
    fail(error);
  zip_source_keep(target.get()); // one hold is the archive's, one ours
  for (std::size_t i = 0; i < files.size(); ++i)
    add(made.get(), files[i].name, contents[i]);
  if (zip_close(made.get()) != 0)
    fail(made.get());
  static_cast<void>(made.release()); // zip_close has freed it
  return bytes(target.get());
}

} // namespace octavo::epub
