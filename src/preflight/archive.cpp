// See archive.h. APPNOTE.TXT of PKWARE, 4.3; EPUB Open Container Format 3.3, 4.2 and 4.3.
#include "preflight/archive.h"

#include "text/ascii.h"

#include <octavo/error.h>

#include <algorithm>
#include <map>

namespace octavo::preflight {
namespace {

constexpr std::size_t local_header = 30, directory_header = 46, end_header = 22;

std::uint64_t number(std::string_view bytes, std::size_t at, int size) {
  std::uint64_t out = 0;
  for (int i = size - 1; i >= 0; --i)
    out = out << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return out;
}

std::string_view part(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
  if (at > bytes.size() || size > bytes.size() - at)
    throw Error(ErrorCode::bad_epub, "the archive's directory leads out of the file: fetch or make it again");
  return bytes.substr(at, size);
}

void check_mimetype(std::string_view bytes, const std::vector<ArchiveEntry>& entries, Findings& findings) {
  constexpr std::string_view name = "mimetype", content = "application/epub+zip";
  const auto wrong = [&](const std::string& what) {
    findings.add("mimetype-wrong", name, 0,
                 what + "; devices tell a book by it, so pack it first and plainly");
  };
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const ArchiveEntry& one) { return one.name == name; });
  if (found == entries.end())
    return wrong("there is no file 'mimetype'");
  if (found->offset != 0)
    return wrong("it is not the first file of the archive");
  const std::string_view header = part(bytes, 0, local_header);
  if (number(header, 8, 2) != 0)
    return wrong("it is compressed");
  const std::uint64_t name_size = number(header, 26, 2), extra = number(header, 28, 2);
  if (extra != 0)
    return wrong("it has an extra field in the archive");
  const std::uint64_t size = (found->flags & 8U) != 0 ? content.size() : number(header, 22, 4);
  if (part(bytes, local_header + name_size, size) != content)
    wrong("it is not just 'application/epub+zip'");
}

} // namespace

bool is_usual(const ArchiveEntry& entry) {
  constexpr unsigned stored = 0, deflated = 8;
  return entry.method == stored || entry.method == deflated;
}

std::vector<ArchiveEntry> archive_entries(std::string_view bytes) {
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string_view::npos || bytes.size() - end < end_header)
    throw Error(ErrorCode::bad_epub,
                "it is no archive of an EPUB, or it ends too early: fetch or make it again");
  const std::uint64_t count = number(bytes, end + 10, 2);
  std::uint64_t at = number(bytes, end + 16, 4);
  std::vector<ArchiveEntry> out;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::string_view header = part(bytes, at, directory_header);
    if (!header.starts_with("PK\x01\x02"))
      throw Error(ErrorCode::bad_epub, "the archive's directory is damaged: fetch or make it again");
    const std::uint64_t name_size = number(header, 28, 2);
    out.push_back({std::string(part(bytes, at + directory_header, name_size)),
                   static_cast<unsigned>(number(header, 8, 2)), static_cast<unsigned>(number(header, 10, 2)),
                   number(header, 42, 4)});
    at += directory_header + name_size + number(header, 30, 2) + number(header, 32, 2);
  }
  return out;
}

void check_archive(std::string_view bytes, const std::vector<ArchiveEntry>& entries, Findings& findings) {
  check_mimetype(bytes, entries, findings);
  std::map<std::string, std::string> folded;
  for (const ArchiveEntry& entry : entries) {
    if (!is_usual(entry))
      findings.add("compression-unusual", entry.name, 0,
                   "it is packed by method " + std::to_string(entry.method) +
                       "; only stored and deflated files can be opened everywhere");
    const bool plain = std::all_of(entry.name.begin(), entry.name.end(), [](char c) {
      return text::is_ascii_alphanumeric(c) || std::string_view("-_./").find(c) != std::string_view::npos;
    });
    if (!plain || entry.name.starts_with('/') || ('/' + entry.name + '/').find("/../") != std::string::npos)
      findings.add("name-unsafe", entry.name, 0,
                   "its name has more than Latin letters, digits, '-', '_' and '.': rename it");
    const auto [other, is_new] = folded.emplace(text::ascii_lower(entry.name), entry.name);
    if (!is_new)
      findings.add("name-twice", entry.name, 0,
                   "'" + other->second + "' has the same name where capitals do not count: rename one");
  }
}

} // namespace octavo::preflight
