package org.heurejuste.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of commands over a copy of the policy, which each may break in its own way. */
abstract class OverACopy {

    /** A folder for whatever a test writes. */
    @TempDir
    Path folder;

    /** The copy, in the folder. */
    Politesse policy;

    @BeforeEach
    void copyPolicy() {
        policy = Politesse.copiedTo(folder.resolve("policy"));
    }
}
