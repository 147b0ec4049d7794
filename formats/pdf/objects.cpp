// See objects.h. Objects are libharu's dictionaries, in its table of cross references, and it writes the
// file; what stands between their brackets is text that was made by then, and the bytes of streams go from
// where they are to the file without a copy.
#include "pdf/objects.h"

#include <octavo/error.h>

#include "text/digest.h"

#include <deque>
#include <exception>
#include <new>
#include <vector>

#include <hpdf.h>
#include <hpdf_doc.h>
#include <libdeflate.h>

namespace octavo::pdf {
namespace {

constexpr std::size_t most_bytes = 2'147'483'647;  // libharu's offsets
constexpr std::uint32_t most_objects = 8'388'607;  // ISO 32000-1, Annex C
constexpr HPDF_UINT entries_per_block = 1U << 17U; // else adding n objects takes time of n squared
constexpr int compression_level = 5;

struct Body {
  std::string entries{};
  std::string bytes{};
  bool is_stream = false;
  HPDF_Stream file = nullptr; ///< that the dictionary is being written to
};

HPDF_STATUS put(HPDF_Stream file, std::string_view text) {
  return HPDF_Stream_Write(file, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                           static_cast<HPDF_UINT>(text.size()));
}

// Called by libharu between the brackets of a dictionary, and after them.

HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream file) {
  Body& body = *static_cast<Body*>(dictionary->attr);
  body.file = file;
  return put(file, body.entries);
}

HPDF_STATUS write_stream(HPDF_Dict dictionary) {
  const Body& body = *static_cast<const Body*>(dictionary->attr);
  if (!body.is_stream)
    return HPDF_OK;
  const HPDF_STATUS begun = put(body.file, "\nstream\n");
  const HPDF_STATUS done = begun == HPDF_OK ? put(body.file, body.bytes) : begun;
  return done == HPDF_OK ? put(body.file, "\nendstream") : done;
}

/// The file as it grows. No exception may pass through libharu.
struct Sink {
  std::string file{};
  std::exception_ptr failure{};
};

HPDF_STATUS write_to_sink(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  Sink& sink = *static_cast<Sink*>(stream->attr);
  try {
    sink.file.append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (...) {
    sink.failure = std::current_exception();
    return HPDF_FILE_IO_ERROR;
  }
}

struct Free {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

} // namespace

std::string to_string(Reference reference) {
  return std::to_string(reference.number) + " 0 R";
}

struct Objects::Implementation {
  Implementation() {
    // The layout of its structures, which are used below, is each version's own.
    if (std::string_view(HPDF_GetVersion()) != HPDF_VERSION_TEXT)
      throw Error(ErrorCode::internal, std::string("built for libharu ") + HPDF_VERSION_TEXT +
                                           ", but running with " + HPDF_GetVersion());
    const auto record = [](HPDF_STATUS code, HPDF_STATUS, void* self) {
      HPDF_STATUS& first = static_cast<Implementation*>(self)->failure;
      first = first == HPDF_OK ? code : first;
    };
    document.reset(HPDF_New(record, this));
    compressor.reset(libdeflate_alloc_compressor(compression_level));
    if (!document || !compressor)
      throw std::bad_alloc();
    document->pdf_version = HPDF_VER_17;
    document->xref->entries->items_per_block = entries_per_block;
    // What libharu says of its own accord is said here.
    if (document->info == nullptr)
      throw Error(ErrorCode::internal, "libharu made a document without an Info dictionary");
    take_over(document->info, {"Producer"});
    take_over(document->catalog, {"Pages"});
    take_over(document->root_pages, {"Type", "Kids", "Count"});
    check();
  }

  /// Takes libharu's own entries out of one of its dictionaries, to be filled like the others.
  void take_over(HPDF_Dict dictionary, std::initializer_list<const char*> keys) {
    for (const char* const key : keys)
      HPDF_Dict_RemoveElement(dictionary, key);
    dictionary->before_write_fn = nullptr;
    fill(dictionary);
  }

  Body& fill(HPDF_Dict dictionary) {
    Body& body = bodies.emplace_back();
    dictionary->attr = &body;
    dictionary->write_fn = write_entries;
    dictionary->after_write_fn = write_stream;
    const Reference reference = reference_of(dictionary);
    if (by_number.size() <= reference.number)
      by_number.resize(reference.number + 1);
    by_number[reference.number] = &body;
    return body;
  }

  static Reference reference_of(HPDF_Dict dictionary) { return {dictionary->header.obj_id & 0x00FF'FFFFU}; }

  Body& body_of(HPDF_Dict dictionary) const { return *static_cast<Body*>(dictionary->attr); }

  void check() const {
    if (failure != HPDF_OK)
      throw Error(ErrorCode::internal, "libharu failed with its error " + std::to_string(failure));
  }

  void count(std::size_t more) {
    constexpr std::size_t around = 64; // "12 0 obj", brackets, "endobj", its line of the table
    size += more + around;
    if (size > most_bytes)
      throw Error(ErrorCode::too_large, "the PDF would have more than 2 GiB; make several books of it");
  }

  Body& add(Reference& reference) {
    HPDF_Dict dictionary = HPDF_Dict_New(document->mmgr);
    if (dictionary == nullptr)
      throw std::bad_alloc();
    HPDF_Xref_Add(document->xref, dictionary);
    check();
    reference = reference_of(dictionary);
    if (reference.number >= most_objects)
      throw Error(ErrorCode::too_large, "the PDF would have more objects than one can hold");
    return fill(dictionary);
  }

  text::Digest digest() const {
    std::string all;
    for (const Body& body : bodies)
      for (const std::string* const part : {&body.entries, &body.bytes}) {
        const text::Digest one = text::digest(*part);
        all.append(one.begin(), one.end());
      }
    return text::digest(all);
  }

  HPDF_STATUS failure = HPDF_OK; ///< the first one that libharu reported
  std::deque<Body> bodies{};     ///< a deque, since dictionaries point to them
  std::vector<Body*> by_number{};
  Sink sink{};
  std::size_t size = 1024;
  std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Free> document{};
  std::unique_ptr<libdeflate_compressor, Free> compressor{};
};

Objects::Objects() : implementation_(std::make_unique<Implementation>()) {}
Objects::~Objects() = default;

Reference Objects::page_tree() const {
  return Implementation::reference_of(implementation_->document->root_pages);
}

Reference Objects::reserve() {
  Reference reference;
  implementation_->add(reference);
  implementation_->count(0);
  return reference;
}

void Objects::define(Reference dictionary, std::string entries) {
  implementation_->count(entries.size());
  implementation_->by_number.at(dictionary.number)->entries = std::move(entries);
}

Reference Objects::add(std::string entries) {
  Reference reference;
  implementation_->count(entries.size());
  implementation_->add(reference).entries = std::move(entries);
  return reference;
}

Reference Objects::add_compressed(std::string entries, std::string_view bytes) {
  libdeflate_compressor* const compressor = implementation_->compressor.get();
  std::string compressed(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  const std::size_t size =
      libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), compressed.data(), compressed.size());
  compressed.resize(size);
  compressed.shrink_to_fit();
  return add_stream(std::move(entries += "/Filter/FlateDecode"), std::move(compressed));
}

Reference Objects::add_stream(std::string entries, std::string bytes) {
  entries += "/Length " + std::to_string(bytes.size());
  implementation_->count(entries.size() + bytes.size());
  Reference reference;
  Body& body = implementation_->add(reference);
  body = {std::move(entries), std::move(bytes), true, nullptr};
  return reference;
}

void Objects::set_catalog(std::string entries) {
  implementation_->count(entries.size());
  implementation_->body_of(implementation_->document->catalog).entries = std::move(entries);
}

void Objects::set_info(std::string entries) {
  implementation_->count(entries.size());
  implementation_->body_of(implementation_->document->info).entries = std::move(entries);
}

std::string Objects::save(std::string_view permanent) {
  Implementation& all = *implementation_;
  HPDF_Doc document = all.document.get();
  HPDF_Array id = HPDF_Array_New(document->mmgr);
  if (id == nullptr || HPDF_Dict_Add(document->trailer, "ID", id) != HPDF_OK)
    throw std::bad_alloc();
  for (text::Digest part : {text::digest(permanent), all.digest()})
    HPDF_Array_Add(id, HPDF_Binary_New(document->mmgr, part.data(), static_cast<HPDF_UINT>(part.size())));
  all.check();

  all.sink.file.reserve(all.size);
  document->stream = HPDF_CallbackWriter_New(document->mmgr, write_to_sink, &all.sink);
  if (document->stream == nullptr)
    throw std::bad_alloc();
  HPDF_SaveToStream(document);
  if (all.sink.failure)
    std::rethrow_exception(all.sink.failure);
  all.check();
  return std::move(all.sink.file);
}

} // namespace octavo::pdf
