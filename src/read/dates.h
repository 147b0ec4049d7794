// Dates as texts state them.
#pragma once

#include <string>
#include <string_view>

namespace octavo::reader {

/// The date in `text` as YYYY-MM-DD, YYYY-MM or YYYY, as much as it says: "16 August 2013", "Aug 16, 2013",
/// "July, 1998", "2013/8/16", "16.8.2013", "2013年8月16日". Empty where it says none, or could mean two
/// ("3/4/2013").
std::string iso_date(std::string_view text);

} // namespace octavo::reader
