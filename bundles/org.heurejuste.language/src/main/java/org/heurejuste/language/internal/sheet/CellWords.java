package org.heurejuste.language.internal.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.internal.names.Scope;

/** Finds a name in the cells of a decision table, or of a suite that holds a case a row. */
public final class CellWords {

    /**
     * A place in a cell.
     *
     * @param cell the cell
     * @param start its first character in the cell's text
     * @param text what stands there
     */
    public record Word(Cell cell, int start, String text) {
    }

    private static final Pattern COLUMN = Pattern
            .compile("(?:given|expect)\\.(\\w+)(?:\\[\\d+]|\\.\\d+)?(?:\\.(\\w+))?");
    private static final Pattern MATCHED = Pattern.compile(
            "(?:([$\\w]+)\\s*:\\s*)?(\\p{Lu}\\w*)\\s*(?:\\(.*|\\.*\\s*)$",
            Pattern.DOTALL);

    private final Names names;
    private final Declared declared;
    private final Map<String, Cell> grid = new HashMap<>();
    private final List<Cell> cells;

    /**
     * Looks for a name.
     *
     * @param names the names of the project
     * @param declared the name
     * @param cells the cells
     */
    public CellWords(Names names, Declared declared, List<Cell> cells) {
        this.names = names;
        this.declared = declared;
        this.cells = cells;
        cells.forEach(cell -> grid.put(key(cell.sheet(), cell.row(), cell.column()), cell));
    }

    private static String key(int sheet, int row, int column) {
        return sheet + ":" + row + ":" + column;
    }

    private String at(int sheet, int row, int column) {
        Cell cell = grid.get(key(sheet, row, column));
        return cell == null ? "" : cell.text().trim();
    }

    /**
     * The places of the name in a decision table.
     *
     * @return the places, cell by cell
     */
    public List<Word> inTable() {
        String pattern = switch (declared.kind()) {
            case TYPE, ENUM, FUNCTION -> "(?<![\\w.$])(" + declared.name() + ")(?!\\w)";
            case VALUE -> "(?<!\\w)" + declared.owner() + "\\.(" + declared.name() + ")(?!\\w)";
            default -> "";
        };
        Stream<Word> written = pattern.isEmpty()
                ? Stream.empty()
                : cells.stream().flatMap(cell -> words(cell, pattern));
        return Stream.concat(written, cells.stream().flatMap(this::ofColumn)).distinct().toList();
    }

    private static Stream<Word> words(Cell cell, String pattern) {
        return Pattern.compile(pattern).matcher(cell.text()).results()
                .map((MatchResult word) -> new Word(cell, word.start(1), word.group(1)));
    }

    /** What a cell means that the head of its column explains: fields in snippets, values that fill them in. */
    private Stream<Word> ofColumn(Cell cell) {
        int head = head(cell);
        if (head < 0 || declared.kind() != Kind.FIELD && declared.kind() != Kind.VALUE) {
            return Stream.empty();
        }
        String snippet = at(cell.sheet(), head + 2, cell.column());
        if (declared.kind() == Kind.VALUE) {
            boolean filled = cell.row() > head + 3 && cell.text().trim().equals(declared.name())
                    && snippet.matches("(?s).*(?<!\\w)" + declared.owner() + "\\.\\$(param|1)\\b.*");
            return filled ? words(cell, "(" + declared.name() + ")") : Stream.empty();
        }
        boolean condition = at(cell.sheet(), head, cell.column()).toUpperCase(Locale.ROOT).startsWith("C");
        if (cell.row() == head + 1 || cell.row() == head + 2) {
            return condition && isOfOwner(patternOf(cell, head)) ? fieldIn(cell) : accessors(cell, head);
        }
        return Stream.empty();
    }

    /** The row above that says what each column is, as {@code CONDITION}; -1 where there is none. */
    private int head(Cell cell) {
        for (int row = cell.row() - 1; row >= 0; row--) {
            if (at(cell.sheet(), row, cell.column()).toUpperCase(Locale.ROOT)
                    .matches(
                            "C(ONDITION)?|A(CTION)?|METADATA|NAME|NO-LOOP|PRIORITY|SALIENCE|DESCRIPTION|[A-Z-]*-GROUP")) {
                return row;
            }
        }
        return -1;
    }

    /** The pattern of a condition; one that spans several columns stands in the first of them. */
    private String patternOf(Cell cell, int head) {
        for (int column = cell.column(); column >= 0; column--) {
            String pattern = at(cell.sheet(), head + 1, column);
            if (!pattern.isEmpty()) {
                return pattern;
            }
        }
        return "";
    }

    private boolean isOfOwner(String pattern) {
        Matcher type = MATCHED.matcher(pattern);
        return type.find() && isMember(type.group(2));
    }

    private boolean isMember(String type) {
        return names.member(type, declared.name()).filter(declared::isSameAs).isPresent();
    }

    private Stream<Word> fieldIn(Cell cell) {
        return words(cell, "(?<![\\w.$])(" + declared.name() + ")(?!\\w|\\s*\\()");
    }

    /** Calls on variables of the type, as {@code $customer.getTenureMonths()}. */
    private Stream<Word> accessors(Cell cell, int head) {
        String capital = declared.name().substring(0, 1).toUpperCase(Locale.ROOT) + declared.name().substring(1);
        return Pattern.compile("([$\\w]+)\\.((?:get|set|is)" + capital + "|" + declared.name() + ")(?!\\w)")
                .matcher(cell.text()).results().filter(call -> isBound(cell, head, call.group(1)))
                .filter(call -> Scope.property(call.group(2)).equals(declared.name()))
                .map(call -> new Word(cell, call.start(2), call.group(2)));
    }

    private boolean isBound(Cell cell, int head, String variable) {
        return cells.stream().filter(other -> other.sheet() == cell.sheet() && other.row() == head + 1)
                .map(other -> MATCHED.matcher(other.text().trim()))
                .anyMatch(type -> type.find() && variable.equals(type.group(1)) && isMember(type.group(2)));
    }

    /**
     * The places of the name in a suite.
     *
     * @return the places, cell by cell
     */
    public List<Word> inSuite() {
        return cells.stream().flatMap(cell -> {
            Matcher column = COLUMN.matcher(cell.text().trim());
            return column.matches() ? inHead(cell) : inRow(cell);
        }).toList();
    }

    private Stream<Word> inHead(Cell cell) {
        Matcher column = COLUMN.matcher(cell.text());
        if (!column.find()) {
            return Stream.empty();
        } else if (declared.kind() == Kind.TYPE && declared.name().equals(column.group(1))) {
            return Stream.of(new Word(cell, column.start(1), column.group(1)));
        }
        boolean field = declared.kind() == Kind.FIELD && declared.name().equals(column.group(2))
                && isMember(column.group(1));
        return field ? Stream.of(new Word(cell, column.start(2), column.group(2))) : Stream.empty();
    }

    /** A value in a column of a field that takes it. */
    private Stream<Word> inRow(Cell cell) {
        if (declared.kind() != Kind.VALUE || !cell.text().trim().equals(declared.name())) {
            return Stream.empty();
        }
        boolean taken = false;
        for (int row = cell.row() - 1; row >= 0 && !taken; row--) {
            Matcher column = COLUMN.matcher(at(cell.sheet(), row, cell.column()));
            taken = column.matches() && column.group(2) != null
                    && names.member(column.group(1), column.group(2)).map(Declared::node).map(Described::type)
                            .map(Names::simple).filter(declared.owner()::equals).isPresent();
        }
        return taken ? words(cell, "(" + declared.name() + ")") : Stream.empty();
    }
}
