package org.heurejuste.testing.internal.convert;

import org.heurejuste.testing.edit.Section;

/**
 * A column of test scenarios: a field of a fact given or expected.
 *
 * @param section given or expected
 * @param instance which fact, as the file identifies it
 * @param type the simple name of its class
 * @param field the field; a path where it is a field of a field
 */
public record ScesimColumn(Section section, String instance, String type, String field) {
}
