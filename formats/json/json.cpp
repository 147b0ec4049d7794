// See json.h. What the JSON holds is to_json's business: the model describes itself.
#include "json/json.h"

#include <octavo/json.h>

namespace octavo::json {

Output write(const Book& book, const WriteOptions&) {
  return {to_json(book), {}};
}

} // namespace octavo::json
