package org.heurejuste.policy.internal.build;

import java.util.List;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.kie.internal.builder.KnowledgeBuilderResult;

/** Turns what the engine objects to into findings. */
public final class EngineErrors {

    private EngineErrors() {
    }

    /**
     * Reports what the parser stumbled over.
     *
     * @param file a file
     * @param findings receives the findings
     */
    public static void syntax(ParsedRules file, Findings findings) {
        for (ParsedRules.SyntaxError error : file.errors()) {
            String drl = file.text().drl();
            String word = drl.substring(error.offset(), Math.min(drl.length(), error.offset() + error.length()));
            findings.add(PolicyCode.SYNTAX, file.text().origin().span(error.offset(), error.length()), word);
        }
    }

    /**
     * Reports what the build objects to.
     *
     * @param build the build
     * @param files the files that went into it
     * @param findings receives the findings
     */
    public static void report(RuleBaseBuild build, List<ParsedRules> files, Findings findings) {
        for (KnowledgeBuilderResult error : build.errors()) {
            String path = error.getResource() == null ? "" : error.getResource().getSourcePath();
            ParsedRules file = files.stream().filter(f -> f.text().file().path().equals(path)).findFirst().orElse(files.get(0));
            int line = error.getLines() == null || error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
            SourceSpan span = file.text().origin().span(file.text().lines().start(line), 0);
            findings.add(PolicyCode.REFUSED, span);
        }
    }
}
