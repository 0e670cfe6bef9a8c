package org.heurejuste.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a command reads from and writes to.
 *
 * @param in the standard input
 * @param out the standard output, unbuffered
 * @param err the standard error, unbuffered
 * @param outCharset how letters are written to {@code out}
 * @param errCharset how letters are written to {@code err}
 * @param watched whether a person watches {@code err}, so that progress may be drawn there
 * @param locale the reader's language
 * @param temporaryFolder where a report of an unexpected failure may be left
 */
public record Console(InputStream in, OutputStream out, OutputStream err, Charset outCharset, Charset errCharset,
        boolean watched, Locale locale, Path temporaryFolder) {

    /**
     * Names, separated by commas, the streams that are a terminal: {@code out}, {@code err}. The start scripts set it,
     * as they alone can ask for one stream at a time.
     */
    public static final String TERMINAL_PROPERTY = "heurejuste.terminal";

    /**
     * The streams of this process. Letters go to a terminal in its own charset, and anywhere else in UTF-8.
     *
     * @return the process's console
     */
    public static Console ofProcess() {
        List<String> terminals = terminals();
        Charset terminal = terminalCharset();
        return new Console(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminals.contains("out") ? terminal : StandardCharsets.UTF_8,
                terminals.contains("err") ? terminal : StandardCharsets.UTF_8,
                terminals.contains("err"), Locale.getDefault(Locale.Category.DISPLAY),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static List<String> terminals() {
        String said = System.getProperty(TERMINAL_PROPERTY);
        if (said != null) {
            return List.of(said.split(","));
        }
        return isInteractive() ? List.of("out", "err") : List.of();
    }

    // From Java 22 on there is a console even where nothing is a terminal.
    private static boolean isInteractive() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static Charset terminalCharset() {
        for (String property : List.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")) {
            String name = System.getProperty(property);
            if (name != null && isKnown(name)) {
                return Charset.forName(name);
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
