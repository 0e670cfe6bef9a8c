package org.heurejuste.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.ResourcesPlugin;

import org.heurejuste.workspace.build.CheckProjects;
import org.jspecify.annotations.Nullable;

/** Checks every policy project afresh. */
public final class CheckHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        CheckProjects.all(ResourcesPlugin.getWorkspace()).schedule();
        return null;
    }
}
