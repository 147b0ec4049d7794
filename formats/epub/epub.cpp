// See epub.h. The package, file by file:
//
//     mimetype                  archive.h
//     META-INF/container.xml    here
//     META-INF/octavo.zst       edition/record.h: the Book itself
//     book/package.opf          package.h, with identity.h and sorting.h
//     book/nav.xhtml, toc.ncx   navigation.h
//     book/style.css            style.h, with style/book.css
//     book/cover.xhtml, .jpg    pages.h; image.h for the user's picture, else drawn
//     book/title-page.xhtml     pages.h
//     book/new-in-edition.xhtml pages.h, where there is an edition before
//     book/SECTION.xhtml        pages.h, with xhtml.h; which sections, and their names: plan.h
//     book/figure-HASH.png      figures.h
//     book/font-text-bold.otf   fonts.h, where they are asked for, and their licences
//     the numbers of the pages of an edition in pages, in all of them: page_list.h
#include "epub/epub.h"

#include "edition/record.h"
#include "epub/archive.h"
#include "epub/figures.h"
#include "epub/fonts.h"
#include "epub/navigation.h"
#include "epub/package.h"
#include "epub/page_list.h"
#include "epub/pages.h"
#include "epub/plan.h"
#include "epub/style.h"
#include "epub/used_text.h"
#include "epub/xml.h"
#include "model/identity.h"
#include "text/language.h"
#include "threads/divide.h"

#include <octavo/cover.h>
#include <octavo/error.h>
#include <octavo/raster.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>

namespace octavo::epub {
namespace {

constexpr std::string_view xhtml = "application/xhtml+xml";
constexpr std::size_t most_bytes = 10'000'000; // of an XHTML file; Kobo's limit

/// A file of the package that was made here.
struct File {
  std::string name{};
  std::string bytes{};
};

std::string container() {
  Xml xml;
  {
    const Element container(
        xml, "container", {{"version", "1.0"}, {"xmlns", "urn:oasis:names:tc:opendocument:xmlns:container"}});
    const Element rootfiles(xml, "rootfiles");
    xml.empty("rootfile",
              {{"full-path", "book/package.opf"}, {"media-type", "application/oebps-package+xml"}});
    xml.line();
  }
  return xml.take();
}

/// The container sorted by name, but for the mimetype that has to come first. `files` are emptied on the way;
/// `record` makes the record, and is empty where there is none.
std::string packed(std::vector<File>& files, const Figures& figures,
                   const std::optional<image::CheckedImage>& cover, std::function<std::string()> record,
                   std::size_t workers) {
  std::vector<ArchiveFile> all;
  all.reserve(files.size() + figures.files().size() + 3);
  for (File& file : files)
    all.push_back({std::move(file.name), file.bytes, true, &file.bytes, {}});
  if (record) // is compressed already
    all.push_back({std::string(edition::record_name), {}, false, nullptr, std::move(record)});
  // Pictures are compressed, but those that are drawn in haste leave something to be done.
  for (const auto& [name, picture] : figures.files())
    all.push_back({"book/" + name, picture.bytes(), !picture.made.empty(), nullptr, {}});
  if (cover)
    all.push_back(
        {"book/cover." + std::string(cover->extension), cover->bytes(), !cover->made.empty(), nullptr, {}});
  std::sort(all.begin(), all.end(),
            [](const ArchiveFile& a, const ArchiveFile& b) { return a.name < b.name; });
  all.insert(all.begin(), {"mimetype", "application/epub+zip", false, nullptr, {}});
  return archive(all, workers);
}

// What is drawn: stores and devices want 1,600 by 2,560 pixels or a little less.
constexpr int cover_width = 1560, cover_height = 2496;

/// The cover that the book's metadata gives.
std::string drawn_cover(const Book& book, const WriteOptions& write_options, Notes& notes) {
  CoverOptions options = cover_options(write_options);
  options.width = 5 * inch; // whatever the pages of other formats are
  options.height = 8 * inch;
  Typesetting cover = draw_cover(book, options);
  std::move(cover.notes.begin(), cover.notes.end(), std::back_inserter(notes));
  return jpeg(cover.pages, 0, cover_width, cover_height);
}

class Writer {
public:
  Writer(const Book& book, const WriteOptions& options)
      : book_(book), options_(options), workers_(threads::workers(options.style.threads)),
        pages_(book, options.page_marks) {}

