// See json_references.h.
#include "model/json_references.h"

#include "model/ids.h"
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

/// Adds to `ids` those of the blocks in `value`, which is in an array of blocks itself where `is_block`.
void collect_blocks(const JsonValue& value, const JsonPlace& place, bool is_block,
                    std::unordered_set<std::string>& ids) {
  if (const auto* const array = std::get_if<JsonValue::Array>(&value.data)) {
    for (std::size_t i = 0; i < array->size(); ++i)
      collect_blocks((*array)[i], place.element(i), is_block, ids);
  } else if (const auto* const object = std::get_if<Object>(&value.data)) {
    const std::string_view id = is_block ? text_at(*object, "id") : std::string_view();
    if (!id.empty() && !is_id(id))
      json_fail(place.member("id"), std::string(id_rule));
    if (!id.empty() && !ids.emplace(id).second)
      json_fail(place.member("id"), "another block has the id " + quoted(id) + " already");
    for (const JsonMember& member : *object)
      collect_blocks(member.value, place.member(member.key), member.key == "blocks", ids);
  }
}

} // namespace

std::unordered_set<std::string> block_ids(const JsonValue& book) {
  std::unordered_set<std::string> ids;
  collect_blocks(book, JsonPlace{}, false, ids);
  return ids;
}

void check_note_references(const JsonValue& book) {
  References references;
  references.collect(book);
  references.check(book, JsonPlace{});
}

} // namespace octavo::model
