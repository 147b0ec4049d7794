// See front.h: the last page.
#include "typeset/front.h"

#include "text/printable.h"
#include "text/unicode.h"
#include "text/words.h"
#include "typeset/titles.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>

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

/// The first letter of the text: what it is set in may be another typeface than the design's, which need not
/// have its script.
std::string first_letter(const Plan& plan) {
  for (const Division& division : plan.divisions)
    if (is_body(division.section->kind))
      for (const Block& block : division.section->blocks)
        if (const auto* const paragraph = std::get_if<Paragraph>(&block.node)) {
          const std::string all = plain_text(paragraph->content);
          for (std::size_t at = 0; at < all.size();) {
            const std::size_t from = at;
            if (text::is_letter(text::next(all, at)))
              return all.substr(from, at - from);
          }
        }
  return "a";
}

/// What the text is set in, as a sentence of its language; in figures alone where the house has none.
std::string set_in(const Tools& tools, const Plan& plan, std::string_view language) {
  const TextStyle body = tools.looks.body();
  const Line sample = tools.setter.line(plain_spans(first_letter(plan), body));
  const auto* const run = sample.items.empty() ? nullptr : std::get_if<GlyphRun>(&sample.items.front().node);
  if (run == nullptr)
    return {};
  const std::string_view main = language.substr(0, language.find('-'));
  const auto* const row = std::find_if(sentences.begin(), sentences.end(),
                                       [&](const Sentence& one) { return one.language == main; });
  std::string out(row != sentences.end() ? row->set_in : "{name}, {size}/{leading}");
  const char separator = main == "en" || row == sentences.end() ? '.' : ',';
  replace(out, "{name}", family_name(tools.setter.font(*run)));
  replace(out, "{size}", in_points(tools.style.font_size, separator));
  replace(out, "{leading}", in_points(tools.style.leading, separator));
  return out;
}

} // namespace

void set_colophon(const Tools& tools, Sheets& sheets, const Plan& plan, std::string_view language) {
  int chapters = 0;
  for (const Division& division : plan.divisions)
    each_division(division, [&](const Division& one) { chapters += is_body(one.section->kind) ? 1 : 0; });
  if (chapters < 2)
    return;
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
