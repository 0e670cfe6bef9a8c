package org.heurejuste.policy.letter;

import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.letter.PatternProblem;
import org.heurejuste.policy.internal.letter.PatternReader;
import org.heurejuste.policy.internal.letter.PropertiesText;
import org.heurejuste.policy.internal.letter.Readings;
import org.jspecify.annotations.Nullable;

/** A message template of a language: what the customer reads of a decision. Immutable. */
public final class LetterTemplate {

    private final LetterLanguage language;
    private final PropertiesText file;
    private final PropertiesText.Entry entry;
    private volatile @Nullable PatternReader read;
    private volatile @Nullable Readings readings;

    LetterTemplate(LetterLanguage language, PropertiesText file, PropertiesText.Entry entry) {
        this.language = language;
        this.file = file;
        this.entry = entry;
    }

    /**
     * Its language.
     *
     * @return the language of the file that it stands in
     */
    public LetterLanguage language() {
        return language;
    }

    /**
     * Its key.
     *
     * @return the decision's name, and what its text varies with: {@code Apology.WAIT.SIMPLE}
     */
    public String key() {
        return entry.key();
    }

    /**
     * Its text.
     *
     * @return an ICU MessageFormat pattern
     */
    public String pattern() {
        return entry.value();
    }

    /**
     * Where its key stands.
     *
     * @return the place in the project's file
     */
    public SourceSpan keySpan() {
        return file.span(entry.keyStart(), entry.keyEnd());
    }

    /**
     * Where a stretch of its text stands.
     *
     * @param start the stretch's first UTF-16 unit in {@link #pattern()}
     * @param end the unit after its last
     * @return the place in the project's file
     */
    public SourceSpan span(int start, int end) {
        return file.span(entry.place(start), entry.place(end));
    }

    /**
     * What it consists of.
     *
     * @return its parts in order; empty where ICU cannot read it
     */
    public List<LetterPart> parts() {
        return read().parts();
    }

    /**
     * The ways in which it may read.
     *
     * @return the ways, with one branch of each choice each; of too many the first, see {@link LetterCode#TOO_MANY_READINGS}
     */
    public List<LetterReading> readings() {
        return allReadings().list();
    }

    /**
     * Whether {@link #readings()} are all.
     *
     * @return false where there are too many
     */
    public boolean isReadable() {
        return allReadings().complete();
    }

    private Readings allReadings() {
        Readings known = readings;
        if (known == null) {
            known = Readings.of(parts());
            readings = known;
        }
        return known;
    }

    /**
     * Whether it can be read.
     *
     * @return whether ICU knows its syntax
     */
    public boolean isSound() {
        return problem().isEmpty();
    }

    Optional<PatternProblem> problem() {
        return Optional.ofNullable(read().problem());
    }

    private PatternReader read() {
        PatternReader known = read;
        if (known == null) {
            known = PatternReader.read(entry.value());
            read = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return language.code() + ":" + key();
    }
}
