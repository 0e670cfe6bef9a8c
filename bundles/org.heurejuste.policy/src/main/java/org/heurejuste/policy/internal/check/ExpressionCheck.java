package org.heurejuste.policy.internal.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.drl.Origin;
import org.heurejuste.policy.internal.expression.Expression;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.internal.expression.Members;
import org.heurejuste.policy.internal.expression.Types;
import org.heurejuste.policy.text.Nearest;

/** Finds the kind of an expression's value, and reports the names in it that mean nothing and the comparisons that cannot hold. */
final class ExpressionCheck {

    private final Types types;
    private final Members members;
    private final String packageName;
    private final Scope scope;
    private final Kind fact;
    private final Origin origin;
    private final Findings findings;
    private boolean clean = true;

    /** An expression in a pattern of a kind of facts; the kind is unknown outside of patterns. */
    ExpressionCheck(Types types, String packageName, Scope scope, Kind fact, Origin origin, Findings findings) {
        this.types = types;
        this.members = new Members(types);
        this.packageName = packageName;
        this.scope = scope;
        this.fact = fact;
        this.origin = origin;
        this.findings = findings;
    }

    /** Checks an expression; false where something was reported. */
    boolean check(Expression expression) {
        kind(expression);
        return clean;
    }

    private Kind kind(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return KindNames.of(literal.kind());
        } else if (expression instanceof Expression.Name name) {
            return name(name);
        } else if (expression instanceof Expression.Member member) {
            return member(member);
        } else if (expression instanceof Expression.Call call) {
            return call(call);
        } else if (expression instanceof Expression.Creation creation) {
            creation.arguments().forEach(this::kind);
            return type(creation.type(), creation.typeStart());
        } else if (expression instanceof Expression.As as) {
            kind(as.target());
            return type(as.type(), as.typeStart());
        } else if (expression instanceof Expression.Comparison comparison) {
            return comparison(comparison);
        } else if (expression instanceof Expression.Binding binding) {
            return binding(binding);
        }
        Expression.Parts parts = (Expression.Parts) expression;
        parts.parts().forEach(this::kind);
        return parts.condition() ? new Kind.Java(boolean.class) : Kind.UNKNOWN;
    }

    private Proposals report() {
        clean = false;
        return new Proposals(types, packageName, findings);
    }

    private Kind binding(Expression.Binding binding) {
        Kind kind = kind(binding.value());
        scope.bind(binding.variable(), binding.value() instanceof Expression.Comparison c ? left(c) : kind);
        return kind;
    }

    /** {@code $x : age > 3} binds the age, not the comparison. */
    private Kind left(Expression.Comparison comparison) {
        boolean before = clean;
        Kind kind = comparison.left() instanceof Expression.Name n
                ? known(n.name()).orElse(Kind.UNKNOWN)
                : Kind.UNKNOWN;
        clean = before;
        return kind;
    }

    private Kind type(String name, int start) {
        return types.find(packageName, name).orElseGet(() -> {
            report().unknownType(span(start, start + name.length()), name);
            return Kind.UNKNOWN;
        });
    }

    private Kind name(Expression.Name name) {
        return name(name, false);
    }

    private Kind name(Expression.Name name, boolean member) {
        return known(name.name()).or(() -> typeItself(name.name())).orElseGet(() -> unknown(name, member));
    }

    private Optional<Kind> known(String name) {
        if (name.equals("this")) {
            return Optional.of(fact);
        }
        Optional<Kind> variable = scope.find(name);
        Optional<Kind> field = fact instanceof Kind.Unknown ? Optional.empty() : members.field(fact, name);
        return variable.or(() -> field).or(() -> types.global(packageName, name));
    }

    private Optional<Kind> typeItself(String name) {
        return types.find(packageName, name).map(Kind.TypeItself::new);
    }

    private Kind unknown(Expression.Name name, boolean member) {
        boolean certain = !scope.mayBind(name.name()) && !types.isUncertain(packageName, name.name());
        if (!certain || fact instanceof Kind.Unknown && !name.name().startsWith("$")) {
            return Kind.UNKNOWN;
        }
        SourceSpan span = span(name.start(), name.end());
        if (Character.isUpperCase(name.name().charAt(0))
                && (member || Nearest.to(name.name(), members.names(fact)).isEmpty())) {
            return type(name.name(), name.start());
        } else if (name.name().startsWith("$") || fact instanceof Kind.Unknown) {
            report().unknown(PolicyCode.UNBOUND_VARIABLE, span, name.name(), scope.variables());
        } else {
            report().unknownMember(PolicyCode.UNKNOWN_FIELD, span, name.name(), fact);
        }
        return Kind.UNKNOWN;
    }

    private Kind member(Expression.Member member) {
        String qualified = qualified(member);
        if (qualified != null && types.qualified(qualified).isPresent()) {
            return new Kind.TypeItself(types.qualified(qualified).get());
        } else if (qualified != null && isPackage(member)) {
            return Kind.UNKNOWN;
        }
        Kind target = member.target() instanceof Expression.Name name ? name(name, true) : kind(member.target());
        member.arguments().forEach(this::kind);
        Optional<Kind> found = member.call()
                ? members.method(target, member.name())
                : members.field(target, member.name());
        return found.orElseGet(() -> unknownMember(member, target));
    }

    private Kind unknownMember(Expression.Member member, Kind target) {
        SourceSpan span = span(member.nameStart(), member.nameStart() + member.name().length());
        Kind of = target instanceof Kind.TypeItself type ? type.of() : target;
        boolean value = target instanceof Kind.TypeItself && of instanceof Kind.Choice && !member.call();
        PolicyCode code = value
                ? PolicyCode.UNKNOWN_VALUE
                : member.call() ? PolicyCode.UNKNOWN_METHOD : PolicyCode.UNKNOWN_FIELD;
        report().unknownMember(code, span, member.name(), target);
        return value ? of : Kind.UNKNOWN;
    }

    private static String qualified(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return name.name();
        }
        String target = expression instanceof Expression.Member m && !m.call() ? qualified(m.target()) : null;
        return target == null ? null : target + "." + ((Expression.Member) expression).name();
    }

    /** Whether it is the beginning of a qualified name, as {@code java.math} in {@code java.math.BigDecimal.ZERO}. */
    private boolean isPackage(Expression.Member member) {
        Expression first = member;
        while (first instanceof Expression.Member m) {
            first = m.target();
        }
        return first instanceof Expression.Name name && known(name.name()).isEmpty()
                && typeItself(name.name()).isEmpty()
                && Set.of("java", "javax", "org", "com", "net", "fr", "ca", "io").contains(name.name());
    }

    private Kind call(Expression.Call call) {
        call.arguments().forEach(this::kind);
        if (fact instanceof Kind.Unknown || types.functions(packageName).contains(call.name())
                || Set.of("eval", "isA").contains(call.name())) {
            return Kind.UNKNOWN;
        }
        return members.method(fact, call.name()).orElseGet(() -> {
            if (!types.isUncertain(packageName, call.name())) {
                Set<String> known = new LinkedHashSet<>(types.functions(packageName));
                known.addAll(members.names(fact));
                report().unknown(PolicyCode.UNKNOWN_FUNCTION, span(call.start(), call.start() + call.name().length()),
                        call.name(), known);
            }
            return Kind.UNKNOWN;
        });
    }

    private Kind comparison(Expression.Comparison comparison) {
        Kind left = kind(comparison.left());
        Kind right = kind(comparison.right());
        Optional<ComparisonCheck.Problem> problem = ComparisonCheck.problem(comparison, left, right);
        problem.ifPresent(p -> {
            clean = false;
            findings.add(p.code(), p.key(), span(p.at().start(), p.at().end()), p.words());
        });
        return new Kind.Java(boolean.class);
    }

    private SourceSpan span(int start, int end) {
        return origin.span(start, end - start);
    }
}
