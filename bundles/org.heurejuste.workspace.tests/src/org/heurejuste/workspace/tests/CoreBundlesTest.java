package org.heurejuste.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** The core's jars are bundles as well, with everything they need in the platform that the product is made of. */
class CoreBundlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"org.heurejuste.policy", "org.heurejuste.runtime", "org.heurejuste.testing",
        "org.heurejuste.release", "org.heurejuste.drools"})
    void resolves(String name) {
        Bundle bundle = Platform.getBundle(name);

        assertNotNull(bundle, name + " is not installed");
        assertTrue((bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE)) != 0,
                name + " is not resolved");
    }
}
