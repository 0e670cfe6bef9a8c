package org.heurejuste.ui.suite.form;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

import org.jspecify.annotations.Nullable;

/** Scrolls a long form by wheel and keyboard without changing what the pointer happens to stand on. */
final class FormScrolling {

    private FormScrolling() {}

    /** Keeps the wheel over a choice from choosing: it scrolls the form. */
    static void keepWheel(Control control) {
        control.addListener(SWT.MouseVerticalWheel, event -> {
            event.doit = false;
            scroll(scrolled(control), event);
        });
    }

    private static void scroll(@Nullable ScrolledComposite form, Event wheel) {
        if (form != null) {
            Point origin = form.getOrigin();
            form.setOrigin(origin.x, origin.y - wheel.count * 12);
        }
    }

    /** Scrolls so far that a control is seen. */
    static void reveal(Control control) {
        ScrolledComposite form = scrolled(control);
        if (form == null) {
            return;
        }
        Rectangle there = control.getDisplay().map(control.getParent(), form.getContent(), control.getBounds());
        Point origin = form.getOrigin();
        int height = form.getClientArea().height;
        if (there.y < origin.y) {
            form.setOrigin(origin.x, Math.max(0, there.y - 8));
        } else if (there.y + there.height > origin.y + height) {
            form.setOrigin(origin.x, there.y + there.height - height + 8);
        }
    }

    private static @Nullable ScrolledComposite scrolled(Control control) {
        Composite parent = control.getParent();
        while (parent != null && !(parent instanceof ScrolledComposite)) {
            parent = parent.getParent();
        }
        return (ScrolledComposite) parent;
    }
}
