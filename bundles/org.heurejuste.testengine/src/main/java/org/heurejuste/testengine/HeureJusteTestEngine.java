package org.heurejuste.testengine;

import java.util.Locale;

import org.heurejuste.testengine.internal.CasesContext;
import org.heurejuste.testengine.internal.Engine;
import org.heurejuste.testengine.internal.ProjectFinder;
import org.heurejuste.testengine.internal.Projects;
import org.heurejuste.testengine.internal.SuiteResolver;
import org.heurejuste.testengine.internal.Trying;
import org.heurejuste.testing.GeneratedCases;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;

/**
 * Runs the sample cases of policy projects: a container a suite, a test a case and a test an entry of
 * {@code always}, each with its place in the file; a case has its clauses as tags. What cannot be read fails.
 *
 * <p>Suites are selected by file (one case alone by its line), by directory, by class-path root, by class-path resource
 * or by unique id. The class {@link SampleCasesTest} stands for all suites of a project where a tool selects classes only.
 * A suite's project is the folder above it that has {@code src/main/resources}, unless {@link #PROJECT} names another.
 */
public final class HeureJusteTestEngine extends HierarchicalTestEngine<CasesContext> {

    /** The engine's id. */
    public static final String ID = "heure-juste";

    /**
     * The configuration parameter that names the policy project, as a path from the working directory. Without it,
     * {@link SampleCasesTest} stands for the project in the working directory.
     */
    public static final String PROJECT = "heurejuste.project";

    /** The configuration parameter that says in which language failures are told, {@code fr} or {@code en}; without it, the JVM's. */
    public static final String LANGUAGE = "heurejuste.lang";

    /** The configuration parameter that says on how many generated cases what is always true is tried; without it, 1,000. */
    public static final String GENERATED = "heurejuste.generated";

    /** The configuration parameter that gives the number of the first generated case; without it, 1. */
    public static final String SEED = "heurejuste.seed";

    /** Tools discover twice, first what there is, then what to run; compiling once is enough. */
    private final Projects projects = new Projects();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        Engine engine = new Engine(uniqueId, projects);
        ProjectFinder finder = new ProjectFinder(request.getConfigurationParameters().get(PROJECT).orElse(null));
        Trying trying = trying(request.getConfigurationParameters());
        EngineDiscoveryRequestResolver.<Engine>builder()
                .addSelectorResolver(context -> new SuiteResolver(uniqueId, finder, projects, trying))
                .build().resolve(request, engine);
        return engine;
    }

    private static Trying trying(ConfigurationParameters parameters) {
        return new Trying(parameters.get(GENERATED, Integer::valueOf).orElse(GeneratedCases.USUAL_COUNT),
                parameters.get(SEED, Long::valueOf).orElse(GeneratedCases.USUAL_SEED));
    }

    @Override
    protected CasesContext createExecutionContext(ExecutionRequest request) {
        return new CasesContext(request.getConfigurationParameters().get(LANGUAGE).map(Locale::forLanguageTag)
                .orElseGet(Locale::getDefault));
    }
}
