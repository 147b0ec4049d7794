// See findings.h; package_codes() of octavo/preflight.h is here.
#include "preflight/findings.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace octavo {
namespace {

constexpr std::size_t most_of_a_kind = 10; // in one file

constexpr auto codes = std::to_array<PackageCode>({
    {"mimetype-wrong", Severity::warning, "the archive does not begin with its type, plain and stored"},
    {"compression-unusual", Severity::warning, "a file is packed as EPUB does not allow"},
    {"name-unsafe", Severity::doubt, "a file's name has characters that some devices cannot open"},
    {"name-twice", Severity::warning, "two files' names are the same to a disk that folds case"},
    {"container-wrong", Severity::warning, "META-INF/container.xml does not lead to the package document"},
    {"xml-broken", Severity::warning, "a file is not well formed"},
    {"identifier-missing", Severity::warning, "the book's identifier is missing or empty"},
    {"title-missing", Severity::warning, "the book, or a document, has no title"},
    {"author-missing", Severity::info, "the book names no author"},
    {"language-wrong", Severity::warning, "the language is missing, undetermined or no language tag"},
    {"modified-wrong", Severity::warning, "not exactly one date of modification, in UTC"},
    {"file-missing", Severity::warning, "the manifest names a file that is not there"},
    {"file-unlisted", Severity::warning, "a file is not in the manifest"},
    {"item-twice", Severity::warning, "the manifest has an id or a file twice"},
    {"media-type-wrong", Severity::warning, "a file is not what the manifest calls it"},
    {"spine-wrong", Severity::warning, "the reading order names nothing, the same twice, or no document"},
    {"spine-left-out", Severity::warning, "a document is linked to, but not in the reading order"},
    {"cover-missing", Severity::doubt, "there is no picture of a cover"},
    {"cover-unmarked", Severity::warning, "the cover has no EPUB 2 mark, which thumbnails are found by"},
    {"cover-small", Severity::doubt, "the cover has less pixels than stores ask for"},
    {"picture-large", Severity::warning, "a picture has more pixels or bytes than stores take"},
    {"picture-kind", Severity::warning, "a picture is damaged, CMYK, or of 16 bits a channel"},
    {"document-large", Severity::info, "a document is larger than old devices like"},
    {"document-too-large", Severity::warning, "a document is larger than Kobo takes"},
    {"navigation-missing", Severity::warning, "there is no navigation document, or no contents in it"},
    {"ncx-missing", Severity::doubt, "there is no NCX for devices made before EPUB 3"},
    {"ncx-wrong", Severity::warning, "the NCX has another identifier, or its order leaps"},
    {"navigation-differs", Severity::warning, "navigation document and NCX do not have the same entries"},
    {"link-broken", Severity::warning, "a link leads nowhere"},
    {"link-outside", Severity::warning, "a picture, style or font is not in the book but on a network"},
    {"id-twice", Severity::warning, "an id is there twice in a document"},
    {"alt-missing", Severity::warning, "a picture has no alternative text, not even an empty one"},
    {"headings-leap", Severity::doubt, "headings leave out a level"},
    {"language-differs", Severity::doubt, "lang and xml:lang are not the same, or both missing"},
    {"script-found", Severity::warning, "there is a script, which most devices do not run"},
    {"colour-fixed", Severity::doubt, "a colour of text or paper that is lost in the dark"},
    {"type-fixed", Severity::doubt, "a size in pixels or points that readers cannot change"},
    {"style-refused", Severity::warning, "a style that EPUB or a store does not allow"},
    {"font-wrong", Severity::warning, "a font is obfuscated in no known way, or is none"},
    {"font-obfuscated", Severity::info, "a font is obfuscated, which some devices do not undo"},
    {"access-missing", Severity::doubt, "nothing is said about accessibility, or not all of it"},
    {"access-untrue", Severity::warning, "what is said about accessibility is not so"},
});

} // namespace

std::span<const PackageCode> package_codes() noexcept {
  return codes;
}

namespace preflight {

void Findings::add(std::string_view code, std::string_view file, int line, std::string message) {
  const auto known =
      std::find_if(codes.begin(), codes.end(), [&](const PackageCode& one) { return one.code == code; });
  const std::size_t before = counts_[{std::string(file), std::string(code)}]++;
  if (known == codes.end() || before > most_of_a_kind)
    return;
  if (before == most_of_a_kind)
    message = "and more of that kind";
  all_.push_back({std::string(file), {std::string(code), known->severity, line, 0, std::move(message)}});
}

std::vector<PackageFinding> Findings::taken() {
  std::stable_sort(all_.begin(), all_.end(), [](const PackageFinding& a, const PackageFinding& b) {
    return std::tie(a.file, a.note.line) < std::tie(b.file, b.note.line);
  });
  return std::move(all_);
}

} // namespace preflight
} // namespace octavo
