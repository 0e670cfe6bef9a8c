package org.heurejuste.ui.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Turns the language service's Markdown into what the platform's hovers show. */
public final class Markdown {

    private Markdown() {}

    /**
     * A text as the platform's hovers show it.
     *
     * @param markdown paragraphs, lists, headings, bold, italic and code
     * @return the same in the few tags that the platform's plain hovers know
     */
    public static String html(String markdown) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : withoutTables(withoutAnchors(markdown)).strip().split("\\R\\s*\\R")) {
            html.append(html.isEmpty() ? "" : "<br><br>").append(paragraph(paragraph));
        }
        return html.toString();
    }

    /**
     * A text of several lines as it stands.
     *
     * @param text the text
     * @return the text for the platform's hovers
     */
    public static String code(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    /**
     * A text without the signs of tables.
     *
     * @param markdown any text
     * @return the same with an item of a list for each row, its cells one after the other, and the head of a table in bold
     */
    public static String withoutTables(String markdown) {
        List<String> lines = new ArrayList<>();
        for (String line : markdown.split("\\R", -1)) {
            boolean row = line.strip().startsWith("|") && line.strip().length() > 1;
            if (!row) {
                lines.add(line);
            } else if (line.matches("[\\s|:-]+")) {
                lines.add(lines.isEmpty() ? "" : "**" + lines.removeLast().replaceFirst("^- ", "") + "**");
            } else {
                lines.add("- " + Arrays.stream(line.strip().replaceFirst("\\|$", "").substring(1).split("\\|"))
                        .map(String::strip).collect(Collectors.joining(" · ")));
            }
        }
        return String.join("\n", lines);
    }

    private static String paragraph(String text) {
        StringBuilder html = new StringBuilder();
        for (String line : text.split("\\R")) {
            boolean item = line.stripLeading().startsWith("- ");
            boolean heading = line.startsWith("#");
            String words = inline(line.strip().replaceFirst("^(#+|-)\\s+", ""));
            html.append(html.isEmpty() ? "" : item ? "<br>" : " ");
            html.append(item ? "• " : "").append(heading ? "<b>" + words + "</b><br>" : words);
        }
        return html.toString();
    }

    private static String inline(String text) {
        return escaped(text).replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>").replaceAll("`([^`]*)`", "<b>$1</b>")
                .replaceAll("(?<!\\*)\\*([^*]+)\\*(?!\\*)", "<i>$1</i>")
                .replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1");
    }

    private static String withoutAnchors(String text) {
        return text.replaceAll("<a\\s[^>]*>|</a>", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
