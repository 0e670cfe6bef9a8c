package org.heurejuste.cli;

import org.heurejuste.policy.text.Message;
import org.jspecify.annotations.Nullable;

/** A command cannot do what it was asked: what stands in its way, and how to mend it, for people. */
final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;
    private final transient @Nullable Message help;

    CommandException(Message text, @Nullable Message help) {
        this.text = text;
        this.help = help;
    }

    /** A reason and its help, which is the same key with {@code .help}. */
    static CommandException because(String key, Object... arguments) {
        return new CommandException(Message.of(Main.class, key, arguments),
                Message.of(Main.class, key + ".help", arguments));
    }

    Message text() {
        return text;
    }

    @Nullable
    Message help() {
        return help;
    }
}
