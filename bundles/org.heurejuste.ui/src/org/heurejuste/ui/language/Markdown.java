package org.heurejuste.ui.language;

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
        for (String paragraph : withoutAnchors(markdown).strip().split("\\R\\s*\\R")) {
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
