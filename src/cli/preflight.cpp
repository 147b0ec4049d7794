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

nlohmann::ordered_json json_of(const std::vector<PackageFinding>& findings) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const PackageFinding& one : findings)
    all.push_back({{"file", collection::printable(one.file)},
                   {"code", one.note.code},
                   {"severity", name(one.note.severity)},
                   {"line", one.note.line},
                   {"message", one.note.message}});
  return all;
}

} // namespace octavo::cli
