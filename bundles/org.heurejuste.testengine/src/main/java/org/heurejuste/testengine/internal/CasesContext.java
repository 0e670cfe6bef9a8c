package org.heurejuste.testengine.internal;

import java.util.Locale;

import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/**
 * What running needs to know.
 *
 * @param locale the language in which mismatches are told
 */
public record CasesContext(Locale locale) implements EngineExecutionContext {
}
