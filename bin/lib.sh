# What bin/run, bin/admin, bin/test and bin/bench share. Sourced, not run. Bash 3.2 and POSIX tools.

set -eu
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
BUILD="$ROOT/target"
JAVA_SETTINGS="-Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"

say() { printf '%s\n' "$*"; }

# One line to the person at the terminal, and the end.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

major_of_java() {
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
  fi
}

# Sets JAVA_HOME to a JDK of 25 or later: JAVA_HOME, the PATH, the system's folders.
find_java() {
  local on_path="" candidate version
  if command -v javac >/dev/null 2>&1; then
    on_path=$(command -v javac)
    while [ -L "$on_path" ]; do
      candidate=$(readlink "$on_path")
      case $candidate in
        /*) on_path=$candidate ;;
        *) on_path=$(dirname "$on_path")/$candidate ;;
      esac
    done
    on_path=$(cd "$(dirname "$on_path")/.." && pwd -P)
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/*; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
    version=$(major_of_java "$candidate")
    if [ "${version:-0}" -ge 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  done
  fail "A JDK of version 25 or later is missing: install one (for example Temurin 25) or set JAVA_HOME."
}

find_maven() {
  command -v mvn >/dev/null 2>&1 || fail "Maven is missing: install it (Debian: apt-get install maven)."
}

# Sets NODE_FOLDER to a folder with Node of 24 or later, or to nothing where the PATH has it.
find_node() {
  NODE_FOLDER=""
  local version npm
  version=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p') || version=""
  npm=$(npm --version 2>/dev/null | sed -n 's/^\([0-9]*\).*/\1/p') || npm=""
  if [ "${version:-0}" -ge 24 ] && [ "${npm:-0}" -ge 11 ]; then
    return
  fi
  NODE_FOLDER="$ROOT/.node"
  if [ -x "$NODE_FOLDER/node" ] && "$NODE_FOLDER/node" --version >/dev/null 2>&1; then
    return
  fi
  [ -n "$npm" ] || fail "Node 24 is missing, and npm, which could bring it, too: install Node 24 or later."
  mkdir -p "$BUILD" "$NODE_FOLDER"
  step "Node 24" "$BUILD/node.log" \
    npm install --prefix "$NODE_FOLDER" --no-audit --no-fund node@24 npm@11
  ln -sf node_modules/node/bin/node "$NODE_FOLDER/node"
}

find_chromium() {
  local candidate
  for candidate in "${NISHANG_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    /Applications/Chromium.app/Contents/MacOS/Chromium; do
    [ -n "$candidate" ] || continue
    if candidate=$(command -v "$candidate" 2>/dev/null); then
      NISHANG_CHROMIUM=$candidate
      export NISHANG_CHROMIUM
      return 0
    fi
  done
  return 1
}

# Brings Chromium from Debian's packages where it may.
need_chromium() {
  find_chromium && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    mkdir -p "$BUILD"
    step "Chromium" "$BUILD/chromium.log" install_chromium
    find_chromium && return
  fi
  fail "Chromium is missing, which the tests in a browser need: sudo apt-get install chromium"
}

install_chromium() {
  apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium
}

# step NAME LOG COMMAND…: runs the command, its output in LOG; one line when it is done, the log's tail when it failed.
step() {
  local name=$1 log=$2 began=$SECONDS
  shift 2
  printf '  %-34s' "$name"
  if "$@" </dev/null >"$log" 2>&1; then
    printf '%4d s\n' $((SECONDS - began))
  else
    printf 'failed after %d s\n' $((SECONDS - began))
    tail -n 30 "$log" >&2
    fail "$name: failed. The whole log: $log"
  fi
}

digest() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum "$@"
  elif command -v shasum >/dev/null 2>&1; then
    shasum -a 256 "$@"
  else
    cksum "$@"
  fi
}

# A short name for the state of everything that the portal is built from.
source_state() {
  (
    cd "$ROOT"
    {
      if git rev-parse --git-dir >/dev/null 2>&1; then
        git ls-files -z -co --exclude-standard -- pom.xml package.json package-lock.json tsconfig.json vite.config.ts .mvn frontend src/main \
          ':!frontend/*.test.ts' ':!frontend/testing'
      else
        find pom.xml package.json package-lock.json tsconfig.json vite.config.ts .mvn frontend src/main -name generated -prune \
          -o -path frontend/testing -prune -o -type f ! -path frontend/index.html ! -name '*.test.ts' -print0
      fi
    } | LC_ALL=C sort -z | xargs -0 "$BASH" -c '. bin/lib.sh; digest "$@" 2>/dev/null || true' digest
    "$JAVA_HOME/bin/java" --version | head -n 1
  ) | digest | cut -c 1-16
}

maven() {
  # The colours of a terminal are of no use in a log.
  (cd "$ROOT" && mvn -B "-Dstyle.color=never" ${NODE_FOLDER:+"-Dvaadin.node.folder=$NODE_FOLDER"} "$@")
}

