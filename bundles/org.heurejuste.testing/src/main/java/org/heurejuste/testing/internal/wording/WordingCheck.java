package org.heurejuste.testing.internal.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.letter.LetterLanguage;
import org.heurejuste.policy.letter.LetterReading;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.letter.LetterTemplate;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.Spoken;
import org.heurejuste.runtime.letter.LetterWriter;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.WordingCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.reading.WordingParser;
import org.heurejuste.testing.internal.yaml.YamlDocument;
import org.heurejuste.testing.internal.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Checks the letters of a policy: its templates, and what they come to in its sample cases. For one check of a project. */
public final class WordingCheck {

    private static final int LARGEST = 1024 * 1024;

    private final Letters letters;
    private final LocalDate today;
    private final Wording wording;
    private final LetterWording rules;
    private final List<LetterWriter> writers;
    private final List<Diagnostic> problems;
    private final Set<Wording.Exemption> used = new HashSet<>();
    private final Set<String> toldOfTemplates = new HashSet<>();
    private final Set<Diagnostic> ofTemplates = new LinkedHashSet<>();

    private WordingCheck(Letters letters, Wording wording, LocalDate today, List<Diagnostic> problems) {
        this.letters = letters;
        this.wording = wording;
        this.rules = new LetterWording(wording);
        this.writers = Stream.of(LetterLanguage.values()).map(language -> new LetterWriter(letters, language)).toList();
        this.today = today;
        this.problems = problems;
        checkTemplates();
        writers.forEach(LetterWriter::prepare);
    }

    /**
     * A check of a project's letters. Where the project has no {@value Wording#FILE}, every word may be said.
     *
     * @param project the project
     * @param letters its letters
     * @param today the day on which exceptions must still hold
     * @return the check
     */
    public static WordingCheck of(PolicyProject project, Letters letters, LocalDate today) {
        Findings findings = new Findings();
        SourceSpan start = SourceSpan.startOf(Wording.FILE);
        Wording wording = new Wording(List.of(), List.of(), List.of());
        Optional<SourceFile> file = letters.isEmpty() ? Optional.empty() : project.source(Wording.FILE);
        if (file.isPresent() && isReadable(file.get(), start, findings)) {
            YamlDocument document = YamlReader.read(Wording.FILE, file.get().text());
            findings.addAll(document.problems());
            wording = document.problems().isEmpty()
                    ? new WordingParser(letters, findings).parse(document.root(), start)
                    : wording;
        }
        return new WordingCheck(letters, wording, today, findings.all());
    }

    private static boolean isReadable(SourceFile file, SourceSpan start, Findings findings) {
        OptionalInt bad = file.badEncoding();
        if (bad.isPresent()) {
            findings.add(SuiteCode.UNREADABLE_FILE, SourceSpan.in(file.path(), file.text(), bad.getAsInt(), 1),
                    "file.encoding");
        } else if (file.size() > LARGEST) {
            findings.add(SuiteCode.UNREADABLE_FILE, start, "wording.large", String.valueOf(LARGEST / 1024 / 1024));
        }
        return bad.isEmpty() && file.size() <= LARGEST;
    }

    /**
     * What is wrong with the wording's file and with the templates.
     *
     * @return the findings, in no particular order
     */
    public List<Diagnostic> ofTemplates() {
        return List.copyOf(ofTemplates);
    }

    private void checkTemplates() {
        ofTemplates.addAll(problems);
        wording.exceptions().stream().filter(this::isOver)
                .forEach(exception -> ofTemplates.add(Findings.diagnostic(WordingCode.EXPIRED, exception.span(),
                        "wording.expired", exception.rule(), exception.where(), exception.until().toString())));
        letters.templates().stream().filter(LetterTemplate::isSound)
                .forEach(template -> template.readings().forEach(reading -> check(template, reading)));
    }

    private void check(LetterTemplate template, LetterReading reading) {
        LetterWording.Said said = new LetterWording.Said(template.key(), template.language(), reading.text(),
                reading.arguments(), List.of());
        for (Violation violation : rules.of(said)) {
            if (!isExcepted(violation, template.key())) {
                toldOfTemplates.add(template + "\n" + violation.mark());
                ofTemplates.add(finding(violation, template.span(reading.place(violation.start()),
                        reading.place(violation.end() - 1) + 1), template, false));
            }
        }
    }

    /**
     * What is wrong with the letters of sample cases. What was told of a template is not told again of each case.
     *
     * @param results the cases as they were decided
     * @return the findings, in no particular order
     */
    public List<Diagnostic> ofCases(List<CaseResult> results) {
        List<Diagnostic> found = new ArrayList<>();
        for (CaseLetters told : CaseLetters.all(writers, rules, results)) {
            SourceSpan span = told.result().sample().span();
            told.untold().forEach(reason -> found
                    .add(new Diagnostic(WordingCode.UNTOLD, span, reason, Findings.message("wording.untold.help"))));
            Set<String> once = new HashSet<>();
            told.violations().forEach((template, violations) -> violations.stream()
                    .filter(v -> !toldOfTemplates.contains(template + "\n" + v.mark()))
                    .filter(v -> !isExcepted(v, template.key()) && once.add(template + "\n" + v.mark()))
                    .forEach(v -> found.add(finding(v, span, template, true))));
        }
        return found;
    }

    /**
     * The exceptions that nothing was excepted by, once templates and every sample case were looked at.
     *
     * @return the findings, in the file's order
     */
    public List<Diagnostic> ofUnusedExceptions() {
        return wording.exceptions().stream().filter(exception -> !isOver(exception) && !used.contains(exception))
                .map(exception -> Findings.diagnostic(WordingCode.UNUSED, exception.span(), "wording.unused",
                        exception.rule(), exception.where()))
                .toList();
    }

    private boolean isOver(Wording.Exemption exception) {
        return exception.until().isBefore(today);
    }

    private boolean isExcepted(Violation violation, String key) {
        List<Wording.Exemption> excepting = wording.exceptions().stream()
                .filter(e -> e.rule().equals(violation.rule()) && Wording.isAbout(key, List.of(e.where())))
                .filter(e -> !isOver(e) && concerns(e, violation)).toList();
        used.addAll(excepting);
        return !excepting.isEmpty();
    }

    private static boolean concerns(Wording.Exemption exception, Violation violation) {
        String said = violation.said();
        return exception.words().isEmpty() || said != null
                && exception.words().stream().map(FoldedText::fold).anyMatch(FoldedText.fold(said)::equals);
    }

    private static Diagnostic finding(Violation violation, SourceSpan span, LetterTemplate template,
            boolean inCase) {
        Message name = Findings.message(
                template.language() == LetterLanguage.FR ? "wording.template.fr" : "wording.template.en",
                template.key());
        String said = violation.said();
        Spoken missing = violation.missing();
        if (said == null) {
            return new Diagnostic(WordingCode.MISSING, span,
                    Findings.message(inCase ? "wording.must.case" : "wording.must", name,
                            Objects.requireNonNull(missing),
                            violation.reason()),
                    Findings.message("wording.must.help", violation.rule()));
        }
        return new Diagnostic(WordingCode.FORBIDDEN, span,
                Findings.message(inCase ? "wording.never.case" : "wording.never", said, violation.reason(), name),
                help(violation.rule(), violation.instead()));
    }

    private static Message help(String rule, @Nullable Spoken instead) {
        return instead == null
                ? Findings.message("wording.never.help", rule)
                : Findings.message("wording.instead", instead, rule);
    }
}
