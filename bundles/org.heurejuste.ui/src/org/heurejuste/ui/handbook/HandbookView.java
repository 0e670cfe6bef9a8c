package org.heurejuste.ui.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

import org.heurejuste.language.TextRange;
import org.heurejuste.policy.HandbookContents;
import org.heurejuste.policy.HandbookEntry;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.ui.cases.PolicyProjects;
import org.heurejuste.ui.editor.navigate.Places;
import org.heurejuste.ui.handbook.HandbookNode.Part;
import org.heurejuste.ui.handbook.HandbookNode.Rule;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.jspecify.annotations.Nullable;

/** The handbook of the policy that is being worked on, in the window's language, with the rules of each clause. */
public final class HandbookView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.heurejuste.ui.handbook";

    private final IResourceChangeListener builds = event -> inWindow(this::refresh);
    private final ISelectionListener selections = (part, selection) -> follow(part);
    private @Nullable IProject project;
    private @Nullable String wanted;
    private List<HandbookNode> roots = List.of();
    private TreeViewer tree;
    private ClauseText text;

    @Override
    @SuppressWarnings("NullAway.Init")
    public void createPartControl(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        tree = HandbookTree.in(sash);
        text = new ClauseText(sash);
        sash.setWeights(3, 2);
        sash.addListener(SWT.Resize, event -> sash
                .setOrientation(sash.getSize().x > sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
        tree.addSelectionChangedListener(event -> read(event.getStructuredSelection()));
        tree.addOpenListener(event -> open((IStructuredSelection) event.getSelection()));
        getSite().setSelectionProvider(tree);
        getSite().getPage().addSelectionListener(selections);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(builds, IResourceChangeEvent.POST_BUILD);
        follow(getSite().getPage().getActiveEditor());
    }

    private void follow(@Nullable IWorkbenchPart part) {
        if (part == this) {
            return;
        }
        Optional<IProject> meant = PolicyProjects.of(part).or(() -> Optional.ofNullable(project))
                .filter(IProject::isAccessible).or(() -> PolicyProjects.open().stream().findFirst());
        if (meant.isPresent() && !meant.get().equals(project) || roots.isEmpty()) {
            project = meant.orElse(null);
            refresh();
        }
    }

    private void inWindow(Runnable action) {
        if (!tree.getControl().isDisposed()) {
            tree.getControl().getDisplay().asyncExec(() -> {
                if (!tree.getControl().isDisposed()) {
                    action.run();
                }
            });
        }
    }

    private void refresh() {
        IProject shown = project != null && project.isAccessible()
                ? project
                : PolicyProjects.open().stream().findFirst().orElse(null);
        project = shown;
        CheckedPolicy checked = shown == null ? null : CheckedPolicy.of(shown).orElse(null);
        List<HandbookEntry> entries = checked == null
                ? List.of()
                : HandbookContents.of(checked.compilation(), Locale.getDefault());
        roots = HandbookNode.of(entries);
        Object[] unfolded = tree.getExpandedElements();
        tree.setInput(roots);
        tree.setExpandedElements(unfolded);
        describe(entries);
        if (wanted != null) {
            select(wanted);
        }
    }

    private void describe(List<HandbookEntry> entries) {
        long clauses = entries.stream().filter(HandbookEntry::clause).count();
        long without = entries.stream().filter(HandbookEntry::isWithoutRule).count();
        setContentDescription(entries.isEmpty()
                ? Messages.noHandbook
                : NLS.bind(Messages.summary,
                        new Object[] {project == null ? "" : project.getName(), clauses, without}));
        if (entries.isEmpty()) {
            text.clear();
        }
    }

    /**
     * Shows a clause.
     *
     * @param in the project whose handbook it is in
     * @param clause its name; it is shown as soon as the project has been checked
     */
    public void show(IProject in, String clause) {
        wanted = clause;
        if (!in.equals(project) || roots.isEmpty()) {
            project = in;
            refresh();
        } else {
            select(clause);
        }
    }

    private void select(String clause) {
        HandbookTree.find(roots, clause).ifPresent(part -> {
            wanted = null;
            tree.setSelection(new StructuredSelection(part), true);
            tree.expandToLevel(part, 1);
        });
    }

    private void read(IStructuredSelection selection) {
        switch (selection.getFirstElement()) {
            case Part part -> text.show(part.entry());
            case Rule rule -> text.show(rule.parent().entry());
            case null, default -> text.clear();
        }
    }

    /** Goes to a rule, or to the clause in the handbook's file. */
    private void open(IStructuredSelection selection) {
        SourceSpan place = switch (selection.getFirstElement()) {
            case Part part -> part.entry().place();
            case Rule rule -> rule.rule().span();
            case null, default -> null;
        };
        if (place != null && project != null) {
            Places.show(getSite().getPage(), project,
                    new TextRange(place.path(), place.offset(), place.length()));
        }
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(selections);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(builds);
        super.dispose();
    }
}
