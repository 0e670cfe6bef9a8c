package org.heurejuste.policy.library;

import org.jspecify.annotations.Nullable;

/** What the engine makes of {@code declare Book title : String end}, as a package on the class path holds it. */
public class Book {
    private @Nullable String title;

    public Book() {}

    public Book(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }
}
