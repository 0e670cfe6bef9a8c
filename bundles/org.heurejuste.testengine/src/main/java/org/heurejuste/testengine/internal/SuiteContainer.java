package org.heurejuste.testengine.internal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.SampleCase;
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

    /** Everything in the suite: what cannot be read, then the cases. */
    Set<DiscoverySelector> parts() {
        Stream<UniqueId> broken = IntStream.range(0, suite.unreadable().size())
                .mapToObj(i -> getUniqueId().append(Ids.UNREADABLE, String.valueOf(i + 1)));
        Stream<UniqueId> cases = suite.cases().stream().map(sample -> getUniqueId().append(Ids.CASE, sample.name()));
        Set<DiscoverySelector> parts = new LinkedHashSet<>();
        Stream.concat(broken, cases).map(DiscoverySelectors::selectUniqueId).forEach(parts::add);
        return parts;
    }

    /** The last case that begins on a line or before it. */
    Optional<SampleCase> caseAt(int line) {
        return suite.cases().stream().filter(sample -> sample.span().line() <= line).reduce((first, second) -> second);
    }

    Optional<TestDescriptor> part(UniqueId id, UniqueId.Segment segment) {
        return segment.getType().equals(Ids.CASE)
                ? sampleCase(id, segment.getValue())
                : unreadable(id, segment.getValue());
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
