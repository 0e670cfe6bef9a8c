package org.heurejuste.ui.editor.assist;

import org.eclipse.osgi.util.NLS;

/** The texts of this package, in the language of the platform. */
final class Messages extends NLS {

    public static String rulesContext;
    public static String templatesUnreadable;

    static {
        initializeMessages("org.heurejuste.ui.editor.assist.messages", Messages.class);
    }

    private Messages() {}
}
