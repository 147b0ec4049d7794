// See unpacked.h.
#include "epub/unpacked.h"

#include "catch.h"
#include "epub/epub.h"
#include "support.h"
#include "text/unicode.h"

#include <zip.h>

namespace octavo::tests {
namespace {

struct Collector : tinyxml2::XMLVisitor {
  explicit Collector(std::string wanted) : name(std::move(wanted)) {}
  bool VisitEnter(const tinyxml2::XMLElement& element, const tinyxml2::XMLAttribute*) override {
    if (name.empty() || name == element.Name())
      found.push_back(&element);
    return true;
  }
  std::string name;
  std::vector<const tinyxml2::XMLElement*> found{};
};

struct TextCollector : tinyxml2::XMLVisitor {
  bool Visit(const tinyxml2::XMLText& one) override {
    text += one.Value();
    return true;
  }
  std::string text{};
};

} // namespace

const std::string& Unpacked::file(const std::string& name) const {
  INFO(name);
  const auto found = files.find(name);
  REQUIRE(found != files.end());
  return found->second;
}

std::unique_ptr<tinyxml2::XMLDocument> Unpacked::xml(const std::string& name) const {
  const std::string& text = file(name);
  INFO(name << "\n" << text);
  auto document = std::make_unique<tinyxml2::XMLDocument>();
  REQUIRE(document->Parse(text.data(), text.size()) == tinyxml2::XML_SUCCESS);
  return document;
}

WriteOptions undrawn() {
  WriteOptions out;
  out.draw_cover = false;
  return out;
}

Unpacked unpack(const std::string& bytes) {
  Unpacked out;
  zip_error_t error;
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  REQUIRE(source != nullptr);
  zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  REQUIRE(archive != nullptr);
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    REQUIRE(zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat) == 0);
    std::string content(stat.size, '\0');
    zip_file_t* const file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    REQUIRE(file != nullptr);
    REQUIRE(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
    REQUIRE(zip_fclose(file) == 0);
    out.names.emplace_back(stat.name);
    const bool is_new = out.files.emplace(stat.name, std::move(content)).second;
    REQUIRE(is_new);
  }
  zip_discard(archive);
  return out;
}

Unpacked written(const std::string& name, const Book& book, const WriteOptions& options) {
  const std::string bytes = epub::write(book, options).bytes;
  keep(name + ".epub", bytes);
  Unpacked out = unpack(bytes);
  for (const std::string& file : out.names)
    if (file.ends_with("ml") || file.ends_with(".opf") || file.ends_with(".ncx"))
      out.xml(file);
  return out;
}

std::vector<const tinyxml2::XMLElement*> elements(const tinyxml2::XMLNode& root, const std::string& element) {
  Collector collector(element);
  root.Accept(&collector);
  return collector.found;
}

std::vector<std::string> texts(const tinyxml2::XMLNode& root, const std::string& element) {
  std::vector<std::string> out;
  for (const tinyxml2::XMLElement* const one : elements(root, element)) {
    TextCollector collector;
    one->Accept(&collector);
    out.push_back(text::collapse_spaces(collector.text));
  }
  return out;
}

std::string attribute(const tinyxml2::XMLElement& element, const char* name) {
  const char* const value = element.Attribute(name);
  return value == nullptr ? std::string() : std::string(value);
}

} // namespace octavo::tests
