// An EPUB taken apart: its package document, and every document and style sheet in it, as the checks look at
// them.
#pragma once

#include "edition/container.h"
#include "preflight/findings.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <tinyxml2.h>

namespace octavo::preflight {

/// A line of the manifest.
struct Item {
  std::string id{};
  std::string file{}; ///< its path in the container
  std::string media_type{};
  std::set<std::string> properties{};
  int line = 0;
};

struct SpineItem {
  std::string id{};
  int line = 0;
};

using Xml = std::unique_ptr<tinyxml2::XMLDocument>;

class Package {
public:
  /// Of `epub`, which must outlive it. What keeps it from being read is a finding; the files in `closed`,
  /// which are packed as cannot be read here, are taken for empty.
  Package(std::string_view epub, std::set<std::string> closed, Findings& findings);

  Findings& findings;
  std::string file{}; ///< the package document's path; empty: there is none
  Xml document{};     ///< null where it cannot be parsed
  std::vector<Item> items{};
  std::vector<SpineItem> spine{};
  std::map<std::string, Xml> documents{}; ///< XHTML, and the NCX; those that are well formed, by path

  const auto& entries() const { return container_.entries(); } ///< by name
  bool is_closed(const std::string& name) const { return closed_.contains(name); }
  bool has(const std::string& name) const { return entries().contains(name); }
  /// The bytes of a file; empty where there is none. Throws Error(bad_epub) where it is damaged.
  std::string bytes(const std::string& name) const;

  /// Whether it says that it is an EPUB 2, which has no navigation document, date of modification or words on
  /// accessibility.
  bool is_epub_2() const;
  const Item* item(std::string_view id) const;
  const Item* item_of(std::string_view file_name) const;
  const Item* with_property(const std::string& property) const;

  /// Calls `see` with each element of the metadata that is called `name` ("dc:title", "meta").
  void each_metadata(std::string_view name,
                     const std::function<void(const tinyxml2::XMLElement&)>& see) const;
  /// The texts of all `<meta property="PROPERTY">` that refine nothing.
  std::vector<std::string> properties(std::string_view property) const;

private:
  void find_package();
  void read_manifest();
  Xml parsed(const std::string& name);

  edition::Container container_;
  std::set<std::string> closed_;
  mutable std::uint64_t room_;
};

inline constexpr std::string_view xhtml_type = "application/xhtml+xml";
inline constexpr std::string_view ncx_type = "application/x-dtbncx+xml";

/// The name behind the prefix: "identifier" of "dc:identifier".
std::string_view local_name(const tinyxml2::XMLElement& element);
/// Calls `see` with `root`'s elements, in the order of the document, itself first.
void each_element(const tinyxml2::XMLElement& root,
                  const std::function<void(const tinyxml2::XMLElement&)>& see);
/// An attribute's value; empty where it is not there.
std::string_view attribute(const tinyxml2::XMLElement& element, const char* name);
/// All text in it, white space made single spaces, none at the ends.
std::string text_of(const tinyxml2::XMLElement& element);
/// Words between spaces: epub:type, properties.
std::set<std::string> words(std::string_view text);
/// The file that `reference` in `from` leads to, escapes resolved and without what stands behind '#', which
/// goes to `fragment`; empty where it leads out of the container.
std::string resolved(std::string_view from, std::string_view reference, std::string& fragment);
/// Whether it is an address with a scheme: "https:", "data:".
bool is_absolute(std::string_view reference);

} // namespace octavo::preflight
