package org.heurejuste.languageserver.internal.workspace;

/**
 * A file as it was when something was asked about it.
 *
 * @param project its project
 * @param path the file, relative to the project's root
 */
public record FileView(ProjectView project, String path) {
}
