package org.heurejuste.policy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** A file of a policy project as it was read, or as an editor holds it. Immutable. */
public final class SourceFile {

    private final String path;
    private final SourceKind kind;
    private final byte[] bytes;

    /**
     * A file.
     *
     * @param path its path, relative to the project's root, with {@code /} between the names
     * @param kind what it is
     * @param bytes its content, which is copied
     */
    public SourceFile(String path, SourceKind kind, byte[] bytes) {
        this.path = path;
        this.kind = kind;
        this.bytes = bytes.clone();
    }

    /**
     * Its path.
     *
     * @return relative to the project's root, with {@code /} between the names; a package's entry likewise
     */
    public String path() {
        return path;
    }

    /**
     * What it is.
     *
     * @return its kind
     */
    public SourceKind kind() {
        return kind;
    }

    /**
     * Its content.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * How much it holds.
     *
     * @return the number of bytes
     */
    public int size() {
        return bytes.length;
    }

    /**
     * Its text: UTF-8, without a byte order mark; each bad byte reads as U+FFFD.
     *
     * @return the text
     */
    public String text() {
        int start = byteOrderMark();
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    /**
     * Where it ceases to be UTF-8.
     *
     * @return the place of the first bad byte in {@link #text()}, or empty where every byte is good
     */
    public OptionalInt badEncoding() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int start = byteOrderMark();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, start, bytes.length - start), text, true);
        return result.isError() ? OptionalInt.of(text.position()) : OptionalInt.empty();
    }

    private int byteOrderMark() {
        boolean mark = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    @Override
    public String toString() {
        return path;
    }
}
