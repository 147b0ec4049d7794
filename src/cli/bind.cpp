// octavo bind: one book of several files.
#include "cli/help.h"
#include "cli/input_options.h"
#include "cli/messages.h"
#include "cli/metadata_options.h"
#include "cli/output_options.h"
#include "cli/preflight.h"
#include "cli/style_options.h"
#include "cli/subcommand.h"

#include "collection/collection.h"
#include "collection/names.h"

#include <octavo/bind.h>
#include <octavo/punctuation.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <memory>

namespace octavo::cli {
namespace {

namespace fs = std::filesystem;
using collection::Failure;
using collection::Fault;
using collection::FileId;
using collection::Source;
using collection::Story;

constexpr std::size_t most_names = 3;

struct BindCommand {
  std::vector<std::string> files{};
  InputOptions input{};
  OutputOptions output{};
  StyleOptions style{};
  MetadataOptions metadata{};
  BindAs as = BindAs::detect;
  bool as_given = false;
  bool recursive = false;

  Exit run() const;
};

/// The letters and digits of a name: what dictionaries and most locales sort by.
std::string letters_of(const std::string& name) {
  std::string letters = collection::folded_name(name);
  std::erase_if(letters, [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; });
  return letters;
}

/// Whether the names stand as a shell expands `*.txt`: by bytes, or by letters as in most languages' locales.
bool is_expanded_by_shell(const std::vector<std::string>& names) {
  const auto folder = [](const std::string& name) { return fs::path(name).parent_path(); };
  return std::all_of(names.begin(), names.end(),
                     [&](const auto& name) { return folder(name) == folder(names[0]); }) &&
         (std::is_sorted(names.begin(), names.end()) ||
          std::is_sorted(names.begin(), names.end(),
                         [](const auto& a, const auto& b) { return letters_of(a) < letters_of(b); }));
}

/// Chapter 2 before chapter 10 where only a shell's expansion put them otherwise.
std::vector<std::string> ordered(std::vector<std::string> names, bool as_given, bool quiet) {
  if (as_given || std::is_sorted(names.begin(), names.end(), collection::natural_less) ||
      !is_expanded_by_shell(names))
    return names;
  std::sort(names.begin(), names.end(), collection::natural_less);
  if (!quiet)
    print_line(
        "octavo: the files were put in natural order, 2 before 10; --as-given binds them as they came");
  return names;
}

/// What was read of all files.
struct Files {
  std::vector<Book> books{};
  std::vector<FileId> inputs{};
  std::vector<std::string> doubtful{};
  std::size_t doubts = 0;
  std::string cover_file{};     ///< of the first book, whose cover is the cover
  std::optional<Fault> fault{}; ///< of the first file that failed
};

/// Each file is read and punctuated by itself, so that its notes are its own. Prints what is wrong with any.
Files read_files(const std::vector<Story>& stories, const collection::Overrides& overrides, bool smart,
                 bool quiet) {
  Files files;
  for (const Story& story : stories) {
    Source source;
    try {
      source = collection::load(story, overrides);
      Reading reading = read(source.bytes, source.options);
      if (source.cover)
        reading.book.cover = std::move(source.cover);
      if (files.books.empty())
        files.cover_file = source.cover_file;
      if (smart)
        reading.notes = collection::merged_notes(std::move(reading.notes), smarten(reading.book));
      const auto inputs = source.inputs();
      files.inputs.insert(files.inputs.end(), inputs.begin(), inputs.end());
      if (!quiet)
        print_warnings(story.name(), reading.notes);
      const std::size_t doubts = collection::count(reading.book, reading.notes).doubts;
      files.doubts += doubts;
      if (doubts > 0)
        files.doubtful.push_back(story.name());
      files.books.push_back(std::move(reading.book));
    } catch (...) {
      const Failure failure = collection::as_failure(story, source);
      print_failure(failure);
      files.fault = files.fault.value_or(failure.fault());
    }
  }
  return files;
}

/// A title for a book that none of its files has one for: the output's name, where it is one.
std::string title_from(const std::string& output) {
  std::string title = output == "-" ? std::string() : fs::path(output).stem().string();
  std::replace(title.begin(), title.end(), '_', ' ');
  return collection::is_plain_text(title) ? title : std::string();
}

std::string closing_line(const std::vector<std::string>& written, const Book& book, const Files& files) {
  std::string line = listed(written, most_names) + ": " + found(collection::count(book, {}), {}) + " of " +
                     counted(files.books.size(), "file", "files");
  if (files.doubts > 0)
    line += " · " + counted(files.doubts, "doubt", "doubts") + " in " + listed(files.doubtful, most_names) +
            " → octavo inspect " +
            (files.doubtful.size() == 1 ? shell_quoted(files.doubtful.front()) : "FILE");
  return line;
}

Exit BindCommand::run() const {
  const std::vector<Format> formats = output.formats(output.output == "-");
  style.check_cover(formats, metadata.cover());
  output.require_package(formats, output.output == "-");
  const Metadata wanted = metadata.metadata();
  const std::vector<collection::Target> targets = collection::book_targets(output.output, formats);
  const std::vector<Story> stories =
      collection::find_stories(ordered(files, as_given, output.quiet), recursive);

  ConvertOptions options;
  options.write.modified = source_date();
  style.apply(options.write);
  options.notes = output.notes;
  options.modified = wanted.modified;
  options.smart_punctuation = false; // done, file by file
  collection::Overrides overrides;
  overrides.metadata.language = wanted.language;
  overrides.from = input.from;
  std::optional<Image> cover;
  if (!metadata.cover().empty())
    cover = collection::load_cover(metadata.cover());

  Files all = read_files(stories, overrides, !output.no_smart, output.quiet);
  if (all.fault) {
    print_line("octavo: no book was made");
    return exit_of(*all.fault);
  }
  if (!metadata.cover().empty())
    if (const auto id = collection::file_id(metadata.cover()))
      all.inputs.push_back(*id);
  Book book = bind(std::move(all.books), wanted, as);
  all.books.resize(stories.size());
  if (cover)
    book.cover = std::move(cover);
  if (book.metadata.title.empty()) {
    book.metadata.title = title_from(output.output);
    if (!output.quiet)
      print_line("octavo: the title is taken from the output's name; --title sets it");
  }
  Notes notes;
  options.previous =
      collection::Editions(output.previous)
          .before(book, fs::path(targets.front().path).filename().replace_extension(".epub"), notes);
  Conversion conversion;
  try {
    conversion = convert(std::move(book), formats, options);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::bad_image)
      throw collection::as_failure(metadata.cover().empty() ? all.cover_file : metadata.cover());
    throw;
  }
  if (!output.quiet)
    print_warnings("", collection::merged_notes(std::move(notes), conversion.notes));
  std::vector<std::string> written;
  collection::write_outputs(targets, conversion.outputs, all.inputs, written);
  if (!output.quiet)
    print_line(closing_line(written, conversion.book, all));
  if (!output.checks)
    return Exit::ok;
  const std::string epub = epub_among(written, formats);
  const Preflight package = preflight(epub);
  print_preflight(epub, package, true);
  return package.is_wrong() ? Exit::found : Exit::ok;
}

} // namespace

Subcommand add_bind(CLI::App& octavo) {
  const auto command = std::make_shared<BindCommand>();
  CLI::App* app = octavo.add_subcommand("bind", "Make one book of several files");
  app->add_option("FILE", command->files, "Chapters or whole stories: text files, folders of them, or -")
      ->required()
      ->type_name("");
  command->output.add_to(*app, "The book's name, with its extension or without; - for standard output", true);
  app->add_option_function<std::string>(
         "--as",
         [command](const std::string& way) {
           if (way != "chapters" && way != "parts")
             throw CLI::ValidationError("--as", "takes 'chapters' or 'parts', not '" + way + "'");
           command->as = way == "chapters" ? BindAs::chapters : BindAs::parts;
         },
         "What each file is: chapters, or parts with titles of their own (detected)")
      ->type_name("chapters|parts");
  app->add_flag("--as-given", command->as_given, "Never change the order of the files");
  app->add_flag("-r,--recursive", command->recursive, "Look into the folders in a folder too");
  command->input.add_to(*app);
  command->style.add_to(*app);
  command->metadata.add_to(*app);
  app->footer(bind_footer);
  return {app, [command] { return command->run(); }};
}

} // namespace octavo::cli
