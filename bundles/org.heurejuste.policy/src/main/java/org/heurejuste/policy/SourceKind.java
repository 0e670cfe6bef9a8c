package org.heurejuste.policy;

/** What a file of a policy project is. */
public enum SourceKind {
    /** {@code .drl}. */
    RULES,
    /** {@code .drl.csv}, {@code .drl.xlsx}, {@code .drl.xls}: a decision table. */
    TABLE,
    /** {@code .dsl}: sentences. */
    SENTENCES,
    /** {@code .dslr}: rules written in sentences. */
    SENTENCE_RULES,
    /** {@code META-INF/kmodule.xml}. */
    MODULE,
    /** {@code handbook/*.md}. */
    HANDBOOK,
    /** {@code messages_*.properties} and other resources. */
    RESOURCE
}
