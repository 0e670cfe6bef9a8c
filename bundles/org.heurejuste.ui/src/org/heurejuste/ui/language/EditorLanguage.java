package org.heurejuste.ui.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;

import org.heurejuste.language.LanguageSnapshot;
import org.jspecify.annotations.Nullable;

/** What one editor asks of the language service, for its own file: a part of a policy, or a file that stands alone. */
public final class EditorLanguage implements AutoCloseable {

    private final ProjectLanguage language;
    private final String path;
    private final @Nullable IFile file;
    private final boolean alone;
    private final Display display;
    private final List<LiveFeature<?>> features = new CopyOnWriteArrayList<>();
    private final Consumer<LanguageSnapshot> listener = this::changed;
    private volatile boolean shown = true;
    private volatile boolean closed;

    private EditorLanguage(ProjectLanguage language, String path, @Nullable IFile file, boolean alone,
            Display display) {
        this.language = language;
        this.path = path;
        this.file = file;
        this.alone = alone;
        this.display = display;
        language.add(listener);
    }

    /**
     * The language for an editor.
     *
     * @param file its file, or null where that is not in the workspace
     * @param name the file's name
     * @param document its text
     * @param display the window's
     * @return the language; to be closed with the editor
     */
    public static EditorLanguage of(@Nullable IFile file, String name, IDocument document, Display display) {
        if (file != null && ProjectLanguages.isPartOfPolicy(file)) {
            ProjectLanguage language = ProjectLanguages.get().of(file.getProject());
            String path = file.getProjectRelativePath().toString();
            language.opened(path, document);
            return new EditorLanguage(language, path, file, false, display);
        }
        ProjectLanguage language = new ProjectLanguage(Path.of(name));
        language.opened(name, document);
        return new EditorLanguage(language, name, file, true, display);
    }

    /**
     * The file, as the language service names it.
     *
     * @return relative to the project's root
     */
    public String path() {
        return path;
    }

    /**
     * The project that the paths of the language service are in.
     *
     * @return the project, or empty for a file that stands alone
     */
    public Optional<IProject> project() {
        return alone ? Optional.empty() : Optional.ofNullable(file).map(IFile::getProject);
    }

    /**
     * The project with the text as it is now; waits for it.
     *
     * @param cancelled whether the answer is no longer wanted
     * @return a snapshot
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public LanguageSnapshot await(BooleanSupplier cancelled) {
        return language.await(() -> closed || cancelled.getAsBoolean());
    }

    /**
     * The project with the text as it is now, for the window's thread.
     *
     * @return a snapshot; empty while the project is being read
     */
    public Optional<LanguageSnapshot> now() {
        return language.now();
    }

    /**
     * Keeps something that the editor shows up to date.
     *
     * @param feature told of the text as it is, and of each change
     */
    public void follow(LiveFeature<?> feature) {
        features.add(feature);
        language.refresh();
    }

    /**
     * Whether the editor can be seen; one that cannot costs nothing while others are typed in.
     *
     * @param visible whether it can
     */
    public void setShown(boolean visible) {
        boolean back = visible && !shown;
        shown = visible;
        if (back) {
            language.refresh();
        }
    }

    /** Asks for everything to be worked out again, as another part of the text can be seen. */
    public void refresh() {
        language.refresh();
    }

    private void changed(LanguageSnapshot snapshot) {
        if (shown) {
            features.forEach(feature -> tell(feature, snapshot));
        }
    }

    /** What one feature cannot do, the others do all the same. */
    private <T> void tell(LiveFeature<T> feature, LanguageSnapshot snapshot) {
        if (closed || display.isDisposed()) {
            return;
        }
        try {
            T found = feature.find(snapshot, path);
            display.asyncExec(() -> {
                if (!closed && language.isCurrent(snapshot, path)) {
                    feature.show(found);
                }
            });
        } catch (RuntimeException | LinkageError defect) {
            ILog.of(EditorLanguage.class).error(Messages.readingBroke, defect);
        }
    }

    @Override
    public void close() {
        closed = true;
        features.clear();
        language.remove(listener);
        if (alone) {
            language.close();
        }
    }
}
