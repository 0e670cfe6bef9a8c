package org.heurejuste.testing.internal.edit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A change at a path of a tree of objects and lists. A path's steps are keys ({@code String}) and places in lists ({@code Integer}); values
 * are {@code Map}, {@code List} and what {@code SuiteEdit} says of values.
 */
sealed interface TreeEdit {

    /**
     * Where.
     *
     * @return the path to what is changed
     */
    List<Object> path();

    /**
     * Puts a value in the place of another, or adds a key to an object.
     *
     * @param path the path; its last step is a key that may be missing, or a place in a list that is there
     * @param value the value
     * @param order the keys of the object in their usual order; a new key comes behind those that usually stand before it
     */
    record Set(List<Object> path, @Nullable Object value, List<String> order) implements TreeEdit {
    }

    /**
     * Removes a key of an object or an element of a list.
     *
     * @param path the path
     */
    record Remove(List<Object> path) implements TreeEdit {
    }

    /**
     * Adds an element to a list; an object that stands there alone becomes the list's only element first.
     *
     * @param path the path of the list or of the object
     * @param place before which element
     * @param value the element
     */
    record Insert(List<Object> path, int place, @Nullable Object value) implements TreeEdit {
    }

    /**
     * Moves an element of a list.
     *
     * @param path the path of the list
     * @param from its place
     * @param to its place afterwards
     */
    record Move(List<Object> path, int from, int to) implements TreeEdit {
    }

    /**
     * Adds a copy of an object in a list behind it, with another value of a key.
     *
     * @param path the path of the list
     * @param from the object's place
     * @param key the key
     * @param value its value in the copy
     */
    record Duplicate(List<Object> path, int from, String key, String value) implements TreeEdit {
    }
}
