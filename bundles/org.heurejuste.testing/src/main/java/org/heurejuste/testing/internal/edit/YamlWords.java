package org.heurejuste.testing.internal.edit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

import org.heurejuste.testing.internal.yaml.Scalars;
import org.jspecify.annotations.Nullable;

/** Writes words, numbers, yes and no in YAML, without quotation marks wherever they mean the same without. */
final class YamlWords {
    private static final String NEVER_FIRST = "-?:,[]{}#&*!|>'\"%@`~=<";
    /** Words that people or other readers of YAML take for something else than a text. */
    private static final Set<String> TAKEN = Set.of("yes", "no", "on", "off", "y", "n");

    private YamlWords() {}

    /** The value in YAML; a text in the quotation marks that stood there before, 0 for none. */
    static String of(@Nullable Object value, char quotation) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? text(text, quotation) : String.valueOf(value);
    }

    /** What the value is once it was written and read. */
    static @Nullable Object meaning(Object value) {
        return new Scalars().plain(of(value, (char) 0));
    }

    private static String text(String text, char quotation) {
        boolean simple = text.codePoints().noneMatch(YamlWords::needsEscape);
        if (simple && quotation == '\'') {
            return "'" + text.replace("'", "''") + "'";
        }
        return quotation == 0 && simple && isPlain(text) ? text : doubleQuoted(text);
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.equals(text.strip()) && NEVER_FIRST.indexOf(text.charAt(0)) < 0
                && !text.contains(": ") && !text.endsWith(":") && !text.contains(" #") && !text.startsWith("...")
                && text.chars().noneMatch(c -> "[]{},".indexOf(c) >= 0) && !TAKEN.contains(text)
                && text.equals(new Scalars().plain(text)) && !isBoolean(text);
    }

    private static boolean isBoolean(String text) {
        return Set.of("true", "false", "null").contains(text.toLowerCase(Locale.ROOT));
    }

    private static String doubleQuoted(String text) {
        StringBuilder written = new StringBuilder("\"");
        text.codePoints().forEach(c -> append(c, written));
        return written.append('"').toString();
    }

    private static void append(int c, StringBuilder written) {
        if (c == '"' || c == '\\') {
            written.append('\\').appendCodePoint(c);
        } else if (c == '\n') {
            written.append("\\n");
        } else if (c == '\t') {
            written.append("\\t");
        } else if (needsEscape(c)) {
            written.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
        } else {
            written.appendCodePoint(c);
        }
    }

    /** Line ends, control characters, and what no reader lets through. */
    private static boolean needsEscape(int c) {
        return c < ' ' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF
                || c >= 0xFFFE && c <= 0xFFFF;
    }
}
