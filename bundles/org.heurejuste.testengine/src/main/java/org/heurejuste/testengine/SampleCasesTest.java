package org.heurejuste.testengine;

/**
 * Stands for all sample cases of a policy project, for tools that select tests by class only. With it a project needs no
 * Java of its own: Surefire finds it in this jar by {@code dependenciesToScan}.
 */
public final class SampleCasesTest {

    private SampleCasesTest() {}
}
