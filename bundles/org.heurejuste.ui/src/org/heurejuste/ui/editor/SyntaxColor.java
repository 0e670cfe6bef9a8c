package org.heurejuste.ui.editor;

import org.eclipse.swt.SWT;

/** What the editor tells apart by colour; the colours themselves are the theme's (see plugin.xml and css/dark.css). */
enum SyntaxColor {
    KEYWORD("keyword", SWT.BOLD), TYPE("type", SWT.NORMAL), STRING("string", SWT.NORMAL), COMMENT("comment",
            SWT.ITALIC), ANNOTATION("annotation", SWT.NORMAL), NUMBER("number", SWT.NORMAL), FIELD("field",
                    SWT.NORMAL), VALUE("value", SWT.ITALIC), VARIABLE("variable", SWT.NORMAL), TITLE("title", SWT.BOLD);

    private final String name;
    private final int style;

    SyntaxColor(String name, int style) {
        this.name = name;
        this.style = style;
    }

    /** The colour's id in the theme. */
    String id() {
        return "org.heurejuste.ui.syntax." + name;
    }

    /** The font style: {@link SWT#NORMAL}, {@link SWT#BOLD} or {@link SWT#ITALIC}. */
    int style() {
        return style;
    }
}
