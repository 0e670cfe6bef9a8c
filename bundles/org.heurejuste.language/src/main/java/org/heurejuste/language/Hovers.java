package org.heurejuste.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.JavaType;
import org.heurejuste.language.internal.names.JavaType.Member;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.internal.names.Resolver;
import org.heurejuste.language.internal.names.Resolver.JavaWord;
import org.heurejuste.language.internal.names.Scope;
import org.heurejuste.language.internal.names.Sentences;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;

/** Tells what a word means: labels, types, units, ranges, the handbook's clause, what a sentence stands for. */
public final class Hovers {

    private final LanguageSnapshot snapshot;
    private final Texts texts;

    private Hovers(LanguageSnapshot snapshot, Texts texts) {
        this.snapshot = snapshot;
        this.texts = texts;
    }

    /**
     * What is told of a word.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @param locale the reader's language
     * @return the explanation, or empty where there is nothing to tell
     */
    public static Optional<Hover> at(LanguageSnapshot snapshot, String path, int offset, Locale locale) {
        SyntaxTree tree = snapshot.tree(path).orElse(null);
        if (tree == null) {
            return Optional.empty();
        }
        Hovers hovers = new Hovers(snapshot, new Texts(locale));
        return tree.root().tokenAt(offset).flatMap(token -> hovers.text(path, tree, token)
                .map(text -> new Hover(text, TextRange.of(path, token))));
    }

    private Optional<String> text(String path, SyntaxTree tree, SyntaxToken token) {
        Optional<String> clause = ClauseTexts.clauseAt(token)
                .flatMap(name -> ClauseTexts.of(snapshot.project(), texts.locale()).text(name));
        return clause.or(() -> {
            Resolver resolver = new Resolver(snapshot.names(), path, tree);
            return resolver.resolve(token).map(declared -> describe(declared, token, resolver))
                    .or(() -> resolver.java(token).map(this::describe));
        });
    }

    private String describe(JavaWord word) {
        JavaType owner = word.owner();
        if (word.member().isEmpty()) {
            String members = owner.properties().stream().filter(member -> !member.name().equals("class"))
                    .map(member -> "- `" + member.name() + "` " + JavaType.shown(member.type()))
                    .collect(Collectors.joining("\n"));
            return "**" + owner.name() + "** — " + texts.of("role.java", owner.type().getPackageName())
                    + (members.isEmpty() ? "" : "\n\n" + members);
        }
        Member member = word.member().get();
        boolean method = !member.signature().isEmpty();
        return "**" + member.name() + (method ? member.signature() : "") + "** — "
                + texts.of(method ? "role.method-of" : "role.field", owner.name()) + "\n\n"
                + texts.of("hover.type", "`" + JavaType.shown(member.type()) + "`");
    }

    private String describe(Declared declared, SyntaxToken token, Resolver resolver) {
        return switch (declared.kind()) {
            case TYPE, ENUM -> type(declared);
            case FIELD -> field(declared);
            case SENTENCE -> head(declared.name(), declared) + "\n\n"
                    + texts.of("hover.means", "`" + Sentences.expand(declared.node(), token.text()) + "`");
            case VARIABLE -> variable(declared, resolver.scope(token));
            case RULE -> head(declared.name(), declared) + clauses(declared.node());
            default -> head(texts.label(declared), declared);
        };
    }

    private String head(String label, Declared declared) {
        String code = label.equals(declared.name()) ? "" : " `" + declared.name() + "`";
        return "**" + label + "**" + code + " — " + texts.role(declared);
    }

    private String type(Declared type) {
        String members = snapshot.names().members(type.name()).stream()
                .filter(member -> type.kind() == Declared.Kind.TYPE || member.kind() == Declared.Kind.VALUE)
                .map(member -> "- `" + member.name() + "` " + texts.label(member)).collect(Collectors.joining("\n"));
        return head(texts.label(type), type) + (members.isEmpty() ? "" : "\n\n" + members);
    }

    private String field(Declared field) {
        List<String> lines = new ArrayList<>();
        lines.add(head(texts.label(field), field));
        String type = Described.type(field.node());
        String label = snapshot.names().type(type).map(texts::label).orElse(type);
        lines.add(texts.of("hover.type", label.equals(type) ? "`" + type + "`" : label + " `" + type + "`"));
        Described.value(field.node(), "unit").ifPresent(unit -> lines.add(texts.of("hover.unit", texts.unit(unit))));
        range(field, "min").ifPresent(min -> lines.add(texts.of("hover.minimum", min)));
        range(field, "max").ifPresent(max -> lines.add(texts.of("hover.maximum", max)));
        Described.defaultValue(field.node())
                .ifPresent(value -> lines.add(texts.of("hover.default", worded(type, value))));
        return String.join("\n\n", lines);
    }

    private static Optional<String> range(Declared field, String end) {
        return Described.pair(field.node(), "range", end).map(Names::unquoted);
    }

    private String worded(String type, String value) {
        return snapshot.names().member(type, Names.simple(value)).map(known -> texts.label(known) + " `" + value + "`")
                .orElse("`" + value + "`");
    }

    private String variable(Declared variable, Scope scope) {
        String type = scope.variable(variable.name()).map(Scope.Variable::type).orElse("");
        String label = snapshot.names().type(type).map(texts::label).orElse(type);
        String told = label.isEmpty() ? "" : "\n\n" + texts.of("hover.type", label + " `" + type + "`");
        return head(variable.name(), variable) + told;
    }

    private static String clauses(SyntaxNode rule) {
        return Described.value(rule, "clause").map(clause -> " `" + clause + "`").orElse("")
                + comment(rule).map(text -> "\n\n" + text).orElse("");
    }

    /** The comment right before a rule says what it is for. */
    private static Optional<String> comment(SyntaxNode rule) {
        SyntaxNode file = rule.parent();
        if (file == null) {
            return Optional.empty();
        }
        return file.children().stream().filter(child -> child.end() <= rule.start() && child.end() > rule.start() - 3)
                .findFirst().flatMap(blank -> file.children().stream()
                        .filter(child -> child.end() == blank.start() && child.is(SyntaxKind.LINE_COMMENT)).findFirst())
                .map(found -> found.text().substring(2).trim());
    }
}
