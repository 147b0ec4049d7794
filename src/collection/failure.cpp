// See failure.h.
#include "collection/failure.h"

#include <algorithm>
#include <charconv>
#include <new>
#include <string_view>

namespace octavo::collection {
namespace {

Fault fault_of(ErrorCode code) {
  switch (code) {
  case ErrorCode::not_text:
  case ErrorCode::bad_sidecar:
  case ErrorCode::bad_theme:
  case ErrorCode::bad_css:
  case ErrorCode::bad_font:
  case ErrorCode::bad_json:
  case ErrorCode::bad_epub:
  case ErrorCode::bad_image: return Fault::input;
  case ErrorCode::bad_option: return Fault::usage;
  case ErrorCode::too_large: return Fault::output;
  case ErrorCode::internal: return Fault::internal;
  }
  return Fault::internal;
}

/// A number and a colon at the start of `text`, which loses them; 0 where there is none.
int take_number(std::string_view& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end == text.data() + text.size() || *end != ':')
    return 0;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  return number;
}

} // namespace

Failure as_failure(const std::string& file) {
  try {
    throw;
  } catch (const Failure& failure) {
    return failure.file().empty()
               ? Failure(failure.fault(), file, failure.what(), failure.line(), failure.column())
               : failure;
  } catch (const Error& error) {
    return {fault_of(error.code()), file, error.what()};
  } catch (const std::bad_alloc&) {
    return {Fault::internal, file, "there is not enough memory; convert fewer at once with --jobs 1"};
  } catch (const std::exception& error) {
    return {Fault::internal, file, std::string("something went wrong inside: ") + error.what()};
  } catch (...) {
    return {Fault::internal, file, "something went wrong inside"};
  }
}

Failure sidecar_failure(const Error& error, const std::string& file) {
  std::string_view message = error.what();
  if (!message.starts_with(file + ':'))
    return {fault_of(error.code()), file, error.what()};
  message.remove_prefix(file.size() + 1);
  const int line = take_number(message);
  const int column = line > 0 ? take_number(message) : 0;
  message.remove_prefix(std::min(message.find_first_not_of(' '), message.size()));
  return {fault_of(error.code()), file, std::string(message), line, column};
}

} // namespace octavo::collection
