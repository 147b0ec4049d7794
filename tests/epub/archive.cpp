// The container: what EPUB asks of the ZIP archive, byte by byte.
#include "epub/archive.h"

#include "catch.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"

#include <octavo/error.h>

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;

namespace {

int number(const std::string& bytes, std::size_t at, std::size_t size = 2) {
  int n = 0;
  for (std::size_t i = size; i-- > 0;)
    n = n << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return n;
}

struct LocalHeader {
  int flags, method, time, date, compressed, original, name_size, extra_size;
  std::string name;
};

/// The local headers from the first one on, found by their sizes and not through the central directory.
std::vector<LocalHeader> local_headers(const std::string& bytes) {
  std::vector<LocalHeader> out;
  for (std::size_t at = 0; bytes.compare(at, 4, "PK\x03\x04") == 0;) {
    LocalHeader h{number(bytes, at + 6),  number(bytes, at + 8),     number(bytes, at + 10),
                  number(bytes, at + 12), number(bytes, at + 18, 4), number(bytes, at + 22, 4),
                  number(bytes, at + 26), number(bytes, at + 28),    {}};
    h.name = bytes.substr(at + 30, static_cast<std::size_t>(h.name_size));
    at += 30 + static_cast<std::size_t>(h.name_size + h.extra_size + h.compressed);
    out.push_back(std::move(h));
  }
  return out;
}

} // namespace

TEST_CASE("an EPUB begins with its stored mimetype") {
  const std::string bytes = epub::write(specimen(), {}).bytes;
  CHECK(bytes.substr(0, 4) == "PK\x03\x04");
  CHECK(bytes.substr(30, 28) == "mimetypeapplication/epub+zip");
  CHECK(number(bytes, 8) == 0); // stored
}

TEST_CASE("the archive has fixed dates, no extra fields and sorted plain names") {
  const std::vector<LocalHeader> headers = local_headers(epub::write(specimen(), {}).bytes);
  REQUIRE(headers.size() == unpack(epub::write(specimen(), {}).bytes).names.size());
  for (const LocalHeader& h : headers) {
    INFO(h.name);
    CHECK(h.extra_size == 0);
    CHECK(h.flags == 0);
    CHECK(h.time == 0);
    CHECK(h.date == 0x21);
    CHECK((h.method == 0 || h.method == 8));
    CHECK(h.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-./METAINF") == std::string::npos);
    if (h.method == 0)
      CHECK(h.compressed == h.original);
    else
      CHECK(h.compressed < h.original);
  }
  CHECK(std::is_sorted(headers.begin() + 1, headers.end(),
                       [](const LocalHeader& a, const LocalHeader& b) { return a.name < b.name; }));
}

TEST_CASE("what is compressed already is stored, text is compressed") {
  for (const LocalHeader& h : local_headers(epub::write(specimen(), {}).bytes)) {
    INFO(h.name);
    if (h.name.ends_with(".jpg") || h.name.ends_with(".png") || h.name.ends_with(".zst"))
      CHECK(h.method == 0);
    else if (h.name != "mimetype")
      CHECK(h.method == 8);
  }
}

TEST_CASE("what goes into an archive comes out of it") {
  std::string noise;
  for (unsigned i = 0; i < 100000; ++i)
    noise += static_cast<char>((i * 2654435761U) >> 24);
  const std::string text(300000, 'a');
  const Unpacked out = unpack(epub::archive({{"b/noise", noise, true},
                                             {"b/text", text, true},
                                             {"b/empty", "", true},
                                             {"b/one", "x", true},
                                             {"b/as-it-is", text, false}}));
  CHECK(out.names == std::vector<std::string>{"b/noise", "b/text", "b/empty", "b/one", "b/as-it-is"});
  CHECK(out.file("b/noise") == noise);
  CHECK(out.file("b/text") == text);
  CHECK(out.file("b/empty").empty());
  CHECK(out.file("b/one") == "x");
  CHECK(out.file("b/as-it-is") == text);
}

TEST_CASE("files that are made while others are packed are in their places, by any number of threads") {
  const std::string text(5000, 'a');
  const auto files = [&] {
    std::vector<epub::ArchiveFile> out;
    for (int i = 0; i < 20; ++i)
      out.push_back({"b/" + std::to_string(i), text, true, nullptr, {}});
    out[7] = {"b/made", {}, false, nullptr, [] { return std::string("made"); }};
    out[9] = {"b/made-smaller", {}, true, nullptr, [&] { return text; }};
    return out;
  };
  const std::string bytes = epub::archive(files());
  for (const std::size_t workers : {0U, 2U, 50U})
    CHECK(epub::archive(files(), workers) == bytes);
  const Unpacked out = unpack(bytes);
  REQUIRE(out.names.size() == 20);
  CHECK(out.names[7] == "b/made");
  CHECK(out.file("b/made") == "made");
  CHECK(out.file("b/made-smaller") == text);
  std::vector<epub::ArchiveFile> failing = files();
  failing[3].make = []() -> std::string { throw Error(ErrorCode::internal, "it cannot be made"); };
  CHECK_THROWS_WITH(epub::archive(failing, 3), "it cannot be made");
}

TEST_CASE("an EPUB has the same bytes whatever the number of threads") {
  for (const Book& book : {specimen(), Book{}}) {
    WriteOptions options;
    const Output alone = epub::write(book, options);
    for (const int threads : {0, 2, 7}) {
      options.style.threads = threads;
      const Output together = epub::write(book, options);
      CHECK(together.bytes == alone.bytes);
      CHECK(together.notes == alone.notes);
    }
  }
}

TEST_CASE("what is packed smaller is held no longer") {
  std::string text(10'000, 'a');
  std::string letter = "b";
  std::vector<epub::ArchiveFile> files{{"a.txt", text, true, &text}, {"b.txt", letter, true, &letter}};
  const std::string bytes = epub::archive(files);
  CHECK(text.empty());
  CHECK(letter == "b"); // stored as it is
  const std::vector<LocalHeader> headers = local_headers(bytes);
  REQUIRE(headers.size() == 2);
  CHECK(headers[0].original == 10'000);
  CHECK(headers[1].original == 1);
}