  Output write() {
    plan_ = plan(book_, options_.style, out_.notes);
    contents_ = contents(plan_);
    fixed_items();
    cover();
    const auto said_before = static_cast<std::ptrdiff_t>(out_.notes.size());
    std::string drawing; // nothing else needs it until all is packed
    Notes of_drawing;
    threads::divide(2, workers_, [&](std::size_t, std::size_t number) {
      if (number == 1)
        files();
      else if (is_drawn_)
        drawing = drawn_cover(book_, options_, of_drawing);
    });
    out_.notes.insert(out_.notes.begin() + said_before, of_drawing.begin(), of_drawing.end());
    if (is_drawn_)
      cover_->made = std::move(drawing);
    out_.bytes = packed(files_, figures_, cover_, record(), workers_);
    return std::move(out_);
  }

private:
  void add(std::string name, std::string bytes) { files_.push_back({std::move(name), std::move(bytes)}); }

  void files() {
    pages_.begin_file("title-page.xhtml");
    add_page("title-page", title_page(plan_, pages_, book_.metadata));
    const std::string_view news = news_title(plan_, options_);
    if (!news.empty())
      add_page("new-in-edition", news_page(plan_, options_));
    for (std::size_t i = 0; i <= plan_.pages.size(); ++i) {
      if (i == plan_.contents_at)
        contents_item();
      if (i < plan_.pages.size())
        section(plan_.pages[i]);
    }
    if (!news.empty())
      contents_.insert(contents_.begin(), {std::string(news), "new-in-edition.xhtml", {}});
    navigation();
    style();
    package();
    add("META-INF/container.xml", container());
    record_book();
  }

  void add_page(const std::string& id, std::string bytes, int line = 0) {
    if (bytes.size() > most_bytes)
      out_.notes.push_back({"section-too-large", Severity::warning, line, 0,
                            "the section '" + id + "' is larger than 10 MB, which Kobo refuses; divide it"});
    facts_.items.push_back({id, id + ".xhtml", xhtml, {}, Item::Spine::linear});
    add("book/" + id + ".xhtml", std::move(bytes));
  }

  void fixed_items() {
    facts_.items.push_back({"ncx", "toc.ncx", "application/x-dtbncx+xml", {}});
    facts_.items.push_back({"style", "style.css", "text/css", {}});
  }

  void cover() {
    if (book_.cover)
      cover_ = image::checked_cover(*book_.cover, out_.notes);
    else if (options_.draw_cover)
      cover_ = {"image/jpeg", "jpg", cover_width, cover_height, nullptr, {}};
    else
      return;
    is_drawn_ = !book_.cover;
    const std::string file = "cover." + std::string(cover_->extension);
    facts_.items.push_back({"cover_image", file, cover_->media_type, "cover-image"});
    add_page("cover", cover_page(plan_, book_, file));
  }

  void section(const Page& page) {
    pages_.begin_file(file_name(page));
    add_page(page.id, section_page(page, plan_, pages_, figures_, out_.notes),
             page.section->origin.first_line);
    for (const Page& child : page.children)
      section(child);
  }

  /// Contents of a single entry are for the device's menu, not a page to be turned.
  void contents_item() {
    const bool several = contents_.size() > 1 || !contents_.front().children.empty();
    facts_.items.push_back(
        {"nav", "nav.xhtml", xhtml, "nav", several ? Item::Spine::linear : Item::Spine::non_linear});
  }

  /// After all other documents: it lists the pages that they have marks of.
  void navigation() {
    facts_.identifiers = model::identifiers(book_.metadata, plan_.title);
    pages_.begin_file("nav.xhtml");
    add("book/nav.xhtml", nav_document(plan_, contents_, pages_, cover_.has_value()));
    std::vector<std::string> files;
    for (const Item& item : facts_.items)
      if (item.spine != Item::Spine::none)
        files.push_back(item.file);
    add("book/toc.ncx",
        ncx_document(plan_, contents_, {pages_.placed(), files}, book_.metadata, facts_.identifiers.front()));
  }

