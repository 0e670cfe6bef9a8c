package org.heurejuste.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.sheet.Cell;
import org.heurejuste.language.internal.sheet.CellWords;
import org.heurejuste.language.internal.sheet.CellWords.Word;
import org.heurejuste.language.internal.sheet.Workbook;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;

/** Finds a name in the workbooks of a project, decision tables and suites that hold a case a row, and gives it another one there. */
final class WorkbookUses {

    /** A workbook that says the name: its cells that do, in their order, and where. */
    private record Found(String path, Workbook workbook, Map<Cell, List<Word>> cells) {
    }

    private final LanguageSnapshot snapshot;
    private final Declared declared;
    private final BooleanSupplier cancelled;
    private final List<Found> found = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private WorkbookUses(LanguageSnapshot snapshot, Declared declared, BooleanSupplier cancelled) {
        this.snapshot = snapshot;
        this.declared = declared;
        this.cancelled = cancelled;
    }

    static WorkbookUses of(LanguageSnapshot snapshot, Declared declared, BooleanSupplier cancelled) {
        WorkbookUses uses = new WorkbookUses(snapshot, declared, cancelled);
        uses.find();
        return uses;
    }

    private void find() {
        for (SourceFile file : snapshot.project().sources()) {
            if (file.kind() == SourceKind.TABLE && file.path().endsWith(".xlsx")) {
                find(file.path(), file.bytes(), CellWords::inTable);
            } else if (file.kind() == SourceKind.TABLE && file.path().endsWith(".xls")) {
                unread.add(file.path());
            }
        }
        CaseFiles.of(snapshot.project(), ".cases.xlsx")
                .forEach((path, bytes) -> find(path, bytes, CellWords::inSuite));
    }

    private void find(String path, byte[] bytes, Function<CellWords, List<Word>> places) {
        Diagnostics.checkCancelled(cancelled);
        try {
            Workbook workbook = Workbook.of(bytes);
            Map<Cell, List<Word>> cells = new LinkedHashMap<>();
            places.apply(new CellWords(snapshot.names(), declared, workbook.cells()))
                    .forEach(word -> cells.computeIfAbsent(word.cell(), cell -> new ArrayList<>()).add(word));
            if (!cells.isEmpty()) {
                found.add(new Found(path, workbook, cells));
            }
        } catch (IOException e) {
            unread.add(path);
        }
    }

    /** Files that may say the name and cannot be read. */
    List<String> unread() {
        return unread;
    }

    List<CellReference> references() {
        return found.stream().flatMap(file -> file.cells().values().stream().flatMap(List::stream)
                .map(word -> new CellReference(file.path(), word.cell().sheet() + 1, word.cell().name(),
                        word.cell().text(), word.start(), word.text().length())))
                .toList();
    }

    Map<String, WorkbookChange> renamed(UnaryOperator<String> renamed) {
        Map<String, WorkbookChange> changes = new TreeMap<>();
        for (Found file : found) {
            try {
                changes.put(file.path(), change(file, renamed));
            } catch (IOException e) {
                unread.add(file.path());
            }
        }
        return changes;
    }

    private static WorkbookChange change(Found file, UnaryOperator<String> renamed) throws IOException {
        Map<Cell, String> texts = new LinkedHashMap<>();
        file.cells().forEach((cell, words) -> texts.put(cell, text(cell, words, renamed)));
        return new WorkbookChange(texts.entrySet().stream()
                .map(e -> new WorkbookChange.CellChange(e.getKey().sheet() + 1, e.getKey().name(), e.getKey().text(),
                        e.getValue()))
                .toList(), file.workbook().with(texts));
    }

    private static String text(Cell cell, List<Word> words, UnaryOperator<String> renamed) {
        StringBuilder text = new StringBuilder(cell.text());
        words.stream().sorted(Comparator.comparingInt(Word::start).reversed()).forEach(word -> text
                .replace(word.start(), word.start() + word.text().length(), renamed.apply(word.text())));
        return text.toString();
    }
}
