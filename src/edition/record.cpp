// See record.h. A line of JSON that says what of the edition is not its Book, then the Book. In that, a
// picture that is a file of the package is the file's name.
#include "edition/record.h"

#include "model/json_pictures.h"
#include "model/walk.h"

#include <octavo/error.h>
#include <octavo/json.h>

#include <algorithm>
#include <bit>
#include <memory>

#include <nlohmann/json.hpp>
#include <zstd.h>

namespace octavo::edition {
namespace {

constexpr int version = 1;
constexpr int level = 5;
constexpr int shortest_match = 32;                 // of those that are looked for all over the documents
constexpr int least_window = 10, most_window = 27; // powers of two
constexpr std::size_t largest = std::size_t{1} << 30;

struct Free {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

[[noreturn]] void fail(const std::string& what) {
  throw Error(ErrorCode::bad_epub, what);
}

void check(std::size_t result) {
  if (ZSTD_isError(result))
    throw Error(ErrorCode::internal,
                std::string("the book in the EPUB could not be packed: ") + ZSTD_getErrorName(result));
}

std::string packed(std::string_view text, std::string_view documents) {
  const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
  if (!context)
    throw std::bad_alloc();
  const int window =
      std::clamp(static_cast<int>(std::bit_width(documents.size() + text.size())), least_window, most_window);
  const auto set = [&](ZSTD_cParameter parameter, int value) {
    check(ZSTD_CCtx_setParameter(context.get(), parameter, value));
  };
  set(ZSTD_c_compressionLevel, level);
  set(ZSTD_c_windowLog, window);
  set(ZSTD_c_enableLongDistanceMatching, 1);
  set(ZSTD_c_ldmMinMatch, shortest_match);
  set(ZSTD_c_checksumFlag, 1);
  check(ZSTD_CCtx_refPrefix(context.get(), documents.data(), documents.size()));
  std::string out(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size = ZSTD_compress2(context.get(), out.data(), out.size(), text.data(), text.size());
  check(size);
  out.resize(size);
  out.shrink_to_fit();
  return out;
}

std::string unpacked(std::string_view record, std::string_view documents) {
  const unsigned long long size = ZSTD_getFrameContentSize(record.data(), record.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > largest)
    fail("the book that Octavo keeps in its EPUBs is damaged in this one; convert its source again");
  const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
  if (!context)
    throw std::bad_alloc();
  std::string out(size, '\0');
  if (ZSTD_isError(ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, most_window)) ||
      ZSTD_isError(ZSTD_DCtx_refPrefix(context.get(), documents.data(), documents.size())) ||
      ZSTD_decompressDCtx(context.get(), out.data(), out.size(), record.data(), record.size()) != size)
    fail("this EPUB was changed after Octavo made it, and no longer shows the book that is kept in it; "
         "convert its source again");
  return out;
}

/// Puts the pictures' bytes in the place of their files' names.
void load_picture(Image& image, const Load& load) {
  if (std::optional<std::string> bytes = load(image.bytes))
    image.bytes = std::move(*bytes);
}

void load_pictures(Sections& sections, const Load& load) {
  for (Section& section : sections) {
    model::each_image(section, [&](Image& image) { load_picture(image, load); });
    load_pictures(section.children, load);
  }
}

std::vector<std::string> names(const nlohmann::json& head, const char* key) {
  return head.value(key, std::vector<std::string>());
}

} // namespace

bool is_document(std::string_view name) noexcept {
  return name.starts_with("book/") && name.ends_with(".xhtml");
}

std::string recorded(const Book& book, const FileOf& file_of) {
  return model::to_json(book, file_of);
}

std::string record(std::string recorded, const EditionFacts& facts, std::string_view documents,
                   const Checksums& files) {
  const nlohmann::ordered_json head{{"version", version},
                                    {"modified", facts.modified},
                                    {"added", facts.added},
                                    {"revised", facts.revised},
                                    {"files", files}};
  return packed(recorded.insert(0, head.dump() + '\n'), documents);
}

Kept edition(std::string_view record, std::string_view documents, const Load& load) {
  const std::string text = unpacked(record, documents);
  const std::size_t end = std::min(text.find('\n'), text.size());
  const nlohmann::json head =
      nlohmann::json::parse(text.begin(), text.begin() + static_cast<long>(end), nullptr, false);
  Kept kept;
  Edition& out = kept.edition;
  try {
    if (head.at("version") > version)
      fail("this EPUB is of a later version of Octavo's; read it with that");
    out.facts.modified = head.at("modified");
    out.facts.added = names(head, "added");
    out.facts.revised = names(head, "revised");
    kept.files = head.value("files", Checksums());
    out.book = from_json(std::string_view(text).substr(end));
  } catch (const nlohmann::json::exception&) {
    fail("the book that Octavo keeps in its EPUBs is damaged in this one; convert its source again");
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_json)
      throw;
    fail(std::string("the book that is kept in this EPUB cannot be read: ") + error.what());
  }
  if (out.book.cover)
    load_picture(*out.book.cover, load);
  load_pictures(out.book.sections, load);
  return kept;
}

} // namespace octavo::edition
