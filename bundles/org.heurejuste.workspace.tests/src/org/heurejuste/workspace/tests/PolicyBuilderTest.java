package org.heurejuste.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.heurejuste.workspace.DiagnosticMarker;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the workspace does when a file of a policy is saved. */
@ExtendWith(CleanWorkspace.class)
class PolicyBuilderTest {

    private static final String BROKEN_RULES = PolicyFolder.GOOD_RULES.replace("Contact(", "Contcat(");

    @TempDir
    Path folder;

    @Test
    void findsNothingInAGoodPolicy() throws Exception {
        OpenPolicy policy = openGood();

        policy.check();

        assertEquals(List.of(), policy.problems().stream().map(OpenPolicy::say).toList());
        assertTrue(CheckedPolicy.current(policy.project()).orElseThrow().compilation().policy().isPresent());
    }

    @Test
    void marksTheVeryWordThatIsWrong() throws Exception {
        OpenPolicy policy = openGood();
        policy.save(PolicyFolder.RULES, BROKEN_RULES);

        policy.check();

        IMarker problem = policy.onlyProblem();
        assertEquals(6, problem.getAttribute(IMarker.LINE_NUMBER, 0));
        int start = problem.getAttribute(IMarker.CHAR_START, -1);
        assertEquals("Contcat", BROKEN_RULES.substring(start, problem.getAttribute(IMarker.CHAR_END, -1)));
        assertEquals(IMarker.SEVERITY_ERROR, problem.getAttribute(IMarker.SEVERITY, -1));
        assertTrue(problem.getAttribute(IMarker.MESSAGE, "").contains("`Contcat`"), () -> OpenPolicy.say(problem));
        assertTrue(problem.getAttribute(DiagnosticMarker.CODE, "").startsWith("HJ"));
        assertFalse(problem.getAttribute(DiagnosticMarker.HELP, "").isBlank());
    }

    @Test
    void marksWhatIsWrongInASuite() throws Exception {
        OpenPolicy policy = openGood();
        policy.save(PolicyFolder.SUITE, PolicyFolder.GOOD_SUITE.replace("Contact:", "Contcat:"));

        policy.check();

        IMarker problem = policy.onlyProblem();
        assertEquals("waits.cases.yaml", problem.getResource().getName());
        assertEquals(5, problem.getAttribute(IMarker.LINE_NUMBER, 0));
    }

    @Test
    void marksTheWordThatALetterMustNotSay() throws Exception {
        OpenPolicy policy = OpenPolicy.at(PolicyFolder.goodAt(folder).withLetters().root());
        policy.check();
        assertEquals(List.of(), policy.problems().stream().map(OpenPolicy::say).toList());

        String letter = "Apology=Toutes nos excuses, c’est garanti.\n";
        policy.save(PolicyFolder.LETTERS, letter);
        policy.check();

        IMarker problem = policy.onlyProblem();
        assertEquals("messages_fr.properties", problem.getResource().getName());
        assertEquals(letter.indexOf("garanti"), problem.getAttribute(IMarker.CHAR_START, -1));
        assertTrue(problem.getAttribute(IMarker.MESSAGE, "").contains("`garanti`"), () -> OpenPolicy.say(problem));
    }

    @Test
    void takesAMarkerAwayOnceItsFaultIsMended() throws Exception {
        OpenPolicy policy = openGood();
        policy.save(PolicyFolder.RULES, BROKEN_RULES);
        policy.check();

        policy.save(PolicyFolder.RULES, PolicyFolder.GOOD_RULES);
        policy.check();

        assertEquals(List.of(), policy.problems());
    }

    @Test
    void leavesAMarkerThatStaysTrueAsItIs() throws Exception {
        OpenPolicy policy = openGood();
        policy.save(PolicyFolder.RULES, BROKEN_RULES);
        policy.check();
        long before = policy.onlyProblem().getId();

        policy.save(PolicyFolder.RULES, BROKEN_RULES + "// a remark\n");
        policy.check();

        assertEquals(before, policy.onlyProblem().getId());
    }

    @Test
    void doesNotCheckAgainForFilesThatAreNoPolicy() throws Exception {
        OpenPolicy policy = openGood();
        policy.check();
        CheckedPolicy before = CheckedPolicy.of(policy.project()).orElseThrow();

        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/built.txt"), "built");
        policy.project().refreshLocal(2, null);
        policy.check();

        assertSame(before, CheckedPolicy.of(policy.project()).orElseThrow());
    }

    @Test
    void stopsWhenCancelledAndChecksAgainLater() throws Exception {
        OpenPolicy policy = openGood();
        policy.save(PolicyFolder.RULES, BROKEN_RULES);
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);

        assertThrows(OperationCanceledException.class, () -> policy.check(cancelled));
        assertEquals(List.of(), policy.problems());

        policy.check();
        assertEquals(1, policy.problems().size());
    }

    @Test
    void saysThatAFolderIsNoPolicy() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "no policy here");
        OpenPolicy policy = OpenPolicy.at(folder);

        policy.check();

        IMarker problem = policy.onlyProblem();
        assertEquals(policy.project(), problem.getResource());
        assertFalse(problem.getAttribute(IMarker.MESSAGE, "").isBlank());
    }

    @Test
    void forgetsItsFindingsWhenCleaned() throws Exception {
        OpenPolicy policy = openGood();
        policy.save(PolicyFolder.RULES, BROKEN_RULES);
        policy.check();

        policy.project().build(IncrementalProjectBuilder.CLEAN_BUILD, null);

        assertEquals(List.of(), policy.problems());
        assertTrue(CheckedPolicy.of(policy.project()).isEmpty());
    }

    @Test
    void knowsThatASavedFileHasNotBeenCheckedYet() throws Exception {
        OpenPolicy policy = openGood();
        policy.check();

        policy.save(PolicyFolder.RULES, BROKEN_RULES);

        CheckedPolicy last = CheckedPolicy.of(policy.project()).orElseThrow();
        assertFalse(last.isCurrent(policy.project().getFile(PolicyFolder.RULES)));
        assertTrue(last.isCurrent(policy.project().getFile(PolicyFolder.SUITE)));
        assertTrue(CheckedPolicy.current(policy.project()).isEmpty());
    }

    private OpenPolicy openGood() throws Exception {
        return OpenPolicy.at(PolicyFolder.goodAt(folder).root());
    }
}
