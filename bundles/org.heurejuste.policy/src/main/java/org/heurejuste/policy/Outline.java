package org.heurejuste.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.heurejuste.policy.OutlineNode.Kind;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.drl.RuleDefinitions;

/** The outline of a file: its statements as its words show them, broken ones included. */
final class Outline {

    private final ParsedRules file;

    private Outline(ParsedRules file) {
        this.file = file;
    }

    static List<OutlineNode> of(ParsedRules file) {
        Outline outline = new Outline(file);
        return file.blocks().stream().filter(block -> !block.name().isEmpty()).flatMap(outline::node).toList();
    }

    private Stream<OutlineNode> node(Block block) {
        return kind(block)
                .map(kind -> new OutlineNode(kind, block.name(), RuleDefinitions.clauses(block), file.name(block),
                        kind == Kind.TYPE ? fields(block) : List.of()))
                .stream();
    }

    private static Optional<Kind> kind(Block block) {
        return switch (block.kind()) {
            case TYPE -> Optional.of(Kind.TYPE);
            case ENUM -> Optional.of(Kind.ENUM);
            case RULE -> Optional.of(Kind.RULE);
            case QUERY -> Optional.of(Kind.QUERY);
            case FUNCTION -> Optional.of(Kind.FUNCTION);
            case PACKAGE, IMPORT, GLOBAL, OTHER_DECLARATION -> Optional.empty();
        };
    }

    private List<OutlineNode> fields(Block block) {
        return block.members().stream().filter(Block.Member::field)
                .map(field -> new OutlineNode(Kind.FIELD, field.name(), List.of(),
                        file.span(field.start(), field.start() + field.name().length()), List.of()))
                .toList();
    }
}
