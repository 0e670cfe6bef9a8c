package org.heurejuste.workspace.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small policy on disk, written file by file. */
final class PolicyFolder {

    static final String RULES = "src/main/resources/org/example/rules.drl";
    static final String SUITE = "src/test/resources/cases/waits.cases.yaml";

    static final String GOOD_RULES = """
            package org.example

            rule "A long wait is apologised for"
                @clause(A1)
            when
                Contact( waitMinutes > 10 )
            then
                insert( new Apology( "WAIT" ) );
            end
            """;

    private static final String VOCABULARY = """
            package org.example

            declare Contact
                @fact(one)
                waitMinutes : int
            end

            declare Apology
                @decision
                about : String
            end
            """;

    /** What the customer reads in French, once {@link #withLetters()} was asked for. */
    static final String LETTERS = "src/main/resources/org/example/messages_fr.properties";

    static final String GOOD_SUITE = """
            suite: Waits
            cases:
              - name: A long wait
                given:
                  Contact: {waitMinutes: 11}
                expect:
                  Apology: one
            """;

    private static final String MODULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kmodule xmlns="http://www.drools.org/xsd/kmodule"/>
            """;

    private final Path root;

    private PolicyFolder(Path root) {
        this.root = root;
    }

    /** A policy without a fault. */
    static PolicyFolder goodAt(Path root) throws IOException {
        return new PolicyFolder(Files.createDirectories(root))
                .with("src/main/resources/META-INF/kmodule.xml", MODULE)
                .with("src/main/resources/org/example/vocabulary.drl", VOCABULARY)
                .with(RULES, GOOD_RULES)
                .with(SUITE, GOOD_SUITE);
    }

    /** The same policy, whose decision the customer is told of. */
    PolicyFolder withLetters() throws IOException {
        return with("src/main/resources/org/example/vocabulary.drl",
                VOCABULARY.replace("@decision", "@decision @letter"))
                .with(LETTERS, "Apology=Toutes nos excuses.\n")
                .with("src/main/resources/org/example/messages_en.properties", "Apology=We apologise.\n")
                .with("handbook/wording.yaml", """
                        never:
                          - rule: promise
                            reason: {fr: rien ne se promet., en: nothing is promised.}
                            words: {fr: [garanti], en: [guaranteed]}
                        """);
    }

    PolicyFolder with(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Path root() {
        return root;
    }
}
