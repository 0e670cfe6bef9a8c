package org.heurejuste.testing.internal.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/** The parts of a workbook that tell what is in its cells, read within limits that no workbook of cases reaches. */
final class Workbook {
    /** The most that all parts may be, unpacked, in bytes. */
    private static final int LARGEST = 100 * 1024 * 1024;
    private static final int MOST_PARTS = 10_000;
    private static final String MAIN = "xl/workbook.xml";
    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    private final Map<String, byte[]> parts;
    private final List<String> strings = new ArrayList<>();
    private final List<Boolean> dateStyles = new ArrayList<>();
    private boolean from1904;

    /** A file that is no workbook, or a workbook that cannot be read; with the key of the reason. */
    static final class BrokenException extends Exception {
        private final String key;

        BrokenException(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private Workbook(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static Workbook of(byte[] bytes) throws BrokenException {
        Workbook workbook = new Workbook(unpacked(bytes));
        workbook.readStrings();
        workbook.readStyles();
        return workbook;
    }

    /** The parts by their names. */
    Map<String, byte[]> parts() {
        return parts;
    }

    /** The part that holds the first sheet that is not hidden. */
    String sheet() throws BrokenException {
        Map<String, String> targets = new HashMap<>();
        SheetXml.each(part("xl/_rels/workbook.xml.rels"), "Relationship",
                at -> targets.put(at.apply("Id"), at.apply("Target")));
        List<String> sheets = new ArrayList<>();
        SheetXml.each(part(MAIN), "sheet", at -> {
            if (!HIDDEN.contains(at.apply("state"))) {
                sheets.add(at.apply("id"));
            }
        });
        SheetXml.each(part(MAIN), "workbookPr",
                at -> from1904 = at.apply("date1904").equals("1") || at.apply("date1904").equals("true"));
        String target = sheets.isEmpty() ? "" : targets.getOrDefault(sheets.get(0), "");
        String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        part(name);
        return name;
    }

    byte[] part(String name) throws BrokenException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new BrokenException("workbook.broken");
        }
        return part;
    }

    boolean isFrom1904() {
        return from1904;
    }

    /** A text that cells share. */
    @Nullable
    String string(String index) {
        try {
            return strings.get(Integer.parseInt(index));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return null;
        }
    }

    /** Whether cells of a style show a date or a time. */
    boolean isDate(String style) {
        try {
            return !style.isEmpty() && dateStyles.get(Integer.parseInt(style));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return false;
        }
    }

    private void readStrings() throws BrokenException {
        byte[] part = parts.get("xl/sharedStrings.xml");
        if (part != null) {
            strings.addAll(SheetXml.texts(part));
        }
    }

    private void readStyles() throws BrokenException {
        byte[] part = parts.get("xl/styles.xml");
        if (part == null) {
            return;
        }
        Map<String, String> formats = new HashMap<>();
        SheetXml.each(part, "numFmt", at -> formats.put(at.apply("numFmtId"), at.apply("formatCode")));
        SheetXml.eachInside(part, "cellXfs", "xf",
                at -> dateStyles.add(isDateFormat(at.apply("numFmtId"), formats)));
    }

    private static boolean isDateFormat(String id, Map<String, String> formats) {
        String code = formats.get(id);
        if (code != null) {
            String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").split(";", 2)[0];
            return bare.chars().anyMatch(c -> "dDmMyYhHjJaA".indexOf(c) >= 0) && !bare.contains("General");
        }
        int number = id.matches("\\d{1,4}") ? Integer.parseInt(id) : 0;
        return number >= 14 && number <= 22 || number >= 27 && number <= 36 || number >= 45 && number <= 47
                || number >= 50 && number <= 58;
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) throws BrokenException {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            throw new BrokenException("workbook.old");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left);
                left -= part.length;
                if (left == 0 || parts.size() == MOST_PARTS) {
                    throw new BrokenException("workbook.broken");
                }
                parts.put(entry.getName(), part);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenException("workbook.broken");
        }
        if (!parts.containsKey(MAIN)) {
            throw new BrokenException("workbook.broken");
        }
        return parts;
    }
}
