package org.heurejuste.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Types a command, as a person or a script does, and reads what it answers. */
final class Terminal {

    private final Locale locale;
    private final InputStream in;
    private final @Nullable OutputStream out;
    private final Charset charset;
    private final boolean watched;

    private Terminal(Locale locale, InputStream in, @Nullable OutputStream out, Charset charset, boolean watched) {
        this.locale = locale;
        this.in = in;
        this.out = out;
        this.charset = charset;
        this.watched = watched;
    }

    static Terminal english() {
        return new Terminal(Locale.CANADA, InputStream.nullInputStream(), null, StandardCharsets.UTF_8, false);
    }

    static Terminal french() {
        return english().speaking(Locale.CANADA_FRENCH);
    }

    Terminal speaking(Locale language) {
        return new Terminal(language, in, out, charset, watched);
    }

    Terminal reading(String input) {
        InputStream typed = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Terminal(locale, typed, out, charset, watched);
    }

    Terminal writingTo(OutputStream output) {
        return new Terminal(locale, in, output, charset, watched);
    }

    Terminal withCharset(Charset terminalCharset) {
        return new Terminal(locale, in, out, terminalCharset, watched);
    }

    Terminal watched() {
        return new Terminal(locale, in, out, charset, true);
    }

    /** Runs the command; files are given as paths, everything else as it is typed. */
    Answer run(Object... words) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(in, out == null ? kept : out, err, charset, charset, watched, locale,
                Path.of(System.getProperty("java.io.tmpdir")));
        int code = Main.run(console, Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return new Answer(code, kept.toString(charset), err.toString(charset));
    }

    /**
     * What a command answered.
     *
     * @param code its exit code
     * @param out what it wrote to the standard output
     * @param err what it wrote to the standard error
     */
    record Answer(int code, String out, String err) {

        /** The last line of the standard output. */
        String lastLine() {
            return out.stripTrailing().lines().reduce("", (before, line) -> line);
        }
    }
}
