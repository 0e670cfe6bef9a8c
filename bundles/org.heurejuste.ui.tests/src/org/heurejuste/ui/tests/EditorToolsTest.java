package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
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
    void theNamesOfTheVocabularyAreWordsToo(Workbench workbench) throws IOException {
        Path file = policy.resolve(RULES + "terms.drl");
        Files.writeString(file, Files.readString(file)
                + "\n// quibblox and quibbloxes and quibblex\ndeclare quibblox\n    quibbloxes : int\nend\n");

        Editor rules = workbench.open(workbench.importPolicy(policy), RULES + "terms.drl");

        rules.waitForMarks(SPELLING, List.of("quibblex"));
    }

    @Test
    void theSameMistakeIsMendedEverywhereAtOnce(Workbench workbench) throws Exception {
        for (String file : List.of("candour.drl", "transparency.drl")) {
            Path rules = policy.resolve(RULES + file);
            Files.writeString(rules, Files.readString(rules)
                    + "\nrule \"extra in " + file
                    + "\"\n    @clause(A1)\nwhen\n    Custmer()\n    not Custmer()\nthen\nend\n");
        }
        IProject project = workbench.importPolicy(policy);
        workbench.problems().waitFor("`Custmer`", "transparency.drl");
        IMarker[] mistakes = project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE);

        Ui.run(() -> mendEverywhere(mistakes));

        for (String file : List.of("candour.drl", "transparency.drl")) {
            Editor mended = workbench.open(project, RULES + file);
            mended.waitForText("when\n    Customer()\n    not Customer()\nthen").save();
        }
        workbench.problems().waitUntilNoneOf("Custmer");
    }

    /** As the platform's dialog does where all mistakes of a kind are chosen. */
    private static void mendEverywhere(IMarker[] mistakes) {
        IMarker first = Arrays.stream(mistakes).filter(marker -> marker.getAttribute(IMarker.MESSAGE, "")
                .contains("Custmer")).findFirst().orElseThrow();
        WorkbenchMarkerResolution mend = Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(first))
                .filter(resolution -> resolution.getLabel().contains("Customer"))
                .map(WorkbenchMarkerResolution.class::cast).findFirst().orElseThrow();
        IMarker[] others = mend.findOtherMarkers(mistakes);
        assertEquals(3, others.length);
        mend.run(Stream.concat(Stream.of(first), Arrays.stream(others)).toArray(IMarker[]::new),
                new NullProgressMonitor());
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
