// package.opf: what the book is, what files it has, and in which order they are read.
#pragma once

#include <octavo/book.h>

#include "epub/plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace octavo::epub {

/// A file of the package, as its manifest has it.
struct Item {
  std::string id{};
  std::string file{};
  std::string_view media_type{};
  std::string_view properties{}; ///< "nav", "cover-image"
  enum class Spine { none, linear, non_linear } spine = Spine::none;
};

struct PackageFacts {
  std::vector<std::string> identifiers{}; ///< the first is the book's own
  std::string modified{};
  std::string published{};
  std::string start_file{};
  bool has_pictures = false;
  bool pictures_described = false; ///< each has a text that stands for it
  bool has_page_list = false;      ///< and the numbers of an edition in pages in its documents
  bool has_fonts = false;          ///< it carries some
  std::vector<Item> items{};       ///< in reading order
};

std::string package_document(const Plan& plan, const Book& book, const PackageFacts& facts);

} // namespace octavo::epub
