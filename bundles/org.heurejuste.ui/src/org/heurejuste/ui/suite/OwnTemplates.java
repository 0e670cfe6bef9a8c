package org.heurejuste.ui.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.CaseTemplate;
import org.osgi.service.prefs.BackingStoreException;

/** The templates of cases: those that a project brings, and those that a person keeps in the preferences. */
public final class OwnTemplates {

    private static final String BUNDLE = "org.heurejuste.ui";
    private static final String KEY = "suite.templates";

    private OwnTemplates() {}

    /**
     * The templates that can be chosen in a project.
     *
     * @param project the policy project
     * @param vocabulary its vocabulary
     * @return the project's own first, then the person's
     */
    static List<CaseTemplate> of(IProject project, Vocabulary vocabulary) {
        List<CaseTemplate> templates = new ArrayList<>();
        try {
            templates.addAll(CaseTemplate.of(project.getLocation().toPath(), vocabulary));
        } catch (IOException unreadable) {
            ILog.of(OwnTemplates.class).warn(unreadable.getMessage(), unreadable);
        }
        templates.addAll(own(vocabulary));
        return templates;
    }

    /**
     * The templates that a person keeps.
     *
     * @param vocabulary a policy's vocabulary
     * @return in the order in which they were kept
     */
    public static List<CaseTemplate> own(Vocabulary vocabulary) {
        return CaseTemplate.read(KEY, node().get(KEY, ""), vocabulary);
    }

    /**
     * Keeps these templates and no others.
     *
     * @param templates the templates
     */
    public static void keep(List<CaseTemplate> templates) {
        node().put(KEY, templates.isEmpty() ? "" : CaseTemplate.write(templates));
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(OwnTemplates.class).warn(e.getMessage(), e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(BUNDLE);
    }
}
