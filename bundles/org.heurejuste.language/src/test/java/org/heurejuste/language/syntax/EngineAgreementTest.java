package org.heurejuste.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine's parser refuses is refused here too, and what it takes is taken, on texts that were damaged at random. */
class EngineAgreementTest {

    /** One word in so many is left out; 1 takes each, for a minute. */
    private static final int STEP = Integer.getInteger("agreement.step", 5);
    /** How many words of others' rules count as one. */
    private static final int OTHERS = 40;
    private static final List<String> SCRAPS = List.of("(", ")", "=", "==", ",", ";", ":", "end", "when", "then",
            "rule \"x\"", "$x", "\"", "and", "||", "@", "not", ".", "[", "]", "{", "}", "from", "3", "in", "&&");
    /** Words that begin or end something: the engine reads on where a person sees a missing {@code end}. */
    private static final Set<String> STRUCTURE = Set.of("end", "when", "then", "rule \"x\"");
    /** Found in Java text, which the engine's parser does not read; its compiler then refuses it. */
    private static final Set<SyntaxProblem> FOUND_BY_THE_COMPILER = EnumSet.of(SyntaxProblem.OPEN_BRACKET,
            SyntaxProblem.LONE_BRACKET, SyntaxProblem.MISSING_END, SyntaxProblem.MISSING_BRACE);

    /** What the engine's parser takes and its compiler cannot: {@code .( x )} without a word before it, {@code Map<, X>}. */
    private static final List<Pattern> NEVER_COMPILED = List.of(Pattern.compile("(?<![\\w)])\\s!?\\.\\("),
            Pattern.compile("<\\s*,"));

    record Damage(String name, String text, String scrap, int line) {
    }

    static Stream<Path> texts() {
        return Stream.concat(Corpus.constructs().stream(), Corpus.policy(".drl").stream());
    }

    static Stream<Path> examples() {
        return Corpus.examples().stream();
    }

    static Stream<Path> constructs() {
        return Corpus.constructs().stream();
    }

    static Stream<Path> broken() {
        return Corpus.brokenRules().stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void agreesOnDamagedTexts(Path file) {
        for (Damage damage : damages(file, 8)) {
            List<SyntaxError> errors = SyntaxTree.parse(damage.text()).errors();
            Optional<List<String>> complaints = engine(damage.text());
            if (complaints.isPresent() && !complaints.get().isEmpty()) {
                assertThat(errors).as("%s; the engine says %s", damage, complaints.get()).isNotEmpty();
            } else if (complaints.isPresent() && !STRUCTURE.contains(damage.scrap())) {
                assertThat(errors).as("%s; the engine takes it", damage)
                        .allMatch(error -> FOUND_BY_THE_COMPILER.contains(error.problem()));
            }
        }
    }

    /** Words and signs are left out in turn. */
    @ParameterizedTest
    @MethodSource("constructs")
    void agreesWhateverIsLeftOut(Path file) {
        leavesOut(Corpus.read(file), file.getFileName().toString().length() % STEP, STEP);
    }

    /** Of what others wrote, a word here and there. */
    @ParameterizedTest
    @MethodSource("examples")
    void agreesOnTheRulesOfOthers(Path file) {
        leavesOut(Corpus.read(file), file.getFileName().toString().length(), STEP * OTHERS);
    }

    private static void leavesOut(String text, int first, int step) {
        List<SyntaxToken> tokens = words(text);
        for (int i = first; i < tokens.size(); i += step) {
            SyntaxToken token = tokens.get(i);
            String left = text.substring(0, token.start()) + text.substring(token.end());
            Optional<List<String>> complaints = engine(left);
            List<SyntaxError> errors = SyntaxTree.parse(left).errors();
            if (complaints.isPresent() && !complaints.get().isEmpty()) {
                assertThat(errors).as("without %s; the engine says %s", token, complaints.get()).isNotEmpty();
            } else if (complaints.isPresent() && !STRUCTURE.contains(token.text())
                    && NEVER_COMPILED.stream().noneMatch(never -> never.matcher(left).find())) {
                assertThat(errors).as("without %s; the engine takes it", token)
                        .allMatch(error -> FOUND_BY_THE_COMPILER.contains(error.problem()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatTheEngineRefuses(Path file) {
        String text = Corpus.read(file);
        if (!KieParser.complaints(text).isEmpty()) {
            assertThat(SyntaxTree.parse(text).errors()).isNotEmpty();
        } else {
            assertThat(SyntaxTree.parse(text).errors())
                    .allMatch(error -> FOUND_BY_THE_COMPILER.contains(error.problem()));
        }
    }

    /** A mistake is told on the line where it was made, or where what is missing was to be seen. */
    @Test
    void tellsMistakesWhereTheyWereMade() {
        int told = 0;
        int near = 0;
        for (Path file : Corpus.policy(".drl")) {
            for (Damage damage : damages(file, 40)) {
                List<SyntaxError> errors = SyntaxTree.parse(damage.text()).errors();
                if (!errors.isEmpty() && !STRUCTURE.contains(damage.scrap())) {
                    int line = line(damage.text(), errors.get(0).offset());
                    told++;
                    near += Math.abs(line - damage.line()) <= 1 ? 1 : 0;
                }
            }
        }
        assertThat(told).isGreaterThan(100);
        assertThat((double) near / told).isGreaterThan(0.95);
    }

    private static List<SyntaxToken> words(String text) {
        return SyntaxTree.parse(text).root().allTokens().stream().filter(token -> !token.kind().isTrivia()).toList();
    }

    private static List<Damage> damages(Path file, int count) {
        String text = Corpus.read(file);
        List<SyntaxToken> tokens = words(text);
        Random random = new Random(file.getFileName().toString().hashCode());
        List<Damage> damages = new ArrayList<>();
        for (int i = 0; i < count && !tokens.isEmpty(); i++) {
            damages.add(damage(text, tokens.get(random.nextInt(tokens.size())), random));
        }
        return damages;
    }

    private static Damage damage(String text, SyntaxToken token, Random random) {
        String before = text.substring(0, token.start());
        String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
        int line = line(text, token.start());
        return switch (random.nextInt(3)) {
            case 0 -> new Damage("without " + token, before + text.substring(token.end()), token.text(), line);
            case 1 ->
                new Damage(scrap + " before " + token, before + scrap + " " + text.substring(token.start()), scrap,
                        line);
            default -> new Damage(scrap + " for " + token, before + scrap + text.substring(token.end()), scrap, line);
        };
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    /** Some damaged texts make the engine's parser run for ever; then it has no opinion. */
    private static Optional<List<String>> engine(String text) {
        Executor apart = task -> {
            Thread thread = new Thread(task, "engine's parser");
            thread.setDaemon(true);
            thread.start();
        };
        try {
            return Optional.of(CompletableFuture.supplyAsync(() -> KieParser.complaints(text), apart).get(5,
                    TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException | ExecutionException e) {
            return fail(e);
        }
    }
}
