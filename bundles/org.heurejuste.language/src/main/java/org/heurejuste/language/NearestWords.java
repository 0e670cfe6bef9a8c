package org.heurejuste.language;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Resolver;
import org.heurejuste.language.internal.names.Scope;
import org.heurejuste.language.internal.parse.Operators;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.DiagnosticCode;
import org.heurejuste.policy.text.Nearest;

/** The known word that an unknown one was most likely meant to be. */
final class NearestWords {

    private static final List<String> ATTRIBUTES = List.of("salience", "enabled", "no-loop", "auto-focus",
            "lock-on-active",
            "agenda-group", "activation-group", "ruleflow-group", "date-effective", "date-expires", "timer", "duration",
            "calendars", "dialect");

    private final LanguageSnapshot snapshot;
    private final String path;
    private final SyntaxTree tree;

    NearestWords(LanguageSnapshot snapshot, String path, SyntaxTree tree) {
        this.snapshot = snapshot;
        this.path = path;
        this.tree = tree;
    }

    static Optional<String> operator(String word) {
        Optional<String> longer = Operators.words().stream()
                .filter(known -> word.length() > 2 && known.startsWith(word))
                .sorted().findFirst();
        return longer.or(() -> Nearest.to(word, Operators.words()));
    }

    Optional<String> to(SyntaxToken token, DiagnosticCode code) {
        if (!(code instanceof PolicyCode policy)) {
            return Optional.empty();
        }
        return Nearest.to(token.text(), switch (policy) {
            case UNKNOWN_TYPE, MISSING_IMPORT -> names(snapshot.names().types());
            case UNKNOWN_FIELD, UNKNOWN_VALUE -> members(token);
            case UNBOUND_VARIABLE, UNKNOWN_NAME -> variables(token);
            case UNKNOWN_FUNCTION -> names(snapshot.names().all(Declared.Kind.FUNCTION));
            case UNKNOWN_OPERATOR -> Operators.words();
            case UNKNOWN_ATTRIBUTE -> ATTRIBUTES;
            default -> List.<String>of();
        }).filter(word -> !word.equals(token.text()));
    }

    private static List<String> names(Collection<Declared> declared) {
        return declared.stream().map(Declared::name).toList();
    }

    private List<String> variables(SyntaxToken token) {
        return new Resolver(snapshot.names(), path, tree).scope(token).variables().stream()
                .map(Scope.Variable::declared)
                .map(Declared::name).filter(name -> !name.equals(token.text())).toList();
    }

    /** The members of the type before the point, or of the pattern around. */
    private List<String> members(SyntaxToken token) {
        CompletionPlace place = new CompletionPlace(tree, token.start());
        Scope scope = new Resolver(snapshot.names(), path, tree).scope(token);
        String qualifier = place.qualifier();
        String type = qualifier.isEmpty()
                ? place.pattern()
                : snapshot.names().type(qualifier).map(Declared::name).orElseGet(() -> place.typeOf(qualifier, scope));
        return names(snapshot.names().members(type));
    }
}
