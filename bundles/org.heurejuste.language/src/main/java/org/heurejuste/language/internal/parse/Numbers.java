package org.heurejuste.language.internal.parse;

/** Where a number or a length of time ends; the longest reading wins, as with the engine. */
final class Numbers {

    private static final String[] UNITS = {"d", "h", "m", "s", "ms"};

    private Numbers() {}

    static int end(String text, int start) {
        return Math.max(Math.max(decimal(text, start), hexadecimal(text, start)), interval(text, start));
    }

    private static int decimal(String text, int start) {
        int end = digits(text, start);
        boolean whole = end > start;
        boolean point = at(text, end) == '.' && (whole || isDigit(at(text, end + 1)));
        if (point) {
            end = digits(text, end + 1);
        }
        int exponent = exponent(text, end);
        boolean fraction = point || exponent > end;
        char suffix = at(text, exponent);
        boolean suffixed = "fFdDB".indexOf(suffix) >= 0 || !fraction && "lLI".indexOf(suffix) >= 0;
        return suffixed ? exponent + 1 : exponent;
    }

    private static int exponent(String text, int start) {
        if (at(text, start) != 'e' && at(text, start) != 'E') {
            return start;
        }
        int sign = at(text, start + 1) == '+' || at(text, start + 1) == '-' ? start + 2 : start + 1;
        int end = digits(text, sign);
        return end > sign ? end : start;
    }

    private static int hexadecimal(String text, int start) {
        if (at(text, start) != '0' || at(text, start + 1) != 'x' && at(text, start + 1) != 'X') {
            return start;
        }
        int end = start + 2;
        while (Character.digit(at(text, end), 16) >= 0 && at(text, end) < 128) {
            end++;
        }
        boolean any = end > start + 2;
        return any ? "lLI".indexOf(at(text, end)) >= 0 ? end + 1 : end : start;
    }

    /** Days, hours, minutes, seconds and milliseconds, in this order. */
    private static int interval(String text, int start) {
        int end = start;
        int next = 0;
        while (next < UNITS.length) {
            int digits = digits(text, end);
            int unit = digits == end ? -1 : unit(text, digits, next);
            if (unit < 0) {
                return end;
            }
            end = digits + UNITS[unit].length();
            next = unit + 1;
        }
        return end;
    }

    private static int unit(String text, int at, int first) {
        for (int unit = UNITS.length - 1; unit >= first; unit--) {
            if (text.startsWith(UNITS[unit], at)) {
                return unit;
            }
        }
        return -1;
    }

    private static int digits(String text, int start) {
        int end = start;
        while (isDigit(at(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