  /// After all documents: fonts have what these show.
  void style() {
    UsedNames names;
    for (const File& file : files_)
      if (edition::is_document(file.name))
        names.add(file.bytes);
    if (!options_.embed_fonts) {
      add("book/style.css", style_sheet(options_.style, options_.css, nullptr, &names));
      return;
    }
    const bool old_style = text::is_cased(plan_.language); // figures of the height of the letters around them
    Fonts fonts(options_.style, old_style);
    CarriedFonts carried{fonts.names(), {}, old_style};
    const Cascade cascade(style_sheet(options_.style, options_.css, &carried, &names), fonts.names());
    UsedTexts used;
    for (const File& file : files_)
      if (edition::is_document(file.name))
        add_used_text(used, file.bytes, cascade);
    fonts.use(used);
    carried.names = fonts.names();
    carried.faces = fonts.faces();
    add("book/style.css", style_sheet(options_.style, options_.css, &carried, &names));
    out_.notes.insert(out_.notes.end(), fonts.notes().begin(), fonts.notes().end());
    int n = 0;
    for (FontFileOfPackage& file : fonts.files()) {
      facts_.items.push_back({"font_" + std::to_string(++n), file.name, file.media_type, {}});
      add("book/" + file.name, std::move(file.bytes));
    }
    facts_.has_fonts = !fonts.files().empty();
  }

  void package() {
    facts_.has_page_list = !pages_.placed().empty();
    facts_.modified = model::modified(book_.metadata, options_, out_.notes);
    facts_.published = model::published(book_.metadata, out_.notes);
    facts_.start_file = start_file(plan_);
    facts_.has_pictures = cover_ || !figures_.files().empty();
    facts_.pictures_described = figures_.all_described();
    int n = 0;
    for (const auto& [name, picture] : figures_.files())
      facts_.items.push_back({"image_" + std::to_string(++n), name, picture.media_type, {}});
    add("book/package.opf", package_document(plan_, book_, facts_));
  }

  void record_book() {
    const auto file_of = [this](const Image& image) {
      const bool is_cover = cover_ && cover_->source == &image;
      const std::string file = is_cover ? "cover." + std::string(cover_->extension) : figures_.file_of(image);
      return file.empty() || (is_cover && !cover_->made.empty()) ? std::string() : "book/" + file;
    };
    try {
      recorded_ = edition::recorded(book_, file_of);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::too_large)
        throw;
      out_.notes.push_back({"not-readable-again", Severity::info, 0, 0,
                            std::string("the EPUB cannot be read back as a book: ") + error.what()});
    }
  }

  /// Makes the Book itself, as far as the documents do not say it.
  std::function<std::string()> record() {
    if (recorded_.empty())
      return {};
    std::vector<const File*> documents;
    std::size_t size = 0;
    for (const File& file : files_)
      if (edition::is_document(file.name)) {
        documents.push_back(&file);
        size += file.bytes.size();
      }
    std::sort(documents.begin(), documents.end(),
              [](const File* a, const File* b) { return a->name < b->name; });
    std::string all;
    all.reserve(size);
    for (const File* const document : documents)
      all += document->bytes;
    return [this, all = std::move(all), files = checksums()] {
      return edition::record(std::move(recorded_), {facts_.modified, options_.added, options_.revised}, all,
                             files);
    };
  }

  /// Of all in the package's folder that is no document.
  edition::Checksums checksums() const {
    edition::Checksums out;
    for (const File& file : files_)
      if (file.name.starts_with("book/") && !edition::is_document(file.name))
        out.emplace(file.name, checksum(file.bytes));
    for (const auto& [name, picture] : figures_.files())
      out.emplace("book/" + name, checksum(picture.bytes()));
    if (cover_)
      out.emplace("book/cover." + std::string(cover_->extension), checksum(cover_->bytes()));
    return out;
  }

  const Book& book_;
  const WriteOptions& options_;
  const std::size_t workers_;
  Output out_;
  Plan plan_;
  PageList pages_;
  std::vector<Entry> contents_;
  std::optional<image::CheckedImage> cover_;
  bool is_drawn_ = false; ///< the cover, once all is packed
  std::string recorded_;  ///< the Book; empty where it cannot be recorded
  Figures figures_{out_.notes};
  PackageFacts facts_;
  std::vector<File> files_;
};

} // namespace

Output write(const Book& book, const WriteOptions& options) {
  return Writer(book, options).write();
}

} // namespace octavo::epub
