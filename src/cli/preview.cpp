// octavo preview: the pages of stories as one picture, to be looked at.
#include "cli/help.h"
#include "cli/input_options.h"
#include "cli/messages.h"
#include "cli/metadata_options.h"
#include "cli/output_options.h"
#include "cli/page_list.h"
#include "cli/style_options.h"
#include "cli/subcommand.h"

#include "collection/collection.h"

#include <octavo/cover.h>
#include <octavo/punctuation.h>
#include <octavo/raster.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace octavo::cli {
namespace {

using collection::Failure;
using collection::Fault;
using collection::FileId;
using collection::Source;
using collection::Story;

constexpr int largest_page = 20'000; // pixels

struct PreviewCommand {
  std::vector<std::string> stories{};
  std::string output{};
  std::vector<std::string> pages{}; ///< one list for all stories, or one for each
  NotesPolicy notes = NotesPolicy::keep;
  bool spreads = false, sheet = false, no_smart = false, quiet = false;
  int height = 0, columns = 0;
  InputOptions input{};
  MetadataOptions metadata{};
  StyleOptions style{};

  Exit run() const;
};

/// A story's pages behind its cover.
Pages pages_of(const Story& story, Source& source, const collection::Overrides& overrides,
               const WriteOptions& options, NotesPolicy notes, bool smart, bool quiet) {
  source = collection::load(story, overrides);
  Reading reading = read(source.bytes, source.options);
  Book& book = reading.book;
  if (source.cover)
    book.cover = source.cover;
  place_notes(book, notes);
  if (smart)
    reading.notes = collection::merged_notes(std::move(reading.notes), smarten(book));
  Style style = options.style;
  style.threads = 0;
  Typesetting set = typeset(book, style);
  if (book.cover || options.draw_cover)
    put_cover(set, draw_cover(book, cover_options(options)));
  reading.notes.insert(reading.notes.end(), set.notes.begin(), set.notes.end());
  if (!quiet)
    print_warnings(story.name(), reading.notes);
  return std::move(set.pages);
}

Exit PreviewCommand::run() const {
  if (const std::string extension = std::filesystem::path(output).extension().string();
      !extension.empty() && extension != ".png" && extension != ".PNG")
    throw Failure(Fault::usage, "",
                  "a preview is a PNG: --output takes a name that ends in .png, not in " + extension);
  const std::vector<Story> found = collection::find_stories(stories, false);
  if (pages.size() > 1 && pages.size() != found.size())
    throw Failure(Fault::usage, "",
                  "--pages is given once for all stories, or once for each, and there are " +
                      counted(found.size(), "story", "stories"));
  if (const std::string option = metadata.option_of_one_story(); found.size() > 1 && !option.empty())
    throw Failure(Fault::usage, "",
                  option + " is for one story, and there are " + std::to_string(found.size()));
  const collection::Overrides overrides{metadata.metadata(), metadata.cover(), input.from};
  WriteOptions options;
  style.apply(options);

  Pages all;
  PreviewOptions wanted;
  wanted.arrangement = spreads ? Arrangement::spreads : sheet ? Arrangement::sheet : Arrangement::pages;
  wanted.page_height = height;
  wanted.columns = columns;
  std::vector<FileId> inputs;
  for (std::size_t i = 0; i < found.size(); ++i) {
    Source source;
    Pages one;
    try {
      one = pages_of(found[i], source, overrides, options, notes, !no_smart, quiet);
    } catch (...) {
      throw collection::as_failure(found[i], source);
    }
    const auto files = source.inputs();
    inputs.insert(inputs.end(), files.begin(), files.end());
    if (all.pages.size() % 2 == 1) // the next book begins on the right as well
      all.pages.push_back({PageKind::blank, one.pages.front().width, one.pages.front().height, "", {}, {}});
    const std::size_t first = all.pages.size();
    std::vector<std::size_t> chosen(one.pages.size());
    for (std::size_t page = 0; page < chosen.size(); ++page)
      chosen[page] = page;
    if (!pages.empty())
      chosen = pages_named(one, pages[pages.size() == 1 ? 0 : i]);
    for (const std::size_t page : chosen)
      wanted.pages.push_back(first + page);
    put_cover(one, std::move(all)); // the books before it
    all = std::move(one);
  }
  std::vector<std::string> written;
  const collection::Target target{output == "-" ? std::filesystem::path() : std::filesystem::path(output)};
  collection::write_outputs({target}, {{preview(all, wanted), {}}}, inputs, written);
  if (!quiet)
    print_line(written.front() + ": " + counted(wanted.pages.size(), "page", "pages"));
  return Exit::ok;
}

} // namespace

Subcommand add_preview(CLI::App& octavo) {
  const auto command = std::make_shared<PreviewCommand>();
  CLI::App* app = octavo.add_subcommand("preview", "Draw the pages of stories as a picture");
  app->add_option("STORY", command->stories, "Text files, folders of them, or - for standard input")
      ->required()
      ->type_name("");
  app->add_option("-o,--output", command->output, "The PNG file; - is standard output")
      ->type_name("FILE")
      ->required();
  app->add_option("--pages", command->pages, "Which pages: labels, kinds or places, see below (all)")
      ->type_name("LIST")
      ->allow_extra_args(false);
  CLI::Option* spreads = app->add_flag("--spreads", command->spreads, "Verso and recto together");
  app->add_flag("--sheet", command->sheet, "A contact sheet of small pages")->excludes(spreads);
  app->add_option("--height", command->height, "How high a page is drawn (what suits their number)")
      ->type_name("PIXELS")
      ->check(CLI::Range(1, largest_page));
  app->add_option("--columns", command->columns, "How many pages or spreads in a row")
      ->type_name("N")
      ->check(CLI::Range(1, largest_page));
  add_notes_option(*app, command->notes);
  app->add_flag("--no-smart", command->no_smart, "Leave quotation marks, dashes and dots as they were typed");
  app->add_flag("-q,--quiet", command->quiet, "Print errors only");
  command->input.add_to(*app);
  command->style.add_to(*app);
  command->metadata.add_to(*app);
  app->footer(preview_footer);
  return {app, [command] { return command->run(); }};
}

} // namespace octavo::cli
