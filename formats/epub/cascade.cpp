// See cascade.h. Selectors by their names, classes, attributes, languages, first children and neighbours;
// what holds in some states only (a link that is pointed at, a wide page), or is more than that, is taken as
// perhaps holding.
#include "epub/cascade.h"

#include "epub/css_text.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <charconv>

namespace octavo::epub {
namespace {

using css::each_part;
using css::find;
using css::is_name;
using css::spaces;
using css::take_name;
using css::trimmed;

/// What a string of CSS stands for, its escapes resolved.
std::string unquoted(std::string_view text) {
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\''))
    text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '\\') {
      out += text[at++];
      continue;
    }
    unsigned code = 0;
    const char* const from = text.data() + ++at;
    const auto most = std::min<std::size_t>(6, text.size() - at);
    const auto end = std::from_chars(from, from + most, code, 16).ptr;
    at += static_cast<std::size_t>(end - from);
    if (end == from)
      continue;
    text::append(out, code);
    at += at < text.size() && text[at] == ' ' ? 1 : 0;
  }
  return out;
}

bool has(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

bool is_inherited(std::string_view value) {
  return value == "inherit" || value == "unset";
}

std::uint8_t typefaces_of(std::string_view list, const FamilyNames& names) {
  std::uint8_t out = 0;
  bool open = true; // what stands behind a font that is there is never used
  each_part(list, ',', [&](std::string_view part) {
    const std::string name = text::ascii_lower(unquoted(part));
    const auto is = [&](const std::string& known) {
      return !known.empty() && name == text::ascii_lower(known);
    };
    if (!open)
      return;
    const std::uint8_t found = is(names.display) ? Lettered::display
                               : is(names.sans)  ? Lettered::sans
                               : is(names.text)  ? Lettered::text
                                                 : Lettered::other;
    out |= found;
    constexpr std::string_view generic = " serif sans-serif monospace cursive fantasy system-ui ";
    open = found == Lettered::other && !has(generic, ' ' + name + ' ');
  });
  return out;
}

std::uint8_t weights_of(std::string_view value) {
  int weight = 0;
  std::from_chars(value.data(), value.data() + value.size(), weight);
  return has(value, "bold") || weight >= 600 ? Lettered::bold : Lettered::light;
}

std::uint8_t slants_of(std::string_view value) {
  return has(value, "italic") || has(value, "oblique") ? Lettered::slanted : Lettered::upright;
}

std::uint8_t caps_of(std::string_view value) {
  return has(value, "all-small-caps") ? Lettered::all_small_caps
         : has(value, "small-caps")   ? Lettered::small_caps
                                      : Lettered::as_typed;
}

/// Whether `name` is one of the words of `names`, which single spaces part.
bool is_one_of(std::string_view names, std::string_view name) {
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find(' ', at), names.size());
    if (names.substr(at, end - at) == name)
      return true;
    at = end + 1;
  }
  return false;
}

bool has_class(const tinyxml2::XMLElement& element, std::string_view wanted) {
  const char* const all = element.Attribute("class");
  return all != nullptr && is_one_of(all, wanted);
}

/// Whether the element's language is `wanted`, or `wanted` with a region or the like.
bool is_in(std::string_view wanted, const tinyxml2::XMLElement& element) {
  for (const auto* one = &element; one != nullptr;
       one = one->Parent() == nullptr ? nullptr : one->Parent()->ToElement())
    if (const char* const tag = one->Attribute("lang"); tag != nullptr) {
      const std::string own = text::ascii_lower(tag);
      return own.starts_with(wanted) && (own.size() == wanted.size() || own[wanted.size()] == '-');
    }
  return false;
}

} // namespace

Cascade::Cascade(std::string_view css, const FamilyNames& names) {
  rules(css::without_comments(css), names, true);
}

void Cascade::rules(std::string_view css, const FamilyNames& names, bool certain) {
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t open = find(css, at, "{;");
    const std::string_view prelude = trimmed(css.substr(at, open - at));
    if (open >= css.size() || css[open] == ';') {
      at = open + 1;
      continue;
    }
    const std::size_t close = find(css, open + 1, "}");
    const std::string_view block = css.substr(open + 1, close - open - 1);
    at = close + 1;
    if (!prelude.starts_with('@')) {
      add(prelude, declared(block, names, false, certain), 0);
      add(prelude, declared(block, names, true, certain), important);
    } else if (prelude.starts_with("@supports") || prelude.starts_with("@media") ||
               prelude.starts_with("@layer")) {
      rules(block, names, false);
    }
  }
}

