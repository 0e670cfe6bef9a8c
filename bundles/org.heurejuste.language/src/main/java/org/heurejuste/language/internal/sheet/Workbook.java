package org.heurejuste.language.internal.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A workbook ({@code .xlsx}) as the parts of its archive: texts of cells can be read and replaced; every other byte of its parts
 * stays.
 */
public final class Workbook {

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
    private static final Pattern CELL = Pattern.compile("<((?:\\w+:)?)c\\b([^>]*)(?<!/)>(.*?)</\\1c>", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile(
            "<((?:\\w+:)?)si\\b[^>]*(?<!/)>(.*?)</\\1si>|<(?:\\w+:)?si\\s*/>",
            Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("(<((?:\\w+:)?)t\\b[^>]*(?<!/)>)(.*?)(</\\2t>)",
            Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("(<((?:\\w+:)?)v\\b[^>]*>)\\s*(\\d+)\\s*(</\\2v>)");
    private static final Pattern PLACE = Pattern.compile("\\br\\s*=\\s*\"([A-Z]{1,3})(\\d{1,7})\"");
    private static final Pattern KIND = Pattern.compile("\\bt\\s*=\\s*\"(\\w+)\"");
    private static final Pattern READINGS = Pattern.compile("<((?:\\w+:)?)rPh\\b.*?</\\1rPh>", Pattern.DOTALL);
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final List<String> strings = new ArrayList<>();

    private Workbook(byte[] content) throws IOException {
        int size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(LARGEST - size + 1);
                size += part.length;
                if (size > LARGEST) {
                    throw new IOException("a workbook of more than 64 MiB");
                }
                parts.put(entry.getName(), part);
                entries.put(entry.getName(), entry);
            }
        }
        STRING.matcher(part(STRINGS)).results().forEach(item -> strings.add(item.group()));
    }

    /**
     * Reads a workbook.
     *
     * @param content the bytes of a file
     * @return the workbook
     * @throws IOException if it is none, or too large
     */
    public static Workbook of(byte[] content) throws IOException {
        Workbook workbook = new Workbook(content);
        if (workbook.parts.isEmpty()) {
            throw new IOException("no workbook");
        }
        return workbook;
    }

    private String part(String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private List<String> sheets() {
        return parts.keySet().stream().filter(name -> SHEET.matcher(name).matches()).toList();
    }

    /**
     * The cells that hold texts.
     *
     * @return the cells, sheet by sheet
     */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String sheet : sheets()) {
            Matcher number = SHEET.matcher(sheet);
            int index = number.matches() ? Integer.parseInt(number.group(1)) - 1 : 0;
            for (Matcher cell = CELL.matcher(part(sheet)); cell.find();) {
                Matcher place = PLACE.matcher(cell.group(2));
                String item = item(cell);
                if (place.find() && !item.isEmpty()) {
                    cells.add(new Cell(index, Integer.parseInt(place.group(2)) - 1, column(place.group(1)), text(item),
                            -1));
                }
            }
        }
        return cells;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }

    /** The part of a cell that holds its text: its own, or the one that it shares with others. */
    private String item(Matcher cell) {
        Matcher kind = KIND.matcher(cell.group(2));
        String type = kind.find() ? kind.group(1) : "";
        Matcher value = VALUE.matcher(cell.group(3));
        if (type.equals("s") && value.find()) {
            int index = Integer.parseInt(value.group(3));
            return index < strings.size() ? strings.get(index) : "";
        }
        return type.equals("inlineStr") ? cell.group(3) : "";
    }

