# The quick way from a change to a class or a test, shared by bin/test NAME and bin/dev: Maven only says where the
# libraries are (kept until pom.xml changes), src/workshop compiles what has changed. Sourced after lib.sh.

QUICK="$BUILD/quick"
SHORT_LIFE="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData --enable-native-access=ALL-UNNAMED"

# Sets PATHS to a folder with the class paths: product, tests, processors, development.
find_paths() {
  local key
  key=$( (cd "$ROOT" && { cat pom.xml; declare -f ask_maven; } | digest && "$JAVA_HOME/bin/java" --version) | digest | cut -c 1-16)
  PATHS="$QUICK/paths-$key"
  [ ! -f "$PATHS/.told" ] || return 0
  find_maven
  mkdir -p "$PATHS"
  step "Asking Maven for the libraries" "$QUICK/paths.log" ask_maven
  rm -rf $(ls -d "$QUICK"/paths-* | grep -v "$key")
  touch "$PATHS/.told"
}

ask_maven() {
  local ask=org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath
  maven -q $ask -Dmdep.includeScope=compile "-Dmdep.outputFile=$PATHS/product" || return 1
  maven -q $ask -Dmdep.includeScope=test "-Dmdep.outputFile=$PATHS/tests" || return 1
  maven -q -Pdevelopment $ask -Dmdep.includeScope=runtime "-Dmdep.outputFile=$PATHS/development" || return 1
  "$JAVA_HOME/bin/java" "$ROOT/src/workshop/java/workshop/BuildFile.java" "$ROOT/pom.xml" \
    >"$PATHS/processors.xml" || return 1
  maven -q -f "$PATHS/processors.xml" $ask "-Dmdep.outputFile=$PATHS/processors" || return 1
}

# Sets TOOLS to the jar of src/workshop.
build_tools() {
  local key sources="$ROOT/src/workshop/java"
  key=$( (find "$sources" -type f | LC_ALL=C sort | xargs cat; echo "$PATHS") | digest | cut -c 1-16)
  TOOLS="$QUICK/workshop-$key.jar"
  [ ! -f "$TOOLS" ] || return 0
  rm -rf "$QUICK"/workshop-*
  "$JAVA_HOME/bin/javac" -d "$QUICK/workshop-classes" -cp "$(cat "$PATHS/tests")" $(find "$sources" -name '*.java')
  "$JAVA_HOME/bin/jar" --create --file "$TOOLS.new" -C "$QUICK/workshop-classes" .
  mv "$TOOLS.new" "$TOOLS"
}

# workshop COMMAND…: src/workshop's program with the compiler's plug-ins; the JDK's compiler must be open to them.
workshop() {
  (become_workshop "$@")
}

become_workshop() {
  local command=("$JAVA_HOME/bin/java" $SHORT_LIFE $(cat "$ROOT/.mvn/jvm.config") -Xmx1500m
    -cp "$TOOLS:$(cat "$PATHS/processors")" workshop.Workshop "$@")
  cd "$ROOT"
  # Ctrl-C must reach it even where a script started it in the background.
  if env --default-signal=INT true 2>/dev/null; then
    exec env --default-signal=INT "${command[@]}"
  fi
  exec "${command[@]}"
}

# run_chosen LINES: runs the tests that Workshop's command test chose and returns what they did: 0 passed, 1 failed, 2 nothing there to run.
run_chosen() {
  local chosen=$1 bundle="" kind tests status=0 folders="$QUICK/target/classes:$QUICK/target/test-classes:$ROOT/src/main/resources:$QUICK/assets"
  need_assets
  if printf '%s\n' "$chosen" | grep -q '^bundle '; then
    need_chromium
    need_bundle
    # Beside the libraries, where Vaadin looks for it.
    bundle=":$BUNDLE"
  fi
  if printf '%s\n' "$chosen" | grep -q '^packed '; then
    need_packed
  fi
  learn_to_start "$folders"
  # Those on the thin region by themselves: two portals in one JVM would share what is static.
  for kind in '^thin ' '^[^t]'; do
    tests=$(printf '%s\n' "$chosen" | grep "$kind" | cut -d " " -f 2)
    [ -z "$tests" ] || run_tests "-XX:AOTCache=$KEPT" "$bundle" "$folders" $tests || status=$?
  done
  return $status
}

