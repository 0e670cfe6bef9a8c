package org.heurejuste.runtime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.heurejuste.policy.CompiledPolicy;

/** Cases as people write them. */
final class Cases {

    private Cases() {}

    /** A case of a policy, given as JSON between the outer braces, with single quotes for double ones. */
    static Case of(CompiledPolicy policy, String json) {
        CaseReading reading = read(policy, json);
        if (reading instanceof CaseReading.Ready ready) {
            return ready.read();
        }
        throw new AssertionError(reading);
    }

    static CaseReading read(CompiledPolicy policy, String json) {
        return new CaseJson(new CaseReader(policy.vocabulary())).read(bytes("{" + json + "}"));
    }

    /** Everything that is wrong in a case of the service policy, as an English reader sees it. */
    static List<String> problemsIn(String json) {
        return problemsIn(bytes("{" + json + "}"));
    }

    static List<String> problemsIn(byte[] json) {
        CaseReading reading = new CaseJson(new CaseReader(Policies.service().vocabulary())).read(json);
        return reading instanceof CaseReading.Refused refused
                ? refused.problems().stream().map(problem -> problem.line(Locale.ENGLISH)).collect(Collectors.toList())
                : List.of();
    }

    static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
