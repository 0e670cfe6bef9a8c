package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** The editor's tools beyond typing: mends from the Problems view, comments, hints, warnings, who makes what. */
@ExtendWith(CleanWorkbench.class)
class MendAndMoveTest {

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
    void aWordThatIsWrongInManyPlacesIsMendedInAllOfThemFromTheProblems(Workbench workbench) throws IOException {
        Path file = policy.resolve(RULES + "recovery.drl");
        String sound = Files.readString(file);
        String broken = sound.replace("weight == Severity.MINOR", "wieght == Severity.MINOR");
        Files.writeString(file, broken);
        IProject project = workbench.importPolicy(policy);
        workbench.problems().waitFor("wieght", "recovery.drl");

        workbench.problems().mendAll("wieght", "Replace by weight");

        Editor editor = workbench.waitForEditor("recovery.drl");
        editor.waitForText("weight == Severity.MINOR");
        assertEquals(sound, editor.text());
        editor.press('z', SWT.CTRL).waitForText("wieght");
        assertEquals(broken, editor.text(), "one step of undo takes all of them back");
        editor.press('y', SWT.CTRL).waitForText("weight == Severity.MINOR").save();
        workbench.problems().waitUntilNoneOf("wieght");
        assertTrue(project.isOpen());
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
    void whoMakesWhatIsShownForTheRuleAtTheCaret(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "recovery.drl");

        editor.caretIn("Owned( $incident").press('h', SWT.CTRL, SWT.ALT);

        Ui.until("the terms that the rule reads, and the rules that make them",
                () -> workbench.decisions().containsAll(List.of("Owned", "Weight")));
        Screenshots.take("decision-hierarchy");
    }

    @Test
    void theSpellingOfNamesLabelsAndSentencesIsLookedAt(Workbench workbench) {
        IProject project = workbench.importPolicy(policy);
        Editor rules = workbench.open(project, RULES + "recovery.drl");
        rules.typeOver("rule \"D1 Apology for a minor incident\"", "rule \"Apologgy\"");
        rules.waitForMarks(SPELLING, List.of("Apologgy"));

        Editor sentences = workbench.open(project, RULES + "phrases_en.dsl");
        sentences.typeOver("[then]Nobody apologises for this incident=", "[then]Nobody apologizzes for this incident=");
        sentences.waitForMarks(SPELLING, List.of("apologizzes"));
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
