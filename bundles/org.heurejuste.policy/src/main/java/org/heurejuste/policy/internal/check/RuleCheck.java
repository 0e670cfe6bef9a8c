package org.heurejuste.policy.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.drl.AttributeCheck;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.internal.expression.Types;

/** Checks the rules and queries of a policy: names, attributes and conditions. */
final class RuleCheck {

    private final Types types;
    private final Findings findings;
    private final Suspects suspects;
    private final Map<String, SourceSpan> names = new HashMap<>();

    RuleCheck(Types types, Findings findings, Suspects suspects) {
        this.types = types;
        this.findings = findings;
        this.suspects = suspects;
    }

    /** Checks the rules of a text, and tells the variables that the consequence of each sees. */
    Map<RuleDescr, Map<String, Kind>> check(ParsedRules file) {
        Map<RuleDescr, Map<String, Kind>> variables = new IdentityHashMap<>();
        Map<Integer, Block> blocks = new HashMap<>();
        file.blocks().forEach(b -> blocks.put(b.start(), b));
        duplicates(file);
        Set<String> seen = new HashSet<>();
        for (RuleDescr rule : List.copyOf(file.descr().getRules())) {
            Block block = blocks.get(rule.getStartCharacter());
            if (block == null) {
                continue;
            }
            if (block.kind() == Block.Kind.RULE) {
                attributes(file, rule, block);
                conditionMissing(file, rule, block);
            }
            variables.put(rule, new ConditionCheck(file, types, findings, suspects, rule, block).check());
            if (!seen.add(rule.getName()) || !file.name(block).equals(names.get(key(file, block)))) {
                suspects.exclude(rule);
            }
        }
        return variables;
    }

    private static String key(ParsedRules file, Block block) {
        return file.packageName() + '\n' + block.name();
    }

    /** Broken rules count too: mending one must not bring up a second mistake that was there before. */
    private void duplicates(ParsedRules file) {
        for (Block block : file.blocks()) {
            boolean named = (block.kind() == Block.Kind.RULE || block.kind() == Block.Kind.QUERY)
                    && !block.name().isEmpty();
            SourceSpan first = named ? names.putIfAbsent(key(file, block), file.name(block)) : null;
            if (first != null) {
                findings.add(PolicyCode.DUPLICATE_RULE, file.name(block), block.name(), file(first.path()),
                        String.valueOf(first.line()));
            }
        }
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void conditionMissing(ParsedRules file, RuleDescr rule, Block block) {
        if (rule.getLhs().getDescrs().isEmpty() && !(rule instanceof QueryDescr) && rule.getParentName() == null) {
            findings.add(PolicyCode.NO_CONDITION, file.name(block), block.name());
        }
    }

    private void attributes(ParsedRules file, RuleDescr rule, Block block) {
        new AttributeCheck(file.text(), file.tokens(), findings).reportsBadValues(block)
                .forEach(rule.getAttributes()::remove);
    }
}
