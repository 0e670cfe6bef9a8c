package org.heurejuste.languageserver;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what someone sees who writes rules in an editor of their own. */
abstract class AtADesk {

    @TempDir
    Path folder;

    Policy policy;
    Desk desk;

    @BeforeEach
    final void sitDown() {
        policy = Policy.in(folder.resolve("policy"));
        desk = atDesk(policy.root());
    }

    Desk atDesk(Path root) {
        return Desk.english(root);
    }

    @AfterEach
    final void standUp() {
        desk.close();
    }

    /** Takes another editor. */
    final void changeTo(Desk other) {
        desk.close();
        desk = other;
    }
}
