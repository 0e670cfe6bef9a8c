package org.heurejuste.policy.internal.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.letter.LetterCode;
import org.heurejuste.policy.letter.LetterKind;
import org.heurejuste.policy.letter.LetterLanguage;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.letter.LetterTemplate;
import org.heurejuste.policy.vocabulary.TypeDefinition;

/** Checks the templates of a policy against its vocabulary, and those of a language against those of the other. */
public final class LetterCheck {

    private final PolicyProject project;
    private final Letters letters;
    private final List<LetterFile> files;
    private final LetterKeys keys;
    private final Function<LetterTemplate, Optional<PatternProblem>> problems;
    private final LetterFindings findings = new LetterFindings();
    private final ArgumentCheck arguments = new ArgumentCheck(findings);

    /**
     * A check.
     *
     * @param project the project
     * @param letters its letters
     * @param files their files
     * @param clauses the clauses that the policy's rules name
     * @param problems why a template cannot be read
     */
    public LetterCheck(PolicyProject project, Letters letters, List<LetterFile> files, Collection<String> clauses,
            Function<LetterTemplate, Optional<PatternProblem>> problems) {
        this.problems = problems;
        this.project = project;
        this.letters = letters;
        this.files = files;
        this.keys = new LetterKeys(letters.kinds(), clauses);
    }

    /**
     * What is wrong.
     *
     * @return the findings, in reading order
     */
    public List<Diagnostic> diagnostics() {
        new LetterAnnotations(letters.vocabulary(), findings).check();
        files.forEach(this::unreadable);
        if (files.stream().allMatch(file -> file.problem() == null)) {
            missingFiles();
            templates();
            coverage();
        }
        return findings.inReadingOrder();
    }

    private void unreadable(LetterFile file) {
        PatternProblem problem = file.problem();
        if (problem != null) {
            findings.add(LetterCode.UNREADABLE, problem.key(), file.text().span(problem.start(), problem.end()),
                    problem.words().toArray());
        }
    }

    private void missingFiles() {
        Set<String> told = new HashSet<>();
        for (LetterKind kind : letters.kinds()) {
            for (LetterLanguage language : LetterLanguage.values()) {
                String path = LetterFile.path(kind, language);
                if (project.source(path).isEmpty() && told.add(path)) {
                    findings.add(LetterCode.NO_FILE, kind.definition().span(), kind.decision().name(), path);
                }
            }
        }
    }

    private void templates() {
        Map<String, LetterTemplate> first = new HashMap<>();
        List<LetterTemplate> all = letters.templates();
        for (LetterTemplate template : all) {
            LetterTemplate before = first.putIfAbsent(template.toString(), template);
            if (before == null) {
                template(template);
            } else {
                findings.add(LetterCode.DUPLICATE_KEY, template.keySpan(), template.key(),
                        String.valueOf(before.keySpan().line()));
            }
        }
        first.values().stream().filter(template -> isAlone(template, first)).forEach(template -> findings.add(
                LetterCode.ONE_LANGUAGE, "one-language." + template.language().code(), template.keySpan(),
                template.key()));
    }

    /** Where the other language's file is missing altogether, that is told once. */
    private boolean isAlone(LetterTemplate template, Map<String, LetterTemplate> known) {
        LetterLanguage other = template.language().other();
        return !known.containsKey(other.code() + ":" + template.key())
                && keys.problem(template.key()).isEmpty()
                && files.stream().anyMatch(file -> file.language() == other);
    }

    private void template(LetterTemplate template) {
        Optional<LetterKeys.Problem> unknown = keys.problem(template.key());
        unknown.ifPresent(problem -> unknownKey(template, problem));
        PatternProblem broken = problems.apply(template).orElse(null);
        if (broken != null) {
            SourceSpan span = template.pattern().isBlank()
                    ? template.keySpan()
                    : template.span(broken.start(), broken.end());
            Object[] words = broken.key().equals("syntax.empty")
                    ? new Object[] {template.key()}
                    : broken.words().toArray();
            findings.add(LetterCode.SYNTAX, broken.key(), span, words);
        } else if (unknown.isEmpty()) {
            keys.kind(template.key()).ifPresent(kind -> arguments.check(kind, template));
            if (!template.isReadable()) {
                findings.add(LetterCode.TOO_MANY_READINGS, template.keySpan(), template.key(),
                        String.valueOf(Readings.MOST));
            }
        }
    }

    private void unknownKey(LetterTemplate template, LetterKeys.Problem problem) {
        SourceSpan key = template.keySpan();
        SourceSpan span = new SourceSpan(key.path(), key.line(), key.column() + problem.start(),
                key.offset() + problem.start(), problem.word().length());
        boolean untold = problem.start() == 0
                && letters.vocabulary().decisions().stream().map(TypeDefinition::name).anyMatch(problem.word()::equals);
        if (untold) {
            findings.add(LetterCode.UNKNOWN_KEY, "unknown-key.untold", span, problem.word());
        } else {
            findings.unknown(LetterCode.UNKNOWN_KEY, problem.start() == 0 ? "unknown-key" : "unknown-key.word", span,
                    problem.word(), problem.known(), template.key());
        }
    }

    private void coverage() {
        Set<String> known = new HashSet<>();
        letters.templates().forEach(template -> known.add(template.key()));
        for (LetterKind kind : letters.kinds()) {
            List<String> missing = new ArrayList<>(keys.uncovered(kind, known));
            boolean hasFile = !files.isEmpty();
            if (!missing.isEmpty() && hasFile) {
                findings.add(LetterCode.NO_TEMPLATE, missing.size() == 1 ? "no-template" : "no-template.several",
                        kind.definition().span(), kind.decision().name(), LetterFindings.list(missing));
            }
        }
    }
}
