package org.heurejuste.policy;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.policy.internal.build.PackagedRules;
import org.heurejuste.policy.internal.check.Findings;
import org.heurejuste.policy.internal.drl.Consequences;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.RuleDefinitions;
import org.heurejuste.policy.internal.vocabulary.VocabularyReader;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.kie.api.KieBase;

/** Loads a package: the rules through KIE, as any KIE program does; the words and places from the sources in it. */
final class PackageLoader {

    private PackageLoader() {}

    static CompiledPolicy load(PolicyProject project) throws PolicyBrokenException {
        KieBase ruleBase = PackagedRules.load(project.root(), project.libraries().loader()).orElse(null);
        if (ruleBase == null) {
            throw new PolicyBrokenException(PolicyCompiler.compile(project).diagnostics());
        }
        List<ParsedRules> files = PolicyCompiler.parse(project, new Findings());
        List<RuleDefinition> rules = new ArrayList<>();
        files.forEach(file -> rules.addAll(RuleDefinitions.of(file)));
        Vocabulary vocabulary = VocabularyReader.read(files);
        return new CompiledPolicy(vocabulary, Letters.of(project, vocabulary, rules), rules,
                Consequences.onlyInsert(files),
                () -> ruleBase);
    }
}
