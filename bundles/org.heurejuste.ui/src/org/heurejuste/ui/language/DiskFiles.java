package org.heurejuste.ui.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.SourceFile;
import org.jspecify.annotations.Nullable;

/** The files of a project on disk, and which of them a snapshot has not seen as they are. */
final class DiskFiles {

    /** From this many changed files on, reading all of them anew is faster than one after the other. */
    private static final int MANY = 8;

    private final Path root;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Set<String> taking = new HashSet<>();

    DiskFiles(Path root) {
        this.root = root;
    }

    void changed(String path) {
        changed.add(path);
    }

    /** The project with every change on disk; a place that is no policy project is one without files. */
    LanguageSnapshot over(@Nullable LanguageSnapshot last, BooleanSupplier cancelled) {
        taking.clear();
        taking.addAll(changed);
        if (last == null || taking.size() >= MANY || !taking.stream().allMatch(this::isThere)) {
            return LanguageSnapshot.of(open(), cancelled);
        }
        LanguageSnapshot snapshot = last;
        for (String path : taking) {
            String text = read(path);
            if (snapshot.project().source(path).map(SourceFile::text).filter(text::equals).isEmpty()) {
                snapshot = snapshot.withText(path, text, cancelled);
            }
        }
        return snapshot;
    }

    /** The snapshot with those changes has been made. */
    void taken() {
        changed.removeAll(taking);
    }

    private boolean isThere(String path) {
        return Files.isReadable(root.resolve(path));
    }

    private String read(String path) {
        try {
            return new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.UTF_8);
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }

    private PolicyProject open() {
        try {
            return PolicyProject.open(root);
        } catch (PolicyProjectException notAPolicy) {
            return PolicyProject.empty(root);
        }
    }
}
