// Made-up prose for the benchmarks: as long as asked for, never repeating, and the same on every machine.
#pragma once

#include <cstddef>
#include <string>

namespace octavo::bench {

/// A story of about `size` bytes in the shape of the seeds: a description, chapters with titles, one
/// paragraph a line, narration and dialogue, scene breaks. Words are invented, so that no text occurs twice
/// and caches cannot help.
std::string prose(std::size_t size);

} // namespace octavo::bench
