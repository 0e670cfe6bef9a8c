package org.heurejuste.testengine.internal;

/** The kinds of segments in unique ids. */
final class Ids {
    /** The class that stands for the suites of a project. */
    static final String CLASS = "class";
    /** A policy that cannot be used, by its folder. */
    static final String POLICY = "policy";
    /** A suite, by its file. */
    static final String SUITE = "suite";
    /** A case, by its name. */
    static final String CASE = "case";
    /** An entry of what is always true, by its name. */
    static final String ALWAYS = "always";
    /** What cannot be read, by its place among the like. */
    static final String UNREADABLE = "unreadable";

    private Ids() {}
}
