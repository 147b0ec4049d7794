// See broken.h.
#include "preflight/broken.h"

#include "catch.h"
#include "epub/archive.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"

#include <octavo/preflight.h>

#include <algorithm>

namespace octavo::tests {
namespace {

const Unpacked& sound() {
  static const Unpacked package = [] {
    Book whole = specimen();
    whole.cover.reset();
    return unpack(epub::write(whole, {}).bytes);
  }();
  return package;
}

} // namespace

Breakable::Breakable() : names_(sound().names), files_(sound().files) {}

Breakable& Breakable::replace(const std::string& name, std::string_view from, std::string_view to) {
  std::string& text = file(name);
  std::size_t found = 0;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
    ++found;
  }
  INFO(name << ": " << from);
  REQUIRE(found > 0);
  return *this;
}

std::string& Breakable::file(const std::string& name) {
  INFO(name);
  const auto found = files_.find(name);
  REQUIRE(found != files_.end());
  return found->second;
}

Breakable& Breakable::add(const std::string& name, std::string bytes, std::string_view type) {
  names_.push_back(name);
  files_[name] = std::move(bytes);
  if (!type.empty())
    replace("book/package.opf", "</manifest>",
            "<item id=\"added" + std::to_string(names_.size()) + "\" href=\"" +
                name.substr(name.find('/') + 1) + "\" media-type=\"" + std::string(type) + "\"/></manifest>");
  return *this;
}

Breakable& Breakable::remove(const std::string& name) {
  INFO(name);
  REQUIRE(std::erase(names_, name) == 1);
  files_.erase(name);
  return *this;
}

Breakable& Breakable::rotate() {
  std::rotate(names_.begin(), names_.begin() + 1, names_.end());
  return *this;
}

std::string Breakable::packed() const {
  std::vector<epub::ArchiveFile> all;
  for (const std::string& name : names_)
    all.push_back({name, files_.at(name)});
  return epub::archive(all);
}

std::vector<std::string> findings_in(std::string_view epub) {
  std::vector<std::string> out;
  for (const PackageFinding& one : check_package(epub))
    if (std::string line = one.note.code + " in " + one.file;
        std::find(out.begin(), out.end(), line) == out.end())
      out.push_back(std::move(line));
  return out;
}

} // namespace octavo::tests
