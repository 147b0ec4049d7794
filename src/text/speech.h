// Speeches that run on from paragraph to paragraph: the punctuation of running text, one paragraph after the
// other. Knows no book.
#pragma once

#include "text/punctuation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::text {

class Speech {
public:
  /// A quotation that nothing closes.
  struct Unclosed {
    std::size_t paragraph = 0; ///< the `id` of its paragraph
    Ambiguity ambiguity{};
  };

  explicit Speech(std::string language) : language_(std::move(language)) {}

  /// The next paragraph, which may take up the speech that the one before left open.
  Punctuated paragraph(std::string_view text, std::size_t id = 0);
  /// The same for a poem, which may be quoted in pieces, or open its quotation with every stanza and close it
  /// nowhere.
  Punctuated verse(std::string_view text, std::size_t id = 0);
  /// A line or paragraph that no speech runs into or out of; what is open stays so.
  Punctuated apart(std::string_view text, std::size_t id = 0);
  /// No speech runs on from here.
  void end();

  /// Somebody else speaks in between: what is open is kept, and taken up by resume(). May be nested.
  void interrupt();
  void resume();

  /// What was found so far, the first ten thousand; complete after end().
  const std::vector<Unclosed>& unclosed() const { return unclosed_; }

private:
  struct Open {
    Punctuated paragraph;
    Unclosed unclosed;
    bool is_verse = false;
  };

  /// Where the speech stands.
  struct State {
    std::optional<Open> open{};
    bool running = false; ///< the open speech ran on into the paragraph that left it open
  };

  std::string language_;
  State now_{};
  std::vector<State> interrupted_{};
  std::vector<Unclosed> unclosed_{};
};

} // namespace octavo::text
