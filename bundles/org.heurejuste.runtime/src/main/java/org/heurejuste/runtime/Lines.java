package org.heurejuste.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into lines: LF or CRLF, blank ones counted and left out, a byte order mark dropped. */
final class Lines {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private long number;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line.
     *
     * @param number its number, counted from 1
     * @param bytes its bytes without the line end, or null where it is too long
     */
    record Line(long number, byte @Nullable [] bytes) {

        int length() {
            return bytes == null ? 0 : bytes.length;
        }
    }

    /** The next line that is not blank, or null at the end. */
    @Nullable
    Line next() throws IOException {
        while (hasMore()) {
            Line line = cut();
            if (line.bytes() == null || !isBlank(line.bytes())) {
                return line;
            }
        }
        return null;
    }

    private Line cut() throws IOException {
        number++;
        ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
        boolean tooLong = false;
        boolean open = true;
        while (open && hasMore()) {
            int stop = lineEnd();
            open = stop == end;
            tooLong = tooLong || begun.size() + stop - start > longest;
            if (!tooLong) {
                begun.write(buffer, start, stop - start);
            }
            start = open ? stop : stop + 1;
        }
        return new Line(number, tooLong ? null : trimmed(begun.toByteArray()));
    }

    private byte[] trimmed(byte[] line) {
        int mark = BYTE_ORDER_MARK.length;
        int from = number == 1 && line.length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark)
                ? mark
                : 0;
        int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return from == 0 && to == line.length ? line : Arrays.copyOfRange(line, from, to);
    }

    private int lineEnd() {
        int i = start;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private boolean hasMore() throws IOException {
        if (start < end) {
            return true;
        }
        start = 0;
        end = 0;
        int read = in.read(buffer);
        end = Math.max(0, read);
        return read > 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
