// Which way each quotation mark of a paragraph faces, and which are apostrophes. Knows no book.
#pragma once

#include "text/conventions.h"
#include "text/punctuation.h"
#include "text/verbatim.h"

#include <span>
#include <string_view>
#include <vector>

namespace octavo::text {

/// A quotation mark, or a pair that stands for one ('' and ``).
struct Mark {
  enum class Role {
    keep, ///< stays as it is
    open,
    close,
    apostrophe,
    prime, ///< of feet and minutes, or doubled of inches and seconds
  };
  static constexpr std::size_t no_partner = static_cast<std::size_t>(-1);

  std::size_t at = 0;   ///< byte offset
  std::size_t size = 0; ///< in bytes
  char32_t glyph = 0;   ///< as typed; of a pair, its first
  bool is_double = false;
  Role role = Role::keep;
  std::size_t partner =
      no_partner; ///< the index of the mark that closes or opens what this one opens or closes

  std::size_t end() const { return at + size; }
  bool partnered() const { return partner != no_partner; }
};

struct Quotes {
  std::vector<Mark> marks{}; ///< in order; those of verbatim spans are not among them
  std::vector<Ambiguity> ambiguities{};
  std::size_t open =
      Mark::no_partner; ///< the mark whose quotation is open at the end, where speech may run on
};

/// The marks of `text`, each with its role. `continues` says that a speech was left open before it.
Quotes direct_quotes(std::string_view text, std::string_view language, std::span<const Span> verbatim,
                     bool continues);

/// What a mark of that role becomes in the language; empty where it stays as it is.
std::string_view replacement(const Mark& mark, const Convention& convention);

} // namespace octavo::text
