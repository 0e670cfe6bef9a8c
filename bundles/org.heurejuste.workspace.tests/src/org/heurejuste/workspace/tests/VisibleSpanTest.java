package org.heurejuste.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.workspace.VisibleSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding can be seen in its text wherever it is. */
class VisibleSpanTest {

    @ParameterizedTest(name = "{0} + {1} in a text of {2}: {3} to {4}")
    @CsvSource({"3, 4, 20, 3, 7", "3, 0, 20, 3, 4", "20, 0, 20, 19, 20", "18, 9, 20, 18, 20", "0, 0, 0, 0, 0",
        "90, 5, 20, 19, 20"})
    void isNeverEmptyAndNeverOutside(int offset, int length, int text, int start, int end) {
        assertEquals(new VisibleSpan(start, end), VisibleSpan.of(new SourceSpan("a.drl", 1, 1, offset, length), text));
    }
}
