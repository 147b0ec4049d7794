// The pictures of a book as files of the package.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>

#include "image/image.h"

#include <map>
#include <string>
#include <string_view>

namespace octavo::epub {

/// Collects pictures. The same one twice is one file, and is named from its bytes, so that the file of a
/// chapter stays as it is whatever pictures other chapters have.
class Figures {
public:
  using Files = std::map<std::string, image::CheckedImage>; ///< by file name

  explicit Figures(Notes& notes) : notes_(notes) {}

  /// The file name of `image`, which must outlive this. `place` says where it is, for messages: "the picture
  /// in line 12". Throws Error(bad_image).
  std::string add(const Image& image, const std::string& place, int line);

  /// The name of the file that has the bytes of `image`; empty where it was not added, or encoded anew.
  std::string file_of(const Image& image) const;

  const Files& files() const { return files_; }
  bool all_described() const {
    return all_described_;
  } ///< whether each has its alternative text, or needs none

private:
  Files::const_iterator find(const std::string& stem) const;

  Files files_;
  bool all_described_ = true;
  Notes& notes_;
};

} // namespace octavo::epub
