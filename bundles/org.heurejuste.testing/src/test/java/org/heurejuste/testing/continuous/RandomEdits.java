package org.heurejuste.testing.continuous;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;

/** What authors do to rules, at random: some of it does not compile. */
final class RandomEdits {

    private static final Pattern RULE = Pattern.compile("(?ms)^(?:rule|règle) \".*?^(?:end|fin)$");
    private static final Pattern NUMBER = Pattern.compile("(?<=[<>=] )\\d+");
    private static final Pattern CONSTANT = Pattern
            .compile("\\b(?:Severity\\.(?:MINOR|MODERATE|SERIOUS|CRITICAL)|Register\\.\\w+|Authority\\.\\w+)\\b");
    private static final List<String> SEVERITIES = List.of("MINOR", "MODERATE", "SERIOUS", "CRITICAL");
    private static final List<String> CONSTRAINTS = List.of("Customer( tenureMonths > 24 )", "not Incident()",
            "exists Incident()", "Incident( id == \"i1\" )", "not Apology()", "Customer( noSuchField > 1 )",
            "Apology()", "accumulate( Incident( $k : kind ); $n : count( $k ); $n > 1 )", "not Goodwill()");

    private static final List<String> ATTRIBUTES = List.of("agenda-group \"later\"",
            "agenda-group \"later\"\nauto-focus true", "activation-group \"one\"", "no-loop", "lock-on-active",
            "enabled false", "ruleflow-group \"flow\"", "date-expires \"01-Jan-2020\"");

    private final Random random;
    private String last = "nothing";

    RandomEdits(Random random) {
        this.random = random;
    }

    /** The project with one more edit. */
    PolicyProject edit(PolicyProject project) {
        List<SourceFile> files = project.sources().stream().filter(file -> file.kind() == SourceKind.RULES)
                .filter(file -> RULE.matcher(file.text()).find()).toList();
        SourceFile file = files.get(random.nextInt(files.size()));
        List<MatchResult> rules = RULE.matcher(file.text()).results().toList();
        MatchResult rule = rules.get(random.nextInt(rules.size()));
        String changed = changed(rule.group());
        last = file.path() + ": " + rule.group().lines().findFirst().orElse("") + " -> " + changed;
        return project.withText(file.path(),
                file.text().substring(0, rule.start()) + changed + file.text().substring(rule.end()));
    }

    private String changed(String rule) {
        return switch (random.nextInt(12)) {
            case 0 -> NUMBER.matcher(rule).replaceFirst(String.valueOf(random.nextInt(40)));
            case 1 -> "";
            case 2 -> rule.replaceFirst("(?m)^(when|quand)$",
                    "salience " + (random.nextInt(40) - 20) + "\n$1");
            case 3 -> rule.replaceFirst("\" *$|\"(?=\n)", " (copy)\"") + "\n" + rule;
            case 4 -> "// a remark\n" + rule.replace("    ", "  ");
            case 5, 6 -> rule.replaceFirst("(?m)^(when|quand)$",
                    "$1\n    " + Matcher.quoteReplacement(CONSTRAINTS.get(random.nextInt(CONSTRAINTS.size()))));
            case 7 -> rule.replaceFirst("(?m)^(when|quand)$",
                    ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())) + "\n$1");
            case 8 -> rule.replaceFirst("\\binsert\\(", "insertLogical(");
            default -> CONSTANT.matcher(rule).replaceFirst(this::otherConstant);
        };
    }

    private String otherConstant(MatchResult constant) {
        String type = constant.group().substring(0, constant.group().indexOf('.') + 1);
        return type + switch (type) {
            case "Severity." -> SEVERITIES.get(random.nextInt(SEVERITIES.size()));
            case "Register." -> "FORMAL";
            default -> "MANAGER";
        };
    }

    /** What the last edit did. */
    @Override
    public String toString() {
        return last;
    }
}
