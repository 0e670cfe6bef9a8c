package org.heurejuste.policy;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.internal.build.EngineErrors;
import org.heurejuste.policy.internal.build.ModuleReader;
import org.heurejuste.policy.internal.build.ModuleSettings;
import org.heurejuste.policy.internal.build.RuleBaseBuild;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.RuleDefinitions;
import org.heurejuste.policy.internal.drl.RuleParser;
import org.heurejuste.policy.internal.drl.RuleTexts;
import org.heurejuste.policy.internal.vocabulary.VocabularyReader;
import org.heurejuste.policy.vocabulary.Vocabulary;

/** Compiles a policy: reads every file, says everything that is wrong with it, and makes the rules ready to run. */
public final class PolicyCompiler {

    private PolicyCompiler() {
    }

    /**
     * Compiles a project. Never throws for what an author wrote, however wrong.
     *
     * @param project the project
     * @return what it comes to
     */
    public static Compilation compile(PolicyProject project) {
        Findings findings = new Findings();
        ModuleSettings settings = ModuleReader.read(project, findings);
        List<ParsedRules> files = RuleTexts.of(project, findings).stream().map(RuleParser::parse).toList();
        Vocabulary vocabulary = VocabularyReader.read(files);
        List<RuleDefinition> rules = rules(files);
        files.forEach(file -> EngineErrors.syntax(file, findings));
        RuleBaseBuild build = RuleBaseBuild.of(files.stream().filter(f -> f.errors().isEmpty()).toList());
        EngineErrors.report(build, files, findings);
        List<Diagnostic> diagnostics = findings.inReadingOrder();
        CompiledPolicy policy = findings.hasErrors() ? null : new CompiledPolicy(vocabulary, rules, () -> build.ruleBase(settings));
        return new Compilation(project, vocabulary, rules, diagnostics, policy);
    }

    static List<ParsedRules> parse(PolicyProject project) {
        return RuleTexts.of(project, new Findings()).stream().map(RuleParser::parse).toList();
    }

    private static List<RuleDefinition> rules(List<ParsedRules> files) {
        List<RuleDefinition> rules = new ArrayList<>();
        files.forEach(file -> rules.addAll(RuleDefinitions.of(file)));
        return rules;
    }
}
