package org.heurejuste.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;

/** Parts a document into comments, texts in quotes, and the rest. */
final class DrlPartitions {

    /** The partitioning's name. */
    static final String PARTITIONING = "org.heurejuste.rules";

    /** A comment, over one line or several. */
    static final String COMMENT = "org.heurejuste.rules.comment";

    /** A text in quotes. */
    static final String STRING = "org.heurejuste.rules.string";

    private static final char ESCAPE = '\\';
    private static final char NO_ESCAPE = 0;

    private DrlPartitions() {}

    static String[] contentTypes() {
        return new String[] {IDocument.DEFAULT_CONTENT_TYPE, COMMENT, STRING};
    }

    static void install(IDocument document, RuleLanguage language) {
        RuleBasedPartitionScanner scanner = new RuleBasedPartitionScanner();
        scanner.setPredicateRules(rules(language).toArray(IPredicateRule[]::new));
        FastPartitioner partitioner = new FastPartitioner(scanner, new String[] {COMMENT, STRING});
        partitioner.connect(document);
        ((IDocumentExtension3) document).setDocumentPartitioner(PARTITIONING, partitioner);
    }

    private static List<IPredicateRule> rules(RuleLanguage language) {
        List<IPredicateRule> rules = new ArrayList<>();
        Token comment = new Token(COMMENT);
        rules.add(new EndOfLineRule(language.commentPrefix(), comment));
        if (language.hasBlockComments()) {
            rules.add(new MultiLineRule("/*", "*/", comment, NO_ESCAPE, true));
        }
        rules.add(new SingleLineRule("\"", "\"", new Token(STRING), ESCAPE));
        if (language.hasSingleQuotes()) {
            rules.add(new SingleLineRule("'", "'", new Token(STRING), ESCAPE));
        }
        return rules;
    }
}