# run_tests CACHE BUNDLE FOLDERS TEST…
run_tests() {
  local cache=$1 bundle=$2
  shift 2
  [ -s "$KEPT" ] || [ "${cache#*Output}" != "$cache" ] || cache=-XX:AOTMode=auto
  (cd "$ROOT" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 "$JAVA_HOME/bin/java" -ea -Xmx2g $SHORT_LIFE \
    "$cache" "-Xlog:aot*=off" "-Xlog:cds*=off" "-Dvaadin.node.folder=$NODE_FOLDER" \
    -cp "$TOOLS:$(cat "$PATHS/tests")$bundle" workshop.RunTests "$@")
}

# Sets KEPT to a file with the libraries' classes as loaded and linked (JDK 25's AOT cache), made once for the libraries
# by a test on the database. An empty file says that it could not be made: then tests only start more slowly.
learn_to_start() {
  KEPT="$QUICK/$(basename "$TOOLS" .jar).aot"
  [ ! -f "$KEPT" ] || return 0
  local began=$SECONDS
  printf '  %-34s' "Learning to start quickly"
  run_tests "-XX:AOTCacheOutput=$KEPT" "" "$1" org.nishang.demo.ThinRegionTest </dev/null >"$QUICK/learning.log" 2>&1 ||
    : >"$KEPT"
  printf '%4d s\n' $((SECONDS - began))
}

# Brings the fonts and the reader of QR codes into target/quick/assets; sets NODE_FOLDER.
need_assets() {
  if [ -x "$ROOT/.node/node" ]; then NODE_FOLDER="$ROOT/.node"; else find_node; fi
  quietly "$QUICK/assets.log" "$ROOT/bin/fetch-assets" "$QUICK/assets" "$NODE_FOLDER"
}

quietly() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 || fail "$(cat "$log")"
}

# Sets BUNDLE to the folder of the screens' bundle, made anew when something that goes into it has changed: the front
# end, and which components and files the classes name.
need_bundle() {
  local key
  key=$(
    cd "$ROOT"
    {
      cat pom.xml package-lock.json vite.config.ts
      find frontend -name generated -prune -o -type f ! -path frontend/index.html -print | LC_ALL=C sort | xargs cat
      find src/main/java -name '*.java' -print0 | xargs -0 grep -ohE \
        'com\.vaadin\.flow\.component\.[A-Za-z.]+|@(CssImport|JsModule|JavaScript|NpmPackage|StyleSheet|Tag)\([^)]*\)' |
        LC_ALL=C sort -u
    } | digest | cut -c 1-16
  )
  BUNDLE="$QUICK/bundle-$key"
  [ ! -d "$BUNDLE" ] || return 0
  need_packed
  rm -rf "$QUICK"/bundle-*
  mkdir -p "$BUNDLE.new"
  # Out of the packed portal: the build takes what says how the screens are routed out of target/classes again.
  (cd "$BUNDLE.new" && "$JAVA_HOME/bin/jar" --extract --file "$BUILD/nishang.jar" META-INF/VAADIN)
  mv "$BUNDLE.new" "$BUNDLE"
}

# Makes target/nishang.jar, with the bundle in target/classes, when it is not of the sources as they are.
need_packed() {
  local state
  state=$(source_state)
  if [ "$(cat "$QUICK/packed" 2>/dev/null)" != "$state" ] || [ ! "$QUICK/packed" -nt "$BUILD/nishang.jar" ]; then
    find_maven
    find_node
    take_turn
    say "Packing the portal, with its bundle, for this test …"
    build_with_progress
    rm -rf "$BUILD/.building"
    trap - EXIT
    echo "$state" >"$QUICK/packed"
  fi
}

# Tells Vaadin's development server where things are, as its Maven plug-in does for a build.
describe_frontend() {
  local folder="$QUICK/dev/resources/META-INF/VAADIN/config"
  mkdir -p "$folder"
  cat >"$folder/flow-build-info.json" <<END
{
  "productionMode": false,
  "npmFolder": "$ROOT",
  "frontendFolder": "$ROOT/frontend",
  "javaResourceFolder": "$ROOT/src/main/resources",
  "project.frontend.generated": "$ROOT/frontend/generated",
  "node.folder": "$NODE_FOLDER",
  "build.folder": "target",
  "frontend.hotdeploy": true,
  "react.enable": false
}
END
}
