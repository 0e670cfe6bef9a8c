package org.heurejuste.ui.editor.refactor;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String rename;
    public static String renameTo;
    public static String newName;
    public static String whereToo;
    public static String sameName;
    public static String noName;
    public static String readOnly;
    public static String notInWorkbook;
    public static String cell;
    public static String cells;
    public static String onlyInProject;
    public static String nothingToRename;

    static {
        initializeMessages("org.heurejuste.ui.editor.refactor.messages", Messages.class);
    }

    private Messages() {}
}
