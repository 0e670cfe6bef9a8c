package org.heurejuste.policy.internal.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.letter.LetterArgument;
import org.heurejuste.policy.letter.LetterCode;
import org.heurejuste.policy.letter.LetterKind;
import org.heurejuste.policy.letter.LetterPart;
import org.heurejuste.policy.letter.LetterTemplate;
import org.heurejuste.policy.vocabulary.FieldType;

/** Checks that placeholders are fields, and that their formats suit these. */
final class ArgumentCheck {

    private static final String OTHER = "other";
    private static final Set<String> NUMBERS = Set.of("number", "plural", "selectordinal", "spellout", "ordinal",
            "duration", "");
    private static final List<String> FORMATS = List.of("number", "date", "time", "select", "plural", "selectordinal",
            "spellout", "ordinal", "duration");

    private final LetterFindings findings;
    private final Map<String, Boolean> styles = new HashMap<>();

    ArgumentCheck(LetterFindings findings) {
        this.findings = findings;
    }

    void check(LetterKind kind, LetterTemplate template) {
        check(kind, template, template.parts());
    }

    private void check(LetterKind kind, LetterTemplate template, List<LetterPart> parts) {
        for (LetterPart part : parts) {
            if (part instanceof LetterPart.Blank blank) {
                argument(kind, template, blank.argument(), blank.start(), blank.format(), List.of());
                style(template, blank);
            } else if (part instanceof LetterPart.Choice choice) {
                argument(kind, template, choice.argument(), choice.start(), choice.format(), choice.branches());
                choice.branches().forEach(branch -> check(kind, template, branch.parts()));
            }
        }
    }

    private void argument(LetterKind kind, LetterTemplate template, String name, int start, String format,
            List<LetterPart.Branch> branches) {
        SourceSpan span = template.span(start, start + name.length());
        List<LetterArgument> found = kind.arguments(name);
        if (found.isEmpty()) {
            findings.unknown(LetterCode.UNKNOWN_ARGUMENT, "unknown-argument", span, name, kind.argumentNames(),
                    kind.decision().name());
        } else if (found.size() > 1) {
            findings.add(LetterCode.AMBIGUOUS_ARGUMENT, span, name,
                    LetterFindings.list(found.stream().map(a -> a.type().name()).toList()));
        } else {
            FieldType type = found.get(0).field().type();
            if (!format.isEmpty() && !FORMATS.contains(format)) {
                findings.unknown(LetterCode.WRONG_FORMAT, "wrong-format.unknown", span, format, FORMATS);
            } else if (!suits(format, type)) {
                findings.add(LetterCode.WRONG_FORMAT, "wrong-format." + word(type), span, name,
                        format.isEmpty() ? "{" + name + "}" : format);
            } else {
                branches(template, name, type, branches);
            }
        }
    }

    private static boolean suits(String format, FieldType type) {
        if (type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal) {
            return NUMBERS.contains(format);
        } else if (type instanceof FieldType.YesNo) {
            return format.equals("select");
        } else if (type instanceof FieldType.Date) {
            return format.isEmpty() || format.equals("date");
        } else if (type instanceof FieldType.DateTime) {
            return format.isEmpty() || format.equals("date") || format.equals("time");
        }
        return format.isEmpty() || format.equals("select");
    }

    private static String word(FieldType type) {
        if (type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal) {
            return "number";
        } else if (type instanceof FieldType.YesNo) {
            return "yesno";
        }
        return type instanceof FieldType.Date || type instanceof FieldType.DateTime ? "date" : "text";
    }

    private void branches(LetterTemplate template, String name, FieldType type, List<LetterPart.Branch> branches) {
        List<String> known = new ArrayList<>();
        if (type instanceof FieldType.Choice choice) {
            known.addAll(choice.enumeration().values());
        } else if (type instanceof FieldType.YesNo) {
            known.addAll(List.of("true", "false"));
        } else {
            return;
        }
        known.add(OTHER);
        branches.stream().filter(branch -> !known.contains(branch.selector()))
                .forEach(branch -> findings.unknown(LetterCode.UNKNOWN_BRANCH, "unknown-branch",
                        template.span(branch.start(), branch.start() + branch.selector().length()), branch.selector(),
                        known, name));
    }

    /** ICU looks at a style only when it makes a format of it. */
    private void style(LetterTemplate template, LetterPart.Blank blank) {
        if (blank.style().isEmpty() || !FORMATS.contains(blank.format())) {
            return;
        }
        String format = "{x, " + blank.format() + ", " + blank.style() + "}";
        if (!styles.computeIfAbsent(format, ArgumentCheck::isKnown)) {
            findings.add(LetterCode.SYNTAX, "syntax.style",
                    template.span(blank.styleStart(), blank.styleStart() + blank.style().length()), blank.style(),
                    blank.format());
        }
    }

    private static boolean isKnown(String format) {
        try {
            return new MessageFormat(format, ULocale.ENGLISH).usesNamedArguments();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
