// The whole of an embedder: a story becomes a book.
#include <octavo/octavo.h>

#include <iostream>
#include <iterator>

int main() {
  const std::string story{std::istreambuf_iterator<char>(std::cin), {}};
  std::cout << octavo::convert(story);
}
