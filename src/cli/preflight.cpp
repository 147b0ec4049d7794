// See preflight.h.
#include "cli/preflight.h"

#include "cli/messages.h"

#include "collection/files.h"
#include "collection/names.h"

#include <algorithm>

namespace octavo::cli {

Notes Preflight::notes() const {
  Notes out;
  for (const PackageFinding& one : findings)
    out.push_back(one.note);
  return out;
}

bool Preflight::is_wrong() const {
  return failure || std::any_of(findings.begin(), findings.end(), [](const PackageFinding& one) {
           return one.note.severity != Severity::info;
         });
}

Preflight preflight(const std::string& name, const std::vector<std::string>& ignore) {
  Preflight out;
  try {
    out.findings =
        check_package(name == "-" ? collection::read_standard_input() : collection::read_file(name));
    std::erase_if(out.findings, [&](const PackageFinding& one) {
      return std::find(ignore.begin(), ignore.end(), one.note.code) != ignore.end();
    });
  } catch (...) {
    out.failure = collection::as_failure(name);
  }
  return out;
}

void require_package_codes(const std::vector<std::string>& codes) {
  for (const std::string& code : codes)
    if (std::none_of(package_codes().begin(), package_codes().end(),
                     [&](const PackageCode& one) { return one.code == code; }))
      throw collection::Failure(collection::Fault::usage, "",
                                "'" + code +
                                    "' is no remark on a package; see octavo check --package --codes");
}

std::string text_of(const std::string& name, const Preflight& preflight) {
  std::string text;
  for (const PackageFinding& one : preflight.findings)
    text +=
        collection::printable(note_line(one.file.empty() ? name : name + ": " + one.file, one.note)) + '\n';
  return text;
}

nlohmann::ordered_json json_of(const std::string& name, const Preflight& preflight) {
  nlohmann::ordered_json one = {{"package", collection::printable(name)}};
  if (preflight.failure) {
    one["error"] = preflight.failure->what();
    return one;
  }
  nlohmann::ordered_json& all = one["findings"] = nlohmann::ordered_json::array();
  for (const PackageFinding& finding : preflight.findings)
    all.push_back({{"file", collection::printable(finding.file)},
                   {"code", finding.note.code},
                   {"severity", octavo::name(finding.note.severity)},
                   {"line", finding.note.line},
                   {"message", finding.note.message}});
  return one;
}

std::string epub_among(const std::vector<std::string>& written, const std::vector<Format>& formats) {
  for (std::size_t i = 0; i < std::min(written.size(), formats.size()); ++i)
    if (formats[i].name == "epub")
      return written[i];
  return {};
}

void print_preflight(const std::string& name, const Preflight& preflight, bool with_findings) {
  if (preflight.failure)
    return print_failure(*preflight.failure);
  if (preflight.findings.empty())
    return;
  if (with_findings)
    collection::write_standard_output(text_of(name, preflight));
  print_line("octavo: " + name + ": " + counted(preflight.findings.size(), "remark", "remarks") +
             " on the package");
}

} // namespace octavo::cli
