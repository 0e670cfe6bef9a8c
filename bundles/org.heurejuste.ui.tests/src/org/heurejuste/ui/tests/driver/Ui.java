package org.heurejuste.ui.tests.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** The window's thread and the keyboard, seen from the thread of a test. */
public final class Ui {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long GLANCE_MILLIS = 50;

    private Ui() {}

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /** Reads something on the window's thread. */
    public static <T extends @Nullable Object> T get(Supplier<T> reading) {
        AtomicReference<T> value = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                value.set(reading.get());
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw new AssertionError("in the window's thread", failure.get());
        }
        return value.get();
    }

    /** Does something on the window's thread and waits until it is done. */
    public static void run(Runnable action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    /** Begins something on the window's thread that may open a dialog, and does not wait for the dialog to close. */
    public static void begin(Runnable action) {
        display().asyncExec(action);
    }

    /**
     * Waits until something is so.
     *
     * @param what the expectation, for the message of a failure
     * @param condition looked at on the window's thread
     */
    public static void until(String what, BooleanSupplier condition) {
        await(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /**
     * Waits until something is there.
     *
     * @param what the expectation, for the message of a failure
     * @param search done on the window's thread
     * @return what was found
     */
    public static <T> T await(String what, Supplier<Optional<T>> search) {
        Instant end = Instant.now().plus(PATIENCE);
        Optional<T> found = get(search);
        while (found.isEmpty()) {
            if (Instant.now().isAfter(end)) {
                Screenshots.take("missed-" + what.replaceAll("[^A-Za-z0-9]+", "-"));
                throw new AssertionError("waited " + PATIENCE.toSeconds() + " s in vain: " + what);
            }
            pause();
            found = get(search);
        }
        return found.get();
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Types a text on the keyboard. */
    public static void type(String text) {
        takeKeyboard();
        text.chars().forEach(c -> stroke(c, 0, 0));
        settle();
    }

    /**
     * Presses a key.
     *
     * @param keyCode {@code SWT.F9} and the like, or 0 with a character
     * @param modifiers {@code SWT.CTRL} and the like, held meanwhile
     */
    public static void press(int keyCode, int... modifiers) {
        takeKeyboard();
        for (int modifier : modifiers) {
            post(SWT.KeyDown, 0, modifier, 0);
        }
        int mask = 0;
        for (int modifier : modifiers) {
            mask |= modifier;
        }
        boolean character = (keyCode & SWT.KEYCODE_BIT) == 0;
        stroke(character ? keyCode : 0, character ? 0 : keyCode, mask);
        for (int modifier : modifiers) {
            post(SWT.KeyUp, 0, modifier, 0);
        }
        settle();
    }

    /** A dialog that has just closed may have left the keyboard to no window. */
    private static void takeKeyboard() {
        until("a window with the keyboard", () -> {
            if (display().getActiveShell() == null) {
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().forceActive();
            }
            return display().getActiveShell() != null;
        });
    }

    private static void stroke(int character, int keyCode, int mask) {
        post(SWT.KeyDown, character, keyCode, mask);
        post(SWT.KeyUp, character, keyCode, mask);
    }

    private static void post(int type, int character, int keyCode, int mask) {
        Event event = new Event();
        event.type = type;
        event.character = (char) character;
        event.keyCode = keyCode;
        event.stateMask = mask;
        // GTK keeps its events in a table that only the window's own thread may touch
        run(() -> {
            if (!display().post(event)) {
                throw new AssertionError("the keyboard could not be used");
            }
        });
    }

    /** Lets the window take in what was typed. */
    static void settle() {
        pause();
        run(() -> {
            while (display().readAndDispatch()) {
                // one more event
            }
        });
    }
}
