package org.heurejuste.languageserver.internal.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.ProjectFolders;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;

/** A project with the texts that an editor holds of it. Its owner lets in one thread at a time. */
final class HeldProject {

    private final Home home;
    private final Map<String, OpenFile> open = new HashMap<>();
    private Moment moment;

    HeldProject(Home home) {
        this.home = home;
        this.moment = Moment.first(this::read, Map.of());
    }

    private LanguageSnapshot read() {
        return LanguageSnapshot.of(files(), () -> false);
    }

    /** A project that cannot be read has no files but those that the editor holds. */
    private PolicyProject files() {
        if (home.alone()) {
            return PolicyProject.empty(home.root());
        }
        try {
            return PolicyProject.open(home.root());
        } catch (PolicyProjectException e) {
            return PolicyProject.empty(home.root());
        }
    }

    String key() {
        return home.key();
    }

    Path root() {
        return home.root();
    }

    boolean alone() {
        return home.alone();
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    void hold(String path, OpenFile file) {
        open.put(path, file);
        moment = moment.with(path, file.lines().text());
    }

    void release(String path) {
        open.remove(path);
        if (!home.alone()) {
            reload(path, false);
        }
    }

    /** Whether any of the files is one of this project's, and not of those that the editor holds. */
    boolean onDisk(Set<Path> files, Set<Path> gone) {
        if (!home.alone() && gone.stream().anyMatch(home.root()::startsWith)) {
            reread();
            return true;
        }
        Map<Path, String> own = files.stream().filter(file -> !home.alone() && file.startsWith(home.root()))
                .collect(Collectors.toMap(file -> file, this::path));
        own.values().removeIf(path -> !ProjectFolders.reads(path) || open.containsKey(path));
        if (own.size() == 1) {
            own.forEach((file, path) -> reload(path, gone.contains(file)));
        } else if (!own.isEmpty()) {
            reread();
        }
        return !own.isEmpty();
    }

    private String path(Path file) {
        return home.root().relativize(file).toString().replace('\\', '/');
    }

    private void reload(String path, boolean gone) {
        Path file = home.root().resolve(path);
        try {
            if (gone || !Files.isRegularFile(file) || path.matches(".*\\.xlsx?")) {
                reread();
            } else {
                moment = moment.with(path,
                        new SourceFile(path, SourceKind.RESOURCE, Files.readAllBytes(file)).text());
            }
        } catch (IOException e) {
            reread();
        }
    }

    private void reread() {
        Map<String, String> texts = new HashMap<>();
        open.forEach((path, file) -> texts.put(path, file.lines().text()));
        moment = Moment.first(this::read, texts);
    }

    ProjectView view() {
        return new ProjectView(home.key(), home.root(), home.alone(), moment, open);
    }
}
