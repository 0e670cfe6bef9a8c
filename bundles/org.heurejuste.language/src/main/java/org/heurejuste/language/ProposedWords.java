package org.heurejuste.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.Diagnostic;

/** The word that a finding itself proposes to its reader. */
final class ProposedWords {

    /** What may be written in the place of the word that is wrong. */
    private static final Set<PolicyCode> INSTEAD = Set.of(PolicyCode.UNKNOWN_TYPE, PolicyCode.UNKNOWN_FIELD,
            PolicyCode.UNKNOWN_VALUE, PolicyCode.UNBOUND_VARIABLE, PolicyCode.UNKNOWN_IMPORT, PolicyCode.UNKNOWN_METHOD,
            PolicyCode.UNKNOWN_FUNCTION, PolicyCode.UNKNOWN_NAME, PolicyCode.UNKNOWN_CLAUSE);
    private static final String CUT = "…";

    private ProposedWords() {}

    /** What to write in the place of the finding; its sentence without a proposal has a key of its own. */
    static Optional<String> instead(Diagnostic diagnostic) {
        String key = diagnostic.message().key();
        boolean proposes = diagnostic.code() instanceof PolicyCode code
                && (INSTEAD.contains(code) && key.equals(code.key()) || key.equals("wrong-kind.quoted"));
        return proposes ? last(diagnostic) : Optional.empty();
    }

    /** The qualified name to import. */
    static Optional<String> imported(Diagnostic diagnostic) {
        return diagnostic.code() == PolicyCode.MISSING_IMPORT ? last(diagnostic) : Optional.empty();
    }

    private static Optional<String> last(Diagnostic diagnostic) {
        List<Object> words = diagnostic.message().arguments();
        return words.isEmpty() || !(words.get(words.size() - 1) instanceof String word) || word.endsWith(CUT)
                ? Optional.empty()
                : Optional.of(word);
    }
}
