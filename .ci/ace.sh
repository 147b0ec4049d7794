# Ace by DAISY and what drives a browser for it, which Debian does not have: fetched once, to a folder outside of the
# tree; the browser is Debian's Chromium. Sourced by .ci/run.
#   octavo_install_ace      sets and exports OCTAVO_ACE, the folder whose node_modules have them
octavo_ace_version=1.4.6
octavo_puppeteer_version=24.43.1 # the last that Ace 1.4.6 takes and that runs on Debian 12's Node, 18

octavo_install_ace() {
  command -v node > /dev/null || octavo_install_packages nodejs || return
  command -v chromium > /dev/null || octavo_install_packages chromium || return
  PUPPETEER_EXECUTABLE_PATH=${PUPPETEER_EXECUTABLE_PATH:-$(command -v chromium)}
  export PUPPETEER_EXECUTABLE_PATH
  [ ! -d "${OCTAVO_ACE:-}/node_modules/@daisy/ace-core" ] || return 0
  OCTAVO_ACE=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/octavo/ace-$octavo_ace_version-$octavo_puppeteer_version
  export OCTAVO_ACE
  [ ! -d "$OCTAVO_ACE/node_modules/puppeteer-core" ] || return 0
  command -v npm > /dev/null || octavo_install_packages npm || return
  mkdir -p "$OCTAVO_ACE"
  # No scripts of packages are run, and no browser is fetched.
  PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix "$OCTAVO_ACE" --ignore-scripts --no-audit --no-fund --loglevel=error \
    "@daisy/ace-core@$octavo_ace_version" "puppeteer-core@$octavo_puppeteer_version" &&
    [ -d "$OCTAVO_ACE/node_modules/puppeteer-core" ]
}
