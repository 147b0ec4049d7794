// The objects of one PDF, and the file made of them: the only door to libharu. Whoever uses it spells the
// objects, and does not know how they are kept and saved, so that another way of saving can take its place.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace octavo::pdf {

/// The number of an indirect object.
struct Reference {
  std::uint32_t number = 0;
};

/// "12 0 R"
std::string to_string(Reference reference);

/// Used by one thread. Every function may throw Error(internal) where libharu fails, Error(too_large) where
/// there is more than a PDF can hold.
class Objects {
public:
  Objects();
  ~Objects();
  Objects(const Objects&) = delete;
  Objects& operator=(const Objects&) = delete;

  /// A dictionary that can be referred to at once; its entries are said later, once.
  Reference reserve();
  void define(Reference dictionary, std::string entries);
  /// `entries` without the brackets: "/Type /Font /Subtype /Type0".
  Reference add(std::string entries);

  /// A stream whose bytes are compressed here. `entries` without Length and Filter.
  Reference add_compressed(std::string entries, std::string_view bytes);
  /// A stream of `bytes` as they are; their filter, if any, is among the entries.
  Reference add_stream(std::string entries, std::string bytes);

  /// The root of the page tree, which is there from the start and defined once.
  Reference page_tree() const;
  /// What the catalog has beside its type.
  void set_catalog(std::string entries);
  void set_info(std::string entries);

  /// The whole file, called once. The first part of its ID is made of `permanent`, which stays when the
  /// document is changed; the second of all objects.
  std::string save(std::string_view permanent);

private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

} // namespace octavo::pdf
