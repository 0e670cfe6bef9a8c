package org.heurejuste.testing.internal.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file of unknown encoding: by its byte order mark, else UTF-8 where it is that, else UTF-16 where every other byte says so,
 * else Windows-1252, in which spreadsheet programs of western Europe save.
 *
 * @param charset its encoding
 * @param text its text, with the byte order mark where it has one
 */
public record Encoding(Charset charset, String text) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Decodes a file.
     *
     * @param bytes its bytes
     * @return its text, or empty where it is text in none of these encodings
     */
    public static Optional<Encoding> of(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, StandardCharsets.UTF_16BE);
        }
        if (hasNuls(bytes, 1)) {
            return decoded(bytes, StandardCharsets.UTF_16LE);
        }
        if (hasNuls(bytes, 0)) {
            return decoded(bytes, StandardCharsets.UTF_16BE);
        }
        return decoded(bytes, StandardCharsets.UTF_8).or(() -> decoded(bytes, WINDOWS));
    }

    /**
     * A text in this encoding.
     *
     * @param changed the text
     * @return its bytes, or empty where a character cannot be written in this encoding
     */
    public Optional<byte[]> bytes(String changed) {
        try {
            ByteBuffer encoded = charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(changed));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Encoding> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(new Encoding(charset, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Whether the beginning is of pairs in which this half is nothing, as western letters are in UTF-16. */
    private static boolean hasNuls(byte[] bytes, int half) {
        int looked = Math.min(bytes.length / 2, 16);
        for (int i = 0; i < looked; i++) {
            if (bytes[2 * i + half] != 0 || bytes[2 * i + 1 - half] == 0) {
                return false;
            }
        }
        return looked > 1;
    }
}
