// See package.h. EPUB 3.3, 5: https://www.w3.org/TR/epub-33/#sec-package-doc
#include "preflight/package.h"

#include "text/ascii.h"

#include <algorithm>
#include <utility>

namespace octavo::preflight {
namespace {

constexpr std::uint64_t most_unpacked = std::uint64_t{1} << 30U; // bytes, of what is looked at
constexpr const char* container_file = "META-INF/container.xml";

void add_text(const tinyxml2::XMLNode& node, std::string& to) {
  for (const auto* one = node.FirstChild(); one != nullptr; one = one->NextSibling()) {
    if (const auto* const text = one->ToText())
      to += text->Value();
    add_text(*one, to);
  }
}

int hexadecimal(char c) {
  return text::is_ascii_digit(c) ? c - '0' : text::ascii_lower(c) - 'a' + 10;
}

} // namespace

std::string_view local_name(const tinyxml2::XMLElement& element) {
  const std::string_view name = element.Name();
  return name.substr(name.find(':') + 1); // npos + 1 is 0
}

void each_element(const tinyxml2::XMLElement& root,
                  const std::function<void(const tinyxml2::XMLElement&)>& see) {
  see(root);
  for (const auto* one = root.FirstChildElement(); one != nullptr; one = one->NextSiblingElement())
    each_element(*one, see);
}

std::string_view attribute(const tinyxml2::XMLElement& element, const char* name) {
  const char* const value = element.Attribute(name);
  return value == nullptr ? std::string_view() : value;
}

std::string text_of(const tinyxml2::XMLElement& element) {
  std::string all, out;
  add_text(element, all);
  for (const char c : all) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ')
    out.pop_back();
  return out;
}

std::set<std::string> words(std::string_view text) {
  std::set<std::string> out;
  constexpr std::string_view spaces = " \t\r\n";
  for (std::size_t at = text.find_first_not_of(spaces); at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
    out.emplace(text.substr(at, end - at));
    at = std::min(text.find_first_not_of(spaces, end), text.size());
  }
  return out;
}

bool is_absolute(std::string_view reference) {
  const std::size_t end = reference.find_first_of(":/?#");
  return end != std::string_view::npos && end > 0 && reference[end] == ':';
}

std::string resolved(std::string_view from, std::string_view reference, std::string& fragment) {
  const std::size_t hash = reference.find('#');
  fragment = hash == std::string_view::npos ? "" : std::string(reference.substr(hash + 1));
  std::string path(reference.substr(0, hash));
  if (path.empty())
    return std::string(from);
  std::string plain;
  for (std::size_t i = 0; i < path.size(); ++i)
    if (path[i] == '%' && i + 2 < path.size() && text::is_hexadecimal(path[i + 1]) &&
        text::is_hexadecimal(path[i + 2])) {
      plain += static_cast<char>(hexadecimal(path[i + 1]) * 16 + hexadecimal(path[i + 2]));
      i += 2;
    } else {
      plain += path[i];
    }
  const std::size_t folder = from.rfind('/');
  std::string all = folder == std::string_view::npos ? "" : std::string(from.substr(0, folder + 1));
  std::vector<std::string> steps;
  all += plain;
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t end = std::min(all.find('/', at), all.size());
    const std::string step = all.substr(at, end - at);
    at = end + 1;
    if (step == "..") {
      if (steps.empty())
        return {};
      steps.pop_back();
    } else if (step != "." && !step.empty()) {
      steps.push_back(step);
    }
  }
  std::string out;
  for (const std::string& step : steps) {
    out += out.empty() ? "" : "/";
    out += step;
  }
  return out;
}

Package::Package(std::string_view epub, std::set<std::string> closed, Findings& into)
    : findings(into), container_(epub), closed_(std::move(closed)), room_(most_unpacked) {
  find_package();
  if (!document)
    return;
  read_manifest();
  for (const Item& one : items)
    if ((one.media_type == xhtml_type || one.media_type == ncx_type) && has(one.file) &&
        !documents.contains(one.file))
      if (Xml xml = parsed(one.file))
        documents.emplace(one.file, std::move(xml));
}

std::string Package::bytes(const std::string& name) const {
  return is_closed(name) ? std::string() : container_.file(name, room_).value_or(std::string());
}

Xml Package::parsed(const std::string& name) {
  Xml xml = std::make_unique<tinyxml2::XMLDocument>();
  if (is_closed(name))
    return nullptr;
  const std::string all = bytes(name);
  if (xml->Parse(all.data(), all.size()) == tinyxml2::XML_SUCCESS && xml->RootElement() != nullptr)
    return xml;
  findings.add("xml-broken", name, xml->ErrorLineNum(),
               "it is not well formed from here on: no device opens it");
  return nullptr;
}

void Package::find_package() {
  if (!has(container_file)) {
    findings.add("container-wrong", container_file, 0,
                 "there is no such file, which names the package document");
    return;
  }
  const Xml container = parsed(container_file);
  if (!container)
    return;
  each_element(*container->RootElement(), [&](const tinyxml2::XMLElement& one) {
    if (local_name(one) == "rootfile" && file.empty())
      file = attribute(one, "full-path");
  });
  if (!has(file)) {
    findings.add("container-wrong", container_file, 0,
                 "it names '" + file + "' as the package document, which is not there");
    file.clear();
    return;
  }
  document = parsed(file);
}

void Package::read_manifest() {
  each_element(*document->RootElement(), [&](const tinyxml2::XMLElement& one) {
    std::string fragment;
    if (local_name(one) == "item")
      items.push_back({std::string(attribute(one, "id")), resolved(file, attribute(one, "href"), fragment),
                       std::string(attribute(one, "media-type")), words(attribute(one, "properties")),
                       one.GetLineNum()});
    else if (local_name(one) == "itemref")
      spine.push_back({std::string(attribute(one, "idref")), one.GetLineNum()});
  });
}

bool Package::is_epub_2() const {
  return attribute(*document->RootElement(), "version").starts_with('2');
}

const Item* Package::item(std::string_view id) const {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& one) { return one.id == id; });
  return found == items.end() ? nullptr : &*found;
}

const Item* Package::item_of(std::string_view file_name) const {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Item& one) { return one.file == file_name; });
  return found == items.end() ? nullptr : &*found;
}

const Item* Package::with_property(const std::string& property) const {
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const Item& one) { return one.properties.contains(property); });
  return found == items.end() ? nullptr : &*found;
}

void Package::each_metadata(std::string_view name,
                            const std::function<void(const tinyxml2::XMLElement&)>& see) const {
  for (const auto* part = document->RootElement()->FirstChildElement(); part != nullptr;
       part = part->NextSiblingElement())
    if (local_name(*part) == "metadata")
      for (const auto* one = part->FirstChildElement(); one != nullptr; one = one->NextSiblingElement())
        if (one->Name() == name)
          see(*one);
}

std::vector<std::string> Package::properties(std::string_view property) const {
  std::vector<std::string> out;
  each_metadata("meta", [&](const tinyxml2::XMLElement& one) {
    if (attribute(one, "property") == property && one.Attribute("refines") == nullptr)
      out.push_back(text_of(one));
  });
  return out;
}

} // namespace octavo::preflight