    private static String text(String item) {
        StringBuilder text = new StringBuilder();
        TEXT.matcher(READINGS.matcher(item).replaceAll("")).results()
                .forEach(run -> text.append(unescaped(run.group(3))));
        return text.toString();
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
                .replace("&#10;", "\n").replace("&#13;", "\r").replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * The workbook with other texts in some cells.
     *
     * @param texts the new texts
     * @return the bytes of the file; sheets and texts that are not concerned stay byte for byte
     */
    public byte[] with(Map<Cell, String> texts) {
        Map<String, String> byPlace = new LinkedHashMap<>();
        texts.forEach((cell, text) -> byPlace.put(cell.sheet() + "!" + cell.name(), text));
        List<String> added = new ArrayList<>();
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        for (String sheet : sheets()) {
            String before = part(sheet);
            String after = sheet(sheet, before, byPlace, added);
            if (!after.equals(before)) {
                changed.put(sheet, after.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (!added.isEmpty()) {
            changed.put(STRINGS, withStrings(added).getBytes(StandardCharsets.UTF_8));
        }
        return zipped(changed);
    }

    private String sheet(String name, String xml, Map<String, String> byPlace, List<String> added) {
        Matcher number = SHEET.matcher(name);
        int index = number.matches() ? Integer.parseInt(number.group(1)) - 1 : 0;
        return CELL.matcher(xml).replaceAll(found -> {
            Matcher place = PLACE.matcher(found.group(2));
            String text = place.find() ? byPlace.get(index + "!" + place.group(1) + place.group(2)) : null;
            return Matcher.quoteReplacement(text == null ? found.group() : cell(found.group(), text, added));
        });
    }

    private String cell(String xml, String text, List<String> added) {
        Matcher cell = CELL.matcher(xml);
        if (!cell.matches()) {
            return xml;
        }
        String item = item(cell);
        Matcher value = VALUE.matcher(cell.group(3));
        if (KIND.matcher(cell.group(2)).results().anyMatch(kind -> kind.group(1).equals("s")) && value.find()) {
            added.add(withText(item, text));
            int start = cell.start(3) + value.start();
            return xml.substring(0, start) + value.group(1) + (strings.size() + added.size() - 1) + value.group(4)
                    + xml.substring(cell.start(3) + value.end());
        }
        return xml.replace(item, withText(item, text));
    }

    /** The same text item; the first of several runs takes the whole text where the change is not within one run. */
    private static String withText(String item, String text) {
        List<String> runs = TEXT.matcher(item).results().map(run -> unescaped(run.group(3))).toList();
        String before = String.join("", runs);
        int head = common(before, text);
        int at = 0;
        for (int i = 0; i < runs.size(); i++) {
            int end = at + runs.get(i).length();
            int tail = before.length() - end;
            boolean within = head >= at && head <= end && text.length() - tail >= at
                    && text.endsWith(before.substring(end));
            if (within) {
                return replaced(item, i, text.substring(at, text.length() - tail), false);
            }
            at = end;
        }
        return replaced(item, 0, text, true);
    }

    private static int common(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String replaced(String item, int run, String text, boolean empty) {
        int[] number = {0};
        return TEXT.matcher(item).replaceAll(found -> {
            boolean meant = number[0]++ == run;
            String content = meant ? escaped(text) : empty ? "" : found.group(3);
            return Matcher.quoteReplacement(found.group(1) + content + found.group(4));
        });
    }

    private String withStrings(List<String> added) {
        String xml = part(STRINGS);
        int end = xml.lastIndexOf("</");
        String head = Pattern.compile("\\bcount\\s*=\\s*\"\\d+\"").matcher(xml.substring(0, end)).replaceFirst(
                "count=\"" + (strings.size() + added.size()) + "\"");
        String counted = Pattern.compile("\\buniqueCount\\s*=\\s*\"\\d+\"").matcher(head).replaceFirst(
                "uniqueCount=\"" + (strings.size() + added.size()) + "\"");
        return counted + String.join("", added) + xml.substring(end);
    }

    private byte[] zipped(Map<String, byte[]> changed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : changed.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                ZipEntry old = entries.get(part.getKey());
                if (old != null && old.getTimeLocal() != null) {
                    entry.setTimeLocal(old.getTimeLocal());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
