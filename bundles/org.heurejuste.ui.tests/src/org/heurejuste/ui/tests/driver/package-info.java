/** The workbench as a person meets it: its window, editors, views and dialogs, driven by keys and read as shown. */
@NullMarked
package org.heurejuste.ui.tests.driver;

import org.jspecify.annotations.NullMarked;
