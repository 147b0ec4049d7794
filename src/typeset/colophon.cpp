// See front.h: the last page.
#include "typeset/front.h"

#include "text/printable.h"
#include "text/unicode.h"
#include "text/words.h"
#include "typeset/titles.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace octavo::typesetter {
namespace {

struct Sentence {
  std::string_view language;
  std::string_view set_in; ///< `{name}` is the typeface, `{size}` and `{leading}` are in points
};

// clang-format off
constexpr std::array sentences = {
    Sentence{"en", "Set in {name}, {size} on {leading} points."},
    Sentence{"cs", "Vysázeno písmem {name}, {size}/{leading} b."},
    Sentence{"da", "Sat med {name}, {size}/{leading} punkt."},
    Sentence{"de", "Gesetzt aus der {name}, {size}/{leading} Punkt."},
    Sentence{"es", "Compuesto en {name}, {size}/{leading} puntos."},
    Sentence{"fi", "Ladottu kirjaintyypillä {name}, {size}/{leading} pistettä."},
    Sentence{"fr", "Composé en {name}, corps {size}, interligne {leading}."},
    Sentence{"it", "Composto in {name}, corpo {size}/{leading}."},
    Sentence{"nb", "Satt med {name}, {size}/{leading} punkt."},
    Sentence{"nl", "Gezet in de {name}, {size}/{leading} punt."},
    Sentence{"pl", "Złożono krojem {name}, {size}/{leading} pkt."},
    Sentence{"pt", "Composto em {name}, corpo {size}/{leading}."},
    Sentence{"ru", "Набрано гарнитурой {name}, кегль {size}/{leading}."},
    Sentence{"sv", "Satt med {name}, {size}/{leading} punkter."},
    Sentence{"uk", "Набрано гарнітурою {name}, кегль {size}/{leading}."},
};
// clang-format on

/// In points with one decimal, where there is one.
std::string in_points(Length length, char separator) {
  const Length tenths = (length + point / 20) / (point / 10);
  std::string out = std::to_string(tenths / 10);
  if (tenths % 10 != 0)
    out += separator + std::to_string(tenths % 10);
  return out;
}

/// What a font's file calls its family, without what tells its sizes and weights apart.
std::string family_name(const Font& font) {
  struct Destroy {
    void operator()(hb_face_t* face) const noexcept { hb_face_destroy(face); }
  };
  hb_blob_t* const blob = hb_blob_create(font.file.data(), static_cast<unsigned>(font.file.size()),
                                         HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  const std::unique_ptr<hb_face_t, Destroy> face(hb_face_create(blob, font.index));
  hb_blob_destroy(blob);
  for (const hb_ot_name_id_t id : {HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_OT_NAME_ID_FONT_FAMILY}) {
    std::array<char, 128> name{};
    unsigned size = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(face.get(), id, hb_language_from_string("en", -1), &size, name.data());
    if (size > 0)
      return text::one_line(std::string_view(name.data(), std::min<std::size_t>(size, name.size() - 1)));
  }
  return font.name;
}

void replace(std::string& in, std::string_view what, std::string_view by) {
  if (const std::size_t at = in.find(what); at != std::string::npos)
    in.replace(at, what.size(), by);
}

/// The beginnings of paragraphs, enough of them to tell what the text is set in: that may be another typeface
/// than the design's, which need not have its script.
std::vector<std::string> samples(const Plan& plan) {
  constexpr std::size_t most = 40, longest = 60; // characters of each
  std::vector<std::string> out;
  const auto see = [&](const Division& division) {
    if (!is_body(division.section->kind))
      return;
    for (const Block& block : division.section->blocks) {
      const auto* const paragraph = std::get_if<Paragraph>(&block.node);
      if (out.size() == most)
        return;
      if (paragraph == nullptr)
        continue;
      const std::string all = plain_text(paragraph->content);
      std::size_t end = 0;
      for (std::size_t n = 0; n < longest && end < all.size(); ++n)
        text::next(all, end);
      out.push_back(all.substr(0, end));
    }
  };
  for (const Division& division : plan.divisions)
    each_division(division, see);
  if (out.empty())
    out.emplace_back("a");
  return out;
}

/// The font that most letters of the text are set in; null where there are none.
const Font* text_font(const Tools& tools, const Plan& plan) {
  std::map<std::uint32_t, std::pair<std::size_t, const Font*>> letters; // by the font's number
  for (const std::string& sample : samples(plan)) {
    const Line line = tools.setter.line(plain_spans(sample, tools.looks.body()));
    for (const Item& item : line.items)
      if (const auto* const run = std::get_if<GlyphRun>(&item.node)) {
        auto& [count, font] = letters[run->font];
        count += run->glyphs.size();
        font = &tools.setter.font(*run);
      }
  }
  const auto most = std::max_element(letters.begin(), letters.end(), [](const auto& one, const auto& other) {
    return one.second.first < other.second.first;
  });
  return most == letters.end() ? nullptr : most->second.second;
}

/// What the text is set in, as a sentence of its language; in figures alone where the house has none.
std::string set_in(const Tools& tools, const Plan& plan, std::string_view language) {
  const Font* const font = text_font(tools, plan);
  if (font == nullptr)
    return {};
  const std::string_view main = language.substr(0, language.find('-'));
  const auto* const row = std::find_if(sentences.begin(), sentences.end(),
                                       [&](const Sentence& one) { return one.language == main; });
  std::string out(row != sentences.end() ? row->set_in : "{name}, {size}/{leading}");
  const char separator = main == "en" || row == sentences.end() ? '.' : ',';
  replace(out, "{name}", family_name(*font));
  replace(out, "{size}", in_points(tools.style.font_size, separator));
  replace(out, "{leading}", in_points(tools.style.leading, separator));
  return out;
}

} // namespace

bool has_chapters(const Plan& plan) {
  int chapters = 0;
  for (const Division& division : plan.divisions)
    each_division(division, [&](const Division& one) { chapters += is_body(one.section->kind) ? 1 : 0; });
  return chapters > 1;
}

void set_colophon(const Tools& tools, Sheets& sheets, const Plan& plan, std::string_view language) {
  const std::string said = set_in(tools, plan, language);
  if (said.empty())
    return;
  Galley galley(tools.geometry, tools.looks, tools.structure);
  const Structure::Scope section(tools.structure, ElementRole::section);
  const Structure::Scope paragraph(tools.structure, ElementRole::paragraph);
  fleuron(tools, galley);
  galley.space(1);
  TextStyle style = tools.looks.small();
  style.cut = Cut::italic;
  set_head(tools, galley, plain_spans(said, style), Joint::stanza);
  // Where the eye rests: a third from the foot.
  galley.prepend_sink(std::max(0, tools.geometry.lines * 2 / 3 - galley.height()));
  sheets.flow(galley.take(), {PageKind::display, PageKind::display, {}, {}});
}

} // namespace octavo::typesetter
