// See unpacked.h.
#include "pdf/unpacked.h"

#include "catch.h"

#include <memory>

#include <libdeflate.h>

namespace octavo::tests {
namespace {

std::size_t found(const std::string& text, std::string_view what, std::size_t from = 0) {
  const std::size_t at = text.find(what, from);
  INFO("looking for " << what << " in " << text.substr(from, 300));
  REQUIRE(at != std::string::npos);
  return at;
}

int number_after(const std::string& text, std::string_view key) {
  return std::stoi(text.substr(found(text, key) + key.size()));
}

/// Where the dictionary that begins at `at` ends: its last bracket.
std::size_t end_of_dictionary(const std::string& file, std::size_t at) {
  int depth = 0;
  for (;; ++at) {
    REQUIRE(at + 1 < file.size());
    if (file[at] == '(') { // a string may hold anything
      for (++at; file[at] != ')'; ++at)
        at += file[at] == '\\' ? 1U : 0U;
    } else if (file.compare(at, 2, "<<") == 0) {
      ++depth;
      ++at;
    } else if (file.compare(at, 2, ">>") == 0) {
      ++at;
      if (--depth == 0)
        return at;
    }
  }
}

std::string inflated(std::string_view bytes) {
  struct Free {
    void operator()(libdeflate_decompressor* one) const { libdeflate_free_decompressor(one); }
  };
  const std::unique_ptr<libdeflate_decompressor, Free> decompressor(libdeflate_alloc_decompressor());
  std::string out(bytes.size() * 4 + 1000, '\0');
  for (;;) {
    std::size_t size = 0;
    const auto result = libdeflate_zlib_decompress(decompressor.get(), bytes.data(), bytes.size(), out.data(),
                                                   out.size(), &size);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE) {
      out.resize(out.size() * 4);
      continue;
    }
    REQUIRE(result == LIBDEFLATE_SUCCESS);
    out.resize(size);
    return out;
  }
}

PdfObject object_at(const std::string& file, std::size_t at) {
  PdfObject out;
  const std::size_t begin = found(file, "<<", at);
  const std::size_t end = end_of_dictionary(file, begin);
  out.entries = file.substr(begin + 2, end - begin - 3);
  if (file.compare(end + 1, 8, "\nstream\n") != 0)
    return out;
  const auto length = static_cast<std::size_t>(number_after(out.entries, "/Length "));
  out.stream = file.substr(end + 9, length);
  REQUIRE(file.compare(end + 9 + length, 10, "\nendstream") == 0);
  if (out.entries.find("/FlateDecode") != std::string::npos)
    out.stream = inflated(out.stream);
  return out;
}

} // namespace

const PdfObject& UnpackedPdf::referred(const std::string& entries, std::string_view key) const {
  return objects.at(number_after(entries, key));
}

std::vector<PdfObject> UnpackedPdf::with(std::string_view part) const {
  std::vector<PdfObject> out;
  for (const auto& [number, object] : objects)
    if (object.entries.find(part) != std::string::npos)
      out.push_back(object);
  return out;
}

UnpackedPdf unpacked_pdf(const std::string& file) {
  UnpackedPdf out;
  const auto table = static_cast<std::size_t>(number_after(file, "\nstartxref\n"));
  REQUIRE(file.compare(table, 5, "xref\n") == 0);
  const std::size_t trailer = found(file, "trailer", table);
  out.trailer = file.substr(trailer, end_of_dictionary(file, trailer) - trailer);
  std::size_t at = found(file, "\n", table + 5) + 1;
  for (int number = 0; file.compare(at, 7, "trailer") != 0; ++number, at += 20) {
    if (file[at + 17] != 'n')
      continue;
    const auto place = static_cast<std::size_t>(std::stol(file.substr(at, 10)));
    const std::string head = std::to_string(number) + " 0 obj";
    REQUIRE(file.compare(place, head.size(), head) == 0);
    out.objects[number] = object_at(file, place);
  }
  return out;
}

} // namespace octavo::tests
