// What tests share: the project's files, and golden comparison.
#pragma once

#include <string>

namespace octavo::tests {

/// The bytes of a file, named from the project's root; fails the test where it cannot be read.
std::string file(const std::string& path);

/// Fails unless `actual` is what tests/golden/NAME holds. With OCTAVO_ACCEPT=1 in the environment it is
/// written there instead: read the difference in git before committing it.
void check_golden(const std::string& name, const std::string& actual);

/// Writes a file that a test made into the directory that OCTAVO_TEST_OUTPUT names, for checkers outside;
/// does nothing where it is not set. `name` is a file name, unique among all tests.
void keep(const std::string& name, const std::string& bytes);

} // namespace octavo::tests
