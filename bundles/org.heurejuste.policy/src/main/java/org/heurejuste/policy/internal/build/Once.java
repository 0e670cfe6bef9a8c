package org.heurejuste.policy.internal.build;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, and only once, whatever threads ask.
 *
 * @param <T> the value's type
 */
public final class Once<T> implements Supplier<T> {

    private @Nullable Supplier<T> maker;
    private @Nullable T value;

    /**
     * A value to be made.
     *
     * @param maker makes it, and is let go afterwards
     */
    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        Supplier<T> toRun = maker;
        T known = value;
        if (toRun == null && known != null) {
            return known;
        } else if (toRun == null) {
            throw new IllegalStateException("made to nothing");
        }
        T made = toRun.get();
        value = made;
        maker = null;
        return made;
    }
}
