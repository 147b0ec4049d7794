// THE TABLE of writers. A new format is a folder beside this file, one line in it, and one in CMakeLists.txt.
#include <octavo/error.h>
#include <octavo/format.h>

#include "epub/epub.h"
#include "pdf/pdf.h"
#include "store_cover/store_cover.h"
#include "json/json.h"

#include <algorithm>
#include <array>

namespace octavo {

std::span<const Format> formats() {
  static const std::array table{
      Format{"epub", "epub", "application/epub+zip", "the book for e-readers: EPUB 3.3", epub::write},
      Format{"pdf", "pdf", "application/pdf", "the book in typeset pages, to read or to print", pdf::write,
             true},
      Format{"json", "json", "application/json", "the document model as data", json::write},
      Format{"cover", "cover.jpg", "image/jpeg", "the cover alone, 1600 x 2560 as stores want it",
             store_cover::write},
  };
  return table;
}

const Format& format_named(std::string_view name) {
  const auto all = formats();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Format& f) { return f.name == name; });
  if (found != all.end())
    return *found;
  std::string names;
  for (const Format& format : all)
    names += (names.empty() ? "" : ", ") + format.name;
  throw Error(ErrorCode::bad_option, "there is no format '" + std::string(name) + "'; there are: " + names);
}

} // namespace octavo
