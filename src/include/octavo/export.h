// What marks a function as part of the library's interface. Everything else is hidden in a shared build.
#pragma once

#if defined(OCTAVO_SHARED) && defined(_WIN32)
#define OCTAVO_API __declspec(dllexport)
#elif defined(OCTAVO_SHARED)
#define OCTAVO_API __attribute__((visibility("default")))
#else
#define OCTAVO_API
#endif
