// XML as the package's files are written in: tinyxml2's printer, made safe for whatever a Book holds. Adds no
// white space of its own, so that mixed content stays as it is; line() puts a line end where one means
// nothing.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <tinyxml2.h>

namespace octavo::epub {

struct Attribute {
  const char* name;
  std::string_view value; ///< an attribute with an empty value is left out; see Xml::attribute
};

/// One document, written from its start to its end.
class Xml {
public:
  Xml();
  void doctype_html();
  void open(const char* name, std::initializer_list<Attribute> attributes = {});
  /// Adds an attribute to the element just opened, be its value empty or not.
  void attribute(const char* name, std::string_view value);
  void text(std::string_view text);
  void lines(std::string_view text); ///< text whose line ends and tabs count
  void close();
  void line();

  /// An element with nothing in it, one with only text, and the latter on a line of its own.
  void empty(const char* name, std::initializer_list<Attribute> attributes = {});
  void leaf(const char* name, std::initializer_list<Attribute> attributes, std::string_view text);
  void leaf_line(const char* name, std::initializer_list<Attribute> attributes, std::string_view text);

  /// The whole document.
  std::string take() const;

private:
  tinyxml2::XMLPrinter printer_;
  std::string scratch_; ///< the printer wants strings that end in a zero
};

/// An element that is open for as long as this lives, and that stands on lines of its own.
class Element {
public:
  Element(Xml& xml, const char* name, std::initializer_list<Attribute> attributes = {}) : xml_(xml) {
    xml_.open(name, attributes);
    xml_.line();
  }
  ~Element() {
    xml_.close();
    xml_.line();
  }
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;

private:
  Xml& xml_;
};

} // namespace octavo::epub
