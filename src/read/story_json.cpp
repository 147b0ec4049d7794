// See story_json.h.
#include "read/story_json.h"

#include "model/json_story.h"
#include "read/sidecar_values.h"

#include <octavo/error.h>
#include <octavo/json.h>

#include <string>

namespace octavo::reader {
namespace {

/// Brings a value that is not empty into its one form.
void settle(std::string& value, const std::string& pointer, Checked (*check)(std::string_view)) {
  if (value.empty())
    return;
  Checked checked = check(value);
  if (!checked.ok())
    throw Error(ErrorCode::bad_json, pointer + ": \"" + value + "\" " + checked.problem);
  value = std::move(checked.value);
}

void settle_metadata(Metadata& metadata) {
  const std::string place = "/metadata/";
  settle(metadata.published, place + "published", checked_published);
  settle(metadata.modified, place + "modified", checked_modified);
  for (std::size_t i = 0; i < metadata.contributors.size(); ++i)
    settle(metadata.contributors[i].role, place + "contributors/" + std::to_string(i) + "/role",
           checked_role);
  for (std::size_t i = 0; i < metadata.series.size(); ++i)
    settle(metadata.series[i].position, place + "series/" + std::to_string(i) + "/position",
           checked_position);
}

} // namespace

Book story_from_json(std::string_view json) {
  Book book = from_json(json);
  model::check_story(book);
  settle_metadata(book.metadata);
  return book;
}

} // namespace octavo::reader
