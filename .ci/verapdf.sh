# veraPDF, which Debian does not have: fetched once from Maven Central, to a folder outside of the tree. Sourced by
# .ci/run.
#   octavo_install_verapdf      sets and exports OCTAVO_VERAPDF, the folder of its jars
octavo_verapdf_pom=tests/conformance/verapdf/pom.xml # which has the version
octavo_maven_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.6.1

octavo_install_verapdf() {
  # The checker is one file of Java's source: a compiler is needed, but nothing is left of it.
  command -v javac > /dev/null || octavo_install_packages default-jdk-headless || return
  [ ! -d "${OCTAVO_VERAPDF:-}" ] || return 0
  version=$(sed -n 's/.*<version>\([0-9.]*\.[0-9.]*\)<.*/\1/p' $octavo_verapdf_pom)
  OCTAVO_VERAPDF=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/octavo/verapdf-$version
  export OCTAVO_VERAPDF
  [ ! -f "$OCTAVO_VERAPDF/validation-model-$version.jar" ] || return 0
  command -v mvn > /dev/null || octavo_install_packages maven || return
  mvn -q -B -f $octavo_verapdf_pom $octavo_maven_plugin:copy-dependencies -DoutputDirectory="$OCTAVO_VERAPDF" &&
    [ -f "$OCTAVO_VERAPDF/validation-model-$version.jar" ]
}
