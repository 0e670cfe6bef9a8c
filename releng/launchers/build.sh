# Builds the command line and the workbench into $store when they are missing or older than their sources.
# Sourced by ./heurejuste, which sets root, store and policy, and finds Java.
# shellcheck disable=SC2154
#
# Every build goes into a folder of its own, and a file names the current one: a run that is under way keeps its jars.

# sources_newer_than WHAT STAMP: sets NEWER to the sources changed since, a line each.
sources_newer_than() {
    case $1 in
        cli)
            NEWER=$(find "$root/pom.xml" "$root"/.mvn/*.* "$root/bundles/pom.xml" "$root"/bundles/*/pom.xml \
                "$root"/bundles/*/bnd.bnd "$root"/bundles/*/src/main "$root/releng/drools-libraries/pom.xml" \
                "$root"/releng/launchers/* -newer "$2" 2>/dev/null)
            ;;
        workbench)
            NEWER=$(find "$root/pom.xml" "$root"/.mvn/*.* "$root/bundles" "$root/features" "$root/releng" \
                \( -name target -o -name bin -o -name '*.tests' -o -name benchmarks -o -name '.?*' -o -path '*/src/test' \) \
                -prune -o \( -type f -o -path '*/src/*' \) -newer "$2" -print 2>/dev/null)
            ;;
    esac
}

# is_current WHAT: whether the build of WHAT is there, newer than its sources and made by this JDK; sets built.
is_current() {
    [ -r "$store/$1.current" ] || return 1
    read -r built_name <"$store/$1.current"
    read -r built_by <"$store/$built_name/jdk" || return 1
    [ "$built_by" = "$JAVA_FOUND" ] || return 1
    sources_newer_than "$1" "$store/$built_name/stamp"
    built=$store/$built_name
    [ -z "$NEWER" ]
}

# ensure_built WHAT: builds WHAT (cli or workbench) unless it is current; sets built to its folder.
ensure_built() {
    is_current "$1" && return 0
    lock
    if ! is_current "$1"; then
        build "$1"
    fi
    unlock
}

# lock: waits until no other run builds. The lock is a link that names its owner, made in one step;
# one whose owner is gone counts for nothing.
lock() {
    mkdir -p "$store" || exit 1
    waiting=
    until ln -s "$$" "$store/lock" 2>/dev/null; do
        owner=$(readlink "$store/lock") || continue
        if ! kill -0 "$owner" 2>/dev/null; then
            [ "$(readlink "$store/lock")" != "$owner" ] || rm -f "$store/lock"
            continue
        fi
        [ -n "$waiting" ] || say "Another run is building Heure Juste; waiting for it." \
            "Une autre exécution construit Heure Juste ; attente de sa fin."
        waiting=yes
        sleep 1
    done
    trap unlock EXIT
    trap 'exit 130' HUP INT TERM
}

unlock() {
    rm -f "$store/lock"
    trap - EXIT HUP INT TERM
}

# build WHAT: builds it, and makes it the current one.
build() {
    build_name=$1-$(date +%Y%m%d%H%M%S)-$$
    mkdir -p "$store/$build_name"
    : >"$store/$build_name/stamp"
    echo "$JAVA_FOUND" >"$store/$build_name/jdk"
    built=$store/$build_name
    case $1 in
        cli)
            say "Building the command line (once; the first time, libraries come from Maven Central)." \
                "Construction de la ligne de commande (une fois ; la première, les bibliothèques viennent de Maven Central)."
            maven -f "$root/bundles" -pl org.heurejuste.cli -am
            cp -R "$root/bundles/org.heurejuste.cli/target/lib" "$built/lib" &&
                cp "$root"/bundles/org.heurejuste.cli/target/org.heurejuste.cli-*.jar "$built/heurejuste.jar" || exit 1
            raise
            train
            (run_command_line -- --version) >"$built/version" 2>/dev/null || rm -f "$built/version"
            ;;
        workbench)
            say "Building the workbench (once; the first time takes some minutes, libraries come from Maven Central)." \
                "Construction de l'atelier (une fois ; la première prend quelques minutes, les bibliothèques viennent de Maven Central)."
            maven -f "$root" -pl releng/org.heurejuste.product -am -Dplatform=this
            copy_product
            ;;
    esac
    echo "$build_name" >"$store/$1.new" && mv "$store/$1.new" "$store/$1.current" || exit 1
    forget_older "$1"
}

copy_product() {
    for product in "$root"/releng/org.heurejuste.product/target/products/org.heurejuste.product/*/*/*/*; do
        cp -R "$product" "$built/" || exit 1
    done
    if [ -d "$built/heurejuste" ]; then
        mv "$built/heurejuste" "$built/product" && mv "$built/product"/* "$built/" && rmdir "$built/product" || exit 1
    fi
}

# forget_older WHAT: keeps the current build and the one before, which may still be running.
forget_older() {
    previous=
    for old in "$store/$1"-*; do
        [ "$old" != "$built" ] || continue
        [ -z "$previous" ] || rm -rf "$previous"
        previous=$old
    done
}

# maven ARGUMENTS: builds without tests, showing each step; a failure shows its errors and where the whole log is.
maven() {
    log=$store/build.log
    quiet_options
    rm -f "$store/failed"
    {
        JAVA_HOME=$JAVA_FOUND MAVEN_OPTS="${MAVEN_OPTS:-} $QUIET" "$root/mvnw" -B -ntp package -Dmaven.test.skip=true "$@" 2>&1 || : >"$store/failed"
    } | show_progress
    [ -e "$store/failed" ] || return 0
    grep '^\[ERROR\]' "$log" | head -n 15 >&2
    say "The build failed; its whole log is $log" "La construction a échoué ; son journal complet est $log"
    rm -rf "$built" "$store/failed"
    exit 1
}

# show_progress: a line a step, on a terminal always the same line; everything goes into the log.
show_progress() {
    while IFS= read -r line; do
        printf '%s\n' "$line"
        case $line in
            '[INFO] Building Heure Juste'*'/'*']')
                step=${line#'[INFO] Building '}
                count=${step##* }
                step=${step%% [0-9]*}
                if [ -t 2 ]; then
                    printf '\r\033[K  %s %s' "$count" "$step" >&2
                else
                    printf '  %s %s\n' "$count" "$step" >&2
                fi
                ;;
        esac
    done >"$log"
    [ ! -t 2 ] || printf '\r\033[K' >&2
}

# raise: makes class files of old libraries such that Java archives them; from 24 on Java can read and write class files itself.
raise() {
    [ "$MAJOR_FOUND" -ge 24 ] || return 0
    # Whatever it stumbles over, the libraries still work as they are.
    "$JAVA_FOUND/bin/java" -cp "$built/lib/*" "$root/releng/launchers/RaiseClassFiles.java" "$built"/lib/antlr-runtime-*.jar \
        "$built"/lib/mvel2-*.jar "$built"/lib/picocli-*.jar >/dev/null 2>&1
    rm -f "$built"/lib/*.raised
}

# short_run_options: sets SHORT_RUN to what makes Java quick for a few seconds: the quick compiler alone, loops compiled early, room
# for the code, as clearing that out stops everything, no thread more than needed, no classes made for reflection, and on Linux
# memory in large pieces, so much that a `check` of a policy is over before any is cleared.
short_run_options() {
    SHORT_RUN="-XX:TieredStopAtLevel=1 -XX:Tier3BackEdgeThreshold=4000 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC"
    SHORT_RUN="$SHORT_RUN -Djdk.reflect.useNativeAccessorOnly=true"
    if [ -r /sys/kernel/mm/transparent_hugepage/enabled ]; then
        read -r pieces </sys/kernel/mm/transparent_hugepage/enabled
        case $pieces in
            *'[never]'*) ;;
            *) SHORT_RUN="$SHORT_RUN -XX:+UseTransparentHugePages -Xms512m -XX:NewSize=400m" ;;
        esac
    fi
}

# train: archives the classes of a real run, so that the next start loads them from the archive.
# From 25 on the JDK keeps them linked as well, which saves another fifth of a `check`.
train() {
    record=-XX:ArchiveClassesAtExit=$built/classes.jsa
    [ "$MAJOR_FOUND" -lt 25 ] || record=-XX:AOTCacheOutput=$built/classes.aot
    short_run_options
    # shellcheck disable=SC2086 # several words
    (run_command_line "$record" $SHORT_RUN -- check "$policy") >/dev/null 2>&1
    return 0
}

# run_command_line JVM-OPTIONS -- ARGUMENTS: becomes the command line of the build in $built.
run_command_line() {
    terminals=
    [ ! -t 1 ] || terminals=out
    [ ! -t 2 ] || terminals=$terminals,err
    letters=${LC_ALL:-${LC_CTYPE:-${LANG:-}}}
    case $letters in
        *UTF-8* | *utf8*) letters=UTF-8 ;;
        *)
            case $letters in
                *.*) letters=${letters#*.} letters=${letters%@*} ;;
                *) letters=US-ASCII ;;
            esac
            # Without it, Java could not open files whose names have accents.
            LANG=${LC_ALL:-${LANG:-}} LC_CTYPE=C.UTF-8
            export LANG LC_CTYPE
            unset LC_ALL
            ;;
    esac
    [ ! -r "$built/classes.jsa" ] || set -- -XX:SharedArchiveFile="$built/classes.jsa" "$@"
    [ ! -r "$built/classes.aot" ] || set -- -XX:AOTCache="$built/classes.aot" "$@"
    count=$#
    options_done=
    while [ "$count" -gt 0 ]; do
        if [ -z "$options_done" ] && [ "$1" = -- ]; then
            options_done=yes
            set -- "$@" -jar "$built/heurejuste.jar"
        else
            set -- "$@" "$1"
        fi
        shift
        count=$((count - 1))
    done
    # XStream, by which KIE reads kmodule.xml, still uses what newer JDKs warn about.
    quiet_options
    language_option
    # shellcheck disable=SC2086 # nothing where they are empty
    exec "$JAVA_FOUND/bin/java" $QUIET $LANGUAGE_OPTION -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr \
        -Dheurejuste.terminal="$terminals" -Dstdout.encoding="$letters" -Dstderr.encoding="$letters" "$@"
}
