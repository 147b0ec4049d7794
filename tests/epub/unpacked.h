// An EPUB taken apart again, by other means than it was made with where there are any.
#pragma once

#include <octavo/book.h>
#include <octavo/format.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <tinyxml2.h>

namespace octavo::tests {

struct Unpacked {
  std::vector<std::string> names{};                       ///< in the archive's order
  std::map<std::string, std::string> files{};             ///< by name
  const std::string& file(const std::string& name) const; ///< fails the test where there is none

  /// A file parsed; fails the test where it is not well formed.
  std::unique_ptr<tinyxml2::XMLDocument> xml(const std::string& name) const;
};

Unpacked unpack(const std::string& bytes);

/// Options for books whose cover is not the point: none is drawn for them.
WriteOptions undrawn();

/// Writes `book`, keeps the file as NAME.epub for EPUBCheck, checks that every XML file in it is well formed,
/// and takes it apart.
Unpacked written(const std::string& name, const Book& book, const WriteOptions& options = undrawn());

/// The text of all elements of that name, in document order, white space collapsed.
std::vector<std::string> texts(const tinyxml2::XMLNode& root, const std::string& element);
/// All elements of that name (of any, where it is empty), in document order; they live as long as `root`.
std::vector<const tinyxml2::XMLElement*> elements(const tinyxml2::XMLNode& root, const std::string& element);
/// An attribute's value; empty where it is not there.
std::string attribute(const tinyxml2::XMLElement& element, const char* name);

} // namespace octavo::tests
