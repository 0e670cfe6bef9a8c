package org.heurejuste.policy.kie;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;

import org.jspecify.annotations.Nullable;

/** KIE's classes first, then the facts'. */
final class FactsClassLoader extends ClassLoader {

    private final ClassLoader facts;

    FactsClassLoader(ClassLoader kie, ClassLoader facts) {
        super(kie);
        this.facts = facts;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return facts.loadClass(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return facts.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return facts.getResources(name);
    }
}
