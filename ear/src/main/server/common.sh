# Shared by ./run and ./test: messages, checks of the machine, the build.
# Expects ROOT (the checkout) and STATE (the folder of run-time state) to be set.
# shellcheck shell=bash

# Names of files and arguments are UTF-8 for every program started here, whatever the terminal says.
# shellcheck disable=SC2034 # used by ./run
TERMINAL_LOCALE=${LC_ALL:-${LANG-}}
export LC_ALL=C.UTF-8

say()  { printf '%s\n' "$*"; }
step() { printf '[%4ds] %s\n' "$SECONDS" "$*"; }
fail() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

# --- the machine ------------------------------------------------------------------------------------

require_jdk() {
  local bin=${JAVA_HOME:+$JAVA_HOME/bin/} version
  command -v "${bin}javac" >/dev/null \
    || fail "no JDK found: install JDK 17 or newer (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME."
  version=$("${bin}javac" -version 2>&1)
  version=${version#javac }
  [[ ${version%%[.-]*} =~ ^[0-9]+$ && ${version%%[.-]*} -ge 17 ]] \
    || fail "JDK 17 or newer is needed, but ${bin}javac is version $version; set JAVA_HOME to a newer one."
}

require_maven() {
  command -v mvn >/dev/null || fail "Maven is missing: install it (Debian: apt-get install maven)."
}

# require_disk MEGABYTES
require_disk() {
  local free
  free=$(df -Pm "$ROOT" | awk 'NR == 2 { print $4 }')
  ((free >= $1)) || fail "only $free MB are free on the disk of $ROOT, $1 MB are needed; make room and start again."
}

port_is_taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# --- one at a time ----------------------------------------------------------------------------------

# Holds the lock on the state folder until the script ends. Children that outlive the script must close descriptor 9.
take_lock() {
  mkdir -p "$STATE"
  chmod 700 "$STATE"
  exec 9>"$STATE/lock"
  flock -n 9 || fail "another ${0##*/} is at work in $STATE; wait until it has finished."
}

# use_build -x|-s: waits until this checkout's target folders and Payara's files are ours, to write them (-x) or to read them (-s).
# ./run and ./test share them. Held until the script ends or asks for the other; children that outlive it must close descriptor 7.
use_build() {
  mkdir -p "$ROOT/.tongzhou"
  exec 7>>"$ROOT/.tongzhou/build.lock"
  flock -n "$1" 7 && return
  step "waiting for another ./run or ./test of this checkout"
  flock "$1" 7
}

# --- the build --------------------------------------------------------------------------------------

# A fingerprint of everything the EAR is made from: names, sizes and times of the files, so that a removed file counts too.
source_fingerprint() {
  (cd "$ROOT" && find pom.xml ejb-core portal portlets themes ear \
    \( -name target -o -path '*/src/test' -o -path ear/src/main/server -o -path ear/docs \) -prune \
    -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum)
}

is_built() { [[ -f $EAR && -f $STATE/build.stamp && $(<"$STATE/build.stamp") == "$1" ]]; }

# build_if_changed: makes the EAR unless it is there and nothing has changed since. From nothing, lest removed sources live on in it.
build_if_changed() {
  local log=$STATE/build.log now
  now=$(source_fingerprint)
  use_build -s
  is_built "$now" && return
  use_build -x
  step "building (the first time downloads the libraries; details in ${log#"$ROOT"/})"
  rm -f "$STATE/build.stamp"
  if ! (cd "$ROOT" && mvn -B -q clean package -Dmaven.test.skip=true) >"$log" 2>&1 9>&-; then
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    fail "the build failed; all of its output is in $log."
  fi
  printf '%s\n' "$now" >"$STATE/build.stamp"
  use_build -s
}
