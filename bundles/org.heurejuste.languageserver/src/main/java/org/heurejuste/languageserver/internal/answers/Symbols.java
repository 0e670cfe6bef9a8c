package org.heurejuste.languageserver.internal.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.heurejuste.language.OutlineItem;
import org.heurejuste.language.Outlines;

/** What files consist of, as an outline of one and as a list over all. */
public final class Symbols {

    /** More than anybody reads; an editor asks again with more letters. */
    private static final int MOST = 1000;

    private Symbols() {}

    /**
     * What a file consists of.
     *
     * @param asked the question
     * @return its statements, as a tree where the editor shows one
     */
    public static List<Either<SymbolInformation, DocumentSymbol>> ofFile(Asked asked) {
        List<OutlineItem> outline = Outlines.of(asked.snapshot(), asked.path(), asked.locale());
        return asked.client().symbolTree()
                ? outline.stream().map(item -> Either.<SymbolInformation, DocumentSymbol>forRight(symbol(asked, item)))
                        .toList()
                : outline.stream().flatMap(Symbols::flat)
                        .map(item -> Either.<SymbolInformation, DocumentSymbol>forLeft(information(asked, item)))
                        .toList();
    }

    private static DocumentSymbol symbol(Asked asked, OutlineItem item) {
        DocumentSymbol symbol = new DocumentSymbol(name(item), kind(item.kind()), asked.range(item.range()),
                asked.range(item.nameRange()), detail(item));
        symbol.setChildren(item.children().stream().map(child -> symbol(asked, child)).toList());
        return symbol;
    }

    // An older form of the answer, which the protocol keeps for editors without a tree.
    @SuppressWarnings("deprecation")
    private static SymbolInformation information(Asked asked, OutlineItem item) {
        return new SymbolInformation(name(item), kind(item.kind()), asked.location(item.range()));
    }

    private static Stream<OutlineItem> flat(OutlineItem item) {
        return Stream.concat(Stream.of(item), item.children().stream());
    }

    /** An editor refuses a symbol without a name. */
    private static String name(OutlineItem item) {
        return item.name().isBlank() ? "…" : item.name();
    }

    /** The clauses of a rule, and what people call anything else. */
    private static String detail(OutlineItem item) {
        String label = item.label().equals(item.name()) ? "" : item.label();
        return item.clauses().isEmpty() ? label : String.join(", ", item.clauses());
    }

    /**
     * The statements of a project that a query fits.
     *
     * @param asked the question, about any file of the project
     * @param query letters that stand in this order in a name, a label or a clause; all fits where it is empty
     * @return the statements and their members
     */
    public static List<WorkspaceSymbol> ofProject(Asked asked, String query) {
        List<WorkspaceSymbol> found = new ArrayList<>();
        String wanted = query.toLowerCase(Locale.ROOT).replace(" ", "");
        for (String path : asked.snapshot().trees().keySet()) {
            asked.checkCancelled();
            for (OutlineItem item : Outlines.of(asked.snapshot(), path, asked.locale())) {
                add(asked, item, path, wanted, found);
                item.children().forEach(child -> add(asked, child, item.name(), wanted, found));
            }
        }
        return found;
    }

    private static void add(Asked asked, OutlineItem item, String container, String wanted,
            List<WorkspaceSymbol> found) {
        boolean fits = fits(item.name(), wanted) || fits(item.label(), wanted)
                || item.clauses().stream().anyMatch(clause -> clause.equalsIgnoreCase(wanted));
        if (fits && found.size() < MOST) {
            found.add(new WorkspaceSymbol(name(item), kind(item.kind()), Either.forLeft(
                    asked.location(item.nameRange())), container.replaceFirst(".*/", "")));
        }
    }

    private static boolean fits(String name, String wanted) {
        String letters = name.toLowerCase(Locale.ROOT);
        int at = 0;
        for (int i = 0; i < wanted.length(); i++) {
            at = letters.indexOf(wanted.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    static SymbolKind kind(OutlineItem.Kind kind) {
        return switch (kind) {
            case TYPE -> SymbolKind.Class;
            case ENUM -> SymbolKind.Enum;
            case FIELD -> SymbolKind.Field;
            case VALUE -> SymbolKind.EnumMember;
            case FUNCTION, QUERY -> SymbolKind.Function;
            case RULE -> SymbolKind.Event;
            case GLOBAL -> SymbolKind.Variable;
            case SENTENCE -> SymbolKind.String;
        };
    }
}
