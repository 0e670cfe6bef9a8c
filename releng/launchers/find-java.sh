# Finds Java. Sourced by ./heurejuste and ./verify, and copied into the start script of every product.
# Starts no process where JAVA_HOME or PATH already names a good one, so that it costs nothing.

JAVA_AT_LEAST=21

# major_of HOME: sets MAJOR to the major version of the Java in HOME, or to 0.
major_of() {
    MAJOR=0
    [ -r "$1/release" ] || return 0
    while IFS='=' read -r key value; do
        [ "$key" = JAVA_VERSION ] || continue
        value=${value#\"}
        MAJOR=${value%%[!0-9]*}
        break
    done <"$1/release"
    MAJOR=${MAJOR:-0}
}

# consider HOME TOOL: takes HOME for JAVA_FOUND when it has the tool and is newer than what was found so far.
consider() {
    [ -x "$1/bin/$2" ] || return 0
    major_of "$1"
    [ "$MAJOR" -ge "$JAVA_AT_LEAST" ] && [ "$MAJOR" -gt "$MAJOR_FOUND" ] || return 0
    JAVA_FOUND=$1
    MAJOR_FOUND=$MAJOR
}

# home_on_path TOOL: sets HOME_ON_PATH to the home of the tool found on PATH.
home_on_path() {
    HOME_ON_PATH=
    tool=$(command -v "$1" 2>/dev/null) || return 0
    while [ -L "$tool" ]; do
        link=$(readlink "$tool")
        case $link in
            /*) tool=$link ;;
            *) tool=${tool%/*}/$link ;;
        esac
    done
    HOME_ON_PATH=${tool%/bin/*}
}

# find_java TOOL: sets JAVA_FOUND to the home of a Java that has the tool ("java", or "javac" for a JDK), or to nothing.
# JAVA_HOME wins, then PATH, then the newest in the usual places.
find_java() {
    JAVA_FOUND=''
    MAJOR_FOUND=0
    if [ -n "${JAVA_HOME:-}" ]; then
        consider "$JAVA_HOME" "$1"
        [ -z "$JAVA_FOUND" ] || return 0
    fi
    home_on_path "$1"
    if [ -n "$HOME_ON_PATH" ]; then
        consider "$HOME_ON_PATH" "$1"
        [ -z "$JAVA_FOUND" ] || return 0
    fi
    for candidate in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/*java* /opt/*/jdk* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* "$HOME"/.jenv/versions/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        consider "$candidate" "$1"
    done
    if [ -z "$JAVA_FOUND" ] && [ -x /usr/libexec/java_home ]; then
        candidate=$(/usr/libexec/java_home -v "$JAVA_AT_LEAST+" 2>/dev/null) && consider "$candidate" "$1"
    fi
    return 0
}

# language_option: sets LANGUAGE_OPTION to what makes Java speak French to a person who reads it; left alone, Java falls back to
# English on a machine that lacks the locale's own data.
language_option() {
    LANGUAGE_OPTION=
    ! is_french || LANGUAGE_OPTION=-Duser.language=fr
}

# quiet_options: sets QUIET to what keeps the found Java from warning about what libraries do with sun.misc.Unsafe.
quiet_options() {
    QUIET=
    [ "$MAJOR_FOUND" -lt 23 ] || QUIET=--sun-misc-unsafe-memory-access=allow
}

# is_french: whether the person reads French.
is_french() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        fr*) return 0 ;;
        *) return 1 ;;
    esac
}

# explain_missing_java TOOL: says what is missing, where it was looked for, and what to do.
explain_missing_java() {
    needed="Java $JAVA_AT_LEAST"
    needed_french="de Java $JAVA_AT_LEAST"
    if [ "$1" = javac ]; then
        needed="a JDK $JAVA_AT_LEAST"
        needed_french="d'un JDK $JAVA_AT_LEAST"
    fi
    said_home=-
    if [ -n "${JAVA_HOME:-}" ]; then
        major_of "$JAVA_HOME"
        said_home="$JAVA_HOME (version $MAJOR)"
    fi
    places="/usr/lib/jvm  /usr/java  /opt  ~/.sdkman  ~/.jdks  ~/.jenv  /Library/Java/JavaVirtualMachines  Homebrew  /usr/libexec/java_home"
    if is_french; then
        cat <<MESSAGE
Heure Juste a besoin $needed_french ou plus récent, et n'en a pas trouvé.
  JAVA_HOME : $said_home
  PATH      : ${HOME_ON_PATH:--}
  cherché   : $places
Installez par exemple Temurin $JAVA_AT_LEAST (adoptium.net), ou indiquez son dossier dans JAVA_HOME.
MESSAGE
    else
        cat <<MESSAGE
Heure Juste needs $needed or later, and found none.
  JAVA_HOME : $said_home
  PATH      : ${HOME_ON_PATH:--}
  looked in : $places
Install Temurin $JAVA_AT_LEAST (adoptium.net) for example, or set JAVA_HOME to its folder.
MESSAGE
    fi
}
