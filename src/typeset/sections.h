// The divisions of a book: how chapters open, what part titles, descriptions and notes look like. Knows no
// page.
#pragma once

#include "typeset/footnotes.h"
#include "typeset/galley.h"
#include "typeset/plan.h"
#include "typeset/sheets.h"
#include "typeset/tools.h"

#include <string>
#include <vector>

namespace octavo::typesetter {

class SectionSetter {
public:
  /// `title` and `authors` are the book's, for running heads.
  SectionSetter(const Tools& tools, const std::string& title, const std::string& authors)
      : tools_(tools), footnotes_(tools), title_(title), authors_(authors) {}

  /// Sets a division and its insets; not its children, which have pages of their own.
  std::vector<Flow> set(const Division& division);

private:
  void part(const Division& division);
  void display(const Division& division);
  void dedication_and_epigraphs(const Division& division);
  void notice(const Division& division);
  void chapter(const Division& division);
  /// What `galley` holds begins a page, with the footnotes of `divisions`.
  void flow(Galley& galley, const std::vector<const Division*>& divisions, const Surroundings& around);
  void note_page(const Division& note, const Surroundings& around);
  void header(Galley& galley, const Division& division, int sink);
  void insets(Galley& galley, const std::vector<Division>& insets);
  void inset(Galley& galley, const Division& inset);
  Surroundings surroundings(const Division& division, PageKind first, PageKind rest) const;

  const Tools& tools_;
  Footnotes footnotes_;
  const std::string& title_;
  const std::string& authors_;
  std::vector<Flow> flows_{};
};

} // namespace octavo::typesetter
