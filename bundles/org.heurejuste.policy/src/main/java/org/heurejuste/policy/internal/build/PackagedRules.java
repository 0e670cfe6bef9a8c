package org.heurejuste.policy.internal.build;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.drools.drl.extensions.DecisionTableFactory;
import org.heurejuste.policy.kie.Kie;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;

/** The rules of a package, loaded by KIE itself. */
public final class PackagedRules {

    /** KIE keeps packages by their names, so that two of the same name must not be loaded at once. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private PackagedRules() {}

    /**
     * Loads the rules of a package.
     *
     * @param file the kjar
     * @param classes knows KIE, and the Java classes that its rules use
     * @return its default rule base, or empty where KIE does not accept it
     */
    public static Optional<KieBase> load(Path file, ClassLoader classes) {
        ONE_AT_A_TIME.lock();
        try {
            return Kie.call(() -> loadAlone(file, classes));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** KIE remembers the tables of earlier packages by their paths alone, and packages until they are removed. */
    private static Optional<KieBase> loadAlone(Path file, ClassLoader classes) {
        KieServices services = Kie.services();
        DecisionTableFactory.clearCompilerCache();
        KieModule module = services.getRepository()
                .addKieModule(services.getResources().newFileSystemResource(file.toFile()));
        try {
            KieContainer container = services.newKieContainer(module.getReleaseId(), classes);
            boolean broken = container.verify().hasMessages(Message.Level.ERROR);
            return broken ? Optional.empty() : Optional.of(container.getKieBase());
        } catch (RuntimeException e) {
            return Optional.empty();
        } finally {
            services.getRepository().removeKieModule(module.getReleaseId());
        }
    }
}
