package org.heurejuste.benchmarks;

import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DrlParser;
import org.heurejuste.language.Completions;
import org.heurejuste.language.Diagnostics;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * How long someone who writes rules waits: from a keystroke in a file of 1,000 rules to its mistakes, for a completion there,
 * and for a project of 200 files to open; and what the engine's own parsers take to read the same text. Counted is the
 * thread's own processor time, so that other work on the machine does not show. Argument: the folder of the service policy.
 */
public final class EditorBenchmark {

    private static final int RULES = 1_000;
    private static final int FILES = 200;
    private static final int RULES_OF_A_FILE = 25;
    private static final int FEW_RULES = 50;
    private static final int KEYSTROKES = 120;
    private static final int READINGS = 15;
    private static final String FOLDER = "src/main/resources/org/heurejuste/service/";
    private static final String BIG = FOLDER + "big.drl";

    private final PrintStream out;
    private final PolicyProject policy;

    private EditorBenchmark(PolicyProject policy, PrintStream out) {
        this.policy = policy;
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the folder of the service policy
     * @throws PolicyProjectException if it is none
     */
    public static void main(String[] arguments) throws PolicyProjectException {
        EditorBenchmark benchmark = new EditorBenchmark(PolicyProject.open(Path.of(arguments[0])), System.out);
        benchmark.readings();
        benchmark.keystrokes();
        benchmark.opening();
    }

    private void readings() {
        String text = RuleTexts.file(RULES);
        double own = fastest(READINGS, () -> SyntaxTree.parse(text).errors().size());
        double drl6 = fastest(READINGS, () -> drl6(text));
        out.printf(Locale.ROOT, "reading %,d rules (%,d characters): %.0f ms; DRL6 %.0f ms, %.1f times as long%n",
                RULES,
                text.length(), own, drl6, drl6 / own);
        String few = RuleTexts.file(FEW_RULES);
        double ownFew = fastest(READINGS, () -> SyntaxTree.parse(few).errors().size());
        double drl10 = fastest(2, () -> drl10(few));
        out.printf(Locale.ROOT, "reading %d rules: %.1f ms; DRL10 %.0f ms, %.0f times as long%n", FEW_RULES, ownFew,
                drl10,
                drl10 / ownFew);
    }

    private static int drl6(String text) {
        try {
            return DRLFactory.buildParser(text, LanguageLevelOption.DRL6).compilationUnit().getRules().size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void drl10(String text) {
        try {
            new DrlParser(LanguageLevelOption.DRL10).parse(false, text);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private double fastest(int readings, Runnable reading) {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < readings; i++) {
            fastest = Math.min(fastest, Times.ofThread(reading));
        }
        return fastest;
    }

    /** Letters typed at random places, each followed by its mistakes and a completion. */
    private void keystrokes() {
        String text = RuleTexts.file(RULES);
        LanguageSnapshot snapshot = LanguageSnapshot.of(policy, () -> false).withText(BIG, text, () -> false);
        double[] syntax = new double[KEYSTROKES];
        double[] all = new double[KEYSTROKES];
        double[] completion = new double[KEYSTROKES];
        Random random = new Random(1);
        for (int i = 0; i < KEYSTROKES; i++) {
            int place = random.nextInt(text.length());
            String typed = text.substring(0, place) + "x(".charAt(i % 2) + text.substring(place);
            LanguageSnapshot[] edited = new LanguageSnapshot[1];
            syntax[i] = Times.ofThread(() -> {
                edited[0] = snapshot.withText(BIG, typed, () -> false);
                Diagnostics.ofForm(BIG, edited[0].tree(BIG).orElseThrow());
            });
            all[i] = syntax[i] + Times.ofThread(() -> Diagnostics.of(edited[0], BIG));
            completion[i] = Times.ofThread(() -> Completions.at(edited[0], BIG, place + 1, Locale.FRENCH));
        }
        print("keystroke to mistakes of form", syntax);
        print("keystroke to all findings, types and consequences included", all);
        print("completion", completion);
    }

    private void print(String what, double[] times) {
        out.printf(Locale.ROOT, "%s: %s%n", what, Times.medianAndP95(times));
    }

    private void opening() {
        PolicyProject large = policy;
        for (int i = 0; i < FILES; i++) {
            large = large.withText(FOLDER + "part" + i + ".drl", RuleTexts.file(RULES_OF_A_FILE));
        }
        PolicyProject project = large;
        System.gc();
        long used = used();
        LanguageSnapshot[] opened = new LanguageSnapshot[1];
        long[] findings = new long[2];
        double open = Times.ofThread(() -> {
            opened[0] = LanguageSnapshot.of(project, () -> false);
            opened[0].trees().forEach((path, tree) -> findings[0] += Diagnostics.ofForm(path, tree).size());
        });
        double all = Times.ofThread(() -> opened[0].trees().keySet()
                .forEach(path -> findings[1] += Diagnostics.of(opened[0], path).size()));
        System.gc();
        out.printf(Locale.ROOT, "%d files with %,d rules: open in %.0f ms, %d mistakes of form; all %d findings %.0f ms"
                + " later, %.2f ms a rule; %d MiB kept%n", FILES, FILES * RULES_OF_A_FILE, open, findings[0],
                findings[1], all, all / (FILES * RULES_OF_A_FILE), (used() - used) >> 20);
        Reference.reachabilityFence(opened[0]);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
