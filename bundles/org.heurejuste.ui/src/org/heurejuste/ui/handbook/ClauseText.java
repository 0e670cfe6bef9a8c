package org.heurejuste.ui.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

import org.heurejuste.policy.HandbookEntry;
import org.heurejuste.ui.language.Markdown;

/** What a clause says, to be read and copied. */
final class ClauseText {

    private static final int MARGIN = 6;
    private static final Pattern MARKS = Pattern
            .compile("\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*|`([^`]+)`|\\[([^\\]]+)\\]\\([^)]*\\)");

    private final StyledText widget;

    ClauseText(Composite parent) {
        widget = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL);
        widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        widget.setCaret(null);
    }

    void show(HandbookEntry entry) {
        StringBuilder text = new StringBuilder(entry.title()).append('\n');
        List<StyleRange> styles = new ArrayList<>();
        styles.add(new StyleRange(0, entry.title().length(), null, null, SWT.BOLD));
        for (String paragraph : Markdown.withoutTables(entry.text()).split("\\R\\s*\\R")) {
            append(text.append('\n'), paragraph.replaceAll("\\R(?!\\s*-)", " ").replaceAll("(?m)^- ", "• "), styles);
            text.append('\n');
        }
        widget.setText(text.toString());
        widget.setStyleRanges(styles.toArray(StyleRange[]::new));
    }

    private static void append(StringBuilder text, String markdown, List<StyleRange> styles) {
        int from = 0;
        Matcher mark = MARKS.matcher(markdown);
        while (mark.find()) {
            text.append(markdown, from, mark.start());
            for (int group = 1; group <= mark.groupCount(); group++) {
                if (mark.group(group) != null) {
                    int style = group == 1 || group == 3 ? SWT.BOLD : group == 2 ? SWT.ITALIC : SWT.NORMAL;
                    styles.add(new StyleRange(text.length(), mark.group(group).length(), null, null, style));
                    text.append(mark.group(group));
                }
            }
            from = mark.end();
        }
        text.append(markdown, from, markdown.length());
    }

    void clear() {
        widget.setText("");
    }
}
