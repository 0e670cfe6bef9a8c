package org.heurejuste.policy.internal.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.heurejuste.policy.Handbook;
import org.heurejuste.policy.Handbook.Anchor;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.RuleDefinitions;
import org.heurejuste.policy.text.Nearest;

/** Holds the rules and the handbook to each other, and the handbook's languages to each other. */
public final class HandbookCheck {
    private static final Set<String> LINKS = Set.of("clause", "term");

    private final Handbook handbook;
    private final Findings findings;
    private final Set<String> applied = new HashSet<>();

    private HandbookCheck(Handbook handbook, Findings findings) {
        this.handbook = handbook;
        this.findings = findings;
    }

    /**
     * Checks. Where the handbook has no anchor, there is nothing to hold the rules to.
     *
     * @param handbook the handbook
     * @param files the rules
     * @param findings receives what is missing on either side
     */
    public static void check(Handbook handbook, List<ParsedRules> files, Findings findings) {
        if (!handbook.anchors().isEmpty()) {
            HandbookCheck check = new HandbookCheck(handbook, findings);
            files.forEach(file -> file.blocks().stream().filter(b -> b.kind() == Block.Kind.RULE)
                    .forEach(rule -> check.rule(file, rule)));
            check.clausesWithoutRule();
            check.anchorsTwice();
            check.anchorsAlone();
        }
    }

    /**
     * Checks only what rules link to. Where the handbook has no anchor, there is nothing to hold them to.
     *
     * @param handbook the handbook
     * @param file the rules
     * @param findings receives links that are missing or lead nowhere
     */
    public static void links(Handbook handbook, ParsedRules file, Findings findings) {
        if (!handbook.anchors().isEmpty()) {
            HandbookCheck check = new HandbookCheck(handbook, findings);
            file.blocks().stream().filter(b -> b.kind() == Block.Kind.RULE).forEach(rule -> check.rule(file, rule));
        }
    }

    private void rule(ParsedRules file, Block rule) {
        List<Block.Annotation> links = rule.annotations().stream().filter(a -> LINKS.contains(a.name())).toList();
        if (links.isEmpty() && !rule.name().isEmpty()) {
            String example = handbook.clauses().stream().findFirst().orElse("A1");
            findings.add(PolicyCode.RULE_WITHOUT_CLAUSE, file.name(rule), rule.name(), example);
        }
        for (Block.Annotation link : links) {
            int from = link.start() + link.name().length() + 1;
            for (String name : RuleDefinitions.names(link)) {
                int start = file.text().drl().indexOf(name, from);
                from = start + name.length();
                applied.add(name);
                known(name, file.span(start, from));
            }
        }
    }

    private void known(String name, SourceSpan span) {
        Collection<String> names = handbook.names();
        if (!names.contains(name)) {
            Optional<String> near = Nearest.to(name, names);
            near.ifPresentOrElse(meant -> findings.add(PolicyCode.UNKNOWN_CLAUSE, span, name, meant),
                    () -> findings.add(PolicyCode.UNKNOWN_CLAUSE, "unknown-clause.far", span, name,
                            Findings.list(names)));
        }
    }

    /** Once a clause, at its first anchor: one missing rule is one finding, in however many languages it is missed. */
    private void clausesWithoutRule() {
        Set<String> told = new HashSet<>(applied);
        handbook.anchors().stream().filter(anchor -> anchor.isClause() && told.add(anchor.name()))
                .forEach(anchor -> findings.add(PolicyCode.CLAUSE_WITHOUT_RULE, anchor.span(), anchor.name()));
    }

    private void anchorsTwice() {
        Map<String, SourceSpan> first = new HashMap<>();
        for (Anchor anchor : handbook.anchors()) {
            SourceSpan before = first.putIfAbsent(anchor.span().path() + '\n' + anchor.name(), anchor.span());
            if (before != null) {
                findings.add(PolicyCode.ANCHOR_TWICE, anchor.span(), anchor.name(), String.valueOf(before.line()));
            }
        }
    }

    private void anchorsAlone() {
        Map<String, String> files = new TreeMap<>();
        Map<String, Map<String, Anchor>> byName = new LinkedHashMap<>();
        for (Anchor anchor : handbook.anchors()) {
            String language = anchor.language();
            if (language != null) {
                files.putIfAbsent(language, anchor.span().path());
                byName.computeIfAbsent(anchor.name(), n -> new LinkedHashMap<>()).putIfAbsent(language, anchor);
            }
        }
        byName.forEach((name, there) -> files.keySet().stream().filter(language -> !there.containsKey(language))
                .findFirst().ifPresent(missing -> there.values().forEach(anchor -> findings
                        .add(PolicyCode.ANCHOR_IN_ONE_LANGUAGE, anchor.span(), name, files.get(missing)))));
    }
}
