// See file_signature.h. The signatures are those of the formats' own specifications.
#include "text/file_signature.h"

#include <algorithm>

namespace octavo::text {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view give_text = "Give the story as a plain text file.";
constexpr std::string_view unpack = "Unpack it first, and give the text file in it.";
constexpr std::string_view save_as_text = "Open it in its program and save it as plain text (UTF-8) first.";

struct Signature {
  std::size_t at;
  std::string_view bytes;
  bool could_be_text; ///< printable, so that it needs a control character soon after to count
  FileKind kind;
};

constexpr Signature signatures[] = {
    {0, "\x89PNG"sv, false, {"a PNG image", give_text}},
    {0, "\xFF\xD8\xFF"sv, false, {"a JPEG image", give_text}},
    {0, "GIF87a"sv, true, {"a GIF image", give_text}},
    {0, "GIF89a"sv, true, {"a GIF image", give_text}},
    {8, "WEBPVP8"sv, true, {"a WebP image", give_text}},
    {0, "BM"sv, true, {"a BMP image", give_text}},
    {0, "II*\0"sv, false, {"a TIFF image", give_text}},
    {0, "MM\0*"sv, false, {"a TIFF image", give_text}},
    {0, "%PDF-"sv, false, {"a PDF document", "Extract its text first, for example with pdftotext."}},
    {0, "%!PS-Adobe"sv, false, {"a PostScript document", "Extract its text first."}},
    {0, "{\\rtf"sv, false, {"an RTF document", save_as_text}},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, false, {"a document of an old Office program", save_as_text}},
    {30, "mimetypeapplication/epub+zip"sv, false, {"an EPUB book already", give_text}},
    {30, "mimetypeapplication/vnd.oasis"sv, false, {"an OpenDocument file", save_as_text}},
    {30, "[Content_Types].xml"sv, false, {"a document of an Office program", save_as_text}},
    {60, "BOOKMOBI"sv, false, {"a Kindle book", give_text}},
    {0, "PK\x03\x04"sv, false, {"a ZIP archive", unpack}},
    {0, "PK\x05\x06"sv, false, {"an empty ZIP archive", give_text}},
    {0, "\x1F\x8B\x08"sv, false, {"a gzip archive", unpack}},
    {0, "BZh"sv, true, {"a bzip2 archive", unpack}},
    {0,
     "\xFD"
     "7zXZ"sv,
     false,
     {"an xz archive", unpack}},
    {0, "\x28\xB5\x2F\xFD"sv, false, {"a zstd archive", unpack}},
    {0, "7z\xBC\xAF\x27\x1C"sv, false, {"a 7z archive", unpack}},
    {0, "Rar!\x1A\x07"sv, false, {"a RAR archive", unpack}},
    {257, "ustar"sv, true, {"a tar archive", unpack}},
    {0,
     "\x7F"
     "ELF"sv,
     false,
     {"a program", give_text}},
    {0, "MZ"sv, true, {"a Windows program", give_text}},
    {0, "\xCA\xFE\xBA\xBE"sv, false, {"a program", give_text}},
    {0, "\xCF\xFA\xED\xFE"sv, false, {"a program", give_text}},
    {0, "\0asm"sv, false, {"a program", give_text}},
    {0, "SQLite format 3\0"sv, false, {"an SQLite database", give_text}},
    {0, "ID3"sv, true, {"an MP3 recording", give_text}},
    {0, "OggS"sv, true, {"an Ogg recording", give_text}},
    {0, "fLaC"sv, true, {"a FLAC recording", give_text}},
    {8, "WAVEfmt"sv, true, {"a WAV recording", give_text}},
    {4, "ftyp"sv, true, {"a video or a HEIF image", give_text}},
    {0, "\x1A\x45\xDF\xA3"sv, false, {"a Matroska video", give_text}},
    {0, "wOFF"sv, true, {"a font", give_text}},
    {0, "wOF2"sv, true, {"a font", give_text}},
    {0, "OTTO\0"sv, false, {"a font", give_text}},
    {0, "\0\1\0\0\0"sv, false, {"a font", give_text}},
};

bool has_control(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(),
                     [](char c) { return (c >= 0 && c < '\t') || (c > '\r' && c < ' ' && c != '\x1B'); });
}

} // namespace

FileKind file_kind(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 512);
  for (const Signature& signature : signatures)
    if (head.size() > signature.at && head.substr(signature.at).starts_with(signature.bytes) &&
        (!signature.could_be_text || has_control(head)))
      return signature.kind;
  return {};
}

} // namespace octavo::text
