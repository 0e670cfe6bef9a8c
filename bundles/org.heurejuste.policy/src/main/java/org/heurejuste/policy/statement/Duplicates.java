package org.heurejuste.policy.statement;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.check.Findings;

/** The findings on names that a policy has twice, which no statement tells by itself. */
public final class Duplicates {

    private Duplicates() {}

    /**
     * A rule or query whose name another one of its package has.
     *
     * @param name the name
     * @param place where it stands the second time
     * @param first where it stands the first time
     * @return the finding
     */
    public static Diagnostic rule(String name, SourceSpan place, SourceSpan first) {
        return finding(PolicyCode.DUPLICATE_RULE, name, place, first);
    }

    /**
     * A declared type or enum whose name another one of its package has.
     *
     * @param name the name
     * @param place where it stands the second time
     * @param first where it stands the first time
     * @return the finding
     */
    public static Diagnostic type(String name, SourceSpan place, SourceSpan first) {
        return finding(PolicyCode.DUPLICATE_TYPE, name, place, first);
    }

    private static Diagnostic finding(PolicyCode code, String name, SourceSpan place, SourceSpan first) {
        Findings findings = new Findings();
        findings.add(code, place, name, first.path().substring(first.path().lastIndexOf('/') + 1),
                String.valueOf(first.line()));
        return findings.inReadingOrder().get(0);
    }
}
