// See page_list.h.
#include "cli/page_list.h"

#include "collection/failure.h"
#include "collection/names.h"

#include <algorithm>
#include <charconv>

namespace octavo::cli {
namespace {

using collection::Failure;
using collection::Fault;

/// "Cover, i–iv, 1–23": labels that follow each other are one range where only their ends are worth saying.
std::string all_labels(const Pages& pages) {
  std::string out;
  const auto kind_of_label = [](const Page& page) {
    const bool figures =
        !page.label.empty() && page.label.find_first_not_of("0123456789") == std::string::npos;
    const bool roman = !page.label.empty() && page.label.find_first_not_of("ivxlcdm") == std::string::npos;
    return figures ? 2 : roman ? 1 : 0;
  };
  for (std::size_t i = 0; i < pages.pages.size();) {
    const int kind = kind_of_label(pages.pages[i]);
    std::size_t last = i;
    while (kind != 0 && last + 1 < pages.pages.size() && kind_of_label(pages.pages[last + 1]) == kind)
      ++last;
    out += (out.empty() ? "" : ", ") + pages.pages[i].label;
    if (last > i)
      out += "–" + pages.pages[last].label;
    i = last + 1;
  }
  return out;
}

std::vector<std::size_t> pages_called(const Pages& pages, std::string_view name) {
  std::vector<std::size_t> found;
  if (name.starts_with('#')) {
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), place);
    if (error == std::errc() && end == name.data() + name.size() && place >= 1 && place <= pages.pages.size())
      found.push_back(place - 1);
    return found;
  }
  const std::string folded = collection::folded_name(std::string(name));
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    if (collection::folded_name(pages.pages[i].label) == folded)
      return {i};
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    if (octavo::name(pages.pages[i].kind) == folded)
      found.push_back(i);
  return found;
}

std::vector<std::size_t> pages_of_entry(const Pages& pages, std::string_view entry) {
  if (std::vector<std::size_t> found = pages_called(pages, entry); !found.empty())
    return found;
  const std::size_t dash = entry.find('-');
  if (dash == std::string_view::npos)
    return {};
  const auto from = pages_called(pages, entry.substr(0, dash));
  const auto to = pages_called(pages, entry.substr(dash + 1));
  std::vector<std::size_t> found;
  if (!from.empty() && !to.empty())
    for (std::size_t i = from.front(); i <= to.back(); ++i)
      found.push_back(i);
  return found;
}

} // namespace

std::vector<std::size_t> pages_named(const Pages& pages, std::string_view list) {
  std::vector<std::size_t> out;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    std::string_view entry = list.substr(at, comma - at);
    at = comma + 1;
    entry.remove_prefix(std::min(entry.find_first_not_of(' '), entry.size()));
    entry = entry.substr(0, entry.find_last_not_of(' ') + 1);
    const std::vector<std::size_t> found = pages_of_entry(pages, entry);
    if (found.empty())
      throw Failure(Fault::usage, "",
                    "--pages: there is no page '" + std::string(entry) + "'; the pages are " +
                        all_labels(pages));
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

} // namespace octavo::cli
