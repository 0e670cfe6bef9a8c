package org.heurejuste.policy.internal.drl;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.internal.build.Once;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.kie.Kie;

/** Gathers the rules of a project as text: files, tables, and rules written in sentences. */
public final class RuleTexts {

    private final PolicyProject project;
    private final Findings ofSentences = new Findings();
    private final Supplier<Sentences> sentences = new Once<>(this::sentences);

    private record Read<T>(T result, Findings findings) {
    }

    private RuleTexts(PolicyProject project) {
        this.project = project;
    }

    /**
     * The rule texts of a project.
     *
     * @param project the project
     * @param findings receives what is wrong with files that cannot be made rule text
     * @return the texts in the order of the files
     */
    public static List<RuleText> of(PolicyProject project, Findings findings) {
        return read(project, findings, (text, found) -> text);
    }

    /**
     * Reads the rule texts of a project, on all cores.
     *
     * @param <T> what a text is read as
     * @param project the project
     * @param findings receives what is wrong with files that cannot be made rule text, and what the reader finds
     * @param reader reads a text and tells what it finds; called by many threads
     * @return what was read, in the order of the files
     */
    public static <T> List<T> read(PolicyProject project, Findings findings,
            BiFunction<RuleText, Findings, T> reader) {
        RuleTexts texts = new RuleTexts(project);
        List<Read<T>> all = project.sources().stream().filter(file -> isOfRules(file.kind())).toList().parallelStream()
                .map(file -> Kie.call(() -> texts.read(file, reader))).toList();
        texts.sentences.get();
        findings.addAll(texts.ofSentences);
        all.forEach(read -> findings.addAll(read.findings()));
        return all.stream().map(Read::result).toList();
    }

    private static boolean isOfRules(SourceKind kind) {
        return kind == SourceKind.RULES || kind == SourceKind.TABLE || kind == SourceKind.SENTENCE_RULES;
    }

    private <T> Read<T> read(SourceFile file, BiFunction<RuleText, Findings, T> reader) {
        Findings found = new Findings();
        return new Read<>(reader.apply(text(file, found), found), found);
    }

    private RuleText text(SourceFile file, Findings found) {
        return switch (file.kind()) {
            case TABLE -> TableText.of(file, found);
            case SENTENCE_RULES -> sentences.get().expand(file, found);
            default -> RuleText.of(file);
        };
    }

    private Sentences sentences() {
        return Sentences.of(project, ofSentences);
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
