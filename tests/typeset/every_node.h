// A small book with every block and inline that stories have beside prose, for tests of pages.
#pragma once

#include <octavo/book.h>

#include <string>

namespace octavo::tests {

/// A turn of a dialogue.
Turn turn(std::string_view speaker, Blocks blocks, std::string_view time = {});
/// An item of a list that is one paragraph.
ListItem item(std::string_view text);
/// A row of a table.
TableRow row(const std::vector<std::string>& cells, bool header = false);

Block play();
Block chat();
Block table();
/// A list in a list in a list.
Block lists();
/// A paragraph with all kinds of inlines, links and references to the notes "n1" and "n2".
Block inlines();
Book every_node();

} // namespace octavo::tests
