package org.heurejuste.languageserver.internal.answers;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.heurejuste.language.DecisionUse;
import org.heurejuste.language.DecisionUses;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.OutlineItem;
import org.heurejuste.language.Outlines;
import org.heurejuste.language.TextRange;

/**
 * Which rules make a decision that which rules read, as a hierarchy of calls: a rule calls those that read what it makes,
 * and is called by those that make what it reads. A type is called by its makers and calls its readers.
 */
public final class DecisionCalls {

    private final Asked asked;
    private final List<DecisionUse> uses;

    private DecisionCalls(Asked asked) {
        this.asked = asked;
        this.uses = DecisionUses.of(asked.snapshot());
    }

    /**
     * The rule or type at a position.
     *
     * @param asked the question
     * @param position a place in a rule, or in the name of a type
     * @return the item, or none
     */
    public static List<CallHierarchyItem> prepare(Asked asked, Position position) {
        int offset = asked.offset(position);
        Optional<CallHierarchyItem> type = Navigation.definition(asked.snapshot(), asked.path(), offset).stream()
                .flatMap(range -> item(asked, range).stream()).filter(item -> item.kind() == OutlineItem.Kind.TYPE)
                .findFirst().map(item -> shown(asked, item));
        return type.or(() -> Outlines.of(asked.snapshot(), asked.path(), asked.locale()).stream()
                .filter(item -> item.kind() == OutlineItem.Kind.RULE)
                .filter(item -> holds(item.range(), offset)).findFirst().map(item -> shown(asked, item)))
                .stream().toList();
    }

    private static boolean holds(TextRange range, int offset) {
        return range.offset() <= offset && offset <= range.offset() + range.length();
    }

    private static Optional<OutlineItem> item(Asked asked, TextRange name) {
        return Outlines.of(asked.snapshot(), name.path(), asked.locale()).stream()
                .filter(item -> item.nameRange().equals(name)).findFirst();
    }

    private static CallHierarchyItem shown(Asked asked, OutlineItem item) {
        CallHierarchyItem shown = new CallHierarchyItem(item.name().isBlank() ? "…" : item.name(),
                Symbols.kind(item.kind()), asked.project().uri(item.range().path()), asked.range(item.range()),
                asked.range(item.nameRange()));
        shown.setDetail(String.join(", ", item.clauses()));
        shown.setData(new JsonPrimitive(item.name()));
        return shown;
    }

    /**
     * The rules that make what a rule reads, or a type.
     *
     * @param asked the question, about the item's file
     * @param item a rule or a type
     * @return the makers, with the places where they make it
     */
    public static List<CallHierarchyIncomingCall> makers(Asked asked, CallHierarchyItem item) {
        DecisionCalls calls = new DecisionCalls(asked);
        List<CallHierarchyIncomingCall> found = new ArrayList<>();
        calls.related(calls.types(item, DecisionUse::reads), DecisionUse::makes, SyntaxPart.CONSEQUENCE)
                .forEach((rule, places) -> found.add(new CallHierarchyIncomingCall(rule, places)));
        return found;
    }

    /**
     * The rules that read what a rule makes, or a type.
     *
     * @param asked the question, about the item's file
     * @param item a rule or a type
     * @return the readers, with the places of the item's file where it is made
     */
    public static List<CallHierarchyOutgoingCall> readers(Asked asked, CallHierarchyItem item) {
        DecisionCalls calls = new DecisionCalls(asked);
        List<CallHierarchyOutgoingCall> found = new ArrayList<>();
        calls.related(calls.types(item, DecisionUse::makes), DecisionUse::reads, SyntaxPart.CONDITIONS)
                .forEach((rule, places) -> found
                        .add(new CallHierarchyOutgoingCall(rule, List.of(item.getSelectionRange()))));
        return found;
    }

    /** Where in a rule a type is read and where it is made. */
    private enum SyntaxPart {
        CONDITIONS, CONSEQUENCE
    }

    private List<String> types(CallHierarchyItem item, Function<DecisionUse, List<String>> ofRule) {
        return item.getKind() == SymbolKind.Class
                ? List.of(item.getName())
                : uses.stream().filter(use -> use.rule().equals(item.getName())).map(ofRule).findFirst()
                        .orElse(List.of());
    }

    private Map<CallHierarchyItem, List<Range>> related(List<String> types, Function<DecisionUse, List<String>> side,
            SyntaxPart part) {
        Map<CallHierarchyItem, List<Range>> found = new LinkedHashMap<>();
        for (DecisionUse use : uses) {
            asked.checkCancelled();
            List<String> common = side.apply(use).stream().filter(types::contains).toList();
            if (!common.isEmpty()) {
                item(asked, use.range()).ifPresent(rule -> found.put(shown(asked, rule), places(rule, common, part)));
            }
        }
        return found;
    }

    private List<Range> places(OutlineItem rule, List<String> types, SyntaxPart part) {
        String text = asked.lines(rule.range().path()).text();
        int start = rule.range().offset();
        int end = start + rule.range().length();
        List<Range> found = new ArrayList<>();
        for (String type : types) {
            String before = part == SyntaxPart.CONSEQUENCE ? "\\bnew\\s+" : "\\b";
            Pattern.compile(before + "(" + Pattern.quote(type) + ")\\s*\\(")
                    .matcher(text).region(start, end).results()
                    .forEach(word -> found.add(asked.lines(rule.range().path()).range(word.start(1), type.length())));
        }
        return found.isEmpty() ? List.of(asked.range(rule.nameRange())) : found;
    }
}
