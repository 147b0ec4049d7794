// The table of codes, and what the driver has to know of each beside what is public.
#pragma once

#include <octavo/error.h>
#include <octavo/proof.h>

namespace octavo::proof {

/// The code of that name; nullptr where there is none.
const ProofCode* find_code(std::string_view code) noexcept;

/// Whether the code is one of the reader's notes.
bool is_of_reader(std::string_view code) noexcept;

/// Whether a text may do such a thing throughout, so that it is said once.
bool may_be_habit(std::string_view code) noexcept;

/// Throws Error(bad_option) where one of `codes` is none.
void check_codes(const std::vector<std::string>& codes);

} // namespace octavo::proof
