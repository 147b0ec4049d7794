// See metadata.h.
#include "pdf/metadata.h"

#include <octavo/version.h>

#include "model/credits.h"
#include "model/divisions.h"
#include "model/identity.h"
#include "pdf/syntax.h"
#include "text/language.h"
#include "text/printable.h"
#include "text/words.h"

#include <algorithm>

namespace octavo::pdf {
namespace {

std::string program() {
  return "Octavo " + std::string(version());
}

/// "2026-01-31T12:00:00Z" as "(D:20260131120000Z)".
std::string date_string(std::string moment) {
  std::erase_if(moment, [](char c) { return c == '-' || c == ':' || c == 'T'; });
  return literal("D:" + moment);
}

void add_line(std::vector<std::string>& lines, const std::string& text) {
  if (std::string line = text::one_line(text);
      !line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end())
    lines.push_back(std::move(line));
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text)
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    default: out += c;
    }
  return out;
}

// ------------------------------------------------------------------------------------- properties of XMP

/// One value; nothing where it is empty.
std::string property(const std::string& name, const std::string& value) {
  return value.empty() ? std::string() : "<" + name + ">" + escaped(value) + "</" + name + ">\n";
}

/// Several in a container: Seq where their order means something, else Bag.
std::string property(const std::string& name, const std::string& container,
                     const std::vector<std::string>& values) {
  std::string items;
  for (const std::string& value : values)
    if (!value.empty())
      items += "<rdf:li>" + escaped(value) + "</rdf:li>";
  if (items.empty())
    return {};
  return "<" + name + "><rdf:" + container + ">" + items + "</rdf:" + container + "></" + name + ">\n";
}

std::string in_default_language(const std::string& name, const std::string& value) {
  if (value.empty())
    return {};
  return "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(value) + "</rdf:li></rdf:Alt></" +
         name + ">\n";
}

/// That it is a PDF/A-2a (ISO 19005-2, 6.6.4) and a PDF/UA-1 (ISO 14289-1, 5). PDF/A knows the properties of
/// its own time only: those of PDF/UA are described (6.6.2.3).
constexpr std::string_view claims =
    R"(<pdfaid:part xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">2</pdfaid:part>
<pdfaid:conformance xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">A</pdfaid:conformance>
<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>
<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>the part of ISO 14289 that the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag>
</pdfaExtension:schemas>
)";

} // namespace

Description description(const Book& book, const WriteOptions& options, Notes& notes) {
  const Metadata& metadata = book.metadata;
  Description out;
  out.language = text::language_tag(metadata.language);
  out.title = model::title(book, text::words(out.language));
  for (const Contributor& person : metadata.contributors)
    add_line(person.role == "aut" ? out.creators : out.contributors, person.name);
  out.identifiers = model::identifiers(metadata, out.title);
  for (const auto* const list :
       {&metadata.tags, &metadata.fandoms, &metadata.relationships, &metadata.characters})
    for (const std::string& subject : *list)
      add_line(out.subjects, subject);
  out.about = text::one_line(metadata.description);
  out.publisher = text::one_line(metadata.publisher);
  out.rights = text::one_line(metadata.rights);
  out.source = text::one_line(metadata.source_url);
  out.published = model::published(metadata, notes);
  out.modified = model::modified(metadata, options, notes);
  out.standard = options.pdf_standard;
  return out;
}

std::string info(const Description& about) {
  const auto entry = [](const char* key, const std::string& text) {
    return text.empty() ? std::string() : key + text_string(text);
  };
  return entry("/Title", about.title) + entry("/Author", model::joined(about.creators, ", ")) +
         entry("/Subject", about.about) + entry("/Keywords", model::joined(about.subjects, ", ")) +
         entry("/Creator", program()) + entry("/Producer", program()) + "/CreationDate" +
         date_string(about.modified) + "/ModDate" + date_string(about.modified);
}

std::string xmp(const Description& about) {
  std::string out =
      "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n";
  out += "<dc:format>application/pdf</dc:format>\n";
  out += in_default_language("dc:title", about.title);
  out += property("dc:creator", "Seq", about.creators);
  out += property("dc:contributor", "Bag", about.contributors);
  out += in_default_language("dc:description", about.about);
  out += property("dc:subject", "Bag", about.subjects);
  out += property("dc:publisher", "Bag", {about.publisher});
  out += in_default_language("dc:rights", about.rights);
  out += property("dc:source", about.source);
  out += property("dc:date", "Seq", {about.published});
  out += property("dc:language", "Bag", {about.language});
  out += property("dc:identifier", about.identifiers.empty() ? std::string() : about.identifiers.front());
  out += property("pdf:Keywords", model::joined(about.subjects, ", "));
  out += property("pdf:Producer", program());
  out += property("xmp:CreatorTool", program());
  out += property("xmp:CreateDate", about.modified);
  out += property("xmp:ModifyDate", about.modified);
  out += property("xmp:MetadataDate", about.modified);
  if (about.standard != PdfStandard::none)
    out += claims;
  return out + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

} // namespace octavo::pdf
