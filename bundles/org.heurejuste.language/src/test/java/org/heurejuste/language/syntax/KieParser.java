package org.heurejuste.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRLLexer;
import org.drools.drl.parser.lang.DRLParser;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The engine's own parser, which is the judge of what is a mistake of form. */
final class KieParser {

    private KieParser() {}

    /** What the engine says against a text; empty where it accepts it. */
    static List<String> complaints(String text) {
        DRLLexer lexer = DRLFactory.buildLexer(text, LanguageLevelOption.DRL6);
        DRLParser parser = DRLFactory.buildParser(lexer, LanguageLevelOption.DRL6);
        List<String> complaints = new ArrayList<>();
        try {
            parser.compilationUnit();
        } catch (Exception e) {
            complaints.add("gave up: " + e);
        }
        lexer.getErrors().forEach(error -> complaints.add(told(error)));
        parser.getErrors().forEach(error -> complaints.add(told(error)));
        return complaints;
    }

    private static String told(DroolsParserException error) {
        return error.getLineNumber() + ":" + error.getColumn() + " " + error.getMessage();
    }
}
