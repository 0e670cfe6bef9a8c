package org.heurejuste.testing.edit;

/** The two parts of a case that speak of types. */
public enum Section {
    /** The facts given. */
    GIVEN("given"),
    /** The decisions expected. */
    EXPECT("expect");

    private final String key;

    Section(String key) {
        this.key = key;
    }

    /**
     * The key under which it stands.
     *
     * @return the key, as suites write it
     */
    public String key() {
        return key;
    }
}
