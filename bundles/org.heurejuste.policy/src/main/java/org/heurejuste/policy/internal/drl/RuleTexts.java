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

    /**
     * The rules of a decision table as text.
     *
     * @param table the table
     * @return the text; what cannot be read of the table is missing in it
     */
    public static RuleText ofTable(SourceFile table) {
        return TableText.of(table, new Findings());
    }

    /**
     * The rules of a file of rules in sentences as text.
     *
     * @param project the project with the file and the sentences
     * @param file the file
     * @param findings receives sentences that are not known
     * @return the text
     */
    public static RuleText ofSentences(PolicyProject project, SourceFile file, Findings findings) {
        return Sentences.of(project, new Findings()).expand(file, findings);
    }
}