Cascade::Declared Cascade::declared(std::string_view block, const FamilyNames& names, bool urgent,
                                    bool certain) {
  Declared out;
  out.certain = certain;
  each_part(block, ';', [&](std::string_view part) {
    const std::size_t colon = std::min(part.find(':'), part.size());
    const std::string property = text::ascii_lower(trimmed(part.substr(0, colon)));
    std::string_view given = trimmed(part.substr(std::min(colon + 1, part.size())));
    const std::size_t mark = given.rfind('!');
    if ((mark != std::string_view::npos && has(given.substr(mark), "important")) != urgent)
      return;
    given = urgent ? trimmed(given.substr(0, mark)) : given;
    const std::string value = text::ascii_lower(given);
    if (property == "content")
      out.content = std::string(given);
    if (property == "text-transform" && value != "none")
      changes_case_ = true;
    if (property == "font-feature-settings" && (has(value, "smcp") || has(value, "c2sc")))
      out.caps =
          static_cast<std::uint8_t>(Lettered::as_typed | Lettered::small_caps | Lettered::all_small_caps);
    if (is_inherited(value))
      return;
    if (property == "font-family")
      out.typefaces = typefaces_of(given, names);
    else if (property == "font-style")
      out.slants = slants_of(value);
    else if (property == "font-weight")
      out.weights = weights_of(value);
    else if (property == "font-variant" || property == "font-variant-caps")
      out.caps = caps_of(value);
    else if (property == "font") {
      out.slants = slants_of(value);
      out.weights = has(value, "bold") ? Lettered::bold : Lettered::light | Lettered::bold;
      out.caps = caps_of(value);
      const std::size_t size = value.find_last_of("0123456789", std::min(value.find('"'), value.find(',')));
      const std::size_t name = size == std::string::npos ? size : value.find_first_of(spaces, size);
      out.typefaces = name == std::string::npos ? Lettered::other : typefaces_of(given.substr(name), names);
    }
  });
  return out;
}

void Cascade::add(std::string_view selectors, const Declared& declared, int weight) {
  if (!declared.typefaces && !declared.slants && !declared.weights && !declared.caps && !declared.content)
    return;
  each_part(selectors, ',', [&](std::string_view one) {
    Rule rule{selector(one), declared, ++count_};
    rule.selector.specificity += weight;
    if (!rule.selector.compounds.empty())
      rules_[rule.selector.compounds.back().name].push_back(std::move(rule));
  });
}

Cascade::Selector Cascade::selector(std::string_view text) {
  Selector out;
  char combinator = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (spaces.find(c) != std::string_view::npos || c == '>' || c == '+' || c == '~') {
      combinator = spaces.find(c) == std::string_view::npos ? c : combinator == 0 ? ' ' : combinator;
      ++at;
      continue;
    }
    Compound next;
    next.combinator = out.compounds.empty() ? '\0' : combinator;
    const std::size_t before = at;
    compound(text, at, next, out);
    at += at == before ? 1 : 0; // what begins nothing is passed over
    out.compounds.push_back(std::move(next));
    combinator = 0;
  }
  return out;
}

void Cascade::compound(std::string_view text, std::size_t& at, Compound& into, Selector& of) {
  constexpr int of_class = 100, of_id = 10'000;
  if (text[at] == '*') {
    ++at;
  } else if (is_name(text[at])) {
    into.name = text::ascii_lower(take_name(text, at));
    ++of.specificity;
  }
  while (at < text.size()) {
    const char c = text[at];
    if (c == '.') {
      into.classes.emplace_back(take_name(text, ++at));
      of.specificity += of_class;
    } else if (c == '#') {
      into.attributes.emplace_back("id", std::string(take_name(text, ++at)));
      of.specificity += of_id;
    } else if (c == '[') {
      const std::size_t end = find(text, at + 1, "]");
      const std::string_view inner = text.substr(at + 1, end - at - 1);
      at = std::min(end + 1, text.size());
      const std::size_t equals = inner.find('=');
      const std::string_view name =
          trimmed(inner.substr(0, std::min(inner.find_first_of("=~|^$*"), inner.size())));
      const bool plain = equals == std::string_view::npos || equals == name.size();
      of.certain = of.certain && plain;
      into.attributes.emplace_back(std::string(name),
                                   plain && equals != std::string_view::npos
                                       ? std::optional(unquoted(trimmed(inner.substr(equals + 1))))
                                       : std::nullopt);
      of.specificity += of_class;
    } else if (c == ':') {
      const bool element = text.substr(at, 2) == "::";
      at += element ? 2 : 1;
      const std::string_view name = take_name(text, at);
      if (name == "before" || name == "after") {
        of.place = Place::made;
      } else if (element || name == "first-letter" || name == "first-line") {
        of.place = Place::part_of;
      } else {
        into.first_child = into.first_child || name == "first-child";
        if (name == "lang" && at < text.size() && text[at] == '(')
          into.language = text::ascii_lower(trimmed(text.substr(at + 1, find(text, at + 1, ")") - at - 1)));
        of.certain = of.certain && (name == "first-child" || !into.language.empty());
        of.specificity += of_class;
      }
      if (at < text.size() && text[at] == '(')
        at = std::min(find(text, at + 1, ")") + 1, text.size());
    } else {
      return;
    }
  }
}

