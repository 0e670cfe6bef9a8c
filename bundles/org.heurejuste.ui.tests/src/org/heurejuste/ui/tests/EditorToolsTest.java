package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.Editor;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Screenshots;
import org.heurejuste.ui.tests.driver.Ui;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The editor's tools beyond typing: comments, hints, warnings, spelling, who makes what. */
@ExtendWith(CleanWorkbench.class)
class EditorToolsTest {

    private static final String RULES = "src/main/resources/org/heurejuste/service/";
    private static final String SPELLING = "org.eclipse.ui.workbench.texteditor.spelling";

    @TempDir
    Path folder;

    private Path policy = Path.of("");

    @BeforeEach
    void copyThePolicy() throws IOException {
        policy = PolicyCopy.in(folder);
    }

    @Test
    void whatIsAllowedAndSeldomMeantIsListedAmongTheProblems(Workbench workbench) throws IOException {
        Path file = policy.resolve(RULES + "recovery.drl");
        Files.writeString(file, Files.readString(file)
                + "\nrule \"an experiment\"\n    @clause(D1)\nwhen\n    $unused : Customer()\nthen\nend\n");

        workbench.importPolicy(policy);

        workbench.problems().waitFor("`$unused` is bound and never used", "recovery.drl");
    }

    @Test
    void linesBecomeCommentsAndRulesAgain(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "candour.drl");
        String before = editor.text();

        editor.caretIn("package org.heurejuste.service").press('/', SWT.CTRL);
        editor.waitForText("//package org.heurejuste.service");
        editor.press('/', SWT.CTRL);
        Ui.until("the line as it was", () -> editor.text().equals(before));
    }

    @Test
    void whatADecisionTakesIsToldBetweenItsBrackets(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "recovery.drl");

        editor.caretBehind("insert( new Apology( ").press(' ', SWT.CTRL, SWT.SHIFT);

        editor.waitForHint("Apology( about : ApologySubject, subject : String");
        Screenshots.take("parameter-hint");
    }

    @Test
    void whoMakesWhatIsShownForTheTypeAtTheCaret(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "recovery.drl");

        editor.caretIn("Owned( $incident").press('h', SWT.CTRL, SWT.ALT);

        Ui.until("the term at the caret, and what the rules that make it read",
                () -> workbench.decisions().containsAll(List.of("Owned", "Incident")));
        Screenshots.take("decision-hierarchy");
    }

    @Test
    void theSpellingOfARulesNameIsLookedAt(Workbench workbench) {
        IProject project = workbench.importPolicy(policy);
        Editor rules = workbench.open(project, RULES + "recovery.drl");
        rules.typeOver("rule \"D1 Apology for a minor incident\"", "rule \"Apologgy\"");
        rules.waitForMarks(SPELLING, List.of("Apologgy"));
    }

    @Test
    void whatStandsAboveADeclarationIsThereAgainAfterTheFileWasReadAnew(Workbench workbench) throws IOException {
        IProject project = workbench.importPolicy(policy);
        Editor editor = workbench.open(project, RULES + "recovery.drl");
        editor.waitForLineHeader("declare Remedied");

        Path file = policy.resolve(RULES + "recovery.drl");
        Files.writeString(file,
                Files.readString(file).replace("// An apology for an incident", "// The apology for it"));
        workbench.refresh(project);

        editor.waitForText("// The apology for it").waitForLineHeader("declare Remedied");
        assertFalse(editor.title().startsWith("*"), editor::title);
    }
}
