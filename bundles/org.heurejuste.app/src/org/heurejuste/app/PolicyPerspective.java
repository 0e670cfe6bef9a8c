package org.heurejuste.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The "Policy" perspective: the project left, the rules in the middle, problems and cases below, the outline right. */
public final class PolicyPerspective implements IPerspectiveFactory {

    static final String ID = "org.heurejuste.perspective.policy";

    private static final String PROJECT = "org.heurejuste.ui.project";
    private static final String CASES = "org.heurejuste.ui.cases";
    private static final String HANDBOOK = "org.heurejuste.ui.handbook";
    private static final String DECISIONS = "org.heurejuste.ui.decisions";
    private static final String EXPLANATION = "org.heurejuste.ui.explanation";
    private static final String COVERAGE = "org.heurejuste.ui.coverage";
    private static final String SEARCH = "org.eclipse.search.ui.views.SearchView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(PROJECT, IPageLayout.LEFT, 0.22f, editors);
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.74f, editors);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.66f, editors);
        below.addView(CASES);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addPlaceholder(EXPLANATION);
        below.addPlaceholder(COVERAGE);
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        below.addPlaceholder(SEARCH);
        below.addPlaceholder(HANDBOOK);
        below.addPlaceholder(DECISIONS);
        for (String view : new String[] {PROJECT, IPageLayout.ID_OUTLINE, CASES, EXPLANATION, COVERAGE,
            IPageLayout.ID_PROBLEM_VIEW, HANDBOOK, DECISIONS, SEARCH, IPageLayout.ID_PROGRESS_VIEW}) {
            layout.addShowViewShortcut(view);
        }
    }
}
