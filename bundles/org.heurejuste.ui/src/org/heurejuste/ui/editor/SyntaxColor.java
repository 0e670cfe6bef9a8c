package org.heurejuste.ui.editor;

import org.eclipse.swt.SWT;

/** What the editor tells apart by colour; the colours themselves are the theme's (see plugin.xml and css/dark.css). */
public enum SyntaxColor {
    /** A word that means something of itself. */
    KEYWORD("keyword", SWT.BOLD),
    /** The name of a type. */
    TYPE("type", SWT.NORMAL),
    /** A text in quotation marks. */
    STRING("string", SWT.NORMAL),
    /** A comment. */
    COMMENT("comment", SWT.ITALIC),
    /** An annotation. */
    ANNOTATION("annotation", SWT.NORMAL),
    /** A number. */
    NUMBER("number", SWT.NORMAL),
    /** The name of a field. */
    FIELD("field", SWT.NORMAL),
    /** A value of an enum. */
    VALUE("value", SWT.ITALIC),
    /** A variable. */
    VARIABLE("variable", SWT.NORMAL),
    /** The name of a rule. */
    TITLE("title", SWT.BOLD);

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
