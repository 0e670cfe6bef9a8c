package org.heurejuste.policy.internal.check;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.diagnostic.SourceSpan;

/** Says which libraries of a project are not on this machine, so that nobody wonders why their types are unknown. */
public final class LibraryCheck {

    private static final String POM = "pom.xml";

    private LibraryCheck() {}

    /**
     * Looks for missing libraries.
     *
     * @param project the project
     * @param findings receives a finding for each
     */
    public static void check(PolicyProject project, Findings findings) {
        project.source(POM).ifPresent(pom -> {
            for (String library : project.libraries().missing()) {
                String artifact = library.split(":")[1];
                int place = pom.text().indexOf(">" + artifact + "<");
                findings.add(PolicyCode.LIBRARY_MISSING,
                        place < 0
                                ? SourceSpan.startOf(POM)
                                : SourceSpan.in(POM, pom.text(), place + 1, artifact.length()),
                        library);
            }
        });
    }
}
