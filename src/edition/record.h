// An Edition as the bytes of one file in its EPUB. The text is in the EPUB's documents already, so these
// are what the record is compressed against (RFC 8878, with a prefix): it has little more than what they do
// not say, and is readable beside the very same documents only.
#pragma once

#include <octavo/edition.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace octavo::edition {

inline constexpr std::string_view record_name = "META-INF/octavo.zst";

/// Whether a file of the container is one of the documents that the record is compressed against: they come
/// in the order of their names.
bool is_document(std::string_view name) noexcept;

/// The name, in the container, of the file that holds a picture byte for byte; empty where none does.
using FileOf = std::function<std::string(const Image&)>;
/// The way back.
using Load = std::function<std::optional<std::string>(const std::string& name)>;

/// The checksums of the files that are no documents, by name: what changes in them is noticed.
using Checksums = std::map<std::string, std::uint32_t>;

/// The Book as the record has it. Throws Error(too_large) as to_json() does.
std::string recorded(const Book& book, const FileOf& file_of);

/// `recorded`: the Book, as said. `documents`: all of them, one behind the other.
std::string record(std::string recorded, const EditionFacts& facts, std::string_view documents,
                   const Checksums& files);

struct Kept {
  Edition edition{};
  Checksums files{}; ///< of when it was made; none in the records of Octavo's first version
};

/// Throws Error(bad_epub).
Kept edition(std::string_view record, std::string_view documents, const Load& load);

} // namespace octavo::edition
