// See xml.h.
#include "epub/xml.h"

#include "text/printable.h"

namespace octavo::epub {
Xml::Xml() : printer_(nullptr, true) {
  printer_.PushDeclaration(R"(xml version="1.0" encoding="utf-8")");
  line();
}

void Xml::doctype_html() {
  printer_.PushUnknown("DOCTYPE html");
  line();
}

void Xml::open(const char* name, std::initializer_list<Attribute> attributes) {
  printer_.OpenElement(name, true);
  for (const Attribute& one : attributes)
    if (!one.value.empty())
      attribute(one.name, one.value);
}

void Xml::attribute(const char* name, std::string_view value) {
  scratch_ = text::clean(value);
  printer_.PushAttribute(name, scratch_.c_str());
}

void Xml::text(std::string_view text) {
  scratch_ = text::clean(text);
  printer_.PushText(scratch_.c_str());
}

void Xml::lines(std::string_view text) {
  scratch_ = text::clean_lines(text);
  printer_.PushText(scratch_.c_str());
}

void Xml::close() {
  printer_.CloseElement(true);
}

void Xml::line() {
  printer_.PushText("\n");
}

void Xml::empty(const char* name, std::initializer_list<Attribute> attributes) {
  open(name, attributes);
  close();
}

void Xml::leaf(const char* name, std::initializer_list<Attribute> attributes, std::string_view text) {
  open(name, attributes);
  this->text(text);
  close();
}

void Xml::leaf_line(const char* name, std::initializer_list<Attribute> attributes, std::string_view text) {
  leaf(name, attributes, text);
  line();
}

std::string Xml::take() const {
  return {printer_.CStr(), static_cast<std::size_t>(printer_.CStrSize()) - 1};
}

} // namespace octavo::epub
