// What the process asks of the system before anything else: memory, signals and the three standard
// descriptors.
#pragma once

namespace octavo::cli {

/// Has memory asked for in few steps and large pages: a conversion takes some tens of megabytes in a tenth of
/// a second, and asking the system for them page by page takes a tenth of that time.
void prepare_memory() noexcept;

/// A closed pipe and a file size limit become errors of the write that meets them; signals that end the
/// program first remove the temporary files that are under way; descriptors 0 to 2 are taken, so that no file
/// is opened in the place of one that the caller has closed and is then written into by a message.
void prepare_process() noexcept;

} // namespace octavo::cli
