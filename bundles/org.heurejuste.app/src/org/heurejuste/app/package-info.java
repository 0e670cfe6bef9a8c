/** The workbench as an application: its windows, perspective and branding. */
@NullMarked
package org.heurejuste.app;

import org.jspecify.annotations.NullMarked;
