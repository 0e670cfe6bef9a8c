package org.heurejuste.testengine.internal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.Suite;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.hierarchical.Node;

/** A suite. */
final class SuiteContainer extends AbstractTestDescriptor implements Node<CasesContext> {
    private final Path file;
    private final Suite suite;
    private final Project.Ready project;

    SuiteContainer(UniqueId id, Path file, Suite suite, Project.Ready project) {
        super(id, suite.name(), source(file, suite.span()));
        this.file = file;
        this.suite = suite;
        this.project = project;
    }

    static FileSource source(Path file, SourceSpan span) {
        return FileSource.from(file.toFile(), FilePosition.from(span.line(), span.column()));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    /** Everything in the suite: what cannot be read, the cases, then what is always true. */
    Set<DiscoverySelector> parts() {
        Stream<UniqueId> broken = IntStream.range(0, suite.unreadable().size())
                .mapToObj(i -> getUniqueId().append(Ids.UNREADABLE, String.valueOf(i + 1)));
        Stream<UniqueId> cases = suite.cases().stream().map(sample -> getUniqueId().append(Ids.CASE, sample.name()));
        Stream<UniqueId> always = tried().map(entry -> getUniqueId().append(Ids.ALWAYS, entry.name()));
        Set<DiscoverySelector> parts = new LinkedHashSet<>();
        Stream.of(broken, cases, always).flatMap(part -> part).map(DiscoverySelectors::selectUniqueId)
                .forEach(parts::add);
        return parts;
    }

    private Stream<Invariant> tried() {
        return project.trying().concerns(suite) ? suite.always().stream() : Stream.of();
    }

    /** The last case or entry that begins on a line or before it. */
    Optional<UniqueId> partAt(int line) {
        Map<Integer, UniqueId> parts = new TreeMap<>();
        suite.cases().forEach(c -> parts.put(c.span().line(), getUniqueId().append(Ids.CASE, c.name())));
        tried().forEach(entry -> parts.put(entry.span().line(), getUniqueId().append(Ids.ALWAYS, entry.name())));
        return parts.entrySet().stream().filter(part -> part.getKey() <= line).map(Map.Entry::getValue)
                .reduce((first, second) -> second);
    }

    Optional<TestDescriptor> part(UniqueId id, UniqueId.Segment segment) {
        return switch (segment.getType()) {
            case Ids.CASE -> sampleCase(id, segment.getValue());
            case Ids.ALWAYS -> always(id, segment.getValue());
            default -> unreadable(id, segment.getValue());
        };
    }

    private Optional<TestDescriptor> always(UniqueId id, String name) {
        return tried().filter(entry -> entry.name().equals(name)).findFirst()
                .map(entry -> new AlwaysTest(id, displayName(entry.name()), file, suite, entry, project.trials()));
    }

    private Optional<TestDescriptor> sampleCase(UniqueId id, String name) {
        return suite.cases().stream().filter(sample -> sample.name().equals(name)).findFirst()
                .map(sample -> new CaseTest(id, displayName(sample.name()), file, suite, sample, project));
    }

    private Optional<TestDescriptor> unreadable(UniqueId id, String number) {
        return IntStream.range(0, suite.unreadable().size()).filter(i -> number.equals(String.valueOf(i + 1))).boxed()
                .findFirst()
                .map(suite.unreadable()::get)
                .map(part -> new UnreadableTest(id, displayName(part.name()), file, suite, part));
    }

    /** Tools that select classes show no containers below them: there, the suite's name is part of the case's. */
    private String displayName(String name) {
        boolean belowClass = getUniqueId().getSegments().stream()
                .anyMatch(segment -> segment.getType().equals(Ids.CLASS));
        return belowClass ? suite.name() + ": " + name : name;
    }
}
