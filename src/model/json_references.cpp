// See json_references.h.
#include "model/json_references.h"

#include "model/json_fields.h"
#include "model/nearest.h"

#include <string_view>
#include <unordered_set>

namespace octavo::model {
namespace {

using Object = JsonValue::Object;

/// The string under a key; empty where there is none.
std::string_view text_at(const Object& object, std::string_view key) {
  for (const JsonMember& member : object)
    if (member.key == key)
      if (const auto* const text = std::get_if<std::string>(&member.value.data))
        return *text;
  return {};
}

class References {
public:
  /// The ids of all notes.
  void collect(const JsonValue& value, bool is_note = false) {
    if (const auto* const array = std::get_if<JsonValue::Array>(&value.data)) {
      for (const JsonValue& element : *array)
        collect(element, is_note);
    } else if (const auto* const object = std::get_if<Object>(&value.data)) {
      if (is_note)
        notes_.insert(text_at(*object, "id"));
      for (const JsonMember& member : *object)
        collect(member.value, member.key == "footnotes");
    }
  }

  void check(const JsonValue& value, const JsonPlace& place) const {
    if (const auto* const array = std::get_if<JsonValue::Array>(&value.data)) {
      for (std::size_t i = 0; i < array->size(); ++i)
        check((*array)[i], place.element(i));
    } else if (const auto* const object = std::get_if<Object>(&value.data)) {
      if (text_at(*object, "type") == "note-reference")
        if (const std::string_view target = text_at(*object, "target");
            target.empty() || !notes_.contains(target))
          json_fail(place.member("target"),
                    target.empty() ? "a reference needs the id of a footnote"
                                   : "no footnote has the id " + quoted(target) +
                                         "; add it to its section's `footnotes`, or take the reference out");
      for (const JsonMember& member : *object)
        check(member.value, place.member(member.key));
    }
  }

private:
  std::unordered_set<std::string_view> notes_{};
};

} // namespace

void check_note_references(const JsonValue& book) {
  References references;
  references.collect(book);
  references.check(book, JsonPlace{});
}

} // namespace octavo::model
