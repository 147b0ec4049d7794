# What every target of the project has: warnings, sanitizers, and data compiled in as it is.

function(octavo_target target)
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    # gcc 12 sees overlapping copies in every concatenation of strings (its bug 105651), and reads of the members that a
    # moved variant does not hold (its bug 105593); clang and the sanitizers look for the latter too.
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor
      $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-maybe-uninitialized>
      $<$<CXX_COMPILER_ID:Clang>:-Wreserved-identifier>
      $<$<BOOL:${OCTAVO_WERROR}>:-Werror>)
  endif()
  if(OCTAVO_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${OCTAVO_SANITIZE} -fno-sanitize-recover=all
      -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${OCTAVO_SANITIZE})
  endif()
  if(OCTAVO_COVERAGE)
    target_compile_options(${target} PRIVATE --coverage)
    target_link_options(${target} PUBLIC --coverage)
  endif()
  if(OCTAVO_FUZZ AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# octavo_embed(TARGET FILE SYMBOL): compiles FILE's bytes into TARGET. C++ sees them as
#   extern "C" const char SYMBOL_begin[], SYMBOL_end[];
function(octavo_embed target file symbol)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  cmake_path(ABSOLUTE_PATH file OUTPUT_VARIABLE path)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
__asm__(".section .rodata\n"
        ".global @symbol@_begin\n.hidden @symbol@_begin\n.balign 16\n"
        "@symbol@_begin:\n.incbin \"@path@\"\n"
        ".global @symbol@_end\n.hidden @symbol@_end\n"
        "@symbol@_end:\n.byte 0\n"
        ".previous\n");
]])
  set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES OBJECT_DEPENDS ${path})
  target_sources(${target} PRIVATE ${source})
endfunction()
