package org.heurejuste.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.heurejuste.policy.OutlineNode.Kind;
import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;

/** The outline of one file of a compiled project. What can be read of a broken file is in it. */
final class Outline {

    private final Compilation compilation;
    private final String path;

    Outline(Compilation compilation, String path) {
        this.compilation = compilation;
        this.path = path;
    }

    List<OutlineNode> nodes() {
        Stream<OutlineNode> types = compilation.vocabulary().types().stream().map(this::type);
        Stream<OutlineNode> enums = compilation.vocabulary().enums().stream().map(Outline::enumeration);
        Stream<OutlineNode> rules = compilation.rules().stream().map(Outline::rule);
        return inThisFile(Stream.of(types, enums, rules).flatMap(nodes -> nodes));
    }

    private List<OutlineNode> inThisFile(Stream<OutlineNode> nodes) {
        return nodes.filter(node -> node.span().path().equals(path))
                .sorted(Comparator.comparingInt(node -> node.span().offset())).toList();
    }

    private OutlineNode type(TypeDefinition type) {
        List<OutlineNode> fields = inThisFile(type.fields().stream().map(Outline::field));
        return new OutlineNode(Kind.TYPE, type.name(), List.of(), type.span(), fields);
    }

    private static OutlineNode field(FieldDefinition field) {
        return new OutlineNode(Kind.FIELD, field.name(), List.of(), field.span(), List.of());
    }

    private static OutlineNode enumeration(EnumDefinition enumeration) {
        return new OutlineNode(Kind.ENUM, enumeration.name(), List.of(), enumeration.span(), List.of());
    }

    private static OutlineNode rule(RuleDefinition rule) {
        return new OutlineNode(Kind.RULE, rule.name(), rule.clauses(), rule.span(), List.of());
    }
}
