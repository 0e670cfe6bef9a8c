package org.heurejuste.policy.internal.build;

import java.util.Collection;
import java.util.List;

import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.kie.Kie;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/** Rules compiled by the engine in its classic mode. */
public final class RuleBaseBuild {

    private final KnowledgeBuilder builder;

    private RuleBaseBuild(KnowledgeBuilder builder) {
        this.builder = builder;
    }

    /**
     * Compiles rules that were parsed. The engine changes the descriptors, so they cannot be built twice.
     *
     * @param files the rule files
     * @param classes knows KIE, and the Java classes that rules may use
     * @return the outcome
     */
    public static RuleBaseBuild of(List<ParsedRules> files, ClassLoader classes) {
        return Kie.call(() -> build(files, classes));
    }

    private static RuleBaseBuild build(List<ParsedRules> files, ClassLoader classes) {
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null,
                classes);
        configuration.setOption(LanguageLevelOption.DRL6);
        configuration.setOption(ParallelRulesBuildThresholdOption.get(Integer.MAX_VALUE));
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        CompositeKnowledgeBuilder batch = builder.batch();
        for (ParsedRules file : files) {
            Resource resource = Kie.services().getResources().newDescrResource(file.descr());
            resource.setSourcePath(file.text().file().path());
            file.descr().setResource(resource);
            batch.add(resource, ResourceType.DESCR);
        }
        batch.build();
        return new RuleBaseBuild(builder);
    }

    /**
     * What the engine objects to.
     *
     * @return its errors, none where it accepted everything
     */
    public Collection<KnowledgeBuilderResult> errors() {
        return List.copyOf(builder.getResults(ResultSeverity.ERROR));
    }

    /**
     * The rules, ready to run.
     *
     * @param settings how the rule base is to be run
     * @param onlyInserts whether consequences only insert new facts, so that the engine need not remember those that no rule matches
     * @return a new rule base
     * @throws IllegalStateException if there are errors
     */
    public KieBase ruleBase(ModuleSettings settings, boolean onlyInserts) {
        if (builder.hasErrors()) {
            throw new IllegalStateException("rules with errors make no rule base");
        }
        KnowledgeBuilderImpl built = (KnowledgeBuilderImpl) builder;
        return Kie.call(() -> {
            KieBaseConfiguration configuration = settings.configuration(built.getRootClassLoader());
            configuration.setOption(onlyInserts ? KieBaseMutabilityOption.DISABLED : KieBaseMutabilityOption.ALLOWED);
            if (WordOperators.areUsed(built.getKnowledgePackages())) {
                configuration.setOption(ConstraintJittingThresholdOption.get(Integer.MAX_VALUE));
            }
            return built.newKnowledgeBase(configuration);
        });
    }
}