# Sets PORTAL to the folder of the built portal, built first when the sources have changed.
build_portal() {
  local state
  state=$(source_state)
  PORTAL="$BUILD/portal-$state"
  [ -f "$PORTAL/.built" ] && return
  find_maven
  find_node
  mkdir -p "$BUILD"
  take_turn
  if [ ! -f "$PORTAL/.built" ]; then
    say "Building the portal (the first time this takes some minutes) …"
    build_with_progress
    rm -rf "$PORTAL"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$BUILD/nishang.jar" extract --destination "$PORTAL" >>"$BUILD/build.log" 2>&1 \
      || fail "The built jar could not be extracted; see $BUILD/build.log"
    rehearse
    touch "$PORTAL/.built"
    # A portal that still runs keeps its folder: the two newest stay.
    (cd "$BUILD" && ls -dt portal-* | tail -n +3 | xargs rm -rf)
  fi
  rm -rf "$BUILD/.building"
  trap - EXIT
}

# A first visit of the portal to itself, so that later starts find its classes loaded and linked (JDK 25's AOT
# cache). A start without the cache is only slower, so a failure here is no failure of the build.
rehearse() {
  local data="$BUILD/rehearsal" began=$SECONDS
  printf '  %-34s' "Learning to start quickly"
  rm -rf "$data"
  NISHANG_REHEARSAL=declarant:Nishang-Demo-2026 "$JAVA_HOME/bin/java" $JAVA_SETTINGS \
    "-XX:AOTCacheOutput=$PORTAL/nishang.aot" -jar "$PORTAL/nishang.jar" --data "$data" --port "$(free_port)" --demo \
    </dev/null >"$BUILD/rehearsal.log" 2>&1 || true
  rm -rf "$data"
  printf '%4d s\n' $((SECONDS - began))
}

# A port that nobody listens on now.
free_port() {
  local port=$((20000 + RANDOM % 10000))
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo $port
}

# Replaces this shell by the portal's program. Ctrl-C must reach it even where a script started it in the background.
run_portal() {
  local command=("$JAVA_HOME/bin/java" $JAVA_SETTINGS)
  [ ! -f "$PORTAL/nishang.aot" ] || command+=("-XX:AOTCache=$PORTAL/nishang.aot" -Xlog:aot*=off -Xlog:cds*=off)
  command+=(-jar "$PORTAL/nishang.jar")
  if env --default-signal=INT true 2>/dev/null; then
    exec env --default-signal=INT "${command[@]}" "$@"
  fi
  exec "${command[@]}" "$@"
}

# Two builds in one checkout would write over each other.
take_turn() {
  local turn="$BUILD/.building" holder told=""
  until mkdir "$turn" 2>/dev/null; do
    holder=$(cat "$turn/pid" 2>/dev/null || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -rf "$turn"
      continue
    fi
    [ -n "$told" ] || say "Waiting for another build in this checkout …"
    told=yes
    sleep 1
  done
  echo $$ >"$turn/pid"
  trap 'rm -rf "$BUILD/.building"' EXIT
}

# Runs Maven with its output in target/build.log and one line a step on the screen.
build_with_progress() {
  local log="$BUILD/build.log" pid status=0 last="" now began=$SECONDS shown=0
  : >"$log"
  # Compiling leaves the classes and migrations of files that were moved or deleted since.
  rm -rf "$BUILD/classes"
  maven package -Dmaven.test.skip=true </dev/null >"$log" 2>&1 &
  pid=$!
  trap 'kill '$pid' 2>/dev/null; rm -rf "$BUILD/.building"' EXIT
  trap 'exit 130' INT TERM
  while kill -0 $pid 2>/dev/null; do
    now=$(current_step "$log")
    if [ "$now" != "$last" ]; then
      [ -z "$last" ] || printf '  %-34s%4d s\n' "$last" $((SECONDS - began))
      last=$now
      began=$SECONDS
      shown=$SECONDS
    elif [ $((SECONDS - shown)) -ge 20 ]; then
      printf '  %-34s%4d s …%s\n' "$last" $((SECONDS - began)) "$(brought "$log")"
      shown=$SECONDS
    fi
    sleep 0.2
  done
  wait $pid || status=$?
  trap - INT TERM
  trap 'rm -rf "$BUILD/.building"' EXIT
  if [ $status -ne 0 ]; then
    grep -v '^\[INFO\]\|^Download' "$log" | tail -n 30 >&2
    fail "The build failed in step \"$last\". The whole log: $log"
  fi
  printf '  %-34s%4d s\n' "$last" $((SECONDS - began))
}

current_step() {
  local goal
  goal=$(sed -n 's/^\[INFO\] --- [^:]*:\([^ ]*\) .*/\1/p' "$1" | tail -n 1)
  case $goal in
    "") echo "Reading the project" ;;
    *:enforce) echo "Checking the tools" ;;
    *prepare-frontend) echo "Preparing the screens" ;;
    *:resources | *:compile) echo "Compiling" ;;
    *build-frontend) echo "Bundling the screens" ;;
    *:jar | *:repackage) echo "Packing" ;;
    *) echo "Preparing the build" ;;
  esac
}

brought() {
  local files
  files=$(grep -c '^Downloaded' "$1" || true)
  [ "$files" = 0 ] || printf ' %s files brought' "$files"
}
