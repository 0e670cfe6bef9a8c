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
import org.heurejuste.ui.tests.driver.Dialog;
import org.heurejuste.ui.tests.driver.Editor;
import org.heurejuste.ui.tests.driver.Handbook;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Popup;
import org.heurejuste.ui.tests.driver.Screenshots;
import org.heurejuste.ui.tests.driver.SearchResults;
import org.heurejuste.ui.tests.driver.Ui;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst finds while writing rules: mistakes at once, mends, proposals, the way to declarations, new names. */
@ExtendWith(CleanWorkbench.class)
class EditRulesTest {

    private static final String RULES = "src/main/resources/org/heurejuste/service/";
    private static final String CASES = "src/test/resources/cases/candour.cases.yaml";

    private static final String OCCURRENCE = "org.heurejuste.ui.editor.occurrence";

    private static final String SPELLING = "org.eclipse.ui.workbench.texteditor.spelling";

    @TempDir
    Path folder;

    private Path policy = Path.of("");

    @BeforeEach
    void copyThePolicy() throws IOException {
        policy = PolicyCopy.in(folder);
    }

    @Test
    void aMistakeOfFormIsMarkedAtOnceAndMendedByItsQuickFix(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "candour.drl");

        editor.typeOver("disclosed == false )", "disclosed => false )");
        editor.waitForError(editor.lineOf("disclosed => false"), "`=>`");

        Popup mends = editor.caretIn("disclosed => false").mends("Replace by >=");
        Screenshots.take("quick-fix");
        mends.take("Replace by >=");
        editor.waitForText("disclosed >= false");
    }

    @Test
    void aWordThatNeitherLanguageKnowsIsMarkedAndWrittenRight(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "candour.drl");

        editor.typeOver("// The customer was in touch", "// The custommer, le client inscrit, was in touch");
        editor.waitForMarks(SPELLING, List.of("custommer"));

        Popup words = editor.caretIn("custommer").mends("“customer”");
        Screenshots.take("spelling");
        words.take("“customer”");
        editor.waitForText("// The customer, le client inscrit, was in touch").waitForMarks(SPELLING, List.of());
    }

    @Test
    void aConsequenceIsCompletedAndItsHolesAreFilledIn(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "candour.drl");

        editor.caretBehind("then\n").type("insert( new Acknow");
        Popup proposals = editor.proposals("Acknowledgement");
        Screenshots.take("proposals");
        proposals.take("Acknowledgement");
        editor.waitForText("insert( new Acknowledgement");
    }

    @Test
    void aFieldIsRenamedInRulesAndCasesAndTheRenameIsUndone(Workbench workbench) throws IOException {
        IProject project = workbench.importPolicy(policy);
        Editor editor = workbench.open(project, RULES + "candour.drl");
        String before = editor.text();

        editor.caretIn("shortfallKnown").press('r', SWT.ALT, SWT.SHIFT);
        Dialog rename = Dialog.titled("Rename “shortfallKnown”").fillText("New name:", "shortfallSeen");
        rename.press("Preview >");
        rename.waitForText("candour.cases.yaml");
        Screenshots.take("rename-preview");
        rename.press("OK");
        rename.waitUntilClosed();

        editor.waitForText("Promise( shortfallSeen");
        assertFalse(editor.text().contains("shortfallKnown"), editor::text);
        assertTrue(Files.readString(policy.resolve(CASES)).contains("shortfallSeen: true"));
        assertTrue(Files.readString(policy.resolve(RULES + "vocabulary.drl")).contains("shortfallSeen"));

        editor.press('z', SWT.CTRL);
        Dialog.offering("Discard Undo").press("OK");
        editor.waitForText("Promise( shortfallKnown");
        assertEquals(before, editor.text());
        assertTrue(Files.readString(policy.resolve(CASES)).contains("shortfallKnown: true"));
    }

    @Test
    void namesLeadToTheirDeclarationAndToTheirUses(Workbench workbench) {
        IProject project = workbench.importPolicy(policy);
        Editor editor = workbench.open(project, RULES + "candour.drl");

        editor.caretIn("shortfallKnown").press(SWT.F3);
        Editor vocabulary = workbench.waitForEditor("vocabulary.drl");
        assertEquals("shortfallKnown", vocabulary.selected());

        vocabulary.press('g', SWT.CTRL, SWT.SHIFT);
        SearchResults found = workbench.searchResults().waitForSummary("“shortfallKnown” – ");
        Screenshots.take("references");
        List<String> wanted = List.of("candour.drl", "vocabulary.drl", "candour.cases.yaml");
        Ui.until("the files with the uses", () -> found.files().containsAll(wanted));
    }

    @Test
    void aFileIsLaidOutOnDemandAndInOneStepOfUndo(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "candour.drl");
        String before = editor.text();
        editor.typeOver("Customer( cooperative )", "Customer(cooperative)");
        String untidy = editor.text();

        editor.caretIn("rule \"A8").press('f', SWT.CTRL, SWT.SHIFT).waitForText("Customer( cooperative )");
        assertEquals(before, editor.text());
        editor.press('z', SWT.CTRL).waitForText("Customer(cooperative)");
        assertEquals(untidy, editor.text());
    }

    @Test
    void aFileIsLaidOutAsItIsSavedWhereThePreferencesSaySo(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "candour.drl");
        workbench.prefer("save.format", true);
        try {
            editor.typeOver("Customer( cooperative )", "Customer(cooperative)   ").save();
            editor.waitForText("Customer( cooperative )\n");
        } finally {
            workbench.prefer("save.format", false);
        }
    }

    @Test
    void theNameAtTheCaretIsMarkedWhereverItStandsAndSoAreTheWordsOfARule(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "candour.drl");

        editor.caretIn("shortfallKnown").waitForMarks(OCCURRENCE,
                List.of("shortfallKnown", "shortfallKnown", "shortfallKnown"));
        editor.caretIn("when\n").waitForMarks(OCCURRENCE, List.of("rule", "when", "then", "end"));
        Screenshots.take("occurrences");
    }

    @Test
    void aRuleLeadsToItsClauseInTheHandbook(Workbench workbench) {
        Editor editor = workbench.open(workbench.importPolicy(policy), RULES + "candour.drl");
        workbench.handbook();

        editor.caretIn("A2 Late truth: a sincere apology").press('h', SWT.CTRL, SWT.SHIFT);
        Handbook handbook = workbench.handbook();
        List<String> clause = handbook.waitForSelected("A2");
        Screenshots.take("handbook");
        assertEquals(List.of("A2. Late truth", "2 rules"), clause);
        assertEquals(2, handbook.rules().size(), handbook.rules()::toString);
        assertTrue(handbook.text().contains("three silent contacts"), handbook::text);
    }

    @Test
    void aFileThatIsNoPolicysIsReadAllTheSame(Workbench workbench) throws IOException {
        IProject project = workbench.importPolicy(policy);
        Files.writeString(policy.resolve("notes.drl"), "rule \"Alone\"\nwhen\n    Customer( vip = )\nthen\nend\n");
        workbench.refresh(project);

        Editor editor = workbench.open(project, "notes.drl");
        editor.waitForError(3, "");
        editor.caretBehind("then\n").press(SWT.F3);
        assertEquals("notes.drl", editor.title());
    }
}
