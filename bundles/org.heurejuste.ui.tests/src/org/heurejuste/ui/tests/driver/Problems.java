package org.heurejuste.ui.tests.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

/** The Problems view. */
public final class Problems {

    private final IViewPart view;

    Problems(IViewPart view) {
        this.view = view;
    }

    static Problems shown(Workbench workbench) {
        return new Problems(workbench.show(IPageLayout.ID_PROBLEM_VIEW));
    }

    /** Waits until a problem is listed whose line, read over its columns, holds all these words. */
    public void waitFor(String... words) {
        Ui.until("a problem with " + List.of(words),
                () -> lines().stream().anyMatch(line -> List.of(words).stream().allMatch(line::contains)));
    }

    /** Waits until no error is listed. */
    public void waitUntilNoneOf(String words) {
        Ui.until("no problem with " + words, () -> lines().stream().noneMatch(line -> line.contains(words)));
    }

    /** Mends all problems with these words in one go, as the dialog of quick fixes does. */
    public void mendAll(String words, String mend) {
        Ui.run(() -> {
            IMarker[] all = markers(words);
            WorkbenchMarkerResolution fix = Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(all[0]))
                    .filter(found -> found.getLabel().equals(mend)).map(WorkbenchMarkerResolution.class::cast)
                    .findFirst().orElseThrow(() -> new AssertionError("no mend " + mend));
            List<IMarker> wanted = new ArrayList<>(List.of(all[0]));
            wanted.addAll(List.of(fix.findOtherMarkers(all)));
            fix.run(wanted.toArray(IMarker[]::new), new NullProgressMonitor());
        });
    }

    private static IMarker[] markers(String words) {
        try {
            return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findMarkers(IMarker.PROBLEM, true,
                    IResource.DEPTH_INFINITE))
                    .filter(marker -> marker.getAttribute(IMarker.MESSAGE, "").contains(words))
                    .toArray(IMarker[]::new);
        } catch (CoreException e) {
            throw new AssertionError("problems with " + words, e);
        }
    }

    private List<String> lines() {
        Tree tree = Widgets.only(Widgets.of(view), Tree.class);
        Arrays.stream(tree.getItems()).filter(group -> !group.getExpanded()).forEach(Widgets::expand);
        return Widgets.items(tree).map(item -> String.join(" | ", Widgets.row(item))).toList();
    }
}
