package org.heurejuste.policy.internal.library;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the jars that the rules of a project are compiled against, by Maven's rules, among those that Maven has fetched already. */
public final class MavenLibraries {

    private static final int MOST = 1000;
    private static final int MOST_PARENTS = 20;
    private static final Set<String> COMPILED_AGAINST = Set.of("", "compile", "provided", "system", "runtime");
    private static final Set<String> INHERITED = Set.of("", "compile", "runtime");

    private final LocalRepository repository;
    private final Map<String, Library> managed = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Path> jars = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private MavenLibraries(LocalRepository repository) {
        this.repository = repository;
    }

    /**
     * What was found.
     *
     * @param jars the jars, the project's own libraries first
     * @param missing what the project names and Maven has not fetched yet, as {@code group:artifact:version}
     */
    public record Found(List<Path> jars, List<String> missing) {

        /** Keeps its own copies. */
        public Found {
            jars = List.copyOf(jars);
            missing = List.copyOf(missing);
        }
    }

    /** What is wanted, and what of it is left out. */
    private record Wanted(Library library, List<Library> users) {
    }

    /**
     * The jars of a project.
     *
     * @param pom its {@code pom.xml}
     * @param folder where that lies
     * @return the jars of its libraries and of theirs, without the engine, which is there already
     */
    public static Found of(byte[] pom, Path folder) {
        return of(pom, folder, LocalRepository.ofThisMachine());
    }

    static Found of(byte[] pom, Path folder, LocalRepository repository) {
        Optional<Pom> read = PomReader.read(pom).map(said -> said.in(folder));
        if (read.isEmpty() || read.get().parent().isEmpty() && read.get().libraries().isEmpty()) {
            return new Found(List.of(), List.of());
        }
        MavenLibraries libraries = new MavenLibraries(repository);
        libraries.collect(libraries.whole(read.get(), Optional.of(folder)));
        return new Found(libraries.jars, libraries.missing);
    }

    private void collect(Pom project) {
        List<Library> own = project.libraries().stream().map(project::resolved)
                .filter(library -> !isEngine(library)).toList();
        if (own.isEmpty()) {
            return;
        }
        managed.putAll(managed(project, 0));
        Deque<Wanted> open = new ArrayDeque<>();
        own.forEach(library -> open.add(new Wanted(managed(library, managed, false), List.of())));
        while (!open.isEmpty() && seen.size() < MOST) {
            Wanted next = open.removeFirst();
            Library library = next.library();
            Set<String> scopes = next.users().isEmpty() ? COMPILED_AGAINST : INHERITED;
            boolean wanted = scopes.contains(library.scope()) && !isEngine(library)
                    && next.users().stream().noneMatch(user -> user.excludes(library))
                    && (next.users().isEmpty() || !library.optional());
            if (wanted && seen.add(library.key())) {
                take(next, open);
            }
        }
    }

    private void take(Wanted wanted, Deque<Wanted> open) {
        Library library = wanted.library();
        if (!library.type().equals("pom")) {
            jar(library).ifPresentOrElse(jars::add, () -> missing.add(library.coordinates()));
        }
        List<Library> users = new ArrayList<>(wanted.users());
        users.add(library);
        repository.pom(library).map(pom -> whole(pom, Optional.empty())).ifPresent(pom -> {
            Map<String, Library> own = managed(pom, 0);
            pom.libraries().stream().map(pom::resolved).map(needed -> managed(needed, own, false))
                    .map(needed -> managed(needed, managed, true))
                    .forEach(needed -> open.addLast(new Wanted(needed, users)));
        });
    }

    private Optional<Path> jar(Library library) {
        try {
            return library.file().isEmpty()
                    ? repository.jar(library)
                    : Optional.of(Path.of(library.file())).filter(Files::isReadable);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Library managed(Library library, Map<String, Library> by, boolean always) {
        Library managed = by.get(library.key());
        return managed == null ? library : library.managedBy(managed, always);
    }

    /** The engine and its parts come with whatever compiles the rules. */
    private static boolean isEngine(Library library) {
        return library.group().equals("org.drools") || library.group().equals("org.kie");
    }

    /** A {@code pom.xml} with what it leaves to its parents. */
    private Pom whole(Pom pom, Optional<Path> folder) {
        Pom whole = pom;
        Optional<Pom> last = Optional.of(pom);
        Optional<Path> place = folder;
        for (int depth = 0; depth < MOST_PARENTS && last.isPresent() && last.get().parent().isPresent(); depth++) {
            Library parent = whole.resolved(last.get().parent().get());
            Optional<Path> beside = beside(place, last.get());
            Optional<Pom> above = beside.flatMap(LocalRepository::bytes).flatMap(PomReader::read)
                    .filter(read -> read.properties().getOrDefault("project.artifactId", "").equals(parent.artifact()));
            place = above.isPresent() ? beside.map(Path::getParent) : Optional.empty();
            last = above.or(() -> repository.pom(parent));
            whole = last.map(whole::continuing).orElse(whole);
        }
        return whole;
    }

    private static Optional<Path> beside(Optional<Path> folder, Pom pom) {
        try {
            return folder.filter(there -> !pom.parentPath().isEmpty())
                    .map(there -> there.resolve(pom.parentPath()).normalize())
                    .map(there -> there.toString().endsWith(".xml") ? there : there.resolve("pom.xml"));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Map<String, Library> managed(Pom pom, int depth) {
        Map<String, Library> found = new HashMap<>();
        List<Library> bills = new ArrayList<>();
        pom.managed().stream().map(pom::resolved).filter(library -> !isEngine(library)).forEach(library -> {
            if (library.isBill()) {
                bills.add(library);
            } else {
                found.putIfAbsent(library.key(), library);
            }
        });
        if (depth < MOST_PARENTS) {
            bills.forEach(bill -> repository.pom(bill).map(read -> managed(whole(read, Optional.empty()), depth + 1))
                    .ifPresent(more -> more.forEach(found::putIfAbsent)));
        }
        return found;
    }
}
