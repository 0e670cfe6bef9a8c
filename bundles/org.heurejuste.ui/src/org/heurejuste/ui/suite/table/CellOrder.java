package org.heurejuste.ui.suite.table;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;

/** The order of what stands in a column: numbers by size, texts as a dictionary has them, nothing last. */
final class CellOrder implements Comparator<String> {

    static final Comparator<String> NATURAL = new CellOrder();

    private CellOrder() {}

    @Override
    public int compare(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return isNumber(one) && isNumber(other)
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : Collator.getInstance().compare(one, other);
    }

    private static boolean isNumber(String text) {
        return text.length() < 30 && text.matches("-?\\d+(\\.\\d+)?");
    }
}
