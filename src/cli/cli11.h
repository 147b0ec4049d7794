// CLI11's App by name alone: its headers take seconds to compile, and only sources need them.
#pragma once

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own
class App;
}
