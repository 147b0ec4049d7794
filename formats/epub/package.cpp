// See package.h. EPUB 3.3: https://www.w3.org/TR/epub-33/#sec-package-doc
#include "epub/package.h"

#include "epub/sorting.h"
#include "epub/xml.h"
#include "model/credits.h"
#include "text/printable.h"

#include <algorithm>

namespace octavo::epub {
namespace {

constexpr std::string_view apple_prefix =
    "ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/";

constexpr std::string_view accessibility_summary = "The text reflows and can be set in any size, font and "
                                                   "colour. It has headings, a table of contents and a "
                                                   "logical reading order.";
constexpr std::string_view pages_summary = " It has the page numbers of its PDF edition.";
constexpr std::string_view pictures_summary = " Every picture has a description in words.";
constexpr std::string_view undescribed_summary = " There are pictures without a description in words.";

// Ids other than those of the sections have an underscore, which no section's has.
class Package {
public:
  Package(const Plan& plan, const Book& book, const PackageFacts& facts)
      : plan_(plan), book_(book), metadata_(book.metadata), facts_(facts) {
    for (const Item& item : facts.items)
      if (item.properties == "cover-image")
        cover_id_ = item.id;
  }

  std::string document() {
    {
      const Element package(xml_, "package",
                            {{"xmlns", "http://www.idpf.org/2007/opf"},
                             {"version", "3.0"},
                             {"unique-identifier", "book_id"},
                             {"prefix", facts_.has_fonts ? apple_prefix : ""},
                             {"xml:lang", plan_.language},
                             {"dir", plan_.right_to_left ? "rtl" : ""}});
      {
        const Element metadata(xml_, "metadata", {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
        identity();
        titles();
        people();
        about();
        series();
        accessibility();
        if (facts_.has_fonts)
          meta("ibooks:specified-fonts", "true"); // without it, Apple's reader shows its own
        if (!cover_id_.empty())
          old_meta("cover", cover_id_); // how devices made before EPUB 3 find it
      }
      manifest();
      spine();
      guide();
    }
    return xml_.take();
  }

private:
  /// A Dublin Core element, unless it would be empty.
  void dc(const char* name, std::string_view text, std::string_view id = {}) {
    if (const std::string line = text::one_line(text); !line.empty())
      xml_.leaf_line(name, {{"id", id}}, line);
  }
  void meta(const char* property, std::string_view text, std::string_view refines = {},
            std::string_view scheme = {}) {
    if (const std::string line = text::one_line(text); !line.empty())
      xml_.leaf_line("meta", {{"refines", refines}, {"property", property}, {"scheme", scheme}}, line);
  }
  void old_meta(const char* name, std::string_view content) {
    xml_.empty("meta", {{"name", name}, {"content", content}});
    xml_.line();
  }

  void identity() {
    for (std::size_t i = 0; i < facts_.identifiers.size(); ++i)
      dc("dc:identifier", facts_.identifiers[i], i == 0 ? "book_id" : "");
    meta("dcterms:modified", facts_.modified);
    dc("dc:date", facts_.published);
    dc("dc:language", plan_.language);
  }

  void titles() {
    dc("dc:title", plan_.title, "main_title");
    meta("title-type", "main", "#main_title");
    const std::string given = text::one_line(metadata_.sort_title);
    if (const std::string sorted = given.empty() ? sort_title(plan_.title, plan_.language) : given;
        sorted != plan_.title)
      meta("file-as", sorted, "#main_title");
    if (const std::string subtitle = text::one_line(metadata_.subtitle); !subtitle.empty()) {
      meta("display-seq", "1", "#main_title");
      dc("dc:title", subtitle, "sub_title");
      meta("title-type", "subtitle", "#sub_title");
      meta("display-seq", "2", "#sub_title");
    }
  }

  void people() {
    int n = 0;
    for (const Contributor& person : metadata_.contributors) {
      const std::string name = text::one_line(person.name);
      if (name.empty())
        continue;
      const std::string id = "person_" + std::to_string(++n);
      dc(person.role == "aut" ? "dc:creator" : "dc:contributor", name, id);
      const bool is_role =
          person.role.size() == 3 &&
          std::all_of(person.role.begin(), person.role.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      if (is_role)
        meta("role", person.role, "#" + id, "marc:relators");
      const std::string given = text::one_line(person.sort_name);
      meta("file-as", given.empty() ? sort_name(name, plan_.language) : given, "#" + id);
    }
  }

  void about() {
    const std::string description = text::one_line(metadata_.description);
    dc("dc:description", description.empty() ? described(book_.sections) : description);
    std::vector<std::string> subjects;
    for (const auto* const list :
         {&metadata_.tags, &metadata_.fandoms, &metadata_.relationships, &metadata_.characters})
      for (const std::string& subject : *list)
        if (std::string line = text::one_line(subject);
            !line.empty() && std::find(subjects.begin(), subjects.end(), line) == subjects.end())
          subjects.push_back(std::move(line));
    for (const std::string& subject : subjects)
      dc("dc:subject", subject);
    dc("dc:publisher", metadata_.publisher);
    dc("dc:rights", metadata_.rights);
    dc("dc:source", metadata_.source_url);
    meta("schema:contentRating", metadata_.rating);
    meta("schema:creativeWorkStatus", metadata_.status);
  }

  /// What the story's own description says, where the metadata has none.
  static std::string described(const Sections& sections) {
    for (const Section& section : sections)
      if (section.kind == SectionKind::description)
        return plain_text(section.blocks);
    return {};
  }

  void series() {
    int n = 0;
    for (const Series& one : metadata_.series) {
      const std::string name = text::one_line(one.name);
      if (name.empty())
        continue;
      const std::string id = "series_" + std::to_string(++n);
      const std::string position = number(one.position);
      xml_.leaf_line("meta", {{"property", "belongs-to-collection"}, {"id", id}}, name);
      meta("collection-type", "series", "#" + id);
      meta("group-position", position, "#" + id);
      if (n == 1) {
        old_meta("calibre:series", name);
        if (!position.empty())
          old_meta("calibre:series_index", position);
      }
    }
  }

  /// `text` where it is a decimal number.
  static std::string number(std::string_view text) {
    std::string line = text::one_line(text);
    const bool digits = !line.empty() && line.find_first_not_of("0123456789.") == std::string::npos;
    return digits && std::count(line.begin(), line.end(), '.') <= 1 && line.front() != '.' &&
                   line.back() != '.'
               ? line
               : std::string();
  }

  void accessibility() {
    meta("schema:accessMode", "textual");
    if (facts_.has_pictures)
      meta("schema:accessMode", "visual");
    if (facts_.pictures_described)
      meta("schema:accessModeSufficient", "textual");
    if (facts_.has_pictures)
      meta("schema:accessModeSufficient", "textual,visual");
    for (const char* const feature : {"ARIA", "displayTransformability"})
      meta("schema:accessibilityFeature", feature);
    if (facts_.has_page_list)
      for (const char* const feature : {"pageBreakMarkers", "pageNavigation"})
        meta("schema:accessibilityFeature", feature);
    for (const char* const feature : {"readingOrder", "structuralNavigation", "tableOfContents"})
      meta("schema:accessibilityFeature", feature);
    if (facts_.has_pictures && facts_.pictures_described)
      meta("schema:accessibilityFeature", "alternativeText");
    meta("schema:accessibilityHazard", "none");
    std::string summary(accessibility_summary);
    if (facts_.has_pictures)
      summary += facts_.pictures_described ? pictures_summary : undescribed_summary;
    if (facts_.has_page_list)
      summary += pages_summary;
    xml_.leaf_line("meta", {{"property", "schema:accessibilitySummary"}, {"xml:lang", "en"}, {"dir", "ltr"}},
                   summary);
    if (facts_.has_page_list)
      meta("pageBreakSource", page_source());
  }

  /// The edition in pages has no identifier of its own: a name that is as good as one (Page Source
  /// Identification, https://www.w3.org/publishing/a11y/page-source-id/).
  std::string page_source() const {
    const std::string authors = model::joined(model::authors(metadata_), ", ");
    return plan_.title + (authors.empty() ? "" : ", " + authors) + " (PDF)";
  }

  void manifest() {
    const Element manifest(xml_, "manifest");
    for (const Item& item : facts_.items) {
      xml_.empty("item", {{"id", item.id},
                          {"href", item.file},
                          {"media-type", item.media_type},
                          {"properties", item.properties}});
      xml_.line();
    }
  }

  void spine() {
    const Element spine(xml_, "spine",
                        {{"toc", "ncx"}, {"page-progression-direction", plan_.right_to_left ? "rtl" : ""}});
    for (const Item& item : facts_.items) {
      if (item.spine == Item::Spine::none)
        continue;
      xml_.empty("itemref",
                 {{"idref", item.id}, {"linear", item.spine == Item::Spine::non_linear ? "no" : ""}});
      xml_.line();
    }
  }

  /// For reading systems and stores that look here and not at the landmarks.
  void guide() {
    const Element guide(xml_, "guide");
    const auto reference = [&](const char* type, std::string_view title, std::string_view file) {
      xml_.empty("reference", {{"type", type}, {"title", title}, {"href", file}});
      xml_.line();
    };
    if (!cover_id_.empty())
      reference("cover", plan_.words->cover, "cover.xhtml");
    reference("title-page", plan_.words->title_page, "title-page.xhtml");
    reference("toc", plan_.words->contents, "nav.xhtml");
    reference("text", plan_.words->start, facts_.start_file);
  }

  Xml xml_;
  const Plan& plan_;
  const Book& book_;
  const Metadata& metadata_;
  const PackageFacts& facts_;
  std::string_view cover_id_{};
};

} // namespace

std::string package_document(const Plan& plan, const Book& book, const PackageFacts& facts) {
  return Package(plan, book, facts).document();
}

} // namespace octavo::epub
