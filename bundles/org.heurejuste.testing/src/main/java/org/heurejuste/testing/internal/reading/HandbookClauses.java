package org.heurejuste.testing.internal.reading;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceKind;

/** The clauses of a project's handbook. */
public final class HandbookClauses {
    /** A clause's anchor: letters of the chapter, then a number. Chapters and terms have anchors as well. */
    private static final Pattern ANCHOR = Pattern.compile("<a\\s+(?:id|name)=\"(\\p{L}+\\d+)\"");

    private HandbookClauses() {}

    /**
     * The clauses that have an anchor in the handbook, in any of its languages.
     *
     * @param project the project
     * @return their names; empty where there is no handbook
     */
    public static Set<String> of(PolicyProject project) {
        return project.sources().stream().filter(source -> source.kind() == SourceKind.HANDBOOK)
                .flatMap(source -> ANCHOR.matcher(source.text()).results()).map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
