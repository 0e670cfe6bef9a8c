package org.heurejuste.policy.kie;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;

/**
 * The one entrance to KIE. KIE finds its parts through the thread's context class loader, which inside OSGi knows none
 * of them, and remembers for good what it did not find; so every use of KIE happens in {@link #call} or {@link #run}.
 */
public final class Kie {

    private Kie() {}

    /**
     * Uses KIE where it finds all of its parts.
     *
     * @param <T> the result's type
     * @param work the use
     * @return its result
     */
    public static <T extends @Nullable Object> T call(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Uses KIE where it finds all of its parts.
     *
     * @param work the use
     */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /**
     * KIE's services.
     *
     * @return the services
     */
    public static KieServices services() {
        return call(KieServices::get);
    }

    /**
     * Which KIE this is.
     *
     * @return its version, as Maven names it
     */
    public static String version() {
        try (InputStream file = loader().getResourceAsStream("drools.versions.properties")) {
            Properties versions = new Properties();
            versions.load(Objects.requireNonNull(file, "the engine tells its version"));
            return Objects.requireNonNull(versions.getProperty("drools.version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The class loader that knows KIE.
     *
     * @return the loader
     */
    public static ClassLoader loader() {
        return KieServices.class.getClassLoader();
    }

    /**
     * A class loader to compile a policy with. The engine tries thousands of names that no class has, each several times, and
     * searches every jar for each; half of the time of compiling would go there.
     *
     * @param classes knows KIE, and the Java classes that rules may use
     * @return a new loader that knows what the given one knows, and remembers what that does not know
     */
    public static ClassLoader newLoader(ClassLoader classes) {
        return new RememberingClassLoader(classes);
    }

    /**
     * A class loader for rules over Java facts, that knows KIE as well as the facts.
     *
     * @param facts the facts' loader
     * @return a loader that asks KIE's first; KIE's own where the two are the same
     */
    public static ClassLoader in(ClassLoader facts) {
        return facts.equals(loader()) ? loader() : new FactsClassLoader(loader(), facts);
    }
}
