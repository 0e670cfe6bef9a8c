package org.heurejuste.ui.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jface.text.IDocument;

import org.heurejuste.language.LanguageSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What the language service knows of one project, with the unsaved texts of all open editors. There is one snapshot at a
 * time; it is brought up to date in the background, or by whoever cannot do with an older one.
 */
public final class ProjectLanguage implements AutoCloseable {

    /** How long the window's thread may wait for an answer, in milliseconds. */
    private static final long PATIENCE_MILLIS = 200;

    private final DiskFiles disk;
    private final Map<String, LiveText> open = new ConcurrentHashMap<>();
    private final List<Consumer<LanguageSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final SnapshotJob job = new SnapshotJob(this);
    private volatile @Nullable LanguageSnapshot last;

    ProjectLanguage(Path root) {
        this.disk = new DiskFiles(root);
    }

    /** Follows the text of a document that some editor has opened. */
    void opened(String path, IDocument document) {
        open.compute(path, (same, known) -> {
            if (known != null && known.document() == document) {
                return known;
            } else if (known != null) {
                known.close();
            }
            return new LiveText(document, job::soon);
        });
        job.soon();
    }

    /** Goes back to the text on disk. */
    void closed(String path) {
        LiveText text = open.remove(path);
        if (text != null) {
            text.close();
            disk.changed(path);
            job.soon();
        }
    }

    /** Notes that a file has another content on disk, or is gone. */
    void changedOnDisk(String path) {
        if (!open.containsKey(path)) {
            disk.changed(path);
            job.soon();
        }
    }

    /**
     * The project as it is at this moment; waits until it is read.
     *
     * @param cancelled whether the answer is no longer wanted
     * @return a snapshot with every change made before the call
     * @throws CancellationException if cancelled
     */
    public LanguageSnapshot await(BooleanSupplier cancelled) {
        try {
            while (!lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        try {
            return update(cancelled);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The project as it is at this moment, for those who cannot wait, such as the window's thread.
     *
     * @return a snapshot with every change made before the call; empty while the project is being read
     */
    public Optional<LanguageSnapshot> now() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        try {
            return last == null ? Optional.empty() : Optional.of(await(() -> System.nanoTime() > end));
        } catch (CancellationException tooSlow) {
            return Optional.empty();
        }
    }

    private LanguageSnapshot update(BooleanSupplier cancelled) {
        LanguageSnapshot snapshot = disk.over(last, cancelled);
        for (Map.Entry<String, LiveText> text : open.entrySet()) {
            String now = text.getValue().text();
            if (!isIn(snapshot, text.getKey(), now)) {
                snapshot = snapshot.withText(text.getKey(), now, cancelled);
            }
        }
        disk.taken();
        last = snapshot;
        return snapshot;
    }

    private static boolean isIn(LanguageSnapshot snapshot, String path, String text) {
        return snapshot.tree(path).filter(tree -> tree.text().equals(text)).isPresent();
    }

    /**
     * Whether a snapshot still says what stands in a file.
     *
     * @param snapshot a snapshot of this project
     * @param path the file
     * @return false where the text has changed since
     */
    public boolean isCurrent(LanguageSnapshot snapshot, String path) {
        LiveText text = open.get(path);
        return text != null && text.isTaken() && isIn(snapshot, path, text.text());
    }

    void tell(LanguageSnapshot snapshot) {
        listeners.forEach(listener -> listener.accept(snapshot));
    }

    /**
     * Adds a listener, which hears of the present snapshot too.
     *
     * @param listener called in the background with each new snapshot
     */
    public void add(Consumer<LanguageSnapshot> listener) {
        listeners.add(listener);
        job.soon();
    }

    /**
     * Removes a listener.
     *
     * @param listener called no longer
     */
    public void remove(Consumer<LanguageSnapshot> listener) {
        listeners.remove(listener);
    }

    /** Asks for the listeners to be told again, as somebody who was not listening is now. */
    public void refresh() {
        job.soon();
    }

    @Override
    public void close() {
        job.cancel();
        open.values().forEach(LiveText::close);
        open.clear();
        listeners.clear();
    }
}
