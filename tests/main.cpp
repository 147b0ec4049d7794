// The unit tests' main function.
#define CATCH_CONFIG_MAIN
#include "catch.h"
