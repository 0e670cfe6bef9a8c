package org.heurejuste.runtime.internal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.Outcome;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.kie.api.time.SessionPseudoClock;

/** A session of the engine that decides case after case, one at a time. */
final class Session {
    private static final long IDLE = Long.MIN_VALUE;

    private final Engine engine;
    private final StatefulKnowledgeSessionImpl session;
    private final SessionPseudoClock clock;
    private final Watcher watcher;
    private final Findings findings;
    private final SessionReset reset;
    private final AgendaFilter passes = this::passes;
    /** When the case at work began, by {@link System#nanoTime()}; idle between cases and once it was given up. */
    private final AtomicLong begun = new AtomicLong(IDLE);

    Session(Engine engine) {
        this.engine = engine;
        this.watcher = new Watcher(engine::definition);
        this.findings = new Findings(engine, watcher);
        KieSessionConfiguration configuration = Kie.services().newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        // without it the engine takes a fact in at once, not after the consequence: the same where nothing follows the insert
        configuration.setOption(engine.policy().onlyInserts() ? ThreadSafeOption.NO : ThreadSafeOption.YES);
        session = (StatefulKnowledgeSessionImpl) engine.policy().kieBase().newKieSession(configuration, null);
        session.addEventListener(watcher);
        clock = (SessionPseudoClock) session.getSessionClock();
        reset = new SessionReset(session, engine.policy().onlyInserts());
        engine.watchdog().watch(this);
    }

    /** Decides a case, and has what happens recorded; a session whose outcome is a failure is not to be used again. */
    Outcome decide(Case given, TraceRecorder recorder) {
        watcher.recordBy(recorder);
        Outcome outcome = decide(given);
        recorder.happenedAt(clock.getCurrentTime());
        return outcome;
    }

    /** Decides a case; a session whose outcome is a failure is not to be used again. */
    Outcome decide(Case given) {
        long start = System.nanoTime();
        begun.set(start);
        engine.watchdog().wake();
        try {
            int fired = fire(given);
            return begun.compareAndSet(start, IDLE) ? findings.outcome(given, fired) : findings.tooLate(given);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            begun.set(IDLE);
            return findings.failed(given, e);
        }
    }

    private int fire(Case given) {
        setClock(given.now());
        for (Fact fact : given.given()) {
            session.insert(engine.maker(fact.type()).make(fact.values()));
        }
        return session.fireAllRules(passes, engine.settings().firingLimit() + 1);
    }

    /** Asked by the engine before each firing; a session must be halted by its own thread. */
    private boolean passes(Match match) {
        watcher.fires(match);
        if (begun.get() == IDLE) {
            session.halt();
        }
        return true;
    }

    /** Rules compare times with the session's clock in the zone of the machine, as the engine reads their dates. */
    private void setClock(@Nullable LocalDateTime now) {
        long millis = now == null
                ? System.currentTimeMillis()
                : now.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        clock.advanceTime(millis - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
    }

    /** Gives the case up if it began before an instant; called by another thread. Returns whether a case is still at work. */
    boolean giveUpIfBegunBefore(long nanoTime) {
        long start = begun.get();
        if (start == IDLE) {
            return false;
        }
        return start - nanoTime >= 0 || !begun.compareAndSet(start, IDLE);
    }

    void clear() {
        reset.reset(watcher.present());
        watcher.forget();
    }

    void dispose() {
        engine.watchdog().forget(this);
        session.dispose();
    }
}
