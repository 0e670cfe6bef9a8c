package org.heurejuste.ui.suite.form;
import org.eclipse.jface.resource.ResourceManager;

import org.heurejuste.ui.suite.SuiteModel;

/**
 * What the parts of the form share.
 *
 * @param model the suite
 * @param images the images, as long as the form lives
 * @param colors the colours of the theme
 * @param changed called when something is typed that is not in the text yet, or no longer
 */
record FormContext(SuiteModel model, ResourceManager images, FormColors colors, Runnable changed) {
}
