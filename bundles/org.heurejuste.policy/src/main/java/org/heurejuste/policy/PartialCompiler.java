package org.heurejuste.policy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.heurejuste.policy.internal.build.EngineErrors;
import org.heurejuste.policy.internal.build.ModuleReader;
import org.heurejuste.policy.internal.build.ModuleSettings;
import org.heurejuste.policy.internal.build.PolicyBuild;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.check.HandbookCheck;
import org.heurejuste.policy.internal.check.LibraryCheck;
import org.heurejuste.policy.internal.check.PolicyCheck;
import org.heurejuste.policy.internal.check.Suspects;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.RuleParser;
import org.heurejuste.policy.internal.drl.RuleTexts;
import org.heurejuste.policy.internal.expression.Types;
import org.heurejuste.policy.internal.vocabulary.VocabularyReader;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.vocabulary.Vocabulary;

/**
 * Says what is wrong with a large policy after an edit: reads and checks all of it, but leaves to the engine only the rules of some files,
 * as the engine takes most of the time. Each check reads anew; nothing is kept in between.
 */
public final class PartialCompiler {

    private final PolicyProject project;
    private final Predicate<String> built;
    private final BooleanSupplier cancelled;
    private final ClassLoader classes;

    private PartialCompiler(PolicyProject project, Predicate<String> built, BooleanSupplier cancelled) {
        this.project = project;
        this.built = built;
        this.cancelled = cancelled;
        this.classes = Kie.newLoader(project.libraries().loader());
    }

    /**
     * Looks at a project.
     *
     * @param project the project
     * @param built the files whose rules the engine is to build, by path
     * @param cancelled whether the answer is no longer wanted; asked before each file is read and before it is checked, and before the engine begins
     * @return what it comes to, without a policy to run: findings that only the engine makes are those on the chosen files
     * @throws CancellationException if cancelled
     */
    public static Compilation compile(PolicyProject project, Predicate<String> built, BooleanSupplier cancelled) {
        return new PartialCompiler(project, built, cancelled).compile();
    }

    private Compilation compile() {
        Findings findings = new Findings();
        ModuleSettings settings = ModuleReader.read(project, findings);
        LibraryCheck.check(project, findings);
        List<ParsedRules> all = read(findings);
        List<ParsedRules> files = PolicyCompiler.taken(settings, all, findings);
        Vocabulary vocabulary = VocabularyReader.read(files);
        List<RuleDefinition> rules = PolicyCompiler.rules(files);
        Letters letters = Letters.of(project, vocabulary, rules);
        HandbookCheck.check(Handbook.of(project), files, findings);
        checkCancelled();
        Types types = Types.of(files, classes);
        Suspects suspects = PolicyCheck.check(files, vocabulary, types, findings, this::checkCancelled);
        checkCancelled();
        new PolicyBuild(() -> again(settings), classes, findings).of(reduced(files))
                .ifPresent(build -> new EngineErrors(files, types, suspects, findings).report(build.errors()));
        return new Compilation(project, vocabulary, rules, findings.inReadingOrder(), letters,
                PolicyCompiler.outlines(all), null);
    }

    private List<ParsedRules> read(Findings findings) {
        return RuleTexts.read(project, findings, (text, found) -> {
            checkCancelled();
            return RuleParser.parse(text, found);
        });
    }

    private List<ParsedRules> again(ModuleSettings settings) {
        Findings known = new Findings();
        List<ParsedRules> read = PolicyCompiler.taken(settings, read(known), known);
        PolicyCheck.check(read, VocabularyReader.read(read), Types.of(read, classes), known, this::checkCancelled);
        return reduced(read);
    }

    /** What other rules build on stays: declarations, functions, queries, and rules that are extended. */
    private List<ParsedRules> reduced(List<ParsedRules> files) {
        Set<String> parents = files.stream().flatMap(file -> file.descr().getRules().stream())
                .map(RuleDescr::getParentName).filter(Objects::nonNull).collect(Collectors.toSet());
        files.stream().filter(file -> !built.test(file.text().file().path()))
                .forEach(file -> file.descr().getRules().removeIf(
                        rule -> !(rule instanceof QueryDescr) && !parents.contains(rule.getName())));
        return files;
    }

    private void checkCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
