// See pdf.h. The document, part by part:
//
//     the objects, and the file made of them     objects.h, with syntax.h
//     fonts                                      fonts.h, with font_file.h and meanings.h
//     pictures                                   pictures.h
//     pages                                      painter.h, with text_writer.h; the tree of them here
//     links, outline, page labels                navigation.h
//     the logical structure                      tags.h
//     Info and XMP, and what colours mean        metadata.h, srgb.h
#include "pdf/pdf.h"

#include <octavo/cover.h>
#include <octavo/typeset.h>

#include "pdf/fonts.h"
#include "pdf/navigation.h"
#include "pdf/objects.h"
#include "pdf/painter.h"
#include "pdf/pictures.h"
#include "pdf/srgb.h"
#include "pdf/syntax.h"
#include "pdf/tags.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace octavo::pdf {
namespace {

constexpr std::size_t most_kids = 64; // of a node of the page tree, so that readers find a page in few steps

/// The page tree: defines nodes, and says of each page which one it hangs on.
class PageTree {
public:
  PageTree(const PageReferences& pages, Objects& objects)
      : pages_(pages), objects_(objects), parents_(pages.size()) {
    define(objects.page_tree(), {}, 0, pages.size());
  }

  Reference parent(std::size_t page) const { return parents_[page]; }

private:
  /// `node` over the pages from `begin` to before `end`.
  void define(Reference node, const std::string& parent, std::size_t begin, std::size_t end) {
    std::size_t below = 1; // pages below each kid
    while (below * most_kids < end - begin)
      below *= most_kids;
    std::string kids;
    for (std::size_t at = begin; at < end; at += below) {
      Reference kid = pages_[at];
      if (below == 1) {
        parents_[at] = node;
      } else {
        kid = objects_.reserve();
        define(kid, "/Parent " + to_string(node), at, std::min(end, at + below));
      }
      kids += (kids.empty() ? "" : " ") + to_string(kid);
    }
    objects_.define(node,
                    "/Type/Pages" + parent + "/Count " + std::to_string(end - begin) + "/Kids[" + kids + ']');
  }

  const PageReferences& pages_;
  Objects& objects_;
  std::vector<Reference> parents_;
};

class Drawing {
public:
  Drawing(const Pages& pages, const Description& about)
      : pages_(pages), about_(about), references_(reserved()), tree_(references_, objects_),
        fonts_(pages, objects_, is_tagged(pages, about)), pictures_(pages, objects_) {
    if (is_tagged(pages, about))
      tags_.emplace(pages, objects_);
  }

  std::string file() {
    for (std::size_t i = 0; i < pages_.pages.size(); ++i)
      add_page(i);
    catalog();
    objects_.set_info(info(about_));
    return objects_.save(about_.identifiers.empty() ? about_.title : about_.identifiers.front());
  }

private:
  static bool is_tagged(const Pages& pages, const Description& about) {
    return about.standard != PdfStandard::none && !pages.structure.empty();
  }

  PageReferences reserved() {
    PageReferences out(pages_.pages.size());
    for (Reference& page : out)
      page = objects_.reserve();
    return out;
  }

  void add_page(std::size_t i) {
    const Page& page = pages_.pages[i];
    Tags* const tags = tags_ ? &*tags_ : nullptr;
    const Painting painting = paint(pages_, i, fonts_, pictures_, tags);
    std::string links;
    for (const Reference link : add_links(i, pages_, references_, objects_, tags))
      links += (links.empty() ? "" : " ") + to_string(link);
    std::string entries = "/Type/Page/Parent " + to_string(tree_.parent(i)) + "/MediaBox[0 0 " +
                          number(thousandths(page.width)) + ' ' + number(thousandths(page.height)) +
                          "]/Resources<<" + painting.resources + ">>/Contents " +
                          to_string(objects_.add_compressed({}, painting.content));
    if (!links.empty())
      entries += "/Annots[" + links + ']';
    if (tags_)
      entries += tags_->of_page(i);
    objects_.define(references_[i], std::move(entries));
  }

  void catalog() {
    std::string entries = "/Pages " + to_string(objects_.page_tree());
    if (!about_.language.empty())
      entries += "/Lang" + text_string(about_.language);
    entries += std::string("/ViewerPreferences<</DisplayDocTitle true") +
               (pages_.right_to_left ? "/Direction/R2L" : "") + ">>";
    if (const auto outline = add_outline(pages_, references_, objects_))
      entries += "/Outlines " + to_string(*outline) + "/PageMode/UseOutlines";
    if (!pages_.pages.empty())
      entries += "/PageLabels<<" + page_labels(label_ranges(pages_.pages)) + ">>";
    if (tags_)
      entries += "/MarkInfo<</Marked true>>/StructTreeRoot " + to_string(tags_->define(references_)) +
                 "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                 "/Info(sRGB IEC61966-2.1)/DestOutputProfile " +
                 to_string(objects_.add_compressed("/N 3", srgb_profile())) + ">>]";
    Description said = about_;
    if (!tags_)
      said.standard = PdfStandard::none; // no more is claimed than is there
    entries += "/Metadata " + to_string(objects_.add_stream("/Type/Metadata/Subtype/XML", xmp(said)));
    objects_.set_catalog(std::move(entries));
  }

  const Pages& pages_;
  const Description& about_;
  Objects objects_{};
  PageReferences references_;
  PageTree tree_;
  Fonts fonts_;
  Pictures pictures_;
  std::optional<Tags> tags_{};
};

} // namespace

Output write(const Book& book, const WriteOptions& options) {
  Typesetting set = typeset(book, options.style);
  if (book.cover || options.draw_cover) {
    Typesetting cover = draw_cover(book, cover_options(options));
    // Its other side: right pages then lie at the right for those who look at two pages at a time.
    if (options.style.two_sided) {
      Page back{PageKind::blank, options.style.width, options.style.height};
      if (const Colour paper = options.style.design.paper; paper != Colour{255, 255, 255})
        back.items.push_back({Fill{{0, 0, back.width, back.height}, paper}, Purpose::decoration});
      cover.pages.pages.push_back(std::move(back));
    }
    put_cover(set, std::move(cover));
  }
  Output out;
  out.notes = std::move(set.notes);
  out.quality = std::move(set.quality);
  out.page_marks = page_marks(set.pages);
  const Description about = description(book, options, out.notes);
  out.bytes = draw(set.pages, about);
  return out;
}

std::string draw(const Pages& pages, const Description& about) {
  return Drawing(pages, about).file();
}

} // namespace octavo::pdf
