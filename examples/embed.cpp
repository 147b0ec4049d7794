// The simple interface: one story in, one EPUB out. Usage: embed STORY.txt BOOK.epub
#include <octavo/octavo.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: embed STORY.txt BOOK.epub\n";
    return EXIT_FAILURE;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string story{std::istreambuf_iterator<char>(in), {}};
  if (!in) {
    std::cerr << argv[1] << ": cannot be read\n";
    return EXIT_FAILURE;
  }
  try {
    const std::string epub = octavo::convert(story);
    std::ofstream out(argv[2], std::ios::binary);
    if (!out.write(epub.data(), static_cast<std::streamsize>(epub.size())).flush()) {
      std::cerr << argv[2] << ": cannot be written\n";
      return EXIT_FAILURE;
    }
    std::cout << argv[2] << ": " << epub.size() << " bytes\n";
  } catch (const octavo::Error& error) { // the one type that the library throws
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
