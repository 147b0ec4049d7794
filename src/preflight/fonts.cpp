// Fonts, and what META-INF/encryption.xml says of them. See checks.h. EPUB Open Container Format 3.3, 4.4.
#include "preflight/checks.h"

#include <array>

namespace octavo::preflight {
namespace {

using tinyxml2::XMLElement;

constexpr const char* encryption_file = "META-INF/encryption.xml";

bool is_font(std::string_view media_type) {
  return media_type.starts_with("font/") || media_type.find("font") != std::string_view::npos ||
         media_type == "application/vnd.ms-opentype";
}

/// OpenType, TrueType, a collection of such, WOFF and WOFF2.
bool begins_as_font(std::string_view bytes) {
  constexpr std::array<std::string_view, 5> beginnings = {
      std::string_view("OTTO"), std::string_view("\0\1\0\0", 4), std::string_view("true"),
      std::string_view("wOFF"), std::string_view("wOF2")};
  for (const std::string_view one : beginnings)
    if (bytes.starts_with(one))
      return true;
  return false;
}

/// The files that are said to be obfuscated.
std::set<std::string> obfuscated(const Package& package) {
  std::set<std::string> out;
  if (!package.has(encryption_file))
    return out;
  tinyxml2::XMLDocument xml;
  const std::string bytes = package.bytes(encryption_file);
  if (xml.Parse(bytes.data(), bytes.size()) != tinyxml2::XML_SUCCESS || xml.RootElement() == nullptr) {
    package.findings.add("xml-broken", encryption_file, xml.ErrorLineNum(), "it is not well formed");
    return out;
  }
  std::string method;
  each_element(*xml.RootElement(), [&](const XMLElement& one) {
    if (local_name(one) == "EncryptionMethod")
      method = attribute(one, "Algorithm");
    if (local_name(one) != "CipherReference")
      return;
    const std::string file(attribute(one, "URI"));
    out.insert(file);
    const Item* const item = package.item_of(file);
    const bool known =
        method == "http://www.idpf.org/2008/embedding" || method == "http://ns.adobe.com/pdf/enc#RC";
    if (!known || item == nullptr || !is_font(item->media_type))
      package.findings.add("font-wrong", encryption_file, one.GetLineNum(),
                           "'" + file +
                               "' is no font of the book, or hidden by a method that devices do not know");
    else
      package.findings.add("font-obfuscated", file, 0,
                           "it is obfuscated; what does not undo that shows its own");
  });
  return out;
}

} // namespace

void check_fonts(const Package& package) {
  const std::set<std::string> hidden = obfuscated(package);
  for (const Item& item : package.items)
    if (is_font(item.media_type) && package.has(item.file) && !hidden.contains(item.file) &&
        !package.is_closed(item.file) && !begins_as_font(package.bytes(item.file)))
      package.findings.add("font-wrong", item.file, 0, "it is no OpenType or TrueType font, nor WOFF");
}

} // namespace octavo::preflight
