package org.heurejuste.testengine.internal;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.engine.support.discovery.SelectorResolver.Resolution.selectors;
import static org.junit.platform.engine.support.discovery.SelectorResolver.Resolution.unresolved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.heurejuste.testengine.SampleCasesTest;
import org.heurejuste.testing.SuiteFiles;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.discovery.UriSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Turns every kind of selection into unique ids, and those into containers and tests. */
public final class SuiteResolver implements SelectorResolver {
    private final UniqueId engine;
    private final ProjectFinder finder;
    private final Projects projects;
    private final Trying trying;

    /**
     * A resolver.
     *
     * @param engine the engine's unique id
     * @param finder finds the projects of suites
     * @param projects the projects of this engine
     * @param trying on how many generated cases what is always true is tried
     */
    public SuiteResolver(UniqueId engine, ProjectFinder finder, Projects projects, Trying trying) {
        this.engine = engine;
        this.finder = finder;
        this.projects = projects;
        this.trying = trying;
    }

    private Project at(Path root) {
        return projects.at(root, trying);
    }

    @Override
    public Resolution resolve(FileSelector selector, Context context) {
        Path file = selector.getPath();
        if (!SuiteFiles.isSuite(file)) {
            return unresolved();
        }
        UniqueId suite = suiteId(engine, file);
        Optional<UniqueId> atLine = selector.getPosition().flatMap(position -> open(suite)
                .flatMap(opened -> opened.partAt(position.getLine())));
        return selectors(Set.of(selectUniqueId(atLine.orElse(suite))));
    }

    @Override
    public Resolution resolve(DirectorySelector selector, Context context) {
        return all(selector.getPath());
    }

    @Override
    public Resolution resolve(ClasspathRootSelector selector, Context context) {
        URI root = selector.getClasspathRoot();
        return isFile(root) ? all(Path.of(root)) : unresolved();
    }

    @Override
    public Resolution resolve(ClasspathResourceSelector selector, Context context) {
        URL resource = Thread.currentThread().getContextClassLoader().getResource(selector.getClasspathResourceName());
        return resource != null && isFile(URI.create(resource.toString()))
                ? file(Path.of(URI.create(resource.toString())))
                : unresolved();
    }

    @Override
    public Resolution resolve(UriSelector selector, Context context) {
        URI uri = selector.getUri();
        return isFile(uri) && SuiteFiles.isSuite(Path.of(withoutQuery(uri)))
                ? selectors(Set.of(fileSelector(uri)))
                : unresolved();
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        if (!selector.getClassName().equals(SampleCasesTest.class.getName())) {
            return unresolved();
        }
        return selectors(Set.of(selectUniqueId(engine.append(Ids.CLASS, SampleCasesTest.class.getName()))));
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId id = selector.getUniqueId();
        if (!id.hasPrefix(engine) || id.equals(engine)) {
            return unresolved();
        }
        List<UniqueId.Segment> segments = id.getSegments().subList(engine.getSegments().size(),
                id.getSegments().size());
        UniqueId.Segment last = segments.get(segments.size() - 1);
        return switch (last.getType()) {
            case Ids.CLASS -> standIn(id, context);
            case Ids.POLICY -> policy(id, Path.of(last.getValue()), context);
            case Ids.SUITE -> suite(id, context);
            case Ids.CASE, Ids.ALWAYS, Ids.UNREADABLE -> part(id, last, context);
            default -> unresolved();
        };
    }

    private Resolution standIn(UniqueId id, Context context) {
        Optional<StandIn> container = context.addToParent(parent -> Optional.of(new StandIn(id)));
        return container.map(c -> Resolution.match(Match.exact(c, () -> suitesOf(finder.standard(), id))))
                .orElse(unresolved());
    }

    private Set<DiscoverySelector> suitesOf(Path root, UniqueId parent) {
        return at(root) instanceof Project.Broken broken
                ? Set.of(broken.selector(parent))
                : in(root.resolve(SuiteFiles.FOLDER), parent);
    }

    private Resolution policy(UniqueId id, Path root, Context context) {
        return at(root) instanceof Project.Broken broken
                ? match(add(id, context, new BrokenPolicy(id, broken)))
                : unresolved();
    }

    private Resolution suite(UniqueId id, Context context) {
        Path file = Path.of(id.getLastSegment().getValue());
        if (!SuiteFiles.isSuite(file)) {
            return unresolved();
        }
        if (at(finder.rootOf(file)) instanceof Project.Broken broken) {
            return selectors(Set.of(broken.selector(id.removeLastSegment())));
        }
        Optional<SuiteContainer> container = open(id).flatMap(suite -> add(id, context, suite));
        return container.map(suite -> Resolution.match(Match.exact(suite, suite::parts))).orElse(unresolved());
    }

    /** Below the engine itself, or below the class that stands for a project's suites. */
    private <T extends TestDescriptor> Optional<T> add(UniqueId id, Context context, T child) {
        UniqueId parent = id.removeLastSegment();
        return parent.equals(engine)
                ? context.addToParent(engineItself -> Optional.of(child))
                : context.addToParent(() -> selectUniqueId(parent), above -> Optional.of(child));
    }

    private Resolution part(UniqueId id, UniqueId.Segment last, Context context) {
        return match(context.addToParent(() -> selectUniqueId(id.removeLastSegment()),
                parent -> parent instanceof SuiteContainer suite ? suite.part(id, last) : Optional.empty()));
    }

    private static Resolution match(Optional<? extends TestDescriptor> descriptor) {
        return descriptor.map(d -> Resolution.match(Match.exact(d))).orElse(unresolved());
    }

    /** The suite of a unique id, where its policy can be used. */
    private Optional<SuiteContainer> open(UniqueId id) {
        Path file = Path.of(id.getLastSegment().getValue());
        Path root = finder.rootOf(file);
        return at(root) instanceof Project.Ready ready
                ? Optional.of(new SuiteContainer(id, file, ready.reader().read(root, file), ready))
                : Optional.empty();
    }

    private Resolution file(Path file) {
        return SuiteFiles.isSuite(file) ? selectors(Set.of(selectUniqueId(suiteId(engine, file)))) : unresolved();
    }

    private Resolution all(Path folder) {
        Set<DiscoverySelector> suites = in(folder, engine);
        return suites.isEmpty() ? unresolved() : selectors(suites);
    }

    private Set<DiscoverySelector> in(Path folder, UniqueId parent) {
        try {
            return SuiteFiles.under(folder).stream().map(file -> selectUniqueId(suiteId(parent, file)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UniqueId suiteId(UniqueId parent, Path file) {
        return parent.append(Ids.SUITE, finder.edited(file).toString());
    }

    private static boolean isFile(URI uri) {
        return "file".equals(uri.getScheme()) && Files.exists(Path.of(withoutQuery(uri)));
    }

    private static URI withoutQuery(URI uri) {
        return URI.create(uri.toString().replaceFirst("\\?.*$", ""));
    }

    private static FileSelector fileSelector(URI uri) {
        return DiscoverySelectors.selectFile(Path.of(withoutQuery(uri)).toString(),
                FilePosition.fromQuery(uri.getQuery()).orElse(null));
    }
}
