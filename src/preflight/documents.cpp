// XHTML documents: their size, links, ids, pictures, headings and languages. See checks.h.
#include "preflight/checks.h"

#include "text/ascii.h"

namespace octavo::preflight {
namespace {

using tinyxml2::XMLElement;

constexpr std::uint64_t kobo_most = 10'000'000; // bytes
constexpr std::uint64_t old_most = 260'000;     // Adobe's readers of the first years fail at 300 KB unpacked

using Ids = std::map<std::string, std::set<std::string, std::less<>>>; ///< by document

Ids ids_of(const Package& package) {
  Ids out;
  for (const auto& [file, document] : package.documents)
    each_element(*document->RootElement(), [&, &ids = out[file], &name = file](const XMLElement& one) {
      if (const std::string_view id = attribute(one, "id"); !id.empty() && !ids.emplace(id).second)
        package.findings.add("id-twice", name, one.GetLineNum(),
                             "the id '" + std::string(id) + "' is there before; links lead to the first");
    });
  return out;
}

class DocumentCheck {
public:
  DocumentCheck(const Package& package, const Ids& ids, const std::string& file)
      : package_(package), ids_(ids), file_(file) {}

  void check(const XMLElement& root) {
    if (attribute(root, "lang").empty() && attribute(root, "xml:lang").empty())
      add("language-differs", root, "the document does not say its language (lang and xml:lang)");
    each_element(root, [this](const XMLElement& one) { element(one); });
    if (!titled_)
      package_.findings.add("title-missing", file_, 0, "the document's <title> is missing or empty");
  }

private:
  void add(std::string_view code, const XMLElement& where, std::string message) const {
    package_.findings.add(code, file_, where.GetLineNum(), std::move(message));
  }

  static bool differ(const XMLElement& one) {
    return one.Attribute("lang") != nullptr && one.Attribute("xml:lang") != nullptr &&
           attribute(one, "lang") != attribute(one, "xml:lang");
  }

  void element(const XMLElement& one) {
    const std::string_view name = local_name(one);
    if (name == "title")
      titled_ = titled_ || !text_of(one).empty();
    if (name == "script" || name == "form" || name == "iframe")
      add("script-found", one,
          "<" + std::string(name) + "> does nothing on most devices, and Kindle refuses it");
    if (name == "img" && one.Attribute("alt") == nullptr)
      add("alt-missing", one, "the picture has no alt; for mere ornament it is alt=\"\"");
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
      heading(one, name[1] - '0');
    if (differ(one))
      add("language-differs", one, "lang and xml:lang are not the same");
    const char* const target = name == "link" || name == "a" ? "href" : "src";
    if (const char* const to = one.Attribute(target))
      link(one, name, to);
    if (const char* const style = one.Attribute("style"))
      check_css(std::string(style), file_, one.GetLineNum(), package_);
    if (name == "style")
      check_css(text_of(one), file_, one.GetLineNum(), package_);
  }

  void heading(const XMLElement& one, int level) {
    if (level_ > 0 && level > level_ + 1)
      add("headings-leap", one,
          "a heading of level " + std::to_string(level) + " follows one of level " + std::to_string(level_) +
              "; those who listen miss what would be between");
    level_ = level;
  }

  void link(const XMLElement& one, std::string_view name, std::string_view to) const {
    if (to.empty())
      return add("link-broken", one, "the link is empty, which Kindle refuses (E999)");
    if (is_absolute(to)) {
      if (name != "a" && !to.starts_with("data:"))
        add("link-outside", one, "'" + std::string(to) + "' is not in the book");
      return;
    }
    std::string fragment;
    const std::string file = resolved(file_, to, fragment);
    if (!package_.has(file))
      return add("link-broken", one, "'" + std::string(to) + "' leads to no file of the book");
    const auto ids = ids_.find(file);
    if (!fragment.empty() && ids != ids_.end() && !ids->second.contains(fragment))
      add("link-broken", one, "'" + std::string(to) + "' leads to no place in " + file);
    const Item* const item = package_.item_of(file);
    if (name != "a" || item == nullptr || item->media_type != xhtml_type)
      return;
    for (const SpineItem& each : package_.spine)
      if (each.id == item->id)
        return;
    add("spine-left-out", one, "'" + file + "' is not in the spine, so that no device may go there");
  }

  const Package& package_;
  const Ids& ids_;
  const std::string& file_;
  int level_ = 0;
  bool titled_ = false;
};

} // namespace

void check_documents(const Package& package) {
  const Ids ids = ids_of(package);
  for (const auto& [file, document] : package.documents) {
    const Item* const item = package.item_of(file);
    const std::uint64_t size = package.entries().at(file).size;
    if (item->media_type != xhtml_type)
      continue;
    if (size > kobo_most)
      package.findings.add("document-too-large", file, 0,
                           "it is larger than 10 MB, which Kobo refuses; divide it");
    else if (size > old_most)
      package.findings.add("document-large", file, 0,
                           "it has " + std::to_string(size / 1000) +
                               " KB; some old devices are slow from 260 KB on, and fail at 300");
    DocumentCheck(package, ids, file).check(*document->RootElement());
  }
}

} // namespace octavo::preflight
