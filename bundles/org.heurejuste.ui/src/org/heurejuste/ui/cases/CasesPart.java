package org.heurejuste.ui.cases;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.Mismatch;
import org.jspecify.annotations.Nullable;

/** The widgets of the Cases view: a sentence and a bar above, the tree beside or above the details. */
final class CasesPart {

    private static final String[] MENU = {"org.heurejuste.ui.cases.runSelected", "org.heurejuste.ui.cases.runAll",
        "org.heurejuste.ui.cases.rerunFailed", "", "org.heurejuste.ui.cases.openCase",
        "org.heurejuste.ui.cases.openRule", "org.heurejuste.ui.cases.explain", "",
        IWorkbenchCommandConstants.NAVIGATE_EXPAND_ALL, IWorkbenchCommandConstants.NAVIGATE_COLLAPSE_ALL};

    private final Composite parent;
    private final Link summary;
    private final RunBar bar;
    private final Text filterText;
    private CaseFilter filter = CaseFilter.ALL;
    private final SashForm sash;
    private final CaseTree tree;
    private final CaseDetails details;
    private CaseBoard board = new CaseBoard(List.of());

    CasesPart(Composite parent, ResourceManager images, IWorkbenchPartSite site) {
        this.parent = parent;
        parent.setLayout(new GridLayout());
        summary = new Link(parent, SWT.WRAP);
        summary.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        Composite line = new Composite(parent, SWT.NONE);
        line.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        line.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).create());
        bar = new RunBar(line);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        filterText = filterText(line);
        sash = new SashForm(parent, SWT.HORIZONTAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree = new CaseTree(new Composite(sash, SWT.NONE), images);
        details = new CaseDetails(sash);
        sash.setWeights(55, 45);
        sash.addListener(SWT.Resize, event -> arrange());
        tree.onSelect(details::show);
        filterText.addModifyListener(event -> show(filter.withText(filterText.getText())));
        addMenus(site);
    }

    private static Text filterText(Composite parent) {
        Text text = new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL);
        text.setMessage(Messages.filter_hint);
        text.setToolTipText(Messages.filter_name);
        GridDataFactory.swtDefaults().hint(text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 120, SWT.DEFAULT)
                .applyTo(text);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.filter_name;
            }
        });
        return text;
    }

    /** Side by side in a wide view, one above the other in a tall one. */
    private void arrange() {
        Point size = sash.getSize();
        int orientation = size.x > size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != orientation) {
            sash.setOrientation(orientation);
        }
    }

    private void addMenus(IWorkbenchPartSite site) {
        Stream.concat(Stream.of(tree.control()), details.viewers().stream().map(Viewer::getControl))
                .forEach(control -> control.setMenu(menu(site).createContextMenu(control)));
    }

    private static MenuManager menu(IWorkbenchPartSite site) {
        MenuManager menu = new MenuManager();
        for (String command : MENU) {
            menu.add(command.isEmpty()
                    ? new Separator()
                    : new CommandContributionItem(
                            new CommandContributionItemParameter(site, null, command,
                                    CommandContributionItem.STYLE_PUSH)));
        }
        return menu;
    }

    Table decisionRows() {
        return details.decisionRows();
    }

    void setFocus() {
        tree.control().setFocus();
    }

    void show(CaseBoard newBoard) {
        board = newBoard;
        tree.show(newBoard);
        if (tree.selection().isEmpty()) {
            details.show(null);
        }
    }

    void update(Collection<SampleNode> changed) {
        if (!changed.isEmpty()) {
            tree.update(changed);
            selection().stream().findFirst().filter(changed::contains).ifPresent(details::show);
        }
    }

    /** Shows other cases. */
    void show(CaseFilter other) {
        filter = other;
        tree.show(other);
        if (tree.selection().isEmpty()) {
            details.show(null);
        }
    }

    CaseFilter filter() {
        return filter;
    }

    /** Shows what became of the cases since another run. */
    void compared() {
        tree.show(filter);
    }

    void showState(@Nullable RunState state) {
        String words = state == null ? Messages.summary_noProject : state.words();
        boolean offersProblems = state != null && state.phase() == RunState.Phase.BROKEN;
        String text = LegacyActionTools.escapeMnemonics(words);
        summary.setText(offersProblems ? text + " <a>" + Messages.summary_showProblems + "</a>" : text);
        bar.show(state == null ? 0 : state.done(), state == null ? 0 : state.total(), state != null && state.isRed(),
                words);
        parent.layout();
    }

    List<CaseNode> selection() {
        return tree.selection();
    }

    /** Returns the rule of the selected row of the details, or the first that the selected line of the tree names. */
    Optional<String> selectedRule() {
        if (details.hasFocus()) {
            return Optional.ofNullable(details.selectedRule());
        }
        return tree.selection().stream().findFirst().flatMap(CasesPart::rule);
    }

    private static Optional<String> rule(CaseNode node) {
        return switch (node) {
            case MismatchNode mismatch -> Optional.ofNullable(mismatch.mismatch().rule());
            case SampleNode sample when sample.result() != null -> rule(sample);
            default -> Optional.empty();
        };
    }

    private static Optional<String> rule(SampleNode sample) {
        var result = Objects.requireNonNull(sample.result());
        return Stream.concat(result.mismatches().stream().map(Mismatch::rule).filter(Objects::nonNull),
                result.decisions().stream().map(decision -> decision.rule())).findFirst();
    }

    void revealUnlessSelected(CaseNode node) {
        if (selection().isEmpty()) {
            tree.reveal(node);
        }
    }

    /** Goes to the failure that stands so many places after the selected line, round at the ends. */
    void goToFailure(int step) {
        CaseFilter shown = filter.withOnlyFailures(true);
        List<CaseNode> failures = board.suites(shown).stream()
                .<CaseNode>flatMap(suite -> suite.children(shown).stream()).toList();
        if (!failures.isEmpty()) {
            int here = selection().isEmpty() ? -1 : failures.indexOf(caseOf(selection().get(0)));
            int next = here < 0 ? (step > 0 ? 0 : -1) : here + step;
            tree.reveal(failures.get(Math.floorMod(next, failures.size())));
        }
    }

    private static CaseNode caseOf(CaseNode node) {
        return switch (node) {
            case MismatchNode mismatch -> mismatch.parent();
            case ProblemNode problem -> problem.parent();
            default -> node;
        };
    }

    void expand(boolean expanded) {
        if (expanded) {
            tree.expandAll();
        } else {
            tree.collapseAll();
        }
    }

    /** Calls back when something else is selected. */
    void onSelect(Runnable receiver) {
        tree.onSelect(node -> receiver.run());
        details.viewers().forEach(viewer -> viewer.addSelectionChangedListener(event -> receiver.run()));
    }

    /** Calls back on a double click or Enter: on a line of the tree, on an expectation, on a decision. */
    void onOpen(Consumer<CaseNode> node, Consumer<SourceSpan> expectation, Consumer<String> rule) {
        tree.onOpen(node);
        details.onOpen(expectation, rule);
    }

    /** Calls back when the offer to show the problems is taken. */
    void onProblems(Runnable receiver) {
        summary.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> receiver.run()));
    }
}
