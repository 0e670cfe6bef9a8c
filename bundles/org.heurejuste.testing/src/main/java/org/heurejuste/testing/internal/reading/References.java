package org.heurejuste.testing.internal.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.testing.Operand;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;

/** Reads references to fields, {@code $Incident.id}, and sums of them and of numbers, {@code 200 - $Customer.goodwillLastYear}. */
final class References {
    private static final String TERM = "\\$[\\p{L}\\p{N}_]+\\.[\\p{L}\\p{N}_]+|\\d+(?:\\.\\d+)?";
    private static final Pattern FIRST = Pattern.compile("(" + TERM + ")");
    private static final Pattern NEXT = Pattern.compile("\\s+([+-])\\s+(" + TERM + ")");

    private final List<TypeDefinition> known;

    References(List<TypeDefinition> known) {
        this.known = known;
    }

    /** Whether a word is meant as a reference. A text field may also hold a {@code $} somewhere inside. */
    static boolean isMeant(FieldDefinition field, Scalar scalar) {
        return field.type() instanceof FieldType.Text ? scalar.text().startsWith("$") : scalar.text().contains("$");
    }

    Optional<Operand> read(FieldDefinition field, Scalar scalar, String path, Findings findings) {
        String text = scalar.text();
        Matcher term = FIRST.matcher(text);
        boolean found = term.lookingAt();
        Optional<Operand> sum = found ? term(field, scalar, term.group(1), path, findings) : Optional.empty();
        int end = found ? term.end() : 0;
        for (Matcher next = NEXT.matcher(text).region(end, text.length()); found && next.lookingAt();) {
            boolean minus = next.group(1).equals("-");
            Optional<Operand> right = term(field, scalar, next.group(2), path, findings);
            sum = sum.flatMap(left -> right.map(r -> new Operand.Sum(left, minus, r)));
            end = next.end();
            next.region(end, text.length());
        }
        if (end < text.length() || !text.equals(term.group(1)) && !isNumber(field.type())) {
            findings.add(SuiteCode.WRONG_VALUE, scalar.span(),
                    Paths.message(Paths.of(path, field.name()), "reference.syntax", text),
                    Findings.message(isNumber(field.type()) ? "reference.syntax.sum" : "reference.syntax.help"));
            return Optional.empty();
        }
        return sum;
    }

    private Optional<Operand> term(FieldDefinition field, Scalar scalar, String term, String path,
            Findings findings) {
        if (!term.startsWith("$")) {
            return Optional.of(new Operand.Value(new BigDecimal(term)));
        }
        String type = term.substring(1, term.indexOf('.'));
        String name = term.substring(term.indexOf('.') + 1);
        Optional<TypeDefinition> owner = known.stream().filter(t -> t.name().equals(type)).findFirst();
        if (owner.isEmpty()) {
            findings.add(SuiteCode.UNKNOWN_REFERENCE, scalar.span(),
                    Paths.message(Paths.of(path, field.name()), "reference.type", type),
                    Suggestion.among(type, known.stream().map(TypeDefinition::name).toList()));
            return Optional.empty();
        }
        return field(field, owner.get(), name, scalar, path, findings);
    }

    private static Optional<Operand> field(FieldDefinition field, TypeDefinition owner, String name, Scalar scalar,
            String path, Findings findings) {
        Optional<FieldDefinition> named = owner.field(name);
        if (named.isEmpty()) {
            findings.add(SuiteCode.UNKNOWN_FIELD, scalar.span(),
                    Paths.message(Paths.of(path, field.name()), "pattern.field", owner.name(), name),
                    Suggestion.among(name, owner.fields().stream().map(FieldDefinition::name).toList()));
            return Optional.empty();
        } else if (!isAlike(field.type(), named.get().type())) {
            findings.add(SuiteCode.WRONG_VALUE, scalar.span(),
                    Paths.message(Paths.of(path, field.name()), "reference.kind", field.name(),
                            owner.name() + "." + name),
                    Findings.message("reference.kind.help"));
            return Optional.empty();
        }
        return Optional.of(new Operand.FieldOf(owner.name(), name));
    }

    private static boolean isAlike(FieldType one, FieldType other) {
        return isNumber(one) && isNumber(other) || one.getClass().equals(other.getClass());
    }

    private static boolean isNumber(FieldType type) {
        return type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal;
    }
}
