package org.heurejuste.testing.internal.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.heurejuste.policy.letter.LetterReading;
import org.heurejuste.policy.letter.LetterTemplate;
import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.letter.Letter;
import org.heurejuste.runtime.letter.LetterWriter;
import org.heurejuste.testing.CaseResult;

/**
 * The letters of a sample case, in both languages.
 *
 * @param result the case
 * @param untold why letters could not be written
 * @param violations what letters say and must not, or do not say and must, by their templates
 */
record CaseLetters(CaseResult result, Set<Message> untold, Map<LetterTemplate, List<Violation>> violations) {

    /** The letters of all cases, written on all cores; what was looked at once is not looked at again. */
    static List<CaseLetters> all(List<LetterWriter> writers, LetterWording rules, List<CaseResult> results) {
        Map<LetterWording.Said, List<Violation>> known = new ConcurrentHashMap<>();
        Map<LetterTemplate, Set<String>> fields = new ConcurrentHashMap<>();
        return results.parallelStream().map(result -> {
            CaseLetters told = new CaseLetters(result, new LinkedHashSet<>(), new LinkedHashMap<>());
            writers.forEach(writer -> told.write(writer, said -> known.computeIfAbsent(said, rules::of), fields));
            return told;
        }).toList();
    }

    private void write(LetterWriter writer, Function<LetterWording.Said, List<Violation>> check,
            Map<LetterTemplate, Set<String>> fields) {
        List<Letter.Written> written = new ArrayList<>();
        for (Optional<Letter> letter : writer.writeAll(result.sample().given(), result.decisions())) {
            if (letter.orElse(null) instanceof Letter.Written one) {
                written.add(one);
            } else if (letter.orElse(null) instanceof Letter.Unwritten one) {
                untold.add(one.reason());
            }
        }
        Collection<String> beside = written.stream().map(one -> decision(one.template()))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Letter.Written one : written) {
            Set<String> shown = fields.computeIfAbsent(one.template(), CaseLetters::fields);
            List<Violation> found = check.apply(new LetterWording.Said(one.template().key(), writer.language(),
                    one.text(), shown, beside));
            if (!found.isEmpty()) {
                violations.computeIfAbsent(one.template(), template -> new ArrayList<>()).addAll(found);
            }
        }
    }

    private static String decision(LetterTemplate template) {
        return template.key().split("[.]", 2)[0];
    }

    private static Set<String> fields(LetterTemplate template) {
        return template.readings().stream().map(LetterReading::arguments).flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
