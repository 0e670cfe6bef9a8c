package org.heurejuste.ui.cases;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Counterexample;
import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.Mismatch;
import org.jspecify.annotations.Nullable;

/** What became of the selected case: expected against actual, field by field, and every decision with its rule. */
final class CaseDetails {

    /**
     * A field of a mismatch.
     *
     * @param mismatch what it belongs to
     * @param field the comparison, or null where the mismatch has no fields
     */
    record ComparedField(Mismatch mismatch, @Nullable FieldComparison field) {
    }

    private final Composite area;
    /** Not a Text: GTK paints a read-only one white in a dark theme. */
    private final StyledText words;
    private final SashForm tables;
    private final TableViewer comparisons;
    private final TableViewer decisions;

    CaseDetails(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        area.setLayout(layout);
        words = new StyledText(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        words.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        tables = new SashForm(area, SWT.VERTICAL);
        tables.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        comparisons = comparisonTable();
        decisions = decisionTable();
        show(null);
    }

    private TableViewer comparisonTable() {
        return new RowTable<ComparedField>(tables, Messages.comparisons_name)
                .column(Messages.column_decision, 20, row -> row.mismatch().type().name())
                .column(Messages.column_field, 20,
                        row -> row.field() == null ? message(row.mismatch().message()) : row.field().field())
                .column(Messages.column_expected, 20, row -> row.field() == null ? null : row.field().expected())
                .column(Messages.column_actual, 20, row -> row.field() == null ? null : row.field().actual())
                .column(Messages.column_same, 15, CaseDetails::agreement)
                .column(Messages.column_rule, 30, row -> row.mismatch().rule())
                .viewer();
    }

    private TableViewer decisionTable() {
        return new RowTable<Decision>(tables, Messages.decisions_name)
                .column(Messages.column_decided, 20, decision -> decision.type().name())
                .column(Messages.column_values, 60, CaseDetails::values)
                .column(Messages.column_clause, 10, Decision::clause)
                .column(Messages.column_rule, 30, Decision::rule)
                .viewer();
    }

    Composite control() {
        return area;
    }

    /** Shows a line of the tree, or nothing. */
    void show(@Nullable CaseNode node) {
        words.setText(node == null ? Messages.details_none : sentence(node));
        CaseResult result = resultOf(node);
        List<ComparedField> rows = node instanceof MismatchNode one
                ? rows(one.mismatch()).toList()
                : result == null ? List.of() : result.mismatches().stream().flatMap(CaseDetails::rows).toList();
        comparisons.setInput(rows);
        decisions.setInput(result == null ? List.of() : result.decisions());
        tables.setVisible(result != null && result.error() == null);
        tables.setMaximizedControl(rows.isEmpty() ? decisions.getControl().getParent() : null);
        area.layout();
    }

    private static Stream<ComparedField> rows(Mismatch mismatch) {
        return mismatch.fields().isEmpty()
                ? Stream.of(new ComparedField(mismatch, null))
                : mismatch.fields().stream().map(field -> new ComparedField(mismatch, field));
    }

    private static @Nullable CaseResult resultOf(@Nullable CaseNode node) {
        return node instanceof SampleNode sample
                ? sample.result()
                : node instanceof MismatchNode mismatch ? mismatch.parent().result() : null;
    }

    private static String sentence(CaseNode node) {
        return switch (node) {
            case SampleNode sample -> headline(sample) + error(sample) + counterexample(sample);
            case MismatchNode mismatch -> mismatch.text();
            case ProblemNode problem -> problem.text() + help(problem);
            case SuiteNode suite -> suite.text() + "\n" + suite.suite().path() + "\n" + suite.statusText();
            case UnreadableNode unreadable -> unreadable.text() + "\n" + unreadable.statusText();
        };
    }

    private static String headline(SampleNode sample) {
        List<String> clauses = sample.sample().clauses();
        String status = sample.text() + "\n" + sample.statusText();
        return clauses.isEmpty()
                ? status
                : status + " · " + CountWords.format(Messages.details_clauses, String.join(", ", clauses));
    }

    private static String error(SampleNode sample) {
        CaseResult result = sample.result();
        return result == null || result.error() == null ? "" : "\n" + message(result.error());
    }

    private static String counterexample(SampleNode sample) {
        InvariantResult tried = sample.tried();
        Counterexample example = tried == null ? null : tried.counterexample();
        return example == null
                ? ""
                : "\n" + message(example.origin()) + "\n" + String.join("\n", example.yaml(Locale.getDefault()));
    }

    private static String help(ProblemNode problem) {
        Message help = problem.diagnostic().help();
        return help == null ? "" : "\n" + message(help);
    }

    private static @Nullable String agreement(ComparedField row) {
        return row.field() == null ? null : row.field().same() ? Messages.field_same : Messages.field_different;
    }

    private static String values(Decision decision) {
        return IntStream.range(0, decision.values().size()).filter(i -> decision.values().get(i) != null)
                .mapToObj(i -> decision.type().fields().get(i).name() + ": " + decision.values().get(i))
                .reduce((one, other) -> one + ", " + other).orElse("");
    }

    private static String message(Message message) {
        return message.in(Locale.getDefault());
    }

    /** Returns the rule that the selected row of the table in use names, or null. */
    @Nullable
    String selectedRule() {
        Object row = decisions.getControl().isFocusControl()
                ? decisions.getStructuredSelection().getFirstElement()
                : comparisons.getStructuredSelection().getFirstElement();
        return switch (row) {
            case Decision decision -> decision.rule();
            case ComparedField compared -> compared.mismatch().rule();
            case null, default -> null;
        };
    }

    /** Returns whether one of its tables has the keyboard. */
    boolean hasFocus() {
        return comparisons.getControl().isFocusControl() || decisions.getControl().isFocusControl();
    }

    /** Returns the table of the decisions made. */
    Table decisionRows() {
        return decisions.getTable();
    }

    /** Returns its tables, for their context menus. */
    List<TableViewer> viewers() {
        return List.of(comparisons, decisions);
    }

    /**
     * Calls back on a double click or Enter.
     *
     * @param expectation given the place of an expectation
     * @param rule given the name of a rule
     */
    void onOpen(Consumer<SourceSpan> expectation, Consumer<String> rule) {
        comparisons.addOpenListener(
                event -> expectation.accept(CaseDetails.<ComparedField>first(comparisons).mismatch().span()));
        decisions.addOpenListener(event -> rule.accept(CaseDetails.<Decision>first(decisions).rule()));
    }

    @SuppressWarnings("unchecked")
    private static <T> T first(TableViewer table) {
        return (T) Objects.requireNonNull(table.getStructuredSelection().getFirstElement());
    }
}
