# What `cmake --install` puts where: the library with its headers, the command, the licence, and what finds them again
# (find_package(octavo) and pkg-config).
include(CMakePackageConfigHelpers)
set(octavo_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/octavo)

install(TARGETS octavo EXPORT octavo-targets COMPONENT octavo FILE_SET HEADERS)
install(EXPORT octavo-targets NAMESPACE octavo:: DESTINATION ${octavo_package_dir} COMPONENT octavo)
if(OCTAVO_COMMAND)
  install(TARGETS octavo_command COMPONENT octavo)
  if(BUILD_SHARED_LIBS)
    # The command finds its library wherever the two are moved together.
    file(RELATIVE_PATH libraries_from_programs /${CMAKE_INSTALL_BINDIR} /${CMAKE_INSTALL_LIBDIR})
    set_target_properties(octavo_command PROPERTIES INSTALL_RPATH "$ORIGIN/${libraries_from_programs}")
  endif()
endif()

# ---------------------------------------------------------------------------------- find_package and pkg-config
# Only a static library leaves its users to find what it links to.
set(octavo_needed_modules)
set(octavo_needed_libraries)
if(NOT BUILD_SHARED_LIBS)
  set(octavo_needed_modules ${octavo_linked_modules})
  set(octavo_needed_libraries ${octavo_linked_libraries})
endif()
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/octavo-config.cmake.in
  ${PROJECT_BINARY_DIR}/octavo-config.cmake INSTALL_DESTINATION ${octavo_package_dir}
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/octavo-config-version.cmake
  VERSION ${PROJECT_VERSION} COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/octavo-config.cmake ${PROJECT_BINARY_DIR}/octavo-config-version.cmake
  DESTINATION ${octavo_package_dir} COMPONENT octavo)

# In `Requires`, not `Requires.private`: these are shared libraries as a rule, and --static would ask for the development
# files of all that they in turn were built with.
list(JOIN octavo_needed_modules ", " octavo_pc_requires)
list(TRANSFORM octavo_needed_libraries PREPEND " -l" OUTPUT_VARIABLE octavo_pc_libs)
list(JOIN octavo_pc_libs "" octavo_pc_libs)
set(octavo_pc_cflags "")
if(BUILD_SHARED_LIBS)
  set(octavo_pc_cflags " -DOCTAVO_SHARED")
endif()
# Relative to the file itself, so that an installed tree can be moved; absolute folders stay what they are.
file(RELATIVE_PATH octavo_pc_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" octavo_pc_prefix "\${pcfiledir}/${octavo_pc_prefix}")
foreach(kind libdir includedir)
  string(TOUPPER ${kind} KIND)
  if(IS_ABSOLUTE ${CMAKE_INSTALL_${KIND}})
    set(octavo_pc_${kind} ${CMAKE_INSTALL_${KIND}})
    set(octavo_pc_prefix ${CMAKE_INSTALL_PREFIX})
  else()
    set(octavo_pc_${kind} "\${prefix}/${CMAKE_INSTALL_${KIND}}")
  endif()
endforeach()
configure_file(${CMAKE_CURRENT_LIST_DIR}/octavo.pc.in ${PROJECT_BINARY_DIR}/octavo.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/octavo.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT octavo)

install(FILES ${PROJECT_SOURCE_DIR}/src/read/RULES.md ${PROJECT_SOURCE_DIR}/src/read/SIDECAR.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT octavo)
install(FILES ${PROJECT_SOURCE_DIR}/formats/json/README.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME JSON.md COMPONENT octavo)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT octavo)

# What is compiled in under licences of its own.
foreach(data fonts/README.md fonts/OFL-1.1.txt fonts/dejavu/copyright.txt fonts/symbola/copyright.txt
    src/typeset/patterns/README.md)
  string(REPLACE "/" "-" data_name ${data})
  install(FILES ${PROJECT_SOURCE_DIR}/${data} DESTINATION ${CMAKE_INSTALL_DOCDIR}/licences RENAME ${data_name}
    COMPONENT octavo)
endforeach()
