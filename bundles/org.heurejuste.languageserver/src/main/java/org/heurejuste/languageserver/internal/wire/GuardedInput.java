package org.heurejuste.languageserver.internal.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets through whole messages of a sane size, each with a header of its own, and leaves out whatever else arrives, so that
 * no sender can bring down the reader behind it.
 */
public final class GuardedInput extends InputStream {

    /** What a message may be at most, in bytes; the largest file of rules is far smaller. */
    public static final int LARGEST = 64 << 20;

    private static final int DEEPEST = 200;
    private static final int LONGEST_LINE = 8192;
    private static final long END = -2;
    private static final long NONE = -1;
    private static final String LENGTH = "content-length:";

    private final InputStream in;
    private final Refusals refusals;
    private byte[] message = new byte[0];
    private int at;

    /** Is told of what is left out. */
    public interface Refusals {
        /** Something that is no message was left out. */
        void noMessage();

        /**
         * A message was left out for its size.
         *
         * @param bytes how large it was
         */
        void tooLarge(long bytes);
    }

    /**
     * Guards an input.
     *
     * @param in what a client sends
     * @param refusals is told of what is left out
     */
    public GuardedInput(InputStream in, Refusals refusals) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.refusals = refusals;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == message.length && !nextMessage()) {
            return -1;
        }
        int count = Math.min(length, message.length - at);
        System.arraycopy(message, at, bytes, offset, count);
        at += count;
        return count;
    }

    /** Reads messages until there is one that may pass; false at the end of the input. */
    private boolean nextMessage() throws IOException {
        while (true) {
            long length = header();
            if (length == END) {
                return false;
            } else if (length == NONE || length == 0) {
                refusals.noMessage();
            } else if (length > LARGEST) {
                refusals.tooLarge(length);
                skip(length, in);
            } else if (isTaken((int) length)) {
                return true;
            }
        }
    }

    private boolean isTaken(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length || isTooDeep(body)) {
            refusals.noMessage();
            return false;
        }
        byte[] header = ("Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        message = Arrays.copyOf(header, header.length + length);
        System.arraycopy(body, 0, message, header.length, length);
        at = 0;
        return true;
    }

    /** Readers of JSON call themselves for each level. */
    private static boolean isTooDeep(byte[] body) {
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < body.length; i++) {
            byte c = body[i];
            if (text) {
                i += c == '\\' ? 1 : 0;
                text = c != '"';
            } else if (c == '"') {
                text = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private static void skip(long length, InputStream in) throws IOException {
        byte[] waste = new byte[1 << 16];
        long left = length;
        int count = 0;
        while (left > 0 && count >= 0) {
            count = in.read(waste, 0, (int) Math.min(left, waste.length));
            left -= count;
        }
    }

    /** The length that a header tells, up to the empty line behind it. */
    private long header() throws IOException {
        long length = NONE;
        boolean any = false;
        while (true) {
            String line = line();
            if (line == null) {
                return END;
            } else if (!line.isEmpty()) {
                any = true;
                long told = told(line);
                length = told == NONE ? length : told;
            } else if (any) {
                return length;
            }
        }
    }

    /** A length may come behind the rest of a message whose own length was wrong. */
    private static long told(String line) {
        int at = line.toLowerCase(Locale.ROOT).lastIndexOf(LENGTH);
        String number = at < 0 ? "" : line.substring(at + LENGTH.length()).strip();
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : NONE;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                return null;
            } else if (next == '\n') {
                return line.toString(StandardCharsets.US_ASCII).strip();
            } else if (line.size() >= LONGEST_LINE) {
                byte[] end = line.toByteArray();
                line.reset();
                line.write(end, end.length - LENGTH.length() * 2, LENGTH.length() * 2);
            }
            line.write(next);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
