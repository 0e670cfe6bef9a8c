package org.heurejuste.ui.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.heurejuste.policy.RuleDefinition;
import org.jspecify.annotations.Nullable;

/** The tree of an explanation: decisions and rules, and below each the sentences that tell why or why not. */
final class ExplanationTree {

    private final TreeViewer viewer;
    private String sought = "";

    /**
     * An empty tree.
     *
     * @param parent where it goes
     * @param images keeps the icons
     * @param ask given a rule that did not apply, the first time that somebody looks below it
     */
    ExplanationTree(Composite parent, ResourceManager images, Consumer<RuleNode> ask) {
        viewer = new TreeViewer(parent, SWT.H_SCROLL | SWT.V_SCROLL | SWT.SINGLE);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(new ExplanationLabels(images));
        viewer.addFilter(new Sought());
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.addTreeListener(new ITreeViewerListener() {
            @Override
            public void treeExpanded(TreeExpansionEvent event) {
                if (event.getElement() instanceof RuleNode rule && rule.ask()) {
                    ask.accept(rule);
                }
            }

            @Override
            public void treeCollapsed(TreeExpansionEvent event) {
                // what was answered stays
            }
        });
        viewer.getTree().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = Messages.tree_name;
                }
            }
        });
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Returns the selected line, or null. */
    @Nullable
    ExplanationNode selection() {
        return (ExplanationNode) viewer.getStructuredSelection().getFirstElement();
    }

    /** Returns the decision that the selected line belongs to, or null. */
    @Nullable
    DecisionNode selectedDecision() {
        return above(DecisionNode.class);
    }

    /** Returns the rule that did not apply to which the selected line belongs, or null. */
    @Nullable
    RuleNode selectedRule() {
        return above(RuleNode.class);
    }

    private <T> @Nullable T above(Class<T> kind) {
        TreePath[] paths = viewer.getStructuredSelection().getPaths();
        TreePath path = paths.length == 0 ? TreePath.EMPTY : paths[0];
        for (int i = 0; i < path.getSegmentCount(); i++) {
            if (kind.isInstance(path.getSegment(i))) {
                return kind.cast(path.getSegment(i));
            }
        }
        return null;
    }

    /** Shows an explanation; headings and decisions that were open stay open. */
    void show(List<GroupNode> groups) {
        Set<String> open = Arrays.stream(viewer.getExpandedElements()).map(ExplanationTree::key)
                .collect(Collectors.toCollection(HashSet::new));
        boolean first = viewer.getInput() == null;
        viewer.setInput(groups);
        List<ExplanationNode> reopened = new ArrayList<>();
        for (GroupNode group : groups) {
            boolean early = group.name() == GroupNode.Name.EXPECTED || group.name() == GroupNode.Name.DECISIONS;
            if (first ? early : open.contains(key(group))) {
                reopened.add(group);
            }
            group.children().stream().filter(child -> child instanceof DecisionNode && open.contains(key(child)))
                    .forEach(reopened::add);
        }
        viewer.setExpandedElements(reopened.toArray());
    }

    private static String key(Object node) {
        return node instanceof GroupNode group ? group.name().name() : ((ExplanationNode) node).text();
    }

    /** Shows the answer for a rule, wherever it stands. */
    void answered(RuleDefinition rule, Consumer<RuleNode> answer) {
        Stream<RuleNode> nodes = viewer.getInput() instanceof List<?> groups
                ? groups.stream().flatMap(group -> ((GroupNode) group).children().stream())
                        .filter(RuleNode.class::isInstance).map(RuleNode.class::cast)
                : Stream.of();
        nodes.filter(node -> node.rule().equals(rule)).forEach(node -> {
            answer.accept(node);
            viewer.refresh(node);
            viewer.expandToLevel(node, 3);
        });
    }

    /** Shows only decisions and rules in whose words a text occurs, or everything again. */
    void seek(String words) {
        sought = words.strip().toLowerCase(Locale.getDefault());
        viewer.refresh();
        if (!sought.isEmpty() && viewer.getInput() instanceof List<?> groups) {
            groups.forEach(group -> viewer.setExpandedState(group, true));
        }
    }

    boolean isEmpty() {
        return viewer.getTree().getItemCount() == 0;
    }

    void clear() {
        viewer.setInput(null);
    }

    /** The headings, and what is below them. */
    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(@Nullable Object input) {
            return input instanceof List<?> groups ? groups.toArray() : new Object[0];
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((ExplanationNode) parent).children().toArray();
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return ((ExplanationNode) element).hasChildren();
        }
    }

    private static String words(ExplanationNode node) {
        return node instanceof RuleNode rule
                ? rule.text() + " " + String.join(" ", rule.rule().clauses())
                : node.text();
    }

    /** Leaves out decisions and rules that are not sought. */
    private final class Sought extends ViewerFilter {

        @Override
        public boolean select(Viewer shown, Object parent, Object element) {
            boolean filtered = element instanceof DecisionNode || element instanceof RuleNode
                    || element instanceof SentenceNode && parent instanceof GroupNode;
            return sought.isEmpty() || !filtered
                    || words((ExplanationNode) element).toLowerCase(Locale.getDefault()).contains(sought);
        }
    }
}
