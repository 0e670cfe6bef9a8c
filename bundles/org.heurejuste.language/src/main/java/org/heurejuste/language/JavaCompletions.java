package org.heurejuste.language;

import java.util.List;
import org.heurejuste.language.Completion.Kind;
import org.heurejuste.language.internal.names.JavaType;
import org.heurejuste.language.internal.names.JavaType.Member;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.internal.names.Scope;

/** What may be written of Java classes: Java's own and those of the project's libraries. */
final class JavaCompletions {

    private final Names names;
    private final CompletionList list;

    JavaCompletions(Names names, CompletionList list) {
        this.names = names;
        this.list = list;
    }

    /** The classes that the project imports, as conditions. */
    void types() {
        names.imported().forEach(type -> list.add(Kind.TYPE, type.name(), role(type), type.name() + "( $1 )", 10));
    }

    /** The same behind {@code new}. */
    void creations() {
        names.imported().forEach(type -> type.constructors().stream().distinct()
                .forEach(made -> list.add(Kind.TYPE, type.name() + made, role(type),
                        type.name() + (made.equals("()") ? "()" : "( $1 )"), 12)));
    }

    private String role(JavaType type) {
        return list.texts().of("role.java", type.type().getPackageName());
    }

    /** Between the brackets of a pattern. */
    void properties(String type) {
        names.javaType(type).ifPresent(java -> java.properties().stream().filter(member -> !isClass(member))
                .forEach(member -> {
                    list.add(Kind.FIELD, member.name(), detail(member, java), 0);
                    list.add(Kind.FIELD, "$" + member.name() + " : " + member.name(), detail(member, java),
                            "\\$${1:" + member.name() + "} : " + member.name(), 20);
                }));
    }

    /** Behind a comparison with something of a Java enum. */
    void values(String type) {
        names.javaType(type).filter(java -> java.type().isEnum()).ifPresent(java -> java.constants()
                .forEach(value -> list.add(Kind.VALUE, value.name(), list.texts().of("role.value", java.name()),
                        java.name() + "." + value.name(), 0)));
    }

    /** Behind a point in a condition: what the value before it has, by its properties first. */
    void inCondition(String qualifier, String type, Scope scope) {
        if (!ofClass(qualifier, scope)) {
            properties(type);
            methods(type, false);
        }
    }

    /** Behind a point in a consequence. */
    void inConsequence(String qualifier, String type, Scope scope) {
        if (!ofClass(qualifier, scope)) {
            methods(type, false);
        }
    }

    private boolean ofClass(String qualifier, Scope scope) {
        boolean named = scope.variable(qualifier).isEmpty() && !qualifier.isEmpty()
                && Character.isUpperCase(Names.simple(qualifier).charAt(0)) && names.javaType(qualifier).isPresent();
        if (named) {
            names.javaType(qualifier).ifPresent(java -> java.constants().forEach(constant -> list.add(Kind.VALUE,
                    constant.name(), list.texts().of("role.value", java.name()), 0)));
            methods(qualifier, true);
        }
        return named;
    }

    private void methods(String type, boolean ofClass) {
        names.javaType(type).ifPresent(java -> {
            List<Member> methods = java.callable(ofClass);
            methods.stream().map(Member::name).distinct().forEach(name -> {
                List<Member> same = methods.stream().filter(method -> method.name().equals(name)).toList();
                boolean bare = same.stream().allMatch(method -> method.signature().equals("()"));
                list.add(Kind.FUNCTION, name + (bare ? "()" : "( )"), detail(same.get(0), java),
                        name.replace("$", "\\$") + (bare ? "()" : "( $1 )"), 10);
            });
        });
    }

    private String detail(Member member, JavaType owner) {
        String role = list.texts().of(member.signature().isEmpty() ? "role.field" : "role.method-of", owner.name());
        return JavaType.shown(member.type()) + member.signature().replace("()", "") + " — " + role;
    }

    private static boolean isClass(Member member) {
        return member.name().equals("class");
    }
}
