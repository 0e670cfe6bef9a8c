package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IProject;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.convert.SuiteConverter;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.SheetEditing;
import org.heurejuste.ui.tests.driver.Ui;
import org.heurejuste.ui.tests.driver.Workbench;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Suites in CSV and in workbooks, in the table of the workbench. */
@ExtendWith(CleanWorkbench.class)
class SheetEditorTest {

    private static final String TABLE = "src/test/resources/cases/promises.cases.csv";
    private static final String WORKBOOK = "src/test/resources/cases/promises.cases.xlsx";
    /** As a spreadsheet program writes it for French readers. */
    private static final Charset OF_SPREADSHEETS = Charset.forName("windows-1252");
    private static final int NAME = 1;

    private static final String TEXT = """
            name;clauses;given.Promise.id;given.Promise.promisedValue;given.Promise.deliverableValue;given.Promise.shortfallKnown;expect.Disclosure
            Été;A1;p1;100,50;80;vrai;one
            "Plus, pas moins";;p1;100;120;faux;none
            """.replace("\n", "\r\n");

    @TempDir
    Path folder;

    private Path policy = Path.of("");

    @BeforeEach
    void copyThePolicy() throws IOException {
        policy = PolicyCopy.in(folder);
        Files.writeString(policy.resolve(TABLE), TEXT, OF_SPREADSHEETS);
    }

    @Test
    void aCellIsChangedAndAllElseStaysByteForByte(Workbench workbench) throws IOException {
        SheetEditing sheet = workbench.openSheet(workbench.importPolicy(policy), TABLE);
        assertEquals(List.of("Été", "Plus, pas moins"), sheet.names());
        assertEquals("passed", sheet.status(0));

        sheet.table().selectCell(sheet.table().column("Promised value"), 0, false).paste("90,25");
        assertTrue(sheet.isDirty());
        sheet.save();
        assertArrayEquals(TEXT.replace("100,50", "90,25").getBytes(OF_SPREADSHEETS),
                Files.readAllBytes(policy.resolve(TABLE)));

        sheet.undo();
        Ui.until("something to save", sheet::isDirty);
        sheet.save();
        assertArrayEquals(TEXT.getBytes(OF_SPREADSHEETS), Files.readAllBytes(policy.resolve(TABLE)));
        assertFalse(sheet.isDirty());
    }

    @Test
    void aCellThatCanBeReadInTwoWaysIsRefusedByNameAndReason(Workbench workbench) throws IOException {
        Files.writeString(policy.resolve(TABLE), TEXT.replace("100,50", "1.234"), OF_SPREADSHEETS);
        SheetEditing sheet = workbench.openSheet(workbench.importPolicy(policy), TABLE);

        assertTrue(sheet.problems().startsWith("D2: `1.234` may be a thousand and more"), sheet::problems);
        int promised = sheet.table().column("Promised value");
        sheet.table().selectCell(promised, 0, false).paste("1234");
        Ui.until("no problem told", () -> sheet.problems().isEmpty());
        assertEquals("passed", sheet.settle().status(0));
    }

    @Test
    void rowsArePastedIntoAWorkbook(Workbench workbench) throws Exception {
        IProject project = workbench.importPolicy(policy);
        SuiteConverter converter = new SuiteConverter(
                CheckedPolicy.of(project).orElseThrow().compilation().vocabulary(),
                Locale.FRENCH);
        SuiteDocument table = SuiteDocument.open(TABLE, Files.readAllBytes(policy.resolve(TABLE)),
                CheckedPolicy.of(project).orElseThrow().compilation().vocabulary());
        Files.write(policy.resolve(WORKBOOK),
                converter.convert("promises", table.content(), SuiteFormat.XLSX).bytes());
        workbench.refresh(project);

        SheetEditing sheet = workbench.openSheet(project, WORKBOOK);
        sheet.table().selectCell(NAME, 1, false).paste("Plus, pas moins\tA1\nEncore un\tA2\n");
        Ui.until("the pasted rows", () -> sheet.names().contains("Encore un"));
        sheet.save();
        assertEquals(List.of("Été", "Plus, pas moins", "Encore un"), names(project, WORKBOOK));
    }

    private List<String> names(IProject project, String path) throws Exception {
        return SuiteDocument.open(path, Files.readAllBytes(policy.resolve(path)),
                CheckedPolicy.of(project).orElseThrow().compilation().vocabulary()).content().cases().stream()
                .map(CaseEntry::name).toList();
    }

    @Test
    void whatAnotherProgramWritesIsShown(Workbench workbench) throws IOException {
        IProject project = workbench.importPolicy(policy);
        SheetEditing sheet = workbench.openSheet(project, TABLE);

        Files.writeString(policy.resolve(TABLE), "name\nAutrement\n", StandardCharsets.UTF_8);
        workbench.refresh(project);
        assertEquals(List.of("Autrement"), sheet.settle().names());
    }
}
