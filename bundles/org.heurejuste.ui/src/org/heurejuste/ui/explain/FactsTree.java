package org.heurejuste.ui.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.explain.ExplanationText;
import org.heurejuste.runtime.explain.FactName;
import org.heurejuste.ui.explain.Answer.PolicyWords;
import org.jspecify.annotations.Nullable;

/** The facts of a case with their values, which can be changed to see what would be decided then. */
final class FactsTree {

    /** A line: a fact, or a field of one. */
    sealed interface Line {

        /** Returns the fact's place in the case, from 0. */
        int fact();
    }

    /** The line of a fact. */
    record FactLine(int fact) implements Line {
    }

    /** The line of a field of a fact, by its place in the type. */
    record FieldLine(int fact, int field) implements Line {
    }

    private final TreeViewer viewer;
    private final FieldEditing editing;
    private final Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    private @Nullable ExplanationText text;
    private @Nullable Case given;
    private @Nullable Case changed;
    private List<@Nullable Fact> origins = List.of();

    /**
     * An empty tree.
     *
     * @param parent a composite for the tree alone
     * @param edited given a field's line and its new value
     * @param refused given a field's line and why a value was refused
     */
    FactsTree(Composite parent, BiConsumer<FieldLine, @Nullable Object> edited, BiConsumer<FieldLine, String> refused) {
        TreeColumnLayout layout = new TreeColumnLayout();
        parent.setLayout(layout);
        viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.SINGLE);
        viewer.setUseHashlookup(true);
        viewer.getTree().setHeaderVisible(true);
        viewer.setContentProvider(new Content());
        column(layout, Messages.column_fact, 55, this::name);
        TreeViewerColumn values = column(layout, Messages.column_value, 45, this::value);
        editing = new FieldEditing(viewer, this::definition, this::current, edited, refused);
        values.setEditingSupport(editing);
        viewer.getTree().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = Messages.facts_name;
                }
            }
        });
    }

    private interface Words {
        String of(Line line);
    }

    private TreeViewerColumn column(TreeColumnLayout layout, String title, int weight, Words words) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 110));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return words.of((Line) element);
            }

            @Override
            public @Nullable Font getFont(Object element) {
                return isChanged((Line) element) ? bold : null;
            }

            @Override
            public @Nullable String getToolTipText(Object element) {
                return isChanged((Line) element) ? origin((Line) element) : null;
            }
        });
        return column;
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Returns the selected line, or null. */
    @Nullable
    Line selection() {
        return (Line) viewer.getStructuredSelection().getFirstElement();
    }

    /**
     * Shows a case.
     *
     * @param policy the policy's words
     * @param original the case as it was given
     * @param now the case as it was changed since
     * @param from for each fact of the changed case the one that it was before, or null for a new one
     */
    void show(PolicyWords policy, Case original, Case now, List<@Nullable Fact> from) {
        boolean other = given == null || given != original;
        text = policy.text();
        editing.speak(policy.vocabulary());
        given = original;
        changed = now;
        origins = new ArrayList<>(from);
        Object[] open = viewer.getExpandedElements();
        viewer.setInput(now);
        viewer.setExpandedElements(other ? told() : open);
    }

    /** Opens the facts of which the case says more than their defaults. */
    private Object[] told() {
        return IntStream.range(0, facts().size()).filter(i -> saysSomething(facts().get(i))).mapToObj(FactLine::new)
                .toArray();
    }

    private static boolean saysSomething(Fact fact) {
        return IntStream.range(0, fact.values().size())
                .anyMatch(i -> !Objects.equals(fact.values().get(i), fact.type().fields().get(i).defaultValue()));
    }

    void clear() {
        given = null;
        changed = null;
        viewer.setInput(null);
    }

    private List<Fact> facts() {
        return changed == null ? List.of() : changed.given();
    }

    private FieldDefinition definition(FieldLine line) {
        return facts().get(line.fact()).type().fields().get(line.field());
    }

    private @Nullable Object current(FieldLine line) {
        return facts().get(line.fact()).values().get(line.field());
    }

    private boolean isChanged(Line line) {
        Fact origin = origins.get(line.fact());
        return switch (line) {
            case FactLine fact -> origin == null;
            case FieldLine field -> origin == null
                    || !Objects.equals(origin.values().get(field.field()), current(field));
        };
    }

    private @Nullable String origin(Line line) {
        Fact origin = origins.get(line.fact());
        return line instanceof FieldLine field && origin != null
                ? NLS.bind(Messages.value_before,
                        words().value(definition(field), origin.values().get(field.field())))
                : Messages.fact_new;
    }

    private ExplanationText words() {
        return Objects.requireNonNull(text);
    }

    private String name(Line line) {
        return switch (line) {
            case FactLine fact -> words().fact(nameOf(fact.fact()));
            case FieldLine field -> definition(field).labels().in(Locale.getDefault());
        };
    }

    private FactName nameOf(int place) {
        Fact fact = facts().get(place);
        Map<String, Integer> counts = new HashMap<>();
        facts().subList(0, place + 1).forEach(each -> counts.merge(each.type().name(), 1, Integer::sum));
        Object id = fact.type().field("id").map(fact.type().fields()::indexOf).map(fact.values()::get).orElse(null);
        return new FactName(fact.type(), counts.getOrDefault(fact.type().name(), 1), id instanceof String s ? s : null,
                true);
    }

    private String value(Line line) {
        return line instanceof FieldLine field ? words().value(definition(field), current(field)) : "";
    }

    /** The facts, and below each its fields. */
    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(@Nullable Object input) {
            return IntStream.range(0, facts().size()).mapToObj(FactLine::new).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof FactLine line
                    ? IntStream.range(0, facts().get(line.fact()).values().size())
                            .mapToObj(field -> new FieldLine(line.fact(), field)).toArray()
                    : new Object[0];
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return element instanceof FieldLine line ? new FactLine(line.fact()) : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof FactLine;
        }
    }
}
