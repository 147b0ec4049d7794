// Titles: large type, balanced, in the largest size that suits it.
#pragma once

#include "typeset/galley.h"
#include "typeset/tools.h"

#include <functional>

namespace octavo::typesetter {

/// Text in a style.
using InStyle = std::function<Spans(const TextStyle&)>;

/// Adds a title to `galley`, lettered so, in the largest of a few sizes, that of the lettering first, in
/// which it has no more than `most_lines` and no word has to be divided; in sizes that are hardly large it
/// may have twice as many, and divided words. The smallest one has to do else. Returns the size.
Length set_title(const Tools& tools, Galley& galley, const InStyle& title, const Lettering& lettering,
                 std::size_t most_lines);

/// Adds what sets two parts of a heading apart, and the space around it: at least `lines`.
void separate(const Tools& tools, Galley& galley, Separator separator, int lines);

/// Adds a few words of a heading to `galley`, where the design has headings, in lines of about equal length.
void set_head(const Tools& tools, Galley& galley, const Spans& spans, Joint joint);

/// The same, centred in every design.
void set_centred(const Tools& tools, Galley& galley, const Spans& spans, Joint joint);

} // namespace octavo::typesetter
