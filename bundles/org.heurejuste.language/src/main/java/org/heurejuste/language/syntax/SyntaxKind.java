package org.heurejuste.language.syntax;

/** What a piece of a rule file is: the first constants are tokens, the others nodes made of tokens and nodes. */
public enum SyntaxKind {
    // ---- tokens that mean nothing to the engine
    /** Blanks, tabs and line ends. */
    WHITESPACE,
    /** {@code // …} up to the end of its line, or {@code # …} in a file of sentences. */
    LINE_COMMENT,
    /** {@code >} at the start of a line of a {@code .dslr} file: what follows is no sentence. */
    RULE_LANGUAGE_MARK,
    /** From slash and star to star and slash, or to the end of the text where it is not closed. */
    BLOCK_COMMENT,

    // ---- tokens
    /** A name or a keyword: the language has no reserved words. */
    WORD,
    /** A text in quotes, with its quotes. */
    TEXT,
    /** A number, or a length of time such as {@code 1h30m}. */
    NUMBER,
    /** A sign, such as {@code (} or {@code >=}. */
    SYMBOL,
    /** A sentence of a {@code .dslr} file: a line of a condition or consequence, without its blanks around. */
    SENTENCE_TEXT,
    /** The right side of a line of a {@code .dsl} file. */
    MAPPING_TEXT,
    /** A character that the language does not know. */
    UNKNOWN,

    // ---- the file and its statements
    /** The whole file. */
    FILE,
    /** {@code package a.b}. */
    PACKAGE,
    /** {@code unit a.B}. */
    UNIT,
    /** {@code import a.B}, {@code import function a.B.c}, {@code import accumulate a.B c}. */
    IMPORT,
    /** {@code global a.B name}. */
    GLOBAL,
    /** An attribute of a rule, or of all rules of the file. */
    ATTRIBUTE,
    /** {@code declare Type … end} and {@code declare trait Type … end}. */
    TYPE,
    /** {@code declare enum Type … end}. */
    ENUM,
    /** {@code declare entry-point x end}. */
    ENTRY_POINT_DECLARATION,
    /** {@code declare window x … end}. */
    WINDOW_DECLARATION,
    /** {@code name : Type = value @annotation()} in a declaration. */
    FIELD,
    /** A value of an enum, with its arguments. */
    ENUM_VALUE,
    /** What a declared type extends. */
    EXTENDS,
    /** {@code function Type name( parameters ) { code }}. */
    FUNCTION,
    /** {@code ( parameter, parameter )}. */
    PARAMETERS,
    /** {@code Type name}. */
    PARAMETER,
    /** {@code query name( parameters ) conditions end}. */
    QUERY,
    /** {@code rule "name" … end}. */
    RULE,
    /** {@code @name( arguments )}. */
    ANNOTATION,
    /** {@code key = value} of an annotation. */
    ANNOTATION_PAIR,
    /** What stands between the brackets of an annotation that is no expression. */
    ANNOTATION_TEXT,
    /** What stands outside of every statement. */
    STRAY,

