package org.heurejuste.testing.internal.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML; whatever is given as a text or as an attribute's value is escaped. */
final class Html {
    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; attributes are names and values in turn. An attribute of the value "" is written without one. */
    Html open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** An element that has no content. */
    Html empty(String element, String... attributes) {
        tag(element, attributes);
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** A style sheet of our own, to be taken as it is. */
    Html style(String sheet) {
        out.append("<style>\n").append(sheet).append("</style>\n");
        return this;
    }

    Html close() {
        String element = open.pop();
        out.append("</").append(element).append('>');
        if (!isInLine(element)) {
            out.append('\n');
        }
        return this;
    }

    /** An element with a text alone. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A sentence in which words in backticks become code. */
    Html sentence(String text) {
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1 && i < parts.length - 1) {
                element("code", parts[i]);
            } else {
                text(i % 2 == 1 ? "`" + parts[i] : parts[i]);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"").append(escaped(attributes[i + 1])).append('"');
            }
        }
        out.append('>');
    }

    private static boolean isInLine(String element) {
        return element.equals("code") || element.equals("span") || element.equals("a");
    }

    private static String escaped(String text) {
        return Texts.safe(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }
}
