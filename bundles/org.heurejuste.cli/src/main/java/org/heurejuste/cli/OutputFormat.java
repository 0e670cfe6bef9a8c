package org.heurejuste.cli;

import java.util.Locale;

import picocli.CommandLine.Option;

/** For whom a command writes its results. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    /** As {@code --format} writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code --format}, for the commands that have results. */
    static final class Choice {

        @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", order = 98)
        private OutputFormat format = TEXT;

        boolean isJson() {
            return format == JSON;
        }
    }
}
