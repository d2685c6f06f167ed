package io.xiaohao.rehearsal;

import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueTally;
import io.xiaohao.journal.JournalReader;
import io.xiaohao.journal.JournalSealer;
import io.xiaohao.programme.FaultyPack;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.rehearsal.player.FailureMessage;
import io.xiaohao.rehearsal.player.Played;
import io.xiaohao.rehearsal.player.RehearsalFailure;
import io.xiaohao.rehearsal.player.RehearsalPlayer;
import io.xiaohao.rehearsal.player.StepRefused;
import io.xiaohao.rehearsal.player.VirtualClock;
import io.xiaohao.rehearsal.scenario.Scenario;
import io.xiaohao.rehearsal.scenario.ScenarioFaults;
import io.xiaohao.rehearsal.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code rehearse SCENARIO.yaml [--journal FILE.jsonl]}: plays a scenario on a virtual clock in memory, prints a summary
 * and writes the journal. The clock is one for the whole JVM, so nothing else may run in it.
 */
public final class RehearsalCommand {

    /** The scenario was played to its end. */
    public static final int PLAYED = 0;
    /** The scenario, or one of its lines, cannot be played. */
    public static final int REFUSED = 2;
    /** Something failed that is no fault of the scenario. */
    public static final int FAILED = 3;

    private final Class<?> application;

    /** The command for the application whose class this is. */
    public RehearsalCommand(Class<?> application) {
        this.application = application;
    }

    /**
     * Runs the command.
     *
     * @param args the command line, with {@code rehearse} before it or not
     * @param out for the summary
     * @param err for what is wrong, in Chinese, with the scenario's line
     * @return the exit code
     */
    public int run(String[] args, PrintStream out, PrintStream err) {
        String scenarioName = "";
        try {
            RehearsalArguments arguments = RehearsalArguments.of(args);
            scenarioName = arguments.scenario().getFileName() + " ";
            Scenario scenario = ScenarioReader.read(arguments.scenario());
            String pack = PackLocation.of(scenario);
            VirtualClock.set(scenario.from());
            return play(scenario, pack, arguments.journal(), out);
        } catch (ScenarioFaults faulty) {
            String file = scenarioName;
            faulty.faults().forEach(fault -> err.println((fault.line() == 0 ? "" : file) + fault));
            return REFUSED;
        } catch (StepRefused refused) {
            err.println("%s第%d行：%s".formatted(scenarioName, refused.line(), refused.getMessage()));
            return REFUSED;
        } catch (RuntimeException failed) {
            err.println("预演失败：" + message(failed));
            return isOfThePack(failed) ? REFUSED : FAILED;
        } finally {
            VirtualClock.release();
        }
    }

    private int play(Scenario scenario, String pack, Optional<Path> journal, PrintStream out) {
        long began = System.nanoTime();
        try (RehearsalApplication running = RehearsalApplication.start(application, pack)) {
            Programme programme = running.bean(Programmes.class).all().get(0);
            Played played = playAndWrite(running, scenario, programme, journal);
            Duration taken = Duration.ofNanos(System.nanoTime() - began);
            List<IssueTally> tallies = running.bean(IssueLedger.class).tally(programme);
            new RehearsalSummary(out).print(programme, scenario, played, taken, tallies);
        }
        return PLAYED;
    }

    /** Plays; the journal is written up to where it came, and its own failure never hides why it came no further. */
    private static Played playAndWrite(
            RehearsalApplication running, Scenario scenario, Programme programme, Optional<Path> journal) {
        Played played;
        try {
            played = running.bean(RehearsalPlayer.class).play(scenario, programme);
        } catch (RuntimeException ended) {
            try {
                journal.ifPresent(file -> writeJournal(running, programme, file));
            } catch (RuntimeException alsoFailed) {
                ended.addSuppressed(alsoFailed);
            }
            throw ended;
        }
        journal.ifPresent(file -> writeJournal(running, programme, file));
        return played;
    }

    private static void writeJournal(RehearsalApplication running, Programme programme, Path file) {
        running.bean(JournalSealer.class).seal();
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            running.bean(JournalReader.class).export(programme.government(), writer);
        } catch (IOException failed) {
            throw new UncheckedIOException("日志写不到“%s”".formatted(file), failed);
        }
    }

    private static String message(RuntimeException failed) {
        if (failed instanceof RehearsalFailure) {
            return failed.getMessage();
        }
        return faultyPack(failed).map(Throwable::getMessage).orElseGet(() -> FailureMessage.of(failed));
    }

    private static boolean isOfThePack(Throwable failed) {
        boolean refusedAtStart = !(failed instanceof RehearsalFailure)
                && FailureMessage.refusal(failed).isPresent();
        return refusedAtStart || faultyPack(failed).isPresent();
    }

    private static Optional<Throwable> faultyPack(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultyPack) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
