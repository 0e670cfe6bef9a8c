package org.heurejuste.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.function.Consumer;

/** Prints lines for people in the charset that their terminal or file understands. */
final class LinePrinter {

    private final OutputStream bytes;
    private final Charset charset;
    private final CharsetEncoder encoder;
    private final Consumer<IOException> trouble;

    private LinePrinter(OutputStream bytes, Charset charset, Consumer<IOException> trouble) {
        this.bytes = bytes;
        this.charset = charset;
        this.trouble = trouble;
        encoder = charset.newEncoder();
    }

    /** Prints results: throws {@link UncheckedIOException} where they cannot be written. */
    static LinePrinter ofResults(OutputStream bytes, Charset charset) {
        return new LinePrinter(bytes, charset, trouble -> {
            throw new UncheckedIOException(trouble);
        });
    }

    /** Prints remarks, as far as anybody listens. */
    static LinePrinter ofRemarks(OutputStream bytes, Charset charset) {
        return new LinePrinter(bytes, charset, trouble -> {});
    }

    /** Prints a text and ends the line, as the system ends lines. */
    void line(String text) {
        print(text + System.lineSeparator());
    }

    /** Prints a text as it is; once the reader has gone, nothing any more. */
    void print(String text) {
        String legible = encoder.canEncode(text) ? text : PlainLetters.of(text, encoder);
        try {
            bytes.write(legible.getBytes(charset));
        } catch (ReaderGoneException e) {
            return;
        } catch (IOException e) {
            trouble.accept(e);
        }
    }
}