bool Cascade::holds(const Compound& compound, const tinyxml2::XMLElement& element) {
  return (compound.name.empty() || compound.name == element.Name()) &&
         std::all_of(compound.classes.begin(), compound.classes.end(),
                     [&](const std::string& one) { return has_class(element, one); }) &&
         std::all_of(compound.attributes.begin(), compound.attributes.end(),
                     [&](const auto& one) {
                       const char* const value = element.Attribute(one.first.c_str());
                       return value != nullptr && (!one.second || *one.second == value);
                     }) &&
         (compound.language.empty() || is_in(compound.language, element)) &&
         (!compound.first_child || element.PreviousSiblingElement() == nullptr);
}

/// Whether the first `count` compounds hold, the last of them for `element`.
bool Cascade::holds(const Selector& selector, std::size_t count, const tinyxml2::XMLElement& element) {
  const Compound& own = selector.compounds[count - 1];
  if (!holds(own, element))
    return false;
  if (count == 1)
    return true;
  const auto* const parent = element.Parent() == nullptr ? nullptr : element.Parent()->ToElement();
  const auto* const before = element.PreviousSiblingElement();
  switch (own.combinator) {
  case '>': return parent != nullptr && holds(selector, count - 1, *parent);
  case '+': return before != nullptr && holds(selector, count - 1, *before);
  case '~':
    for (const auto* one = before; one != nullptr; one = one->PreviousSiblingElement())
      if (holds(selector, count - 1, *one))
        return true;
    return false;
  default:
    for (const auto* one = parent; one != nullptr;
         one = one->Parent() == nullptr ? nullptr : one->Parent()->ToElement())
      if (holds(selector, count - 1, *one))
        return true;
    return false;
  }
}

std::vector<const Cascade::Rule*> Cascade::rules_for(const tinyxml2::XMLElement& element,
                                                     bool of_made_text) const {
  std::vector<const Rule*> out;
  for (const std::string& name : {std::string(element.Name()), std::string()})
    if (const auto found = rules_.find(name); found != rules_.end())
      for (const Rule& rule : found->second)
        if ((rule.selector.place == Place::made) == of_made_text &&
            holds(rule.selector, rule.selector.compounds.size(), element))
          out.push_back(&rule);
  std::sort(out.begin(), out.end(), [](const Rule* a, const Rule* b) {
    return a->selector.specificity != b->selector.specificity
               ? a->selector.specificity < b->selector.specificity
               : a->order < b->order;
  });
  return out;
}

void Cascade::apply(const Rule& rule, Lettered& to) {
  const bool certain =
      rule.selector.certain && rule.declared.certain && rule.selector.place != Place::part_of;
  const auto set = [certain](std::uint8_t& value, const std::optional<std::uint8_t>& said) {
    if (said)
      value = certain ? *said : static_cast<std::uint8_t>(value | *said);
  };
  set(to.typefaces, rule.declared.typefaces);
  set(to.slants, rule.declared.slants);
  set(to.weights, rule.declared.weights);
  set(to.caps, rule.declared.caps);
}

Lettered Cascade::of(const tinyxml2::XMLElement& element, const Lettered& around) const {
  Lettered out = around;
  // What devices do by themselves.
  const std::string_view name = element.Name();
  if (is_one_of("em i cite dfn var address", name))
    out.slants = Lettered::slanted;
  if (is_one_of("strong b th h1 h2 h3 h4 h5 h6", name))
    out.weights = Lettered::bold;
  if (is_one_of("code pre kbd samp tt", name))
    out.typefaces = Lettered::other;
  for (const Rule* const rule : rules_for(element, false))
    apply(*rule, out);
  return out;
}

std::vector<Cascade::Made> Cascade::made_around(const tinyxml2::XMLElement& element,
                                                const Lettered& own) const {
  std::vector<Made> out;
  Lettered lettered = own;
  for (const Rule* const rule : rules_for(element, true)) {
    apply(*rule, lettered);
    if (!rule->declared.content)
      continue;
    Made made{lettered, {}};
    each_part(*rule->declared.content, ' ', [&](std::string_view part) {
      if (part.starts_with('"') || part.starts_with('\''))
        made.text += unquoted(part);
      else if (part.starts_with("attr(") && part.ends_with(')'))
        if (const char* const value =
                element.Attribute(std::string(trimmed(part.substr(5, part.size() - 6))).c_str()))
          made.text += value;
    });
    out.push_back(std::move(made));
  }
  return out;
}

} // namespace octavo::epub
