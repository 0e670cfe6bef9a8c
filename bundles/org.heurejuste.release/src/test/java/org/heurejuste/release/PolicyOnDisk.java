package org.heurejuste.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A policy project of one rule, written to a folder and changed as a test needs it. */
final class PolicyOnDisk {

    private static final String RULES = "src/main/resources/org/example/policy/policy.drl";
    private static final String CASES = "src/test/resources/cases/first.cases.yaml";

    private final Path root;

    private PolicyOnDisk(Path root) {
        this.root = root;
    }

    /** A project without a fault, and one green case. */
    static PolicyOnDisk in(Path folder) {
        return new PolicyOnDisk(folder)
                .with("pom.xml", """
                        <project xmlns="http://maven.apache.org/POM/4.0.0">
                          <modelVersion>4.0.0</modelVersion>
                          <groupId>org.example</groupId>
                          <artifactId>politesse</artifactId>
                          <version>2.1.0</version>
                          <packaging>kjar</packaging>
                        </project>
                        """)
                .with("src/main/resources/META-INF/kmodule.xml",
                        "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>\n")
                .withRule("Contact( waitMinutes >= 30 )")
                .withCase("{waitMinutes: 30}", "one");
    }

    Path root() {
        return root;
    }

    /** The one rule, with this condition. */
    PolicyOnDisk withRule(String condition) {
        return with(RULES, """
                package org.example.policy

                declare Contact
                    @fact(one)
                    waitMinutes : int
                end

                declare Apology
                    @decision
                    about : String
                end

                rule "Excuses après une longue attente"
                when
                    %s
                then
                    insert( new Apology( "WAIT" ) );
                end
                """.formatted(condition));
    }

    /** The one case. */
    PolicyOnDisk withCase(String contact, String apologies) {
        return with(CASES, """
                suite: Attente
                cases:
                  - name: Une longue attente
                    given:
                      Contact: %s
                    expect:
                      Apology: %s
                """.formatted(contact, apologies));
    }

    PolicyOnDisk withoutCases() {
        try {
            Files.delete(root.resolve(CASES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PolicyOnDisk with(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
