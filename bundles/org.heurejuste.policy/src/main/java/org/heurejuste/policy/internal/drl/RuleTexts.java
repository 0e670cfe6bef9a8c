package org.heurejuste.policy.internal.drl;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.internal.check.Findings;

/** Gathers the rules of a project as text: files, tables, and rules written in sentences. */
public final class RuleTexts {

    private RuleTexts() {}

    /**
     * The rule texts of a project.
     *
     * @param project the project
     * @param findings receives what is wrong with files that cannot be made rule text
     * @return the texts in the order of the files
     */
    public static List<RuleText> of(PolicyProject project, Findings findings) {
        Sentences sentences = Sentences.of(project, findings);
        List<RuleText> texts = new ArrayList<>();
        for (SourceFile file : project.sources()) {
            switch (file.kind()) {
                case RULES -> texts.add(RuleText.of(file));
                case TABLE -> texts.add(TableText.of(file, findings));
                case SENTENCE_RULES -> texts.add(sentences.expand(file, findings));
                default -> {
                }
            }
        }
        return texts;
    }
}
