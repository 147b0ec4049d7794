// Which rules of a style sheet decide in which font a text is shown, and for which elements they hold: CSS as
// far as it is about that. Knows no fonts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <tinyxml2.h>

namespace octavo::epub {

/// Sets of what a text may be shown in; more than one where it depends on the reader or the device.
struct Lettered {
  static constexpr std::uint8_t text = 1, sans = 2, display = 4, other = 8;
  static constexpr std::uint8_t upright = 1, slanted = 2;
  static constexpr std::uint8_t light = 1, bold = 2;
  static constexpr std::uint8_t as_typed = 1, small_caps = 2, all_small_caps = 4;
  std::uint8_t typefaces = text, slants = upright, weights = light, caps = as_typed;
  bool operator==(const Lettered&) const = default;
};

/// The names that a style sheet has for typefaces; empty: it has none.
struct FamilyNames {
  std::string text{}, sans{}, display{};
  std::string symbols{}; ///< a list that any of them continues with, each after a comma
};

class Cascade {
public:
  Cascade(std::string_view css, const FamilyNames& names);

  /// How the text in `element` is shown, within what is shown as `around`.
  Lettered of(const tinyxml2::XMLElement& element, const Lettered& around) const;
  /// The same, and the text, of what the style sheet puts before and after the element's own.
  struct Made {
    Lettered lettered{};
    std::string text{};
  };
  std::vector<Made> made_around(const tinyxml2::XMLElement& element, const Lettered& own) const;
  /// Whether any rule may show capitals for small letters, or the other way.
  bool changes_case() const { return changes_case_; }

private:
  /// Of a selector, the part for one element: `p.label:first-child`.
  struct Compound {
    std::string name{}; ///< empty: any
    std::vector<std::string> classes{};
    std::vector<std::pair<std::string, std::optional<std::string>>> attributes{};
    std::string language{}; ///< of what the element holds, or that with something after; empty: any
    bool first_child = false;
    char combinator = 0; ///< to the one before: ' ', '>', '+'; 0: none
  };
  enum class Place : std::uint8_t { element, made, part_of };
  struct Selector {
    std::vector<Compound> compounds{}; ///< the element's own last
    Place place = Place::element;
    bool certain = true; ///< false: it holds in some states only, or has what is not understood here
    int specificity = 0;
  };
  /// Each is empty where the rule does not set it.
  struct Declared {
    std::optional<std::uint8_t> typefaces{}, slants{}, weights{}, caps{};
    std::optional<std::string> content{};
    bool certain = true;
  };
  struct Rule {
    Selector selector{};
    Declared declared{};
    int order = 0;
  };

  void rules(std::string_view css, const FamilyNames& names, bool certain);
  void add(std::string_view selectors, const Declared& declared, int weight);
  static Selector selector(std::string_view text);
  static void compound(std::string_view text, std::size_t& at, Compound& into, Selector& of);
  /// Of the declarations those that are `!important`, or all others.
  Declared declared(std::string_view block, const FamilyNames& names, bool urgent, bool certain);
  static bool holds(const Selector& selector, std::size_t count, const tinyxml2::XMLElement& element);
  static bool holds(const Compound& compound, const tinyxml2::XMLElement& element);
  static void apply(const Rule& rule, Lettered& to);
  /// Those that hold, the strongest last.
  std::vector<const Rule*> rules_for(const tinyxml2::XMLElement& element, bool of_made_text) const;

  static constexpr int important = 1'000'000; ///< more than any selector's specificity

  std::unordered_map<std::string, std::vector<Rule>> rules_{}; ///< by the name of the element; "": any
  int count_ = 0;
  bool changes_case_ = false;
};

} // namespace octavo::epub
