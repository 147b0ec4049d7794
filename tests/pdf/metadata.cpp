// What a document says of itself, in both places.
#include "pdf/metadata.h"

#include "catch.h"
#include "pdf/pdf.h"
#include "pdf/unpacked.h"
#include "raster/samples.h"

using namespace octavo;
using namespace octavo::pdf;
using namespace octavo::tests;

namespace {

Book sample_book() {
  Book book;
  book.metadata.title = "Dawn & <Dusk>";
  book.metadata.contributors = {{"A. Writer", "", "aut"}, {"Élise", "", "aut"}, {"T. Translator", "", "trl"}};
  book.metadata.language = "en_GB.UTF-8";
  book.metadata.identifiers = {"urn:uuid:6b1f0d9a-52e4-4c37-9e08-3a71c5d246bf"};
  book.metadata.tags = {"sea", "storm", "sea"};
  book.metadata.published = "2020-05";
  book.metadata.description = "First.\nSecond.";
  return book;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Info and XMP say the same", "[pdf]") {
  Notes notes;
  WriteOptions options;
  options.modified = "2026-01-31T12:00:00Z";
  const Description about = description(sample_book(), options, notes);
  const std::string entries = info(about), packet = xmp(about);
  INFO(entries << packet);
  CHECK(has(entries, "/Title(Dawn & <Dusk>)"));
  CHECK(has(packet, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Dawn &amp; &lt;Dusk&gt;</rdf:li>"));
  CHECK(has(entries, "/Author<FEFF0041002E"));
  CHECK(has(packet, "<dc:creator><rdf:Seq><rdf:li>A. Writer</rdf:li><rdf:li>Élise</rdf:li></rdf:Seq>"));
  CHECK(has(packet, "<rdf:li>T. Translator</rdf:li>"));
  CHECK(has(entries, "/Keywords(sea, storm)"));
  CHECK(has(packet, "<pdf:Keywords>sea, storm</pdf:Keywords>"));
  CHECK(has(entries, "/CreationDate(D:20260131120000Z)/ModDate(D:20260131120000Z)"));
  CHECK(has(packet, "<xmp:ModifyDate>2026-01-31T12:00:00Z</xmp:ModifyDate>"));
  CHECK(has(packet, "<dc:date><rdf:Seq><rdf:li>2020-05</rdf:li>"));
  CHECK(has(packet, "<rdf:li>en-GB</rdf:li>"));
  CHECK(has(entries, "/Producer(Octavo "));
  CHECK(has(packet, "<pdf:Producer>Octavo "));
  CHECK(has(packet, "<dc:identifier>urn:uuid:6b1f0d9a-52e4-4c37-9e08-3a71c5d246bf</dc:identifier>"));
  CHECK(notes.empty());
}

TEST_CASE("nothing is made up for a book that says nothing", "[pdf]") {
  Notes notes;
  const Description about = description({}, {}, notes);
  CHECK_FALSE(about.title.empty());
  CHECK(about.creators.empty());
  CHECK_FALSE(has(info(about), "/Author"));
  CHECK_FALSE(has(xmp(about), "dc:creator"));
  CHECK_FALSE(has(xmp(about), "dc:rights"));
  CHECK_FALSE(has(xmp(about), "dc:date"));
}

TEST_CASE("the document is linked to what it says of itself", "[pdf]") {
  Notes notes;
  WriteOptions options;
  options.pdf_standard = PdfStandard::none;
  const Description about = description(sample_book(), options, notes);
  const UnpackedPdf pdf = unpacked_pdf(draw(blank_pages(1), about));
  CHECK(has(pdf.catalog().entries, "/Lang(en-GB)"));
  CHECK(has(pdf.catalog().entries, "/ViewerPreferences<</DisplayDocTitle true>>"));
  CHECK(pdf.referred(pdf.catalog().entries, "/Metadata ").stream == xmp(about));
  CHECK_FALSE(has(pdf.referred(pdf.catalog().entries, "/Metadata ").entries, "/Filter"));
  CHECK(has(pdf.referred(pdf.trailer, "/Info").entries, info(about)));
  CHECK_FALSE(has(pdf.referred(pdf.trailer, "/Info").entries, "Haru"));
}

TEST_CASE("the first half of the ID stays when the document changes", "[pdf]") {
  Notes notes;
  const Description about = description(sample_book(), {}, notes);
  const auto id_of = [&](std::size_t pages) {
    const std::string trailer = unpacked_pdf(draw(blank_pages(pages), about)).trailer;
    const std::size_t at = trailer.find("/ID [") + 5;
    return std::pair(trailer.substr(trailer.find('<', at), 34),
                     trailer.substr(trailer.find('<', trailer.find('>', at)), 34));
  };
  const auto [permanent, now] = id_of(1);
  CHECK(permanent.size() == 34);
  CHECK(id_of(1) == std::pair(permanent, now));
  CHECK(id_of(2).first == permanent);
  CHECK(id_of(2).second != now);
}
