// The steps one by one: read a story, look at what was found and what is doubtful, mend the Book by hand,
// then write it in several formats. Usage: pipeline STORY.txt [FOLDER]   (without a folder nothing is
// written)
#include <octavo/octavo.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: pipeline STORY.txt [FOLDER]\n";
    return EXIT_FAILURE;
  }
  const std::filesystem::path path = argv[1];
  std::ifstream in(path, std::ios::binary);
  const std::string story{std::istreambuf_iterator<char>(in), {}};
  try {
    octavo::ReadOptions options;
    options.name = path.filename().string();
    octavo::Reading reading = octavo::read(story, options);
    for (const octavo::Note& note : reading.notes)
      std::cout << options.name << ':' << note.line << ": " << name(note.severity) << ": " << note.message
                << '\n';
    for (const octavo::Section& section : reading.book.sections)
      std::cout << name(section.kind) << " \"" << plain_text(section.title) << "\", line "
                << section.origin.first_line << ", by the rule '" << name(section.origin.rule) << "'\n";

    // A Book is a plain value: change what you know better.
    if (reading.book.metadata.title.empty())
      reading.book.metadata.title = path.stem().string();
    reading.book.metadata.tags.push_back("example");

    const std::vector<octavo::Format> formats{octavo::format_named("epub"), octavo::format_named("json")};
    const octavo::Conversion made = octavo::convert(std::move(reading.book), formats);
    std::cout << word_count(made.book) << " words\n";
    for (std::size_t i = 0; i < formats.size(); ++i) {
      const std::string& bytes = made.outputs[i].bytes;
      std::cout << formats[i].name << ": " << bytes.size() << " bytes\n";
      if (argc == 3) {
        const auto target =
            std::filesystem::path(argv[2]) / (path.stem().string() + "." + formats[i].extension);
        std::ofstream out(target, std::ios::binary);
        if (!out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) {
          std::cerr << target.string() << ": cannot be written\n";
          return EXIT_FAILURE;
        }
      }
    }
  } catch (const octavo::Error& error) {
    std::cerr << path.string() << ": " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
