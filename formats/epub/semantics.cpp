// See semantics.h.
#include "epub/semantics.h"

namespace octavo::epub {

Semantics semantics_of(SectionKind kind, Matter matter) {
  switch (kind) {
  case SectionKind::dedication: return {"dedication", "doc-dedication"};
  case SectionKind::epigraph: return {"epigraph", "doc-epigraph"};
  case SectionKind::foreword: return {"foreword", "doc-foreword"};
  case SectionKind::preface: return {"preface", "doc-preface"};
  case SectionKind::introduction: return {"introduction", "doc-introduction"};
  case SectionKind::part: return {"part", "doc-part"};
  case SectionKind::prologue: return {"prologue", "doc-prologue"};
  case SectionKind::chapter:
  case SectionKind::interlude: return {"chapter", "doc-chapter"}; // neither vocabulary knows interludes
  case SectionKind::epilogue: return {"epilogue", "doc-epilogue"};
  case SectionKind::afterword: return {"afterword", "doc-afterword"};
  case SectionKind::acknowledgments: return {"acknowledgments", "doc-acknowledgments"};
  case SectionKind::appendix: return {"appendix", "doc-appendix"};
  case SectionKind::authors_note: // on its own it speaks before the story or after a part of it
    return matter == Matter::front ? Semantics{"foreword", "doc-foreword"}
                                   : Semantics{"afterword", "doc-afterword"};
  case SectionKind::notice: return {"notice", "doc-notice"};
  case SectionKind::front_matter:
  case SectionKind::description:
  case SectionKind::back_matter: return {};
  }
  return {};
}

std::string_view body_type(Matter matter) {
  switch (matter) {
  case Matter::front: return "frontmatter";
  case Matter::body: return "bodymatter";
  case Matter::back: return "backmatter";
  }
  return {};
}

} // namespace octavo::epub
