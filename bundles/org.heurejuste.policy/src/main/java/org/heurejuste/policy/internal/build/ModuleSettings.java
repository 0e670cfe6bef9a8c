package org.heurejuste.policy.internal.build;

import java.util.List;

import org.heurejuste.policy.kie.Kie;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.DeclarativeAgendaOption;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.conf.SequentialOption;

/**
 * What {@code kmodule.xml} says of its default rule base.
 *
 * @param packages the packages that it takes, as KIE's patterns ({@code a.b}, {@code a.*}, {@code *}, {@code !a}); empty for all
 * @param equality how facts are told apart
 * @param events how events are processed
 * @param sequential whether rules run in sequence
 * @param declarativeAgenda whether rules may block each other
 */
public record ModuleSettings(List<String> packages, EqualityBehaviorOption equality, EventProcessingOption events,
        SequentialOption sequential, DeclarativeAgendaOption declarativeAgenda) {

    /** KIE's own settings, for all packages. */
    public static final ModuleSettings STANDARD = new ModuleSettings(List.of(), EqualityBehaviorOption.IDENTITY,
            EventProcessingOption.CLOUD, SequentialOption.NO, DeclarativeAgendaOption.DISABLED);

    /** Keeps its own copy of the packages. */
    public ModuleSettings {
        packages = List.copyOf(packages);
    }

    /** The loader has to be the one that the rules were compiled with: with another, declared types would exist twice. */
    KieBaseConfiguration configuration(ClassLoader compiledWith) {
        KieBaseConfiguration configuration = Kie.services().newKieBaseConfiguration(null, compiledWith);
        configuration.setOption(equality);
        configuration.setOption(events);
        configuration.setOption(sequential);
        configuration.setOption(declarativeAgenda);
        return configuration;
    }

    /**
     * Whether the rule base takes the rules of a package. As in KIE, the first pattern that fits decides.
     *
     * @param packageName the package
     * @return whether it does
     */
    public boolean takes(String packageName) {
        for (String pattern : packages) {
            boolean negative = pattern.startsWith("!");
            if (fits(negative ? pattern.substring(1) : pattern, packageName)) {
                return !negative;
            }
        }
        return packages.isEmpty();
    }

    private static boolean fits(String pattern, String name) {
        boolean below = pattern.endsWith(".*") && (name + ".").startsWith(pattern.substring(0, pattern.length() - 1));
        return pattern.equals("*") || pattern.equals(name) || name.endsWith("." + pattern) || below;
    }
}
