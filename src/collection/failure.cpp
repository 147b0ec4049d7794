// See failure.h.
#include "collection/failure.h"

#include <new>

namespace octavo::collection {
namespace {

Fault fault_of(ErrorCode code) {
  switch (code) {
  case ErrorCode::not_text:
  case ErrorCode::bad_sidecar:
  case ErrorCode::bad_json:
  case ErrorCode::bad_image: return Fault::input;
  case ErrorCode::bad_option: return Fault::usage;
  case ErrorCode::too_large: return Fault::output;
  case ErrorCode::internal: return Fault::internal;
  }
  return Fault::internal;
}

} // namespace

Failure as_failure(const std::string& file) {
  try {
    throw;
  } catch (const Failure& failure) {
    return failure.file().empty() ? Failure(failure.fault(), file, failure.what(), failure.line()) : failure;
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

} // namespace octavo::collection
