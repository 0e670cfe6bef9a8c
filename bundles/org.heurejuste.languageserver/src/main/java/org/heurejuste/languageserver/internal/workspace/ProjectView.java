package org.heurejuste.languageserver.internal.workspace;

import java.nio.file.Path;
import java.util.Map;

/**
 * A project as it was when something was asked, or a text that belongs to none.
 *
 * @param key the project's folder, or the address of the text
 * @param root the folder that paths are relative to
 * @param alone whether it is one text without a project
 * @param moment its files
 * @param open the files of it that an editor holds, by path
 */
public record ProjectView(String key, Path root, boolean alone, Moment moment, Map<String, OpenFile> open) {

    /** Keeps its own copy. */
    public ProjectView {
        open = Map.copyOf(open);
    }

    /**
     * The address of a file.
     *
     * @param path the file, relative to the root
     * @return its address, as the editor writes it where it holds the file
     */
    public String uri(String path) {
        OpenFile file = open.get(path);
        return file == null ? Addresses.of(root.resolve(path)) : file.uri();
    }
}
