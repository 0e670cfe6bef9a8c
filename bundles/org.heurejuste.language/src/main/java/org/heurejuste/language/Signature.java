package org.heurejuste.language;

import java.util.List;

/**
 * How what is being called is called.
 *
 * @param label the whole of it, such as {@code Apology( about : ApologySubject, … )}
 * @param parameters its parameters, each with what people call it
 * @param active the parameter that is being written, from 0; may be beyond the last
 */
public record Signature(String label, List<String> parameters, int active) {

    /** Keeps its own copy of the parameters. */
    public Signature {
        parameters = List.copyOf(parameters);
    }
}
