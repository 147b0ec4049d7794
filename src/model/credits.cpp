// See credits.h.
#include "model/credits.h"

#include "text/printable.h"

#include <utility>

namespace octavo::model {

std::vector<std::string> authors(const Metadata& metadata) {
  std::vector<std::string> out;
  for (const Contributor& person : metadata.contributors)
    if (person.role == "aut")
      if (std::string name = text::one_line(person.name); !name.empty())
        out.push_back(std::move(name));
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (&part != &parts.front())
      out += separator;
    out += part;
  }
  return out;
}

std::string credit(const Contributor& person, const text::Words& words) {
  const std::string name = text::one_line(person.name);
  if (name.empty())
    return {};
  if (person.role == "trl")
    return text::filled(words.translated_by, name);
  if (person.role == "edt")
    return text::filled(words.edited_by, name);
  if (person.role == "ill")
    return text::filled(words.illustrated_by, name);
  return {};
}

std::string series_line(const Series& series) {
  const std::string name = text::one_line(series.name), position = text::one_line(series.position);
  return name.empty() || position.empty() ? name : name + " · " + position;
}

} // namespace octavo::model
