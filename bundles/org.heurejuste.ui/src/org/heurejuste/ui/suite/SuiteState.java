package org.heurejuste.ui.suite;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.testing.edit.TypeEntry;

/**
 * A suite's text as it was at one moment, and what it says.
 *
 * @param stamp the state of the text, as the editor's document counts them
 * @param document the text as something that can be changed
 * @param suite the same as something that can be run
 * @param compilation the policy whose words it speaks, as it was checked last
 * @param unreadable the numbers of the cases that cannot be run as they are written
 */
public record SuiteState(long stamp, SuiteDocument document, Suite suite, Compilation compilation,
        Set<Integer> unreadable) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Keeps its own copy. */
    public SuiteState {
        unreadable = Set.copyOf(unreadable);
    }

    static SuiteState of(long stamp, SuiteDocument document, Suite suite, Compilation compilation) {
        return new SuiteState(stamp, document, suite, compilation, unreadable(document, suite));
    }

    private static Set<Integer> unreadable(SuiteDocument document, Suite suite) {
        List<CaseEntry> cases = document.content().cases();
        return IntStream.range(0, cases.size())
                .filter(i -> suite.unreadable().stream().anyMatch(part -> isIn(part.span(), cases.get(i).span())))
                .boxed().collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isIn(SourceSpan part, SourceSpan whole) {
        return part.offset() >= whole.offset() && part.offset() < whole.offset() + Math.max(1, whole.length());
    }

    /**
     * The words that cases speak in.
     *
     * @return the policy's vocabulary, as far as it can be read
     */
    public Vocabulary vocabulary() {
        return compilation.vocabulary();
    }

    /**
     * The cases.
     *
     * @return in the file's order
     */
    public List<CaseEntry> cases() {
        return document.content().cases();
    }

    /**
     * What keeps the file from being read at all.
     *
     * @return the problems; empty where the form and the table can show the cases
     */
    public List<Diagnostic> obstacles() {
        return cases().isEmpty() ? document.content().problems() : List.of();
    }

    /**
     * What is wrong within a stretch of the text.
     *
     * @param span the stretch
     * @return the findings that begin in it
     */
    public List<Diagnostic> problemsIn(SourceSpan span) {
        return suite.diagnostics().stream()
                .filter(found -> found.span().offset() >= span.offset()
                        && found.span().offset() <= span.offset() + span.length())
                .toList();
    }

    /**
     * The case at a place of the text.
     *
     * @param offset the place, in UTF-16 units
     * @return its number, from 0; −1 where none is there
     */
    public int caseAt(int offset) {
        return IntStream.range(0, cases().size()).filter(i -> contains(cases().get(i).span(), offset)).findFirst()
                .orElse(-1);
    }

    private static boolean contains(SourceSpan span, int offset) {
        return offset >= span.offset() && offset <= span.offset() + span.length();
    }

    /**
     * A case as it is written; cases that read the same, and say the same at the same places, are written the same.
     *
     * @param number its number, from 0
     * @return its text; where the file has no text, its fields line by line
     */
    public String written(int number) {
        CaseEntry entry = cases().get(number);
        String text = document.text();
        return text.isEmpty() ? fields(entry) : written(text, entry.span());
    }

    /** Places are counted without a byte order mark. */
    private static String written(String text, SourceSpan span) {
        int mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        int start = Math.min(mark + span.offset(), text.length());
        return text.substring(start, Math.min(start + span.length(), text.length()));
    }

    private static String fields(CaseEntry entry) {
        StringBuilder lines = new StringBuilder(entry.name()).append('\n').append(entry.clauses()).append('\n')
                .append(entry.now() == null ? "" : entry.now().text());
        for (Section section : Section.values()) {
            for (TypeEntry type : entry.types(section)) {
                lines.append('\n').append(section.key()).append('.').append(type.type()).append(' ')
                        .append(type.count());
                type.facts().stream().flatMap(fact -> fact.fields().stream())
                        .forEach(field -> lines.append('\n').append(field.name()).append(": ").append(field.text())
                                .append(" @").append(field.valueSpan().offset() - entry.span().offset()));
            }
        }
        return lines.toString();
    }

    /** The numbers of the cases by the place at which their names are written. */
    Map<Integer, Integer> numbersByName() {
        return IntStream.range(0, cases().size()).boxed()
                .collect(Collectors.toMap(i -> cases().get(i).nameSpan().offset(), Function.identity(), (a, b) -> a));
    }
}
