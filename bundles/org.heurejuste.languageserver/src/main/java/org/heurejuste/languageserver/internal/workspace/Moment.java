package org.heurejuste.languageserver.internal.workspace;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.heurejuste.language.LanguageSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A project at one moment. It is read when it is first asked for, so that of many changes in a row only the last one costs
 * anything, and each question is still answered on the text that it was asked on.
 */
public final class Moment {

    private final Reading base;
    private final SortedMap<String, String> texts;
    private volatile @Nullable LanguageSnapshot made;

    private Moment(Reading base, SortedMap<String, String> texts) {
        this.base = base;
        this.texts = texts;
    }

    /** Makes a snapshot. */
    @FunctionalInterface
    interface Reading {
        LanguageSnapshot read();
    }

    /**
     * The first moment of a project.
     *
     * @param reading reads the files; is asked at most once
     * @param texts the texts that an editor holds, by path
     * @return the moment
     */
    static Moment first(Reading reading, Map<String, String> texts) {
        return new Moment(new Once(reading), new TreeMap<>(texts));
    }

    /**
     * The moment after a change. Never waits for a snapshot that is being made.
     *
     * @param path the file that changed
     * @param text its text
     * @return the next moment
     */
    Moment with(String path, String text) {
        LanguageSnapshot known = made;
        SortedMap<String, String> changed = known == null ? new TreeMap<>(texts) : new TreeMap<>();
        changed.put(path, text);
        return new Moment(known == null ? base : () -> known, changed);
    }

    /**
     * The project at this moment.
     *
     * @param cancelled whether the answer is no longer wanted
     * @return the snapshot, the same one whoever asks
     * @throws CancellationException if cancelled
     */
    public synchronized LanguageSnapshot snapshot(BooleanSupplier cancelled) {
        LanguageSnapshot known = made;
        if (known == null) {
            known = base.read();
            for (Map.Entry<String, String> file : texts.entrySet()) {
                known = known.withText(file.getKey(), file.getValue(), cancelled);
            }
            made = known;
        }
        return known;
    }

    /** Reads once, whoever asks first. */
    private static final class Once implements Reading {

        private final Reading reading;
        private @Nullable LanguageSnapshot read;

        Once(Reading reading) {
            this.reading = reading;
        }

        @Override
        public synchronized LanguageSnapshot read() {
            LanguageSnapshot known = read;
            if (known == null) {
                known = reading.read();
                read = known;
            }
            return known;
        }
    }
}
