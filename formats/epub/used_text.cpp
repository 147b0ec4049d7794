// See used_text.h.
#include "epub/used_text.h"

#include "text/unicode.h"

#include <string_view>

namespace octavo::epub {
namespace {

class Walk {
public:
  Walk(UsedTexts& to, const Cascade& cascade) : to_(to), cascade_(cascade) {}

  // As deep as sections are nested, which the reader caps.
  void see(const tinyxml2::XMLElement& element, const Lettered& around) {
    const Lettered own = cascade_.of(element, around);
    for (const Cascade::Made& made : cascade_.made_around(element, own))
      shown(made.text, made.lettered);
    for (const auto* node = element.FirstChild(); node != nullptr; node = node->NextSibling())
      if (const auto* const text = node->ToText())
        shown(text->Value(), own);
      else if (const auto* const child = node->ToElement())
        see(*child, own);
  }

private:
  void shown(std::string_view text, const Lettered& as) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
      return;
    std::string all(text);
    // Where a font or a device has no small capitals, they are made from large ones.
    if (cascade_.changes_case() || as.caps != Lettered::as_typed)
      all += text::upper(text);
    if (cascade_.changes_case())
      all += text::lower(text);
    static constexpr std::pair<std::uint8_t, Typeface> typefaces[] = {{Lettered::text, Typeface::text},
                                                                      {Lettered::sans, Typeface::sans},
                                                                      {Lettered::display, Typeface::display}};
    for (const auto& [bit, typeface] : typefaces)
      if ((as.typefaces & bit) != 0)
        for (const std::uint8_t weight : {Lettered::light, Lettered::bold})
          for (const std::uint8_t slant : {Lettered::upright, Lettered::slanted})
            if ((as.weights & weight) != 0 && (as.slants & slant) != 0)
              add(to_[{typeface, cut(weight == Lettered::bold, slant == Lettered::slanted)}], all, as.caps);
  }

  static Cut cut(bool bold, bool slanted) {
    return bold ? slanted ? Cut::bold_italic : Cut::bold : slanted ? Cut::italic : Cut::regular;
  }

  static void add(UsedText& to, std::string_view text, std::uint8_t caps) {
    to.caps |= caps;
    for (std::size_t at = 0; at < text.size();)
      add(to, text::next(text, at));
  }

  static void add(UsedText& to, char32_t c) {
    if (c < U' ' || (c < to.common.size() && to.common[c]))
      return;
    to.characters.insert(c);
    if (c < to.common.size())
      to.common.set(c);
  }

  UsedTexts& to_;
  const Cascade& cascade_;
};

} // namespace

void add_used_text(UsedTexts& to, const std::string& document, const Cascade& cascade) {
  tinyxml2::XMLDocument parsed(true, tinyxml2::PRESERVE_WHITESPACE);
  if (parsed.Parse(document.data(), document.size()) != tinyxml2::XML_SUCCESS)
    return; // as deep as no parser goes: the device's own fonts help
  const tinyxml2::XMLElement* const html = parsed.RootElement();
  const tinyxml2::XMLElement* const body = html == nullptr ? nullptr : html->FirstChildElement("body");
  if (body != nullptr)
    Walk(to, cascade).see(*body, cascade.of(*html, {}));
}

} // namespace octavo::epub
