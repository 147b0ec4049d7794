// Whether what the metadata say of accessibility is there and is so. See checks.h. EPUB Accessibility 1.1, 2.
#include "preflight/checks.h"

#include <algorithm>

namespace octavo::preflight {
namespace {

using tinyxml2::XMLElement;

/// What a book really has.
struct Facts {
  bool pictures = false;    ///< documents show some, the cover among them
  bool undescribed = false; ///< one of them has no words
  bool contents = false, page_list = false, page_marks = false;
  bool headings = false;
};

/// A picture is decoration only where it says so by its role.
Facts facts_of(const Package& package) {
  Facts facts;
  for (const auto& [file, document] : package.documents)
    each_element(*document->RootElement(), [&](const XMLElement& one) {
      const std::string_view name = local_name(one);
      if (name == "img" && attribute(one, "role") != "presentation" && attribute(one, "role") != "none") {
        facts.pictures = true;
        const bool captioned =
            one.Attribute("aria-describedby") != nullptr || one.Attribute("aria-label") != nullptr;
        facts.undescribed = facts.undescribed || (attribute(one, "alt").empty() && !captioned);
      }
      if (name == "nav") {
        const std::set<std::string> types = words(attribute(one, "epub:type"));
        facts.contents = facts.contents || types.contains("toc");
        facts.page_list = facts.page_list || types.contains("page-list");
      }
      facts.page_marks = facts.page_marks || words(attribute(one, "epub:type")).contains("pagebreak") ||
                         attribute(one, "role") == "doc-pagebreak";
      facts.headings =
          facts.headings || (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6');
    });
  return facts;
}

class AccessCheck {
public:
  explicit AccessCheck(const Package& package)
      : package_(package), facts_(facts_of(package)), modes_(package.properties("schema:accessMode")),
        sufficient_(package.properties("schema:accessModeSufficient")),
        features_(package.properties("schema:accessibilityFeature")) {}

  void check() const {
    missing();
    pages();
    pictures();
    if (has(features_, "tableOfContents") && !facts_.contents)
      untrue("it claims a table of contents, and there is none");
    if (has(features_, "structuralNavigation") && !facts_.headings)
      untrue("it claims structuralNavigation, and there is no heading");
    if (has(features_, "none") && features_.size() > 1)
      untrue("it claims no feature, and features");
    const std::vector<std::string> hazards = package_.properties("schema:accessibilityHazard");
    if (has(hazards, "none") && hazards.size() > 1)
      untrue("it claims no hazard, and hazards");
  }

private:
  static bool has(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  }
  void untrue(std::string message) const {
    package_.findings.add("access-untrue", package_.file, 0, std::move(message));
  }

  void missing() const {
    for (const char* const property :
         {"schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityFeature",
          "schema:accessibilityHazard", "schema:accessibilitySummary"})
      if (package_.properties(property).empty())
        package_.findings.add("access-missing", package_.file, 0,
                              std::string("there is no ") + property + "; stores in Europe ask for it");
  }

  void pages() const {
    const bool navigates = has(features_, "pageNavigation");
    const bool marks = has(features_, "pageBreakMarkers") || has(features_, "printPageNumbers");
    if (navigates && !facts_.page_list)
      untrue("it claims pageNavigation, and there is no page-list");
    if (marks && !facts_.page_marks)
      untrue("it claims pageBreakMarkers, and there are none");
    if (facts_.page_list && package_.properties("pageBreakSource").empty() &&
        package_.properties("dcterms:source").empty() && package_.properties("source-of").empty())
      untrue("it has a page-list, and does not say of what (pageBreakSource)");
    if (facts_.page_list && !navigates)
      untrue("it has a page-list, and does not say so (pageNavigation)");
  }

  void pictures() const {
    if (has(features_, "alternativeText") && facts_.undescribed)
      untrue("it claims alternativeText, and a picture has none");
    if (has(sufficient_, "textual") && facts_.undescribed)
      untrue("it claims to be readable by its text alone, and a picture has no words");
    if (has(modes_, "visual") && !facts_.pictures)
      untrue("it claims visual content, and shows no picture");
    if (!modes_.empty() && facts_.pictures && !has(modes_, "visual"))
      untrue("it shows pictures, and does not say so (accessMode visual)");
  }

  const Package& package_;
  Facts facts_;
  std::vector<std::string> modes_, sufficient_, features_;
};

} // namespace

void check_access(const Package& package) {
  if (!package.is_epub_2())
    AccessCheck(package).check();
}

} // namespace octavo::preflight
