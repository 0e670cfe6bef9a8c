#!/bin/sh
# Starts the Heure Juste workbench. Arguments go to it: -nl fr, -data FOLDER, -project FOLDER.
set -u

@find-java@
script=$0
while [ -L "$script" ]; do
    link=$(readlink "$script")
    case $link in
        /*) script=$link ;;
        *) script=$(dirname "$script")/$link ;;
    esac
done
home=$(cd "$(dirname "$script")@to-home@" && pwd) || exit 1

find_java java
if [ -z "$JAVA_FOUND" ]; then
    message=$(explain_missing_java java)
    printf '%s\n' "$message" >&2
    @show-message@
    exit 1
fi
quiet_options
language_option

for launcher in "$home"/plugins/org.eclipse.equinox.launcher_*.jar; do :; done

# Ended from outside, the workbench ends with this script.
trap 'kill "$workbench" 2>/dev/null' HUP INT TERM

# The workbench asks to be started again with this code, after a change of theme for example.
again=23
code=$again
while [ "$code" -eq "$again" ]; do
    # shellcheck disable=SC2086 # nothing where they are empty
    "$JAVA_FOUND/bin/java" --enable-native-access=ALL-UNNAMED $QUIET $LANGUAGE_OPTION -Xmx2g @java-options@ \
        -jar "$launcher" "$@" &
    workbench=$!
    wait "$workbench"
    code=$?
done
exit "$code"
