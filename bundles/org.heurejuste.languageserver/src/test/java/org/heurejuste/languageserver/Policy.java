package org.heurejuste.languageserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.PolicyTemplate;

/**
 * The policy that every analyst begins with: a vocabulary, two rules about waiting, a handbook, letters and sample cases.
 *
 * @param root its folder
 */
record Policy(Path root) {

    private static final String RESOURCES = "src/main/resources/org/example/policy/";

    static Policy in(Path folder) {
        try {
            return new Policy(PolicyTemplate.create(folder, "org.example.policy"));
        } catch (PolicyProjectException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path rules() {
        return resource("waiting.drl");
    }

    Path vocabulary() {
        return resource("vocabulary.drl");
    }

    Path cases() {
        return root.resolve("src/test/resources/cases/waiting.cases.yaml");
    }

    Path resource(String name) {
        return root.resolve(RESOURCES + name);
    }

    Policy with(String name, String text) {
        return with(resource(name), text);
    }

    Policy with(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
