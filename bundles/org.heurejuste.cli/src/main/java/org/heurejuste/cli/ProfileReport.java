package org.heurejuste.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.runtime.profile.Profile;
import org.heurejuste.runtime.profile.Profiler;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.TestRun;

/** Where the time of a run's cases goes, for people and for programs. */
final class ProfileReport {
    private static final int MOST_TOLD = 20;

    private final Session session;
    private final Places places;
    private final Profile profile;

    private ProfileReport(Session session, Places places, Profile profile) {
        this.session = session;
        this.places = places;
        this.profile = profile;
    }

    /** Empty where the rules are broken. */
    static Optional<ProfileReport> of(Session session, Places places, ProjectCheck check, TestRun run) {
        List<Case> cases = run.results().stream().filter(result -> result.outcome() instanceof Outcome.Decided)
                .map(result -> result.sample().given()).toList();
        return check.compilation().policy()
                .flatMap(policy -> Profiler.of(policy, DecisionSettings.standard()).profile(cases, () -> false))
                .map(profile -> new ProfileReport(session, places, profile));
    }

    void tell() {
        session.tell("profile.head", profile.cases(), profile.firings(), milliseconds(profile.total()),
                milliseconds(profile.matching()));
        List<Profile.RuleTime> fired = profile.rules().stream().filter(rule -> rule.firings() > 0).toList();
        fired.stream().limit(MOST_TOLD).forEach(rule -> session.tell("profile.rule", milliseconds(rule.time()),
                rule.firings(), rule.cases(), rule.rule().name(), places.position(rule.rule().span())));
        if (fired.size() > MOST_TOLD) {
            session.tell("profile.more", fired.size() - MOST_TOLD);
        }
        session.tell("profile.never", profile.rules().size() - fired.size());
    }

    private static double milliseconds(Duration time) {
        return time.toNanos() / 1e6;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("profile");
        json.writeNumberField("cases", profile.cases());
        json.writeNumberField("firings", profile.firings());
        json.writeNumberField("nanoseconds", profile.total().toNanos());
        json.writeNumberField("matchingNanoseconds", profile.matching().toNanos());
        json.writeArrayFieldStart("rules");
        for (Profile.RuleTime rule : profile.rules()) {
            SourceSpan span = rule.rule().span();
            json.writeStartObject();
            json.writeStringField("rule", rule.rule().name());
            json.writeStringField("file", places.file(span));
            json.writeNumberField("line", span.line());
            json.writeNumberField("cases", rule.cases());
            json.writeNumberField("firings", rule.firings());
            json.writeNumberField("nanoseconds", rule.time().toNanos());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
