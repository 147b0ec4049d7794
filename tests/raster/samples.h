// Pages built by hand, and pictures of them taken apart.
#pragma once

#include "image/pixels.h"

#include <octavo/pages.h>

#include <string_view>

namespace octavo::tests {

/// One of the fonts in the tree: "libertinus/LibertinusSerif-Regular.otf".
Font font(std::string_view file);

/// `text` of ASCII in pages.fonts[0], 20 points large, black.
GlyphRun glyph_run(const Pages& pages, std::string_view text, Point origin);

/// `count` empty pages of 100 by 160 points.
Pages blank_pages(std::size_t count);

/// How many pixels of the rectangle are darker than middle gray.
int dark_pixels(const image::Pixels& pixels, int x, int y, int width, int height);
Colour pixel(const image::Pixels& pixels, int x, int y);

} // namespace octavo::tests
