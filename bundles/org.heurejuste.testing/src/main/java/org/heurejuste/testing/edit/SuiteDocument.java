package org.heurejuste.testing.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.internal.edit.YamlSuiteDocument;
import org.heurejuste.testing.internal.table.CsvSuiteDocument;
import org.heurejuste.testing.internal.table.XlsxSuiteDocument;

/**
 * A suite's file that can be changed. A document never changes: each change makes a new one, and whatever it does not concern stays as it
 * was written, byte for byte. Documents of any text can be opened; where something in it is broken, the rest can still be edited. Safe to
 * use from many threads.
 */
public interface SuiteDocument {

    /**
     * Opens a suite's text, for instance from an editor that has not saved it.
     *
     * @param path the file, relative to the project's root, with {@code /} between the names; tells the format by its ending
     * @param text the text
     * @param vocabulary the policy's vocabulary
     * @return the document
     */
    static SuiteDocument open(String path, String text, Vocabulary vocabulary) {
        return SuiteFormat.of(path).orElse(SuiteFormat.YAML) == SuiteFormat.CSV
                ? CsvSuiteDocument.open(path, text, vocabulary)
                : YamlSuiteDocument.open(path, text, vocabulary);
    }

    /**
     * Opens a suite's bytes.
     *
     * @param path the file, relative to the project's root, with {@code /} between the names; tells the format by its ending
     * @param bytes the bytes
     * @param vocabulary the policy's vocabulary
     * @return the document
     */
    static SuiteDocument open(String path, byte[] bytes, Vocabulary vocabulary) {
        return switch (SuiteFormat.of(path).orElse(SuiteFormat.YAML)) {
            case YAML -> open(path, new String(bytes, StandardCharsets.UTF_8), vocabulary);
            case CSV -> CsvSuiteDocument.open(path, bytes, vocabulary);
            case XLSX -> XlsxSuiteDocument.open(path, bytes, vocabulary);
        };
    }

    /**
     * The file.
     *
     * @return its path, relative to the project's root
     */
    String path();

    /**
     * The file's text.
     *
     * @return the whole text; empty for a workbook, which has none
     */
    String text();

    /**
     * What is to be saved.
     *
     * @return the file's bytes, in the encoding in which it was opened where that can write all of it, else in UTF-8
     */
    byte[] bytes();

    /**
     * What it says.
     *
     * @return its content, as far as it can be read; places are counted without a byte order mark
     */
    SuiteContent content();

    /**
     * Changes it.
     *
     * @param edits what is to be changed, one after the other: each sees what those before it did
     * @return the change; without text edits where nothing changes
     * @throws EditRefusedException if one of them cannot be made; then none is
     */
    SuiteChange apply(List<? extends SuiteEdit> edits) throws EditRefusedException;

    /**
     * Changes one thing.
     *
     * @param edit what is to be changed
     * @return the change
     * @throws EditRefusedException if it cannot be made
     */
    default SuiteChange apply(SuiteEdit edit) throws EditRefusedException {
        return apply(List.of(edit));
    }
}
