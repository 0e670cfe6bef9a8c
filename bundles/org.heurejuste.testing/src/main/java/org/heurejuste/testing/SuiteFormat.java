package org.heurejuste.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a suite's file is written; its name's ending tells. */
public enum SuiteFormat {
    /** Text, with all that a suite can say. */
    YAML,
    /** Separated values, a case a row, in any encoding and with any separator that spreadsheet programs use. */
    CSV,
    /** A workbook, of which the first sheet that is not hidden holds a case a row. */
    XLSX;

    /**
     * How the names of its files end.
     *
     * @return the ending, such as {@code .cases.yaml}
     */
    public String ending() {
        return ".cases." + word();
    }

    /**
     * Its name on a command line.
     *
     * @return {@code yaml}, {@code csv} or {@code xlsx}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a file.
     *
     * @param path the file's name or path
     * @return its format, or empty where it is no suite
     */
    public static Optional<SuiteFormat> of(String path) {
        return Arrays.stream(values()).filter(format -> path.endsWith(format.ending())).findFirst();
    }

    /**
     * The name of a suite that gives itself none.
     *
     * @param path the file
     * @return the file's name without folders and without the ending
     */
    public static String defaultName(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return of(file).map(format -> file.substring(0, file.length() - format.ending().length())).orElse(file);
    }
}
