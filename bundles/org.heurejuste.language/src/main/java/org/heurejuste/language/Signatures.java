package org.heurejuste.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.JavaType;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.internal.names.Resolver;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxTree;

/** Tells, inside the brackets of a call, what is to be written there: of new facts and decisions, and of functions. */
public final class Signatures {

    private Signatures() {}

    /**
     * What is being called at a place.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @param locale the reader's language
     * @return how it is called, or empty where nothing known is called
     */
    public static Optional<Signature> at(LanguageSnapshot snapshot, String path, int offset, Locale locale) {
        SyntaxTree tree = snapshot.tree(path).orElse(null);
        if (tree == null) {
            return Optional.empty();
        }
        CompletionPlace place = new CompletionPlace(tree, offset);
        int bracket = place.bracket();
        if (bracket == 0 || !place.back(bracket).equals("(")) {
            return Optional.empty();
        }
        String name = place.back(bracket + 1);
        boolean creation = place.back(bracket + 2).equals("new");
        Optional<Signature> made = creation
                ? snapshot.names().type(name).map(type -> creation(snapshot.names(), type, new Texts(locale)))
                        .or(() -> java(snapshot, name, place.commas(bracket)))
                : snapshot.names().find(Kind.FUNCTION, name).map(Signatures::function)
                        .or(() -> method(snapshot, path, tree, place, bracket));
        return made.map(signature -> new Signature(signature.label(), signature.parameters(), place.commas(bracket)));
    }

    private static Signature creation(Names names, Declared type, Texts texts) {
        List<String> parameters = names.members(type.name()).stream().filter(member -> member.kind() == Kind.FIELD)
                .map(field -> texts.label(field) + " : " + Described.type(field.node())).toList();
        return signature(type.name(), parameters);
    }

    /** The constructor of a Java class that takes so many arguments. */
    private static Optional<Signature> java(LanguageSnapshot snapshot, String name, int commas) {
        return snapshot.names().javaType(name).flatMap(java -> fitting(java.constructors().stream(), commas))
                .map(parameters -> signature(name, parameters));
    }

    /** The method of a Java class that takes so many arguments. */
    private static Optional<Signature> method(LanguageSnapshot snapshot, String path, SyntaxTree tree,
            CompletionPlace place, int bracket) {
        String name = place.back(bracket + 1);
        return place.token(bracket + 1).flatMap(new Resolver(snapshot.names(), path, tree)::java)
                .flatMap(word -> fitting(Stream.of(false, true).flatMap(own -> word.owner().callable(own).stream())
                        .filter(method -> method.name().equals(name)).map(JavaType.Member::signature),
                        place.commas(bracket)))
                .map(parameters -> signature(name, parameters));
    }

    private static Optional<List<String>> fitting(Stream<String> lists, int commas) {
        List<List<String>> all = lists.map(list -> list.replaceAll("^\\( ?| ?\\)$", ""))
                .map(list -> list.isEmpty() ? List.<String>of() : List.of(list.split(", (?![^<]*>)"))).toList();
        return all.stream().filter(list -> list.size() > commas).findFirst().or(() -> all.stream().findFirst());
    }

    private static Signature function(Declared function) {
        return signature(function.name(), function.node().nodes(SyntaxKind.PARAMETERS)
                .flatMap(list -> list.nodes(SyntaxKind.PARAMETER)).map(SyntaxNode::text).map(String::trim).toList());
    }

    private static Signature signature(String name, List<String> parameters) {
        String list = parameters.stream().collect(Collectors.joining(", "));
        return new Signature(name + (list.isEmpty() ? "()" : "( " + list + " )"), parameters, 0);
    }
}
