package org.heurejuste.testengine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small policy project in a folder, with what a test needs in it. */
final class SampleProject {
    private static final String RULES = """
            package org.heurejuste.sample

            declare Customer
                @fact(one)
                tenureMonths : int
            end

            declare Recognition
                @decision
                topic : String
            end

            rule "Recognise loyalty" @clause(E3)
            when
                Customer( tenureMonths >= 60 )
            then
                insert( new Recognition( "LOYALTY" ) );
            end
            """;
    private final Path root;

    private SampleProject(Path root) {
        this.root = root;
    }

    /** A project whose one rule recognises customers of 60 months and more. */
    static SampleProject in(Path root) throws IOException {
        SampleProject project = new SampleProject(root);
        project.write("src/main/resources/META-INF/kmodule.xml",
                "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>\n");
        return project.rules(RULES);
    }

    SampleProject rules(String drl) throws IOException {
        write("src/main/resources/org/heurejuste/sample/rules.drl", drl);
        return this;
    }

    SampleProject suite(String name, String text) throws IOException {
        write("src/test/resources/cases/" + name + ".cases.yaml", text);
        return this;
    }

    /** A copy of a suite, as a build makes it. */
    SampleProject copied(String name) throws IOException {
        write("target/test-classes/cases/" + name + ".cases.yaml", Files.readString(file(name)));
        return this;
    }

    Path root() {
        return root;
    }

    Path file(String name) {
        return root.resolve("src/test/resources/cases/" + name + ".cases.yaml");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
