package org.heurejuste.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Decides batches of lines. Safe to use from many threads. */
final class LineDecider {
    private final DecisionService service;
    private final CaseJson json;
    private final OutcomeJson writer;

    LineDecider(DecisionService service, Locale locale) {
        this.service = service;
        this.json = new CaseJson(new CaseReader(service.vocabulary()));
        this.writer = new OutcomeJson(locale);
    }

    /**
     * The answers to a batch of lines.
     *
     * @param text the answers, each with its line end
     * @param problems what is wrong, in the order of the lines
     * @param decided how many cases were decided
     * @param failed how many cases failed
     * @param refused how many lines are no cases
     */
    record Batch(ByteArrayOutputStream text, List<LineProblem> problems, int decided, int failed, int refused) {
    }

    Batch decide(List<Lines.Line> lines) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(lines.size() * 256);
        List<LineProblem> problems = new ArrayList<>();
        int failed = 0;
        int refused = 0;
        for (Lines.Line line : lines) {
            CaseReading reading = read(line);
            if (reading instanceof CaseReading.Refused bad) {
                refused++;
                bad.problems().forEach(problem -> problems.add(new LineProblem(line.number(), bad.name(), problem)));
                writer.write(bad, line.number(), text);
            } else if (reading instanceof CaseReading.Ready ready) {
                Outcome outcome = service.decide(ready.read());
                if (outcome instanceof Outcome.Failed bad) {
                    failed++;
                    problems.add(new LineProblem(line.number(), bad.name(), new CaseProblem("", bad.message(), null)));
                }
                writer.write(outcome, text);
            }
            text.write('\n');
        }
        return new Batch(text, problems, lines.size() - failed - refused, failed, refused);
    }

    private CaseReading read(Lines.Line line) {
        byte[] bytes = line.bytes();
        return bytes == null
                ? new CaseReading.Refused("", List.of(JsonProblems.lineTooLong(DecisionStream.LONGEST_LINE)))
                : json.read(bytes);
    }
}
