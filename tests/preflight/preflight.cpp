// Packages broken in one way each: exactly that is found, and nothing in what is whole.
#include <octavo/preflight.h>

#include <octavo/error.h>

#include "catch.h"
#include "preflight/broken.h"
#include "support.h"

#include <algorithm>
#include <functional>
#include <set>

using namespace octavo;
using namespace octavo::tests;

namespace {

using Lines = std::vector<std::string>;

/// One way to break a package, and all that is found then.
struct Case {
  std::function<void(Breakable&)> change;
  Lines found;
};

const std::string opf = "book/package.opf", nav = "book/nav.xhtml", ncx = "book/toc.ncx",
                  css = "book/style.css", chapter = "book/last.xhtml", title = "book/title-page.xhtml",
                  cover = "book/cover.jpg";

/// `from` becomes `to` in a file.
Case swap(const std::string& file, const std::string& from, const std::string& to, Lines found) {
  return {[=](Breakable& package) { package.replace(file, from, to); }, std::move(found)};
}

Case style(const std::string& rule, const std::string& code) {
  return {[=](Breakable& package) { package.file(css) += "\n" + rule + "\n"; }, {code + " in " + css}};
}

/// A word on accessibility that is not so.
Case claim(const std::string& property, const std::string& value) {
  return swap(opf, "</metadata>", "<meta property=\"" + property + "\">" + value + "</meta></metadata>",
              {"access-untrue in " + opf});
}

/// Behind the marker of the cover's frame header, ISO/IEC 10918-1, B.2.2.
std::size_t frame(const std::string& jpeg) {
  const std::size_t at = std::min(jpeg.find("\xFF\xC0"), jpeg.find("\xFF\xC2"));
  REQUIRE(at != std::string::npos);
  return at + 2;
}

std::vector<Case> archives() {
  return {
      {[](Breakable& p) { p.rotate(); }, {"mimetype-wrong in mimetype"}},
      {[](Breakable& p) { p.remove("mimetype"); }, {"mimetype-wrong in mimetype"}},
      swap("mimetype", "application/epub+zip", "application/epub+zip\n", {"mimetype-wrong in mimetype"}),
      {[](Breakable& p) { p.add("book/a b.css", "p { margin: 0 }", "text/css"); },
       {"name-unsafe in book/a b.css"}},
      {[](Breakable& p) { p.add("book/Style.css", "p { margin: 0 }", "text/css"); },
       {"name-twice in book/Style.css"}},
      swap("META-INF/container.xml", "book/package.opf", "book/none.opf",
           {"container-wrong in META-INF/container.xml"}),
      {[](Breakable& p) { p.remove("META-INF/container.xml"); },
       {"container-wrong in META-INF/container.xml"}},
      swap(chapter, "</section>", "", {"xml-broken in " + chapter}),
  };
}

std::vector<Case> package_documents() {
  return {
      swap(opf, "unique-identifier=\"book_id\"", "unique-identifier=\"other\"",
           {"identifier-missing in " + opf, "ncx-wrong in " + ncx}),
      swap(opf, "dc:title", "dc:relation", {"title-missing in " + opf}),
      swap(chapter, "<title>Chapter 3</title>", "<title></title>", {"title-missing in " + chapter}),
      swap(opf, "dc:creator", "dc:contributor", {"author-missing in " + opf}),
      swap(opf, "<dc:language>en<", "<dc:language>C<", {"language-wrong in " + opf}),
      swap(opf, "<dc:language>en<", "<dc:language>und<", {"language-wrong in " + opf}),
      swap(opf, "dc:language", "dc:relation", {"language-wrong in " + opf}),
      swap(opf, "<meta property=\"dcterms:modified\">2021", "<meta property=\"dcterms:modified\">21",
           {"modified-wrong in " + opf}),
      swap(opf, "</metadata>", "<dc:date>2001</dc:date></metadata>", {"modified-wrong in " + opf}),
      {[](Breakable& p) { p.add("book/extra.css", "p { margin: 0 }"); }, {"file-unlisted in book/extra.css"}},
      swap(opf, "</manifest>", "<item id=\"ghost\" href=\"ghost.css\" media-type=\"text/css\"/></manifest>",
           {"file-missing in " + opf}),
      swap(opf, "</manifest>", "<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/></manifest>",
           {"item-twice in " + opf}),
      swap(opf, "media-type=\"image/jpeg\"", "media-type=\"image/gif\"", {"media-type-wrong in " + cover}),
      swap(opf, "</spine>", "<itemref idref=\"nobody\"/></spine>", {"spine-wrong in " + opf}),
      swap(opf, "</spine>", "<itemref idref=\"last\"/></spine>", {"spine-wrong in " + opf}),
      swap(opf, "<itemref idref=\"last\"/>", "", {"spine-left-out in " + nav}),
      swap(opf, " properties=\"cover-image\"", "", {"cover-missing in " + opf}),
      swap(opf, "<meta name=\"cover\"", "<meta name=\"other\"", {"cover-unmarked in " + opf}),
  };
}

std::vector<Case> pictures() {
  const auto in_frame = [](std::size_t at, std::string bytes, const std::string& code) {
    return Case{[=](Breakable& p) {
                  std::string& jpeg = p.file(cover);
                  jpeg.replace(frame(jpeg) + at, bytes.size(), bytes);
                },
                {code + " in " + cover}};
  };
  return {
      in_frame(3, std::string("\x01\x00\x01\x00", 4), "cover-small"), // 256 x 256
      in_frame(3, "\x20\x20\x20\x20", "picture-large"),
      in_frame(7, "\x04", "picture-kind"),
      in_frame(2, "\x10", "picture-kind"),
      {[](Breakable& p) { p.file(cover).resize(20); }, {"picture-kind in " + cover}},
      {[](Breakable& p) { p.file(cover) += std::string(6'000'000, '\0'); }, {"picture-large in " + cover}},
  };
}

std::vector<Case> documents() {
  const std::string long_one(300'000, 'x'), too_long(10'100'000, 'x');
  return {
      swap(chapter, "</body>", "<!--" + long_one + "--></body>", {"document-large in " + chapter}),
      swap(chapter, "</body>", "<!--" + too_long + "--></body>", {"document-too-large in " + chapter}),
      swap(chapter, "</body>", "<p><a href=\"none.xhtml\">x</a></p></body>", {"link-broken in " + chapter}),
      swap(chapter, "</body>", "<p><a href=\"nav.xhtml#none\">x</a></p></body>",
           {"link-broken in " + chapter}),
      swap(chapter, "</body>", "<p><a href=\"\">x</a></p></body>", {"link-broken in " + chapter}),
      swap(chapter, "</body>", "<p><a href=\"../../x\">x</a></p></body>", {"link-broken in " + chapter}),
      swap(chapter, "</body>",
           "<p><a href=\"na%76.xhtml#toc\">x</a> <a href=\"https://example.org/\">y</a></p></body>", {}),
      swap(chapter, "href=\"style.css\"", "href=\"https://example.org/style.css\"",
           {"link-outside in " + chapter}),
      swap(chapter, "</body>", "<p id=\"last\">x</p></body>", {"id-twice in " + chapter}),
      swap("book/cover.xhtml",
           " alt=", " title=", {"alt-missing in book/cover.xhtml", "access-untrue in " + opf}),
      swap(chapter, "</body>", "<h4>x</h4></body>", {"headings-leap in " + chapter}),
      swap(chapter, " lang=\"en\"", " lang=\"fr\"", {"language-differs in " + chapter}),
      swap(chapter, "</body>", "<p lang=\"fr\" xml:lang=\"de\">x</p></body>",
           {"language-differs in " + chapter}),
      swap(chapter, "</body>", "<script>1</script></body>", {"script-found in " + chapter}),
      swap(chapter, "</body>", "<p style=\"color: black\">x</p></body>", {"colour-fixed in " + chapter}),
      swap(chapter, "</head>", "<style>p { font-size: 12px }</style></head>", {"type-fixed in " + chapter}),
  };
}

std::vector<Case> styles() {
  std::vector<Case> out = {
      style("p { color: #333 }", "colour-fixed"),
      style("@media screen { p { margin: 0; background-color: White; } }", "colour-fixed"),
      style("p { font: italic 12pt serif }", "type-fixed"),
      style("p { direction: rtl }", "style-refused"),
      style("p { position: fixed }", "style-refused"),
      style("@import 'more.css';", "style-refused"),
      style("p { background: url(none.png) }", "link-broken"),
      style("@font-face { src: url('https://example.org/a.otf') }", "link-outside"),
  };
  out.push_back({[](Breakable& p) {
                   p.file(css) +=
                       "/* color: red; } */ a::before { content: \"; color: red\" } p { color: inherit "
                       "!important; background: none; font-size: 1.2em; border: 1px solid }";
                 },
                 {}});
  return out;
}

std::vector<Case> navigation() {
  return {
      swap(nav, "epub:type=\"toc\"", "epub:type=\"index\"",
           {"navigation-missing in " + nav, "access-untrue in " + opf}),
      swap(opf, "application/x-dtbncx+xml", "text/xml", {"ncx-missing in " + opf}),
      swap(ncx, "name=\"dtb:uid\" content=\"", "name=\"dtb:uid\" content=\"x", {"ncx-wrong in " + ncx}),
      swap(ncx, "playOrder=\"2\"", "playOrder=\"77\"", {"ncx-wrong in " + ncx}),
      swap(ncx, "<text>Thanks</text>", "<text>No Thanks</text>", {"navigation-differs in " + ncx}),
      swap(ncx, "src=\"thanks.xhtml\"", "src=\"licence.xhtml\"", {"navigation-differs in " + ncx}),
      swap(ncx, "src=\"thanks.xhtml\"", "src=\"none.xhtml\"",
           {"navigation-differs in " + ncx, "link-broken in " + ncx}),
  };
}

Case encrypted(const std::string& method, Lines found) {
  return {[=](Breakable& p) {
            p.add("book/font.otf", "hidden", "font/otf");
            p.add("META-INF/encryption.xml",
                  "<encryption><EncryptedData><EncryptionMethod Algorithm=\"" + method +
                      "\"/><CipherData><CipherReference URI=\"book/font.otf\"/></CipherData></EncryptedData>"
                      "</encryption>");
          },
          std::move(found)};
}

std::vector<Case> fonts() {
  return {
      {[](Breakable& p) { p.add("book/font.otf", "no font", "font/otf"); }, {"font-wrong in book/font.otf"}},
      {[](Breakable& p) { p.add("book/font.otf", "OTTO...", "font/otf"); }, {}},
      encrypted("http://www.idpf.org/2008/embedding", {"font-obfuscated in book/font.otf"}),
      encrypted("http://example.org/mine", {"font-wrong in META-INF/encryption.xml"}),
  };
}

std::vector<Case> access() {
  return {
      swap(opf, "schema:accessibilitySummary", "schema:nothing", {"access-missing in " + opf}),
      claim("schema:accessibilityFeature", "pageNavigation"),
      claim("schema:accessibilityFeature", "pageBreakMarkers"),
      claim("schema:accessibilityFeature", "none"),
      claim("schema:accessibilityHazard", "flashing"),
      swap("book/cover.xhtml", " alt=\"", " alt=\"\" title=\"", {"access-untrue in " + opf}),
      swap(opf, "<meta property=\"schema:accessMode\">visual</meta>", "", {"access-untrue in " + opf}),
      swap(nav, "</body>",
           "<nav epub:type=\"page-list\" hidden=\"hidden\"><ol><li><a "
           "href=\"last.xhtml\">1</a></li></ol></nav></body>",
           {"access-untrue in " + opf, "navigation-differs in " + ncx}),
  };
}

/// What is found, whatever the order that the files' names give.
std::set<std::string> as_set(const Lines& lines) {
  return {lines.begin(), lines.end()};
}

} // namespace

TEST_CASE("the manual of what is checked in an EPUB has every code") {
  const std::string manual = file("src/preflight/CODES.md");
  for (const PackageCode& code : package_codes()) {
    CHECK_FALSE(code.summary.empty());
    CHECK(manual.find("| `" + std::string(code.code) + "` | " + std::string(name(code.severity)) + " | ") !=
          std::string::npos);
  }
}

TEST_CASE("in a whole package nothing is found") {
  CHECK(findings_in(Breakable().packed()) == Lines());
}

TEST_CASE("what is broken in a package is found, and nothing else") {
  std::set<std::string> met{"compression-unusual"}; // tested below
  int n = 0;
  for (const auto& cases :
       {archives(), package_documents(), pictures(), documents(), styles(), navigation(), fonts(), access()})
    for (const Case& one : cases) {
      INFO("case " << ++n);
      Breakable package;
      one.change(package);
      CHECK(as_set(findings_in(package.packed())) == as_set(one.found));
      for (const std::string& line : one.found)
        met.insert(line.substr(0, line.find(' ')));
    }
  for (const PackageCode& code : package_codes()) {
    INFO(code.code);
    CHECK(met.contains(std::string(code.code)));
  }
}

TEST_CASE("of an EPUB 2 nothing is asked that only EPUB 3 has") {
  Breakable package;
  package.replace(opf, "version=\"3.0\"", "version=\"2.0\"");
  package.replace(opf, " properties=\"nav\"", "").replace(opf, " properties=\"cover-image\"", "");
  package.replace(opf, "dcterms:modified", "dcterms:created").replace(opf, "schema:access", "schema:excess");
  CHECK(findings_in(package.packed()) == Lines());
  package.replace(opf, "<meta name=\"cover\"", "<meta name=\"other\"");
  CHECK(findings_in(package.packed()) == Lines{"cover-missing in " + opf});
}

TEST_CASE("a document may begin with a heading of any level, and say its language once") {
  Breakable package;
  package.replace(chapter, "<h1>", "<h3>")
      .replace(chapter, "</h1>", "</h3>")
      .replace(chapter, " lang=\"en\"", "");
  CHECK(findings_in(package.packed()) == Lines());
}

TEST_CASE("a file that is packed as no device expects is found") {
  std::string epub = Breakable().packed();
  const std::size_t name =
      epub.rfind("book/style.css"); // in the directory, whose entry begins 46 bytes before
  REQUIRE(name != std::string::npos);
  epub[name - 46 + 8] = '\1'; // the flag of encryption
  CHECK_THROWS_AS(check_package(epub), Error);
  std::string other =
      Breakable().add("book/unread.bin", std::string(3000, 'x'), "application/octet-stream").packed();
  other[other.rfind("book/unread.bin") - 46 + 10] = '\14'; // bzip2
  CHECK(findings_in(other) == Lines{"compression-unusual in book/unread.bin"});
}

TEST_CASE("a document that all link to is missed once a document") {
  const std::vector<std::string> found =
      findings_in(Breakable().remove(css).replace(opf, "style.css", "other.css").packed());
  CHECK(std::count(found.begin(), found.end(), "file-missing in " + opf) == 1);
  CHECK(std::count(found.begin(), found.end(), "link-broken in " + chapter) == 1);
}

TEST_CASE("of one kind in one file a few are said, and that there are more") {
  std::string links;
  for (int i = 0; i < 50; ++i)
    links += "<a href=\"none-" + std::to_string(i) + "\">x</a>";
  const std::vector<PackageFinding> found =
      check_package(Breakable().replace(chapter, "</body>", "<p>" + links + "</p></body>").packed());
  REQUIRE(found.size() == 11);
  CHECK(found.back().note.message == "and more of that kind");
}

TEST_CASE("what is no archive, or half of one, is an error") {
  const std::string epub = Breakable().packed();
  CHECK_THROWS_AS(check_package(""), Error);
  CHECK_THROWS_AS(check_package("Once upon a time"), Error);
  CHECK_THROWS_AS(check_package(epub.substr(0, epub.size() / 2)), Error);
}

TEST_CASE("a finding names its line") {
  const std::vector<PackageFinding> found =
      check_package(Breakable().replace(css, "body { margin", "p {\n color: red; }\nbody { margin").packed());
  REQUIRE(found.size() == 1);
  CHECK(found.front() == PackageFinding{css,
                                        {"colour-fixed", Severity::doubt, 2, 0,
                                         "color: red stays as it is where the reader's page is dark"}});
}
