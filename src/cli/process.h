// What the process asks of the system before anything else: signals and the three standard descriptors.
#pragma once

namespace octavo::cli {

/// A closed pipe and a file size limit become errors of the write that meets them; signals that end the
/// program first remove the temporary files that are under way; descriptors 0 to 2 are taken, so that no file
/// is opened in the place of one that the caller has closed and is then written into by a message.
void prepare_process() noexcept;

} // namespace octavo::cli
