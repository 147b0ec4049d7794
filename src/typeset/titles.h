// Titles: large type, balanced, in the largest size that suits it.
#pragma once

#include "typeset/galley.h"
#include "typeset/tools.h"

#include <functional>
#include <initializer_list>

namespace octavo::typesetter {

/// Text in a style.
using InStyle = std::function<Spans(const TextStyle&)>;

/// Adds a title to `galley`, centred, in the first of the sizes (percent of the text's, from large to small)
/// in which it has no more than `most_lines` and no word has to be divided; the last one has to do else.
void set_title(const Tools& tools, Galley& galley, const InStyle& title, std::initializer_list<int> sizes,
               std::size_t most_lines);

/// Adds a few words of `style` to `galley`, centred, in lines of about equal length.
void set_centred(const Tools& tools, Galley& galley, const Spans& spans, Joint joint);

} // namespace octavo::typesetter
