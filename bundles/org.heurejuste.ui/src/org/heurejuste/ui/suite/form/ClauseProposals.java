package org.heurejuste.ui.suite.form;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.widgets.Text;

import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.Handbook;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.ui.suite.SuiteModel;
import org.heurejuste.ui.suite.SuiteState;

/** Proposes the clauses of the handbook, each with its title, for the last word of a list of clauses. */
final class ClauseProposals {

    private static final String STARTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private ClauseProposals() {}

    static void install(Text text, SuiteModel model) {
        ContentProposalAdapter adapter = new ContentProposalAdapter(text, new TextContentAdapter(),
                (typed, caret) -> proposals(typed.substring(0, Math.min(caret, typed.length())), model), null,
                STARTERS.toCharArray());
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    }

    private static IContentProposal[] proposals(String typed, SuiteModel model) {
        SuiteState state = model.state();
        if (state == null) {
            return new IContentProposal[0];
        }
        int start = typed.length() - typed.replaceAll("^.*[,;\\s]", "").length();
        String word = typed.substring(start).toLowerCase(Locale.ROOT);
        PolicyProject project = state.compilation().project();
        ClauseTexts texts = ClauseTexts.of(project);
        return ordered(Handbook.of(project).clauses())
                .map(clause -> new Proposed(clause, title(texts, clause)))
                .filter(one -> one.matches(word)).map(one -> one.after(typed.substring(0, start)))
                .toArray(IContentProposal[]::new);
    }

    private static Stream<String> ordered(Set<String> clauses) {
        Set<String> sorted = new TreeSet<>((one, other) -> sortable(one).compareTo(sortable(other)));
        sorted.addAll(clauses);
        return sorted.stream();
    }

    /** {@code D2} before {@code D10}. */
    private static String sortable(String clause) {
        String digits = clause.replaceAll("\\D", "");
        return clause.replaceAll("\\d", "") + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    private static String title(ClauseTexts texts, String clause) {
        return texts.words(clause).map(words -> words.title().in(Locale.getDefault())).orElse("");
    }

    /** A clause and its title. */
    private record Proposed(String clause, String title) {

        boolean matches(String word) {
            return word.isEmpty() || clause.toLowerCase(Locale.ROOT).startsWith(word)
                    || title.toLowerCase(Locale.getDefault()).contains(word);
        }

        IContentProposal after(String before) {
            String label = title.isEmpty() ? clause : clause + " – " + title;
            return new ContentProposal(before + clause, label, null);
        }
    }
}
