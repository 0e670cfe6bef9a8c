package org.heurejuste.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;

/** A policy of customers and orders on disk, with rules and a suite to fill in. */
public final class SmallProject {

    /** Where its rules lie. */
    public static final String RULES = "src/main/resources/org/example/";

    /** Where its suites lie. */
    public static final String CASES = "src/test/resources/cases/";

    private static final String VOCABULARY = """
            package org.example

            declare enum Mood @labels(fr="humeur", en="mood")
                CALM("calme", "calm"), ANGRY("en colère", "angry");
                fr : String
                en : String
            end
            declare Client @fact(one) @labels(fr="Client", en="Customer")
                age : int @labels(fr="âge", en="age") @range(min=0, max=120)
                mood : Mood @labels(fr="humeur", en="mood") @default(CALM)
            end
            declare Order @fact(many) @labels(fr="Commande", en="Order")
                id : String @labels(fr="identifiant", en="id")
                price : int @labels(fr="prix", en="price")
                paid : boolean @labels(fr="payée", en="paid")
            end
            declare Big @term @labels(fr="Grosse commande", en="Big order")
                order : Order @labels(fr="commande", en="order")
            end
            declare Answer @decision @labels(fr="Réponse", en="Answer")
                text : String @labels(fr="texte", en="text")
            end
            """;

    private final Path root;

    private SmallProject(Path root) {
        this.root = root;
    }

    /** A project with a file of rules, in which {@code package} and imports need not be written. */
    public static SmallProject of(String... rules) {
        try {
            SmallProject project = new SmallProject(Files.createTempDirectory("small-policy"));
            project.write("src/main/resources/META-INF/kmodule.xml",
                    "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>");
            project.write(RULES + "vocabulary.drl", VOCABULARY);
            return project.rules("rules.drl", rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule that answers with a text. */
    public static String rule(String name, String attributes, String condition, String answer) {
        return "rule \"" + name + "\" " + attributes + "\nwhen\n    " + condition + "\nthen\n    insert( new Answer( \""
                + answer + "\" ) );\nend\n";
    }

    /** Writes a file of rules. */
    public SmallProject rules(String name, String... rules) {
        return write(RULES + name, "package org.example\n" + String.join("\n", rules));
    }

    /** Writes a suite: lines of YAML below {@code cases:}. */
    public SmallProject cases(String... lines) {
        return write(CASES + "test.cases.yaml", "suite: Test\ncases:\n" + String.join("\n", lines) + "\n");
    }

    /** Writes any file. */
    public SmallProject write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file away. */
    public SmallProject delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its folder. */
    public Path root() {
        return root;
    }

    /** Its files as they are now. */
    public PolicyProject open() {
        try {
            return PolicyProject.open(root);
        } catch (PolicyProjectException e) {
            throw new AssertionError(e.text().in(Locale.ENGLISH), e);
        }
    }

    /** Its rules and suites. */
    public ProjectCheck check() {
        try {
            return ProjectCheck.of(open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its rules, which must be without an error. */
    public static CompiledPolicy policy(ProjectCheck check) {
        return check.compilation().policy().orElseThrow(() -> new AssertionError(
                check.diagnostics().stream().map(d -> d.line(Locale.ENGLISH)).toList().toString()));
    }

    /** Runs its sample cases alone. */
    public static TestRun run(ProjectCheck check) {
        return check.run(GeneratedCases.none(check.compilation().vocabulary()), RunListener.NONE, () -> false);
    }
}
