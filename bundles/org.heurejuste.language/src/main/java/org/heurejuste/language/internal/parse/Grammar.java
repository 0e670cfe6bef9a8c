package org.heurejuste.language.internal.parse;

import org.heurejuste.language.internal.green.GreenUnit;

/** The readers of the parts of the language, around one cursor. */
final class Grammar {

    private final NameReader names;
    private final AnnotationReader annotations;
    private final ExpressionReader expressions;
    private final OperandReader operands;
    private final PatternReader patterns;
    private final SourceReader sources;
    private final ConditionReader conditions;

    private Grammar(Cursor cursor) {
        names = new NameReader(cursor);
        annotations = new AnnotationReader(cursor, this);
        operands = new OperandReader(cursor, this);
        expressions = new ExpressionReader(cursor, this);
        patterns = new PatternReader(cursor, this);
        sources = new SourceReader(cursor, this);
        conditions = new ConditionReader(cursor, this);
    }

    /** Reads one statement. */
    static GreenUnit read(Words words, Statement statement, TreeBuilder builder) {
        Cursor cursor = new Cursor(words, statement.firstToken(), statement.endToken(), builder);
        new StatementReader(cursor, new Grammar(cursor)).read(statement.kind());
        return cursor.finish();
    }

    NameReader names() {
        return names;
    }

    AnnotationReader annotations() {
        return annotations;
    }

    ExpressionReader expressions() {
        return expressions;
    }

    OperandReader operands() {
        return operands;
    }

    PatternReader patterns() {
        return patterns;
    }

    SourceReader sources() {
        return sources;
    }

    ConditionReader conditions() {
        return conditions;
    }
}
