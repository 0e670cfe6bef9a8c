package org.heurejuste.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.sheet.Cell;
import org.heurejuste.language.internal.sheet.CellWords;
import org.heurejuste.language.internal.sheet.CellWords.Word;
import org.heurejuste.language.internal.sheet.Workbook;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;

/** Gives a name another one in the workbooks of a project: decision tables, and suites that hold a case a row. */
final class WorkbookUses {

    private final LanguageSnapshot snapshot;
    private final Declared declared;
    private final Map<String, WorkbookChange> changes = new TreeMap<>();
    private final List<String> unread = new ArrayList<>();

    WorkbookUses(LanguageSnapshot snapshot, Declared declared) {
        this.snapshot = snapshot;
        this.declared = declared;
    }

    Map<String, WorkbookChange> changes() {
        return changes;
    }

    List<String> unread() {
        return unread;
    }

    void rename(UnaryOperator<String> renamed) {
        for (SourceFile file : snapshot.project().sources()) {
            if (file.kind() == SourceKind.TABLE && file.path().endsWith(".xlsx")) {
                change(file.path(), file.bytes(), false, renamed);
            } else if (file.kind() == SourceKind.TABLE && file.path().endsWith(".xls")) {
                unread.add(file.path());
            }
        }
        CaseFiles.of(snapshot.project(), ".cases.xlsx")
                .forEach((path, bytes) -> change(path, bytes, true, renamed));
    }

    private void change(String path, byte[] bytes, boolean suite, UnaryOperator<String> renamed) {
        try {
            Workbook workbook = Workbook.of(bytes);
            CellWords words = new CellWords(snapshot.names(), declared, workbook.cells());
            Map<Cell, List<Word>> byCell = new LinkedHashMap<>();
            (suite ? words.inSuite() : words.inTable())
                    .forEach(word -> byCell.computeIfAbsent(word.cell(), cell -> new ArrayList<>()).add(word));
            if (!byCell.isEmpty()) {
                Map<Cell, String> texts = new LinkedHashMap<>();
                byCell.forEach((cell, places) -> texts.put(cell, text(cell, places, renamed)));
                changes.put(path, new WorkbookChange(texts.entrySet().stream()
                        .map(e -> new WorkbookChange.CellChange(e.getKey().sheet() + 1, e.getKey().name(),
                                e.getKey().text(), e.getValue()))
                        .toList(), workbook.with(texts)));
            }
        } catch (IOException e) {
            unread.add(path);
        }
    }

    private static String text(Cell cell, List<Word> words, UnaryOperator<String> renamed) {
        StringBuilder text = new StringBuilder(cell.text());
        words.stream().sorted(Comparator.comparingInt(Word::start).reversed()).forEach(word -> text
                .replace(word.start(), word.start() + word.text().length(), renamed.apply(word.text())));
        return text.toString();
    }
}
