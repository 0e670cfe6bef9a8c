package org.heurejuste.policy.internal.check;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.internal.expression.Members;
import org.heurejuste.policy.internal.expression.Types;
import org.heurejuste.policy.text.Nearest;

/** Reports names that mean nothing, with the name that was probably meant. */
public final class Proposals {

    /** Shorter names are all near each other. */
    private static final int SHORTEST = 3;

    private final Types types;
    private final String packageName;
    private final Findings findings;

    /**
     * Reports for a package.
     *
     * @param types what the policy's names mean
     * @param packageName the package in which the names are used
     * @param findings receives the findings
     */
    public Proposals(Types types, String packageName, Findings findings) {
        this.types = types;
        this.packageName = packageName;
        this.findings = findings;
    }

    private static Optional<String> near(String name, Collection<String> known) {
        boolean tooShort = name.replace("$", "").length() < SHORTEST;
        return tooShort ? known.stream().filter(k -> k.equalsIgnoreCase(name)).findFirst() : Nearest.to(name, known);
    }

    /**
     * Reports a name.
     *
     * @param code what it is; its key with {@code .far} is for names that nothing is near to
     * @param span where it is
     * @param name the name
     * @param known the names that would mean something
     */
    public void unknown(PolicyCode code, SourceSpan span, String name, Collection<String> known) {
        near(name, known).ifPresentOrElse(near -> findings.add(code, span, name, near),
                () -> findings.add(code, code.key() + ".far", span, name));
    }

    /**
     * Reports a type: one that exists elsewhere and is not imported, or one that does not exist.
     *
     * @param span where it is
     * @param name its name as it is written
     */
    public void unknownType(SourceSpan span, String name) {
        Optional<String> elsewhere = name.contains(".") ? Optional.empty() : types.elsewhere(name);
        elsewhere.ifPresentOrElse(e -> findings.add(PolicyCode.MISSING_IMPORT, span, name, e),
                () -> unknown(PolicyCode.UNKNOWN_TYPE, span, name, types.known(packageName)));
    }

    /**
     * Reports a field, a method or a value that its owner does not have.
     *
     * @param code what it is; its key with {@code .far} is for names that nothing is near to, with {@code .none} where the owner has
     *        nothing worth naming
     * @param span where it is
     * @param name the name
     * @param owner the owner, or the type itself for its values
     */
    public void unknownMember(PolicyCode code, SourceSpan span, String name, Kind owner) {
        boolean method = code == PolicyCode.UNKNOWN_METHOD;
        Members members = new Members(types);
        Collection<String> known = method ? members.methods(owner) : members.names(owner);
        Kind kind = owner instanceof Kind.TypeItself type ? type.of() : owner;
        Collection<String> named = kind instanceof Kind.Java java
                ? method || owner instanceof Kind.TypeItself ? Set.of() : Members.properties(java.type())
                : known;
        near(name, known).ifPresentOrElse(near -> findings.add(code, span, name, nameOf(kind), near),
                () -> findings.add(code, code.key() + (named.isEmpty() ? ".none" : ".far"), span, name, nameOf(kind),
                        Findings.list(named)));
    }

    private static String nameOf(Kind kind) {
        if (kind instanceof Kind.Declared declared) {
            return declared.name();
        } else if (kind instanceof Kind.Choice choice) {
            return choice.name();
        }
        return kind instanceof Kind.Java java ? java.type().getSimpleName() : "";
    }
}
