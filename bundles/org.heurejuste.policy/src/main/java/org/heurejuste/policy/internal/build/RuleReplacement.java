package org.heurejuste.policy.internal.build;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.InternalRuleBase;
import org.drools.drl.ast.descr.PackageDescr;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.update.RuleKey;
import org.heurejuste.policy.kie.Kie;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/** Replaces single rules of a rule base that is there already, without compiling any other. */
public final class RuleReplacement {

    private RuleReplacement() {}

    /**
     * Replaces rules. Where it does not succeed the rule base is spoilt.
     *
     * @param base a rule base that may be changed
     * @param gone the rules to take out
     * @param come the files of the rules to put in, each with these rules alone; they cannot be used again
     * @param order for each package its rules in the order in which their author wrote them, by which the engine chooses among equals
     * @return whether it succeeded; false without having begun where a session of the rule base is still at work
     */
    public static boolean apply(KieBase base, Collection<RuleKey> gone, List<ParsedRules> come,
            Map<String, List<String>> order) {
        return base.getKieSessions().isEmpty() && Kie.call(() -> {
            try {
                gone.stream().filter(rule -> base.getRule(rule.packageName(), rule.name()) != null)
                        .forEach(rule -> base.removeRule(rule.packageName(), rule.name()));
                boolean built = come.isEmpty() || build(base, come);
                NetworkPlans.renew((InternalRuleBase) base);
                order.forEach((packageName, names) -> arrange(base, packageName, names));
                return built;
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                return false;
            }
        });
    }

    private static boolean build(KieBase base, List<ParsedRules> files) {
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null,
                Kie.loader());
        configuration.setOption(LanguageLevelOption.DRL6);
        configuration.setOption(ParallelRulesBuildThresholdOption.get(Integer.MAX_VALUE));
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(base, configuration);
        CompositeKnowledgeBuilder batch = builder.batch();
        for (ParsedRules file : files) {
            forgetDeclarations(file.descr());
            Resource resource = Kie.services().getResources().newDescrResource(file.descr());
            resource.setSourcePath(file.text().file().path());
            file.descr().setResource(resource);
            batch.add(resource, ResourceType.DESCR);
        }
        batch.build();
        return !builder.hasErrors();
    }

    /** The rule base has them. */
    private static void forgetDeclarations(PackageDescr descr) {
        descr.getFunctions().clear();
        descr.getGlobals().clear();
        descr.getTypeDeclarations().clear();
        descr.getEnumDeclarations().clear();
        descr.getEntryPointDeclarations().clear();
        descr.getWindowDeclarations().clear();
    }

    private static void arrange(KieBase base, String packageName, List<String> names) {
        int place = 0;
        for (String name : names) {
            if (base.getRule(packageName, name) instanceof RuleImpl rule) {
                rule.setLoadOrder(place++);
            }
        }
    }
}
