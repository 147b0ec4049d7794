# The Debian packages that Octavo needs, in one place. Sourced by examples/quickstart.sh, tests/run.sh and .ci/run:
#   octavo_install build          what compiling needs
#   octavo_install build test     and what the tests need
# What is there already is left alone; nothing is asked.

octavo_packages() {
  case $1 in
    build) echo g++ cmake ninja-build pkg-config libicu-dev libtomlplusplus-dev nlohmann-json3-dev libzip-dev libzstd-dev \
      libtinyxml2-dev libdeflate-dev libpng-dev libjpeg-dev libwebp-dev libgif-dev uuid-dev libcli11-dev libhpdf-dev libharfbuzz-dev \
      libhyphen-dev libfreetype-dev libfontconfig-dev libcairo2-dev libgumbo-dev libmd4c-dev libyaml-dev ;;
    test) echo catch2 ccache locales python3 qpdf poppler-utils mupdf-tools ;;
    ci) echo clang clang-format clang-tidy libbenchmark-dev llvm ;;
    *) echo "octavo_packages: no list '$1'" >&2; return 1 ;;
  esac
}

octavo_as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo > /dev/null; then
    sudo "$@"
  else
    echo "root or sudo is needed for: $*" >&2
    return 1
  fi
}

# Installs the named packages that are missing.
octavo_install_packages() {
  missing=
  for package in "$@"; do
    # A package may be there under another name that provides it (libjpeg-dev): apt-get finds that out.
    if ! dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q 'ok installed'; then
      missing="$missing $package"
    fi
  done
  [ -n "$missing" ] || return 0
  echo "Installing:$missing"
  octavo_as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 update &&
    # The list is words, which the shell is meant to split.
    # shellcheck disable=SC2086
    octavo_as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Acquire::Retries=3 \
      -o Dpkg::Use-Pty=0 install --no-install-recommends $missing > /dev/null
}

octavo_install() {
  lists=
  for list in "$@"; do
    lists="$lists $(octavo_packages "$list")" || return
  done
  if ! command -v apt-get > /dev/null || ! command -v dpkg-query > /dev/null; then
    echo "This is not Debian: what Octavo needs is not installed for you. On Debian 12 it would be:$lists" >&2
    return 0
  fi
  # shellcheck disable=SC2086
  octavo_install_packages $lists
}
