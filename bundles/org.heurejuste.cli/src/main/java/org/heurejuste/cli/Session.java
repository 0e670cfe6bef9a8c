package org.heurejuste.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.heurejuste.policy.text.Message;
import org.jspecify.annotations.Nullable;

/** One run of a command: the console, and the language spoken on it. */
final class Session {

    private static final int BUFFER = 1 << 16;

    private final Console console;
    private final Optional<Locale> asked;
    private final Locale locale;
    private final OutputStream bytes;
    private final LinePrinter out;
    private final LinePrinter err;

    Session(Console console, Optional<Locale> asked) {
        this.console = console;
        this.asked = asked;
        this.locale = asked.orElse(console.locale());
        bytes = new BufferedOutputStream(new WatchedOutput(console.out()), BUFFER);
        out = LinePrinter.ofResults(bytes, console.outCharset());
        err = LinePrinter.ofRemarks(new WatchedOutput(console.err()), console.errCharset());
    }

    Locale locale() {
        return locale;
    }

    /** The language that {@code --lang} asks for; empty where the system's language is spoken. */
    Optional<Locale> asked() {
        return asked;
    }

    InputStream in() {
        return console.in();
    }

    /** Whether a person watches the standard error. */
    boolean isWatched() {
        return console.watched();
    }

    Path temporaryFolder() {
        return console.temporaryFolder();
    }

    /** The results, for people. */
    LinePrinter out() {
        return out;
    }

    /** The results, for programs: bytes that come in order with the lines of {@link #out()}. */
    OutputStream bytes() {
        return bytes;
    }

    /** What concerns the command itself: wrong use, failures, progress. */
    LinePrinter err() {
        return err;
    }

    String text(String key, Object... arguments) {
        return Message.of(Main.class, key, arguments).in(locale);
    }

    /** Results for people. */
    void tell(String key, Object... arguments) {
        out.line(text(key, arguments));
    }

    /** What went wrong, and below it how to mend it. */
    void complain(String prefix, Message message, @Nullable Message help) {
        err.line(prefix + ": " + message.in(locale));
        if (help != null) {
            err.line(help(help));
        }
    }

    /** A line that says how to mend what the line above it says. */
    String help(Message help) {
        return text("help", help);
    }

    void flush() throws IOException {
        try {
            bytes.flush();
        } catch (ReaderGoneException e) {
            return;
        }
    }
}
