# The libraries underneath, all from the system, each under its pkg-config name: PkgConfig::NAME. Debian's libzip ships
# a CMake configuration that needs programs of another package, so everything is found through pkg-config. The targets
# are global, since a project that adds this one as a folder links to them from outside of it.

# What the library links to; whoever links to a static octavo needs these too (octavo-config.cmake, octavo.pc).
set(octavo_linked_modules icu-uc icu-i18n libdeflate libjpeg libpng libzip tinyxml2 tomlplusplus uuid)
# What only compiling it needs.
set(octavo_header_modules nlohmann_json)

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
set(modules ${octavo_linked_modules} ${octavo_header_modules})
if(OCTAVO_COMMAND)
  list(APPEND modules CLI11)
endif()
foreach(module IN LISTS modules)
  pkg_check_modules(${module} REQUIRED IMPORTED_TARGET GLOBAL ${module})
endforeach()
