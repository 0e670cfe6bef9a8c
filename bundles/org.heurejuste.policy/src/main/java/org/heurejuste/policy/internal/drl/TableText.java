package org.heurejuste.policy.internal.drl;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;

import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.kie.Kie;

/** Makes rule text of a decision table, as KIE does, and remembers which row each rule comes from. */
final class TableText {

    private static final String ROW_COMMENT = "// rule values at ";

    private TableText() {}

    static RuleText of(SourceFile file, Findings findings) {
        TableCells cells = new TableCells(file);
        String drl = "";
        try {
            drl = Kie.call(() -> compile(file, cells));
        } catch (RuntimeException e) {
            SourceSpan place = cells.namedIn(e.getMessage());
            findings.add(PolicyCode.TABLE, place.line() == 1 && place.length() == 0 ? "table.unreadable" : "table",
                    place);
        }
        String text = drl;
        Lines lines = new Lines(text);
        return new RuleText(file, text, lines, (offset, length) -> place(text, lines, cells, offset, length));
    }

    private static String compile(SourceFile file, TableCells cells) {
        boolean csv = file.path().toLowerCase(Locale.ROOT).endsWith(".csv");
        InputType type = csv ? InputType.CSV : InputType.XLS;
        DefaultRuleSheetListener rules = new DefaultRuleSheetListener(true, true);
        type.createParser(List.of(cells, rules)).parseFile(new ByteArrayInputStream(file.bytes()));
        return new SpreadsheetCompiler(true).listenerToString(rules);
    }

    private static SourceSpan place(String drl, Lines lines, TableCells cells, int offset, int length) {
        int start = Math.max(0, Math.min(offset, drl.length()));
        String words = drl.substring(start, Math.min(drl.length(), start + length)).trim();
        for (int line = lines.line(start); line > 0; line--) {
            String text = lines.text(line).trim();
            if (text.startsWith(ROW_COMMENT)) {
                return cells.find(TableCells.rowIn(text), words);
            }
        }
        return cells.find(0, words);
    }
}
