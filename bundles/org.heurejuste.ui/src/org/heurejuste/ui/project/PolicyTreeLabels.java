package org.heurejuste.ui.project;

import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.eclipse.ui.navigator.IDescriptionProvider;

import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.workspace.PolicyNature;
import org.jspecify.annotations.Nullable;

/** The words and icons of the tree. */
public final class PolicyTreeLabels extends LabelProvider implements IDescriptionProvider {

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());
    private final WorkbenchLabelProvider platform = new WorkbenchLabelProvider();

    @Override
    public @Nullable String getText(@Nullable Object element) {
        return element instanceof PolicyGroup group ? groupName(group.kind()) : platform.getText(element);
    }

    private static String groupName(PolicyGroup.Kind kind) {
        return switch (kind) {
            case RULES -> Messages.rules;
            case CASES -> Messages.cases;
            case HANDBOOK -> Messages.handbook;
            case FILES -> Messages.files;
        };
    }

    @Override
    public @Nullable Image getImage(@Nullable Object element) {
        return switch (element) {
            case null -> null;
            case PolicyGroup group -> image("project/" + group.kind().name().toLowerCase(Locale.ROOT));
            case IProject project when PolicyNature.isOn(project) -> image("project/policy");
            case IFile file when SuiteFormat.of(file.getName()).isPresent() -> image("editor/suite");
            default -> platform.getImage(element);
        };
    }

    private @Nullable Image image(String name) {
        return ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/" + name + ".svg").map(images::get)
                .orElse(null);
    }

    @Override
    public @Nullable String getDescription(Object element) {
        return element instanceof IResource resource
                ? resource.getFullPath().makeRelative().toString()
                : getText(element);
    }

    @Override
    public void dispose() {
        images.dispose();
        platform.dispose();
        super.dispose();
    }
}
