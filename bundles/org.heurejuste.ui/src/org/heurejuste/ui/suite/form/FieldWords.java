package org.heurejuste.ui.suite.form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.ui.suite.TypedValues;

/** What is said of a field beside its value. */
final class FieldWords {

    private FieldWords() {}

    /** What a number counts, in the reader's language; empty where it says nothing. */
    static String unit(FieldPlace place) {
        FieldDefinition field = place.field();
        if (field == null || field.unit() == null) {
            return "";
        }
        return switch (field.unit()) {
            case "month" -> Messages.unit_month;
            case "day" -> Messages.unit_day;
            case "hour" -> Messages.unit_hour;
            case "minute" -> Messages.unit_minute;
            case "year" -> Messages.unit_year;
            case "money" -> Messages.unit_money;
            case "percent" -> "%";
            default -> field.unit();
        };
    }

    /** What stands before the field: what people call it, and what it counts. */
    static String heading(FieldPlace place) {
        String unit = unit(place);
        return unit.isEmpty() ? place.label() : place.label() + " (" + unit + ")";
    }

    /** The field in full: its name in the rules, its range and its default. */
    static String explanation(FieldPlace place) {
        List<String> lines = new ArrayList<>();
        lines.add(place.label() + " (" + place.type() + "." + place.name() + ")");
        FieldDefinition field = place.field();
        if (field != null) {
            range(field, lines);
            String usual = TypedValues.shownDefault(field);
            if (!usual.isEmpty()) {
                lines.add(NLS.bind(Messages.field_default, usual));
            }
        }
        return String.join("\n", lines);
    }

    private static void range(FieldDefinition field, List<String> lines) {
        if (field.minimum() != null && field.maximum() != null) {
            lines.add(NLS.bind(Messages.range_between, field.minimum(), field.maximum()));
        } else if (field.minimum() != null) {
            lines.add(NLS.bind(Messages.range_from, field.minimum()));
        } else if (field.maximum() != null) {
            lines.add(NLS.bind(Messages.range_to, field.maximum()));
        }
        if (field.required()) {
            lines.add(Messages.field_required);
        }
    }

    /** How a screen reader calls the field. */
    static String spoken(FieldPlace place) {
        String unit = unit(place);
        return place.type() + " " + (place.place() + 1) + ", " + place.label() + (unit.isEmpty() ? "" : ", " + unit);
    }

    /** What an empty field stands for. */
    static String placeholder(FieldPlace place, boolean expected) {
        FieldDefinition field = place.field();
        if (expected || field == null) {
            return Messages.field_anyValue;
        }
        String usual = TypedValues.shownDefault(field);
        if (!usual.isEmpty()) {
            return usual;
        }
        return switch (field.type()) {
            case FieldType.Date date -> Messages.placeholder_date;
            case FieldType.DateTime time -> Messages.placeholder_dateTime;
            case FieldType.WholeNumber whole -> "0";
            case FieldType.Decimal exact -> "0";
            default -> field.required() ? Messages.field_required : Messages.field_none;
        };
    }

    /** A type, as people call it. */
    static String type(TypeDefinition type) {
        String label = type.labels().in(Locale.getDefault());
        return label.isEmpty() ? type.name() : Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }
}
