package org.heurejuste.testing.internal.reading;

import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;

/**
 * A case or an entry of {@code always} being read.
 *
 * @param object its keys, or empty where it is no object
 * @param name its name, or the path to it where it has none
 * @param span its name, or the whole where it has none
 * @param findings what is wrong with it
 */
record Part(Optional<Mapping> object, String name, SourceSpan span, Findings findings) {
}
