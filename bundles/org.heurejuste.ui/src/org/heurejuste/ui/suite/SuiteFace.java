package org.heurejuste.ui.suite;
import org.eclipse.swt.widgets.Control;

/** One way of looking at a suite, and of changing it. */
public interface SuiteFace {

    /**
     * Its widgets.
     *
     * @return the control that holds them all
     */
    Control control();

    /** Has come into sight, and shows what has changed meanwhile. */
    void shown();

    /** Takes the keyboard. */
    void setFocus();

    /** Writes into the text what is typed in a field that the keyboard has not left yet. */
    void flush();

    /**
     * Whether something is typed that is not in the text yet.
     *
     * @return true where {@link #flush()} would change the text
     */
    boolean hasPending();
}
