// What the package document says of the book: metadata, manifest, spine, cover. See checks.h.
#include "preflight/checks.h"

#include "text/ascii.h"
#include "text/language.h"

#include <algorithm>

namespace octavo::preflight {
namespace {

using tinyxml2::XMLElement;

bool has_text(const Package& package, std::string_view name) {
  bool found = false;
  package.each_metadata(name, [&](const XMLElement& one) { found = found || !text_of(one).empty(); });
  return found;
}

/// "2026-11-22T01:20:00Z"
bool is_moment(std::string_view text) {
  constexpr std::string_view form = "0000-00-00T00:00:00Z";
  return text.size() == form.size() && std::equal(text.begin(), text.end(), form.begin(), [](char c, char f) {
           return f == '0' ? text::is_ascii_digit(c) : c == f;
         });
}

void check_identity(const Package& package) {
  Findings& findings = package.findings;
  const std::string_view wanted = attribute(*package.document->RootElement(), "unique-identifier");
  bool found = false;
  package.each_metadata("dc:identifier", [&](const XMLElement& one) {
    found = found || (attribute(one, "id") == wanted && !wanted.empty() && !text_of(one).empty());
  });
  if (!found)
    findings.add("identifier-missing", package.file, 1,
                 "unique-identifier leads to no dc:identifier with text; devices know a book by it");
  if (!has_text(package, "dc:title"))
    findings.add("title-missing", package.file, 0, "there is no dc:title with text");
  if (!has_text(package, "dc:creator"))
    findings.add("author-missing", package.file, 0, "there is no dc:creator; stores ask for one");
  const std::vector<std::string> dates = package.properties("dcterms:modified");
  if (!package.is_epub_2() && (dates.size() != 1 || !is_moment(dates.front())))
    findings.add("modified-wrong", package.file, 0,
                 "there has to be one dcterms:modified, such as 2026-01-31T12:00:00Z");
}

/// Kindle's converter ends with its error E999 where the language is none.
void check_language(const Package& package) {
  if (!has_text(package, "dc:language"))
    package.findings.add("language-wrong", package.file, 0,
                         "there is no dc:language; Kindle refuses the book (E999)");
  package.each_metadata("dc:language", [&](const XMLElement& one) {
    const std::string tag = text_of(one);
    if (!text::is_language_tag(tag) || text::equal_ascii(tag, "und"))
      package.findings.add("language-wrong", package.file, one.GetLineNum(),
                           "'" + tag + "' is no language that stores know; Kindle refuses the book (E999)");
  });
}

bool begins_as(std::string_view bytes, std::string_view type) {
  if (type == "image/jpeg")
    return bytes.starts_with("\xFF\xD8\xFF");
  if (type == "image/png")
    return bytes.starts_with("\x89PNG\r\n\x1A\n");
  if (type == "image/gif")
    return bytes.starts_with("GIF8");
  if (type == "image/webp")
    return bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP");
  if (type == xhtml_type || type == ncx_type || type == "image/svg+xml")
    return bytes.substr(0, 200).find('<') != std::string_view::npos;
  if (type == "text/css")
    return bytes.find('\0') == std::string_view::npos;
  return true;
}

void check_manifest(const Package& package) {
  Findings& findings = package.findings;
  std::set<std::string> ids, files;
  for (const Item& item : package.items) {
    if (item.id.empty() || !ids.insert(item.id).second || !files.insert(item.file).second)
      findings.add("item-twice", package.file, item.line,
                   "'" + item.id + "' has no id, or its id or its file is there before");
    if (!package.has(item.file)) {
      findings.add("file-missing", package.file, item.line, "'" + item.file + "' is not in the archive");
      continue;
    }
    if (!package.is_closed(item.file) && !begins_as(package.bytes(item.file), item.media_type))
      findings.add("media-type-wrong", item.file, 0,
                   "it is not " + item.media_type + ", as the manifest says");
  }
  for (const auto& [name, entry] : package.entries())
    if (name != "mimetype" && !name.starts_with("META-INF/") && !name.ends_with('/') &&
        name != package.file && !files.contains(name))
      findings.add("file-unlisted", name, 0, "the manifest does not list it, so no device shows it");
}

void check_spine(const Package& package) {
  std::set<std::string> seen;
  for (const SpineItem& one : package.spine) {
    const Item* const item = package.item(one.id);
    if (item == nullptr || item->media_type != xhtml_type || !seen.insert(one.id).second)
      package.findings.add("spine-wrong", package.file, one.line,
                           "'" + one.id + "' is no XHTML document of the manifest, or is there before");
  }
  if (package.spine.empty())
    package.findings.add("spine-wrong", package.file, 0, "there is nothing to read");
}

/// Devices made before EPUB 3, and Kindle's thumbnails, know a cover by `<meta name="cover" content="ID"/>`.
void check_cover(const Package& package) {
  std::string old;
  package.each_metadata("meta", [&](const XMLElement& one) {
    if (attribute(one, "name") == "cover")
      old = attribute(one, "content");
  });
  const Item* const cover = package.with_property("cover-image");
  if (cover == nullptr && package.is_epub_2() && package.item(old) != nullptr)
    return;
  if (cover == nullptr)
    package.findings.add("cover-missing", package.file, 0,
                         "no item has the property cover-image; stores and shelves have nothing to show");
  else if (old != cover->id)
    package.findings.add("cover-unmarked", package.file, cover->line,
                         "<meta name=\"cover\" content=\"" + cover->id +
                             "\"/> is not there, by which old devices and Kindle's shelf find it");
}

} // namespace

void check_package_document(const Package& package) {
  check_identity(package);
  check_language(package);
  check_manifest(package);
  check_spine(package);
  check_cover(package);
  int dates = 0;
  package.each_metadata("dc:date", [&](const XMLElement& one) {
    if (++dates == 2 && !package.is_epub_2())
      package.findings.add("modified-wrong", package.file, one.GetLineNum(),
                           "there is more than one dc:date, which EPUB 3 does not allow");
  });
}

} // namespace octavo::preflight
