package org.heurejuste.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.build.EngineErrors;
import org.heurejuste.policy.internal.build.ModuleReader;
import org.heurejuste.policy.internal.build.ModuleSettings;
import org.heurejuste.policy.internal.build.PolicyBuild;
import org.heurejuste.policy.internal.build.RuleBaseBuild;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.check.HandbookCheck;
import org.heurejuste.policy.internal.check.LibraryCheck;
import org.heurejuste.policy.internal.check.PolicyCheck;
import org.heurejuste.policy.internal.check.Suspects;
import org.heurejuste.policy.internal.drl.Consequences;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.RuleDefinitions;
import org.heurejuste.policy.internal.drl.RuleParser;
import org.heurejuste.policy.internal.drl.RuleText;
import org.heurejuste.policy.internal.drl.RuleTexts;
import org.heurejuste.policy.internal.expression.Types;
import org.heurejuste.policy.internal.vocabulary.VocabularyReader;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.vocabulary.Vocabulary;

/** Compiles a policy: reads every file, says everything that is wrong with it, and makes the rules ready to run. */
public final class PolicyCompiler {

    private PolicyCompiler() {}

    /**
     * Compiles a project. Never throws for what an author wrote, however wrong.
     *
     * @param project the project
     * @return what it comes to
     */
    public static Compilation compile(PolicyProject project) {
        return compile(project, letters -> {});
    }

    /**
     * Compiles a project, and tells its words before it builds its rules, which takes much longer.
     *
     * @param project the project
     * @param known told the letters, with the vocabulary, as soon as they are known; called once, by this thread
     * @return what it comes to
     */
    public static Compilation compile(PolicyProject project, Consumer<Letters> known) {
        return compile(project, known, false);
    }

    /** Where the rule base is to be changed later, the engine has to remember more. */
    static Compilation compile(PolicyProject project, Consumer<Letters> known, boolean changeable) {
        Findings findings = new Findings();
        ModuleSettings settings = ModuleReader.read(project, findings);
        LibraryCheck.check(project, findings);
        List<ParsedRules> all = parse(project, findings);
        List<ParsedRules> files = taken(settings, all, findings);
        Vocabulary vocabulary = VocabularyReader.read(files);
        List<RuleDefinition> rules = rules(files);
        Letters letters = Letters.of(project, vocabulary, rules);
        known.accept(letters);
        boolean onlyInserts = Consequences.onlyInsert(files);
        HandbookCheck.check(Handbook.of(project), files, findings);
        Optional<RuleBaseBuild> build = build(project, settings, vocabulary, files, findings);
        CompiledPolicy policy = findings.hasErrors() || build.isEmpty()
                ? null
                : new CompiledPolicy(vocabulary, letters, rules, onlyInserts,
                        () -> build.get().ruleBase(settings, onlyInserts && !changeable));
        return new Compilation(project, vocabulary, rules, findings.inReadingOrder(), letters,
                outlines(all), policy);
    }

    private static Optional<RuleBaseBuild> build(PolicyProject project, ModuleSettings settings, Vocabulary vocabulary,
            List<ParsedRules> files, Findings findings) {
        ClassLoader classes = Kie.newLoader(project.libraries().loader());
        Types types = Types.of(files, classes);
        Suspects suspects = PolicyCheck.check(files, vocabulary, types, findings);
        Supplier<List<ParsedRules>> again = () -> {
            Findings known = new Findings();
            List<ParsedRules> read = taken(settings, parse(project, known), known);
            PolicyCheck.check(read, vocabulary, Types.of(read, classes), known);
            return read;
        };
        Optional<RuleBaseBuild> build = new PolicyBuild(again, classes, findings).of(files);
        build.ifPresent(b -> new EngineErrors(files, types, suspects, findings).report(b.errors()));
        return build;
    }

    /**
     * The rules of a project in the rule language, whatever an author wrote them in. Whether they compile is not looked at.
     *
     * @param project the project
     * @return a text for each file of rules, table and file of sentences, in the order of the files; as far as it can be made
     */
    public static List<String> ruleTexts(PolicyProject project) {
        return RuleTexts.of(project, new Findings()).stream().map(RuleText::drl).toList();
    }

    /**
     * The rules of a project in the rule language, each text with the way back to what its author wrote. Whether they compile is
     * not looked at.
     *
     * @param project the project
     * @return a source for each file of rules, table and file of sentences, in the order of the files
     */
    public static List<RuleSource> ruleSources(PolicyProject project) {
        return RuleTexts.of(project, new Findings()).stream().map(RuleSource::new).toList();
    }

    static List<ParsedRules> parse(PolicyProject project, Findings findings) {
        return RuleTexts.read(project, findings, RuleParser::parse);
    }

    static List<ParsedRules> taken(ModuleSettings settings, List<ParsedRules> files, Findings findings) {
        files.stream().filter(file -> !settings.takes(file.packageName()))
                .forEach(file -> findings.add(PolicyCode.OUTSIDE_MODULE,
                        SourceSpan.startOf(file.text().file().path()), file.packageName()));
        return files.stream().filter(file -> settings.takes(file.packageName())).toList();
    }

    static Map<String, List<OutlineNode>> outlines(List<ParsedRules> files) {
        Map<String, List<OutlineNode>> outlines = new HashMap<>();
        files.forEach(file -> outlines.put(file.text().file().path(), Outline.of(file)));
        return outlines;
    }

    static List<RuleDefinition> rules(List<ParsedRules> files) {
        List<RuleDefinition> rules = new ArrayList<>();
        files.forEach(file -> rules.addAll(RuleDefinitions.of(file)));
        return rules;
    }
}
