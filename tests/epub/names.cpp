// The names of sections in the package.
#include "epub/names.h"

#include "catch.h"
#include "epub/samples.h"

#include <set>

using namespace octavo;
using namespace octavo::tests;

namespace {

std::vector<std::string> names(const Book& book) {
  const auto all = epub::section_names(book);
  std::vector<std::string> out;
  for (const Section& section : book.sections)
    out.push_back(all.at(&section));
  return out;
}

Book with_ids(const std::vector<std::string>& ids) {
  Book out;
  for (const std::string& id : ids)
    out.sections.push_back(section(SectionKind::chapter, id, ""));
  return out;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("an id that will do is the name") {
  CHECK(names(with_ids({"a", "chapter-2", "the-end"})) == Names{"a", "chapter-2", "the-end"});
}

TEST_CASE("ids that will not do are mended, and leave the good ones alone") {
  CHECK(names(with_ids({"", "", "chapter-2"})) == Names{"chapter-1", "chapter-3", "chapter-2"});
  CHECK(names(with_ids({"a", "a", "a", "a-2"})) == Names{"a", "a-3", "a-4", "a-2"});
  CHECK(names(with_ids({"A b/c", "../../etc/passwd", "Ünïcode"})) == Names{"a-b-c", "etc-passwd", "n-code"});
  CHECK(names(with_ids({"4", "-x-", "a\nb"})) == Names{"section-4", "x", "a-b"});
  CHECK(names(with_ids({"日本"})) == Names{"chapter"});
}

TEST_CASE("no section takes a name of the package's own files, or of a device") {
  for (const std::string& name :
       names(with_ids({"nav", "toc", "cover", "title-page", "style", "con", "com1"}))) {
    INFO(name);
    CHECK(name.starts_with("section-"));
  }
}

TEST_CASE("names are unique whatever the ids are, and differ by more than case") {
  std::vector<std::string> ids(50);
  for (std::size_t i = 0; i < ids.size(); ++i)
    ids[i] = i % 3 == 0 ? "" : i % 3 == 1 ? "Same" : std::string(300, 'x');
  const Names all = names(with_ids(ids));
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == ids.size());
  for (const std::string& name : all)
    CHECK(name.size() <= 64);
}

TEST_CASE("sections at all depths share the names") {
  Book book = with_ids({"a"});
  book.sections[0].children = {section(SectionKind::authors_note, "a", "")};
  const auto all = epub::section_names(book);
  CHECK(all.at(&book.sections[0]) == "a");
  CHECK(all.at(&book.sections[0].children[0]) == "a-2");
}
