# The libraries underneath, all from the system, each under its pkg-config name: PkgConfig::NAME; three have no
# pkg-config file, and are system::NAME. Debian's libzip ships
# a CMake configuration that needs programs of another package, so everything is found through pkg-config. The targets
# are global, since a project that adds this one as a folder links to them from outside of it.

# What the library links to; whoever links to a static octavo needs these too (octavo-config.cmake, octavo.pc).
set(octavo_linked_modules cairo fontconfig freetype2 gumbo harfbuzz harfbuzz-subset icu-uc icu-i18n libdeflate libjpeg
  libpng libwebp libwebpdemux libzip libzstd md4c tinyxml2 tomlplusplus uuid yaml-0.1)
set(octavo_linked_libraries gif hpdf hyphen)
set(octavo_header_of_gif gif_lib.h)
set(octavo_header_of_hpdf hpdf.h)
set(octavo_header_of_hyphen hyphen.h)
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
foreach(library IN LISTS octavo_linked_libraries)
  find_library(octavo_${library} ${library} REQUIRED)
  find_path(octavo_${library}_headers ${octavo_header_of_${library}} REQUIRED)
  mark_as_advanced(octavo_${library} octavo_${library}_headers)
  add_library(system::${library} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(system::${library} PROPERTIES IMPORTED_LOCATION ${octavo_${library}}
    INTERFACE_INCLUDE_DIRECTORIES ${octavo_${library}_headers})
endforeach()
