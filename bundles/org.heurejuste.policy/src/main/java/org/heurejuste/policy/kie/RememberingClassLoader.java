package org.heurejuste.policy.kie;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A class loader that searches for each class only once, also for one that does not exist, and not at all where no class can be: of
 * {@code java} packages only in Java itself, and for none without a package, as no rule can name one.
 */
final class RememberingClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    RememberingClassLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.indexOf('.') < 0 || missing.contains(name)) {
            throw new KnownToBeMissing(name);
        }
        try {
            return (name.startsWith("java.") ? getPlatformClassLoader() : getParent()).loadClass(name);
        } catch (ClassNotFoundException e) {
            missing.add(name);
            throw e;
        }
    }

    /** Without a stack trace, which takes longer than the search, and which nobody sees. */
    private static final class KnownToBeMissing extends ClassNotFoundException {

        private static final long serialVersionUID = 1;

        KnownToBeMissing(String name) {
            super(name);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
