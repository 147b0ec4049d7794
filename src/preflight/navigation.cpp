// The navigation document and the NCX, which devices made before EPUB 3 use, have to say the same. See
// checks.h.
#include "preflight/checks.h"

#include <algorithm>
#include <optional>

namespace octavo::preflight {
namespace {

using tinyxml2::XMLElement;

/// An entry: its words and the place that it leads to.
struct Entry {
  std::string text{}, place{};
  bool operator==(const Entry&) const = default;
};
using Entries = std::vector<Entry>;

const XMLElement* find(const XMLElement& root, const std::function<bool(const XMLElement&)>& is) {
  const XMLElement* found = nullptr;
  each_element(root, [&](const XMLElement& one) { found = found == nullptr && is(one) ? &one : found; });
  return found;
}

std::string place_of(const std::string& file, std::string_view reference) {
  std::string fragment;
  std::string place = resolved(file, reference, fragment);
  return fragment.empty() ? place : place + '#' + fragment;
}

/// The links of the `<nav>` of that type; nothing where there is none.
std::optional<Entries> links(const Package& package, const Item& nav, const std::string& type) {
  const XMLElement* const list =
      find(*package.documents.at(nav.file)->RootElement(), [&](const XMLElement& one) {
        return local_name(one) == "nav" && words(attribute(one, "epub:type")).contains(type);
      });
  if (list == nullptr)
    return std::nullopt;
  Entries out;
  each_element(*list, [&](const XMLElement& one) {
    if (local_name(one) == "a")
      out.push_back({text_of(one), place_of(nav.file, attribute(one, "href"))});
  });
  return out;
}

/// Those of the NCX: of "navPoint" or "pageTarget", in the order of the document.
Entries points(const Package& package, const Item& ncx, std::string_view kind) {
  Entries out;
  each_element(*package.documents.at(ncx.file)->RootElement(), [&](const XMLElement& one) {
    if (local_name(one) != kind)
      return;
    Entry entry;
    if (const auto* const label = one.FirstChildElement("navLabel"))
      entry.text = text_of(*label);
    if (const auto* const content = one.FirstChildElement("content"))
      entry.place = place_of(ncx.file, attribute(*content, "src"));
    out.push_back(std::move(entry));
  });
  return out;
}

void compare(const Package& package, const std::string& file, const Entries& nav, const Entries& ncx,
             const std::string& what) {
  for (std::size_t i = 0; i < std::max(nav.size(), ncx.size()); ++i)
    if (i >= nav.size() || i >= ncx.size() || nav[i] != ncx[i])
      return package.findings.add("navigation-differs", file, 0,
                                  "entry " + std::to_string(i + 1) + " of the " + what +
                                      " is not that of the navigation document: make both of the same list");
}

void check_ncx(const Package& package, const Item& ncx) {
  const XMLElement& root = *package.documents.at(ncx.file)->RootElement();
  std::string identifier, uid;
  package.each_metadata("dc:identifier", [&](const XMLElement& one) {
    if (attribute(one, "id") == attribute(*package.document->RootElement(), "unique-identifier"))
      identifier = text_of(one);
  });
  std::vector<int> order;
  each_element(root, [&](const XMLElement& one) {
    if (attribute(one, "name") == "dtb:uid")
      uid = attribute(one, "content");
    if (one.Attribute("playOrder") != nullptr)
      order.push_back(one.IntAttribute("playOrder"));
    std::string fragment;
    if (local_name(one) == "content" && !package.has(resolved(ncx.file, attribute(one, "src"), fragment)))
      package.findings.add("link-broken", ncx.file, one.GetLineNum(),
                           "'" + std::string(attribute(one, "src")) + "' leads to no file of the book");
  });
  if (uid != identifier)
    package.findings.add("ncx-wrong", ncx.file, 0,
                         "dtb:uid is '" + uid + "', and the book's identifier '" + identifier + "'");
  std::sort(order.begin(), order.end());
  order.erase(std::unique(order.begin(), order.end()), order.end());
  if (!order.empty() && (order.front() != 1 || order.back() != static_cast<int>(order.size())))
    package.findings.add("ncx-wrong", ncx.file, 0, "playOrder does not run from 1 on without a gap");
}

} // namespace

void check_navigation(const Package& package) {
  const Item* const nav = package.with_property("nav");
  const bool is_read = nav != nullptr && package.documents.contains(nav->file);
  const std::optional<Entries> toc = is_read ? links(package, *nav, "toc") : std::nullopt;
  if ((!toc || toc->empty()) && !package.is_epub_2())
    package.findings.add("navigation-missing", nav == nullptr ? package.file : nav->file, 0,
                         "there is no navigation document with contents (epub:type=\"toc\")");
  const auto ncx = std::find_if(package.items.begin(), package.items.end(),
                                [](const Item& one) { return one.media_type == ncx_type; });
  if (ncx == package.items.end()) {
    package.findings.add("ncx-missing", package.file, 0,
                         "there is no NCX; devices made before EPUB 3 show no contents");
    return;
  }
  if (!package.documents.contains(ncx->file))
    return;
  check_ncx(package, *ncx);
  if (!toc)
    return;
  compare(package, ncx->file, *toc, points(package, *ncx, "navPoint"), "contents");
  compare(package, ncx->file, links(package, *nav, "page-list").value_or(Entries()),
          points(package, *ncx, "pageTarget"), "list of pages");
}

} // namespace octavo::preflight
