package org.heurejuste.app;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;

/** The images of projects and markers, which the platform leaves to the application to declare. */
final class WorkspaceImages {

    private static final String PROBLEMS = "$nl$/icons/full/elcl16/";
    private static final String VIEWS = "$nl$/icons/full/eview16/";
    private static final String OBJECTS = "$nl$/icons/full/obj16/";

    private final IWorkbenchConfigurer configurer;
    private final Bundle ide = Platform.getBundle("org.eclipse.ui.ide");

    private WorkspaceImages(IWorkbenchConfigurer configurer) {
        this.configurer = configurer;
    }

    static void declare(IWorkbenchConfigurer configurer) {
        WorkspaceImages images = new WorkspaceImages(configurer);
        images.declare(IDE.SharedImages.IMG_OBJ_PROJECT, OBJECTS + "prj_obj");
        images.declare(IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, OBJECTS + "cprj_obj");
        images.declare(IDE.SharedImages.IMG_OPEN_MARKER, PROBLEMS + "gotoobj_tsk");
        images.declare("IMG_OBJS_ERROR_PATH", OBJECTS + "error_tsk");
        images.declare("IMG_OBJS_WARNING_PATH", OBJECTS + "warn_tsk");
        images.declare("IMG_OBJS_INFO_PATH", OBJECTS + "info_tsk");
        images.declare("IMG_OBJS_QUICK_FIX_AVAILABLE", OBJECTS + "quickfix_enabled_obj");
        images.declare("IMG_LCL_FLAT_LAYOUT", PROBLEMS + "flatLayout");
        images.declare("IMG_LCL_HIERARCHICAL_LAYOUT", PROBLEMS + "hierarchicalLayout");
        images.declare("IMG_ETOOL_PROBLEM_CATEGORY", "$nl$/icons/full/etool16/problem_category");
        images.declare("IMG_VIEW_PROBLEMS_VIEW", VIEWS + "problems_view");
    }

    /** Declares an image in whichever format the platform's version brings it. */
    private void declare(String id, String pathWithoutExtension) {
        for (String extension : new String[] {".svg", ".png"}) {
            URL url = FileLocator.find(ide, IPath.fromOSString(pathWithoutExtension + extension), null);
            if (url != null) {
                configurer.declareImage(id, ImageDescriptor.createFromURL(url), true);
                return;
            }
        }
    }
}
