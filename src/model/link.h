// Which targets become links: addresses that every reading system can follow and no checker refuses.
#pragma once

#include <string>
#include <string_view>

namespace octavo::model {

/// `target` as a valid http, https, ftp or mailto URL, with what a URL may not hold percent-encoded; empty
/// where it is none, and the link's text has to do.
std::string href(std::string_view target);

} // namespace octavo::model
