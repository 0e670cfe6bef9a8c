package org.heurejuste.testing.convert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.convert.Conversion.Lost;
import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.CaseDrafts;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.FactEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteContent;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.testing.internal.edit.SuiteYaml;
import org.heurejuste.testing.internal.table.Grid;
import org.heurejuste.testing.internal.table.GridCsv;
import org.heurejuste.testing.internal.table.GridXlsx;

/** Writes suites in another format. Read again, the new file says what the old one said, but for what is told to be lost. */
public final class SuiteConverter {

    /** How the names of test scenarios of KIE end. */
    private static final String SCESIM = ".scesim";
    private final Vocabulary vocabulary;
    private final Locale locale;

    /**
     * A converter.
     *
     * @param vocabulary the policy's vocabulary
     * @param locale whose separators CSV is written with: in French a semicolon and a decimal comma, as spreadsheet programs expect them
     */
    public SuiteConverter(Vocabulary vocabulary, Locale locale) {
        this.vocabulary = vocabulary;
        this.locale = locale;
    }

    /**
     * Writes a file anew: a suite in any format, a table under the name that a spreadsheet program gave it, or test scenarios of KIE.
     *
     * @param path the file's name or path; its ending tells the format
     * @param bytes its bytes
     * @param to the new format
     * @return the new file, or empty where the file is none of these
     */
    public Optional<Conversion> convert(String path, byte[] bytes, SuiteFormat to) {
        if (path.endsWith(SCESIM)) {
            ScesimImport.Imported imported = ScesimImport.read(path, bytes, vocabulary);
            return Optional.of(new Conversion(written(defaultName(path), imported.cases(), to),
                    imported.cases().size(), imported.lost()));
        }
        return format(path).map(format -> convert(format, path, bytes, to));
    }

    private Conversion convert(SuiteFormat format, String path, byte[] bytes, SuiteFormat to) {
        String suite = path.endsWith(format.ending()) ? path : path + format.ending();
        SuiteDocument document = SuiteDocument.open(suite, bytes, vocabulary);
        String name = document.content().name();
        boolean unnamed = name.isEmpty() || name.equals(SuiteFormat.defaultName(suite));
        Conversion made = convert(unnamed ? defaultName(path) : name, document.content(), to);
        List<Lost> lost = new ArrayList<>(format == SuiteFormat.YAML ? List.of() : unread(suite, bytes));
        lost.addAll(made.lost());
        return new Conversion(made.bytes(), made.cases(), lost);
    }

    /** The cells of a table that cannot be read as they are written, each with its name and the reason. */
    private List<Lost> unread(String suite, byte[] bytes) {
        return new SuiteReader(vocabulary, Set.of()).read(suite, bytes).diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(found -> new Lost(found.span(), found.message())).toList();
    }

    /** The format of a suite, or of a table under the name that a spreadsheet program gave it. */
    private static Optional<SuiteFormat> format(String path) {
        return SuiteFormat.of(path).or(() -> Stream.of(SuiteFormat.CSV, SuiteFormat.XLSX)
                .filter(format -> path.toLowerCase(Locale.ROOT).endsWith("." + format.word())).findFirst());
    }

    /**
     * What a suite made of a file is called where nothing else names it.
     *
     * @param path the file's name or path
     * @return its name without folders and without what tells the format
     */
    public static String defaultName(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (SuiteFormat.of(file).isPresent()) {
            return SuiteFormat.defaultName(file);
        }
        int point = file.lastIndexOf('.');
        return point > 0 ? file.substring(0, point) : file;
    }

    /**
     * Writes a suite anew.
     *
     * @param name the suite's name
     * @param content what it says
     * @param to the new format
     * @return the new file
     */
    public Conversion convert(String name, SuiteContent content, SuiteFormat to) {
        List<Lost> lost = new ArrayList<>();
        List<CaseDraft> cases = new ArrayList<>();
        for (CaseEntry entry : content.cases()) {
            if (entry.editable()) {
                tellLost(entry, lost);
                cases.add(CaseDrafts.of(entry, entry.name()));
            } else {
                lost.add(new Lost(entry.nameSpan(), message("lost.case", entry.name())));
            }
        }
        content.always().forEach(a -> lost.add(new Lost(a.span(), message("lost.always", a.name()))));
        return new Conversion(written(name, cases, to), cases.size(), lost);
    }

    /**
     * Writes cases as a suite.
     *
     * @param name the suite's name
     * @param cases the cases
     * @param to the format
     * @return the file's bytes
     */
    public byte[] written(String name, List<CaseDraft> cases, SuiteFormat to) {
        return switch (to) {
            case YAML -> SuiteYaml.of(name, cases).getBytes(StandardCharsets.UTF_8);
            case CSV -> GridCsv.of(Grid.of(name, cases, vocabulary), locale).getBytes(StandardCharsets.UTF_8);
            case XLSX -> GridXlsx.of(Grid.of(name, cases, vocabulary));
        };
    }

    private static void tellLost(CaseEntry entry, List<Lost> lost) {
        for (Section section : Section.values()) {
            for (TypeEntry type : entry.types(section)) {
                if (!type.readable()) {
                    lost.add(new Lost(type.typeSpan(), message("lost.type", entry.name(), type.type())));
                }
                for (FactEntry fact : type.facts()) {
                    fact.fields().stream().filter(f -> !f.simple()).forEach(f -> lost.add(lost(entry, type, f)));
                }
            }
        }
    }

    private static Lost lost(CaseEntry entry, TypeEntry type, FieldEntry field) {
        return new Lost(field.valueSpan(), message("lost.field", entry.name(), type.type() + "." + field.name()));
    }

    private static Message message(String key, Object... words) {
        return Message.of(Conversion.class, key, words);
    }
}