    // ---- conditions
    /** All conditions of a rule, with their {@code when}. */
    CONDITIONS,
    /** A line of a condition or a consequence in a {@code .dslr} file. */
    SENTENCE,
    /** {@code $x : Type( constraints ) from …}. */
    PATTERN,
    /** {@code $x : ( Type( … ) or Type( … ) )}. */
    ALTERNATIVES,
    /** What stands between the brackets of a pattern. */
    CONSTRAINTS,
    /** One constraint of a pattern. */
    CONSTRAINT,
    /** {@code field.( constraint, constraint )}. */
    NESTED_CONSTRAINTS,
    /** {@code and}, prefix or infix. */
    AND,
    /** {@code or}, prefix or infix. */
    OR,
    /** {@code not …}. */
    NOT,
    /** {@code exists …}. */
    EXISTS,
    /** {@code forall( … )}. */
    FORALL,
    /** {@code eval( … )}. */
    EVAL,
    /** Conditions in brackets. */
    GROUP,
    /** {@code accumulate( … )}, alone or behind {@code from}. */
    ACCUMULATE,
    /** {@code groupby( … )}. */
    GROUP_BY,
    /** {@code $total : sum( … )}. */
    ACCUMULATE_FUNCTION,
    /** {@code init( … )}, {@code action( … )}, {@code reverse( … )} or {@code result( … )}. */
    ACCUMULATE_STEP,
    /** {@code collect( … )}. */
    COLLECT,
    /** {@code from …} behind a pattern. */
    FROM,
    /** {@code entry-point x} behind {@code from}. */
    ENTRY_POINT,
    /** {@code window x} behind {@code from}. */
    WINDOW,
    /** {@code over window:time( … )}. */
    OVER,
    /** {@code do[name]} or {@code break[name]}. */
    NAMED_CONSEQUENCE,
    /** {@code if( … ) do[a] else do[b]}. */
    BRANCH,
    /** {@code /a/b[ … ]}. */
    PATH,
    /** One step of a path. */
    PATH_STEP,

    // ---- consequences
    /** {@code then …} or {@code then[name] …}. */
    CONSEQUENCE,
    /** Java text: of a consequence, a function, or a step of an accumulate. */
    CODE,

    // ---- names and expressions
    /** {@code a.b.C}. */
    NAME,
    /** {@code a.b.C<D>[]}. */
    TYPE_NAME,
    /** {@code <A, ? extends B>}. */
    TYPE_ARGUMENTS,
    /** {@code a.b( c )[ d ]!.e#F.g}: names, calls and accesses in a row. */
    REFERENCE,
    /** {@code ( a, b )} of a call. */
    ARGUMENTS,
    /** {@code [ a ]} of an access. */
    INDEX,
    /** A number, a text, {@code true}, {@code false}, {@code null} or {@code *}. */
    LITERAL,
    /** {@code $x : expression} inside a constraint. */
    BINDING,
    /** Operands and operators of one precedence in a row. */
    BINARY,
    /** A comparison with its right side, such as {@code >= 3}; the left side is what stands before it. */
    RESTRICTION,
    /** {@code a > 1 && < 3}: a left side and its restrictions. */
    COMPARISON,
    /** {@code in ( a, b )} or {@code not in ( a, b )} with its left side. */
    IN,
    /** {@code a instanceof B}. */
    INSTANCE_OF,
    /** {@code a ? b : c}. */
    TERNARY,
    /** {@code a = b}. */
    ASSIGNMENT,
    /** {@code !a}, {@code -a}. */
    UNARY,
    /** {@code (Type) a}. */
    CAST,
    /** {@code ( a )}. */
    PARENTHESIS,
    /** {@code new Type( a )}. */
    CREATION,
    /** {@code [ a, b ]}. */
    LIST,
    /** {@code [ a : b ]}. */
    MAP,
    /** {@code a : b} of a map. */
    MAP_ENTRY,
    /** <code>{ a, b }</code>. */
    ARRAY,

    // ---- sentences
    /** A line of a {@code .dsl} file: {@code [when]sentence=mapping}. */
    DEFINITION,
    /** {@code [when]}, {@code [keyword]}, {@code []}. */
    SCOPE,
    /** The left side of a line of a {@code .dsl} file, with its holes. */
    PHRASE,
    /** {@code {name}} or {@code {name:pattern}} in a phrase or a mapping. */
    HOLE,

    /** What the reader could make nothing of. */
    ERROR;

    /**
     * Whether it is a token rather than a node.
     *
     * @return whether it has a text and no children
     */
    public boolean isToken() {
        return compareTo(UNKNOWN) <= 0;
    }

    /**
     * Whether the engine passes over it.
     *
     * @return whether it is blanks or a comment
     */
    public boolean isTrivia() {
        return compareTo(BLOCK_COMMENT) <= 0;
    }
}
