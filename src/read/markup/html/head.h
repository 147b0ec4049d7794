// What a page's head says of it: title, author, language, description, in its many ways to say so.
#pragma once

#include "read/markup/html/fence.h"
#include "read/markup/html/page.h"

namespace octavo::reader::markup::html {

/// What the head of `page` and the JSON-LD in `fenced` state, without what programs write of themselves.
Metadata read_head(const Page& page, const Fenced& fenced);

} // namespace octavo::reader::markup::html
