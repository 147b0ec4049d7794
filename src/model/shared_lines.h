// Lines of verse that two speakers of a play share: the one begins, and the other ends them.
#pragma once

namespace octavo::model {

/// The first line of a speech that is verse, set in by as many ems or more, goes on the last line of the
/// speech before: where that stopped, as far as the setting can know it.
inline constexpr int shared_line_indent = 4;

} // namespace octavo::model
