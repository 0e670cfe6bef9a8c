package org.heurejuste.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.heurejuste.runtime.letter.Letter;
import org.heurejuste.runtime.letter.LetterWriter;
import org.jspecify.annotations.Nullable;

/** Decides batches of lines. Safe to use from many threads. */
final class LineDecider {
    private final DecisionService service;
    private final CaseJson json;
    private final OutcomeJson writer;
    private final @Nullable LetterWriter letters;

    LineDecider(DecisionService service, Locale locale, @Nullable LetterWriter letters) {
        this.letters = letters;
        this.service = service;
        this.json = new CaseJson(new CaseReader(service.vocabulary()));
        this.writer = new OutcomeJson(locale);
    }

    /**
     * The answers to a batch of lines.
     *
     * @param text the answers, each with its line end
     * @param problems what is wrong, in the order of the lines
     * @param result how many cases were decided, failed, were refused or cannot be told
     */
    record Batch(ByteArrayOutputStream text, List<LineProblem> problems, StreamResult result) {
    }

    Batch decide(List<Lines.Line> lines) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(lines.size() * 256);
        List<LineProblem> problems = new ArrayList<>();
        StreamResult result = new StreamResult(0, 0, 0, 0);
        for (Lines.Line line : lines) {
            CaseReading reading = read(line);
            if (reading instanceof CaseReading.Refused bad) {
                result = result.plus(new StreamResult(0, 0, 1, 0));
                bad.problems().forEach(problem -> problems.add(new LineProblem(line.number(), bad.name(), problem)));
                writer.write(bad, line.number(), text);
            } else if (reading instanceof CaseReading.Ready ready) {
                result = result.plus(decide(line, ready.read(), text, problems));
            }
            text.write('\n');
        }
        return new Batch(text, problems, result);
    }

    private StreamResult decide(Lines.Line line, Case given, ByteArrayOutputStream text, List<LineProblem> problems)
            throws IOException {
        Outcome outcome = service.decide(given);
        if (outcome instanceof Outcome.Decided decided && letters != null) {
            List<Optional<Letter>> told = letters.writeAll(given, decided.decisions());
            writer.write(outcome, told, text);
            int before = problems.size();
            for (int i = 0; i < told.size(); i++) {
                if (told.get(i).orElse(null) instanceof Letter.Unwritten bad) {
                    problems.add(new LineProblem(line.number(), given.name(),
                            new CaseProblem("decisions[" + i + "]", bad.reason(), null)));
                }
            }
            return new StreamResult(1, 0, 0, problems.size() > before ? 1 : 0);
        }
        writer.write(outcome, text);
        if (outcome instanceof Outcome.Failed bad) {
            problems.add(new LineProblem(line.number(), bad.name(), new CaseProblem("", bad.message(), null)));
            return new StreamResult(0, 1, 0, 0);
        }
        return new StreamResult(1, 0, 0, 0);
    }

    private CaseReading read(Lines.Line line) {
        byte[] bytes = line.bytes();
        return bytes == null
                ? new CaseReading.Refused("", List.of(JsonProblems.lineTooLong(DecisionStream.LONGEST_LINE)))
                : json.read(bytes);
    }
}
