package io.xiaohao.issue.process;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** The timers of the processes that a test looks at; as nothing else fires them, they are fired here, each at its own instant. */
public final class WaitingTimers {

    private final ManagementService management;
    private final Supplier<Collection<String>> instances;

    /** Those of the process instances with these ids, which are asked for each time. */
    public WaitingTimers(ManagementService management, Supplier<Collection<String>> instances) {
        this.management = management;
        this.instances = instances;
    }

    /** Fires each that is due until then, also what follows from it, and leaves the clock there. */
    public void passTo(String until) {
        LocalDateTime end = LocalDateTime.parse(until);
        for (Optional<Job> next = next(end); next.isPresent(); next = next(end)) {
            if (next.get().getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.get().getDuedate());
            }
            management.executeJob(next.get().getId());
        }
        ClockUtil.setCurrentTime(LoopFixture.date(end));
    }

    /** Element and instant of each. */
    public SortedMap<String, LocalDateTime> byElement() {
        SortedMap<String, LocalDateTime> timers = new TreeMap<>();
        jobs().forEach(job -> timers.put(elementOf(job), LoopFixture.moment(job.getDuedate())));
        return timers;
    }

    /** Their instants, the next first. */
    public List<LocalDateTime> moments() {
        return jobs().stream()
                .map(job -> LoopFixture.moment(job.getDuedate()))
                .sorted()
                .toList();
    }

    Job at(String element) {
        return jobs().stream()
                .filter(job -> element.equals(elementOf(job)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer " + element + " among " + byElement()));
    }

    private Optional<Job> next(LocalDateTime until) {
        return jobs().stream()
                .filter(job -> !LoopFixture.moment(job.getDuedate()).isAfter(until))
                .min(Comparator.comparing(Job::getDuedate).thenComparing(this::elementOf));
    }

    private List<Job> jobs() {
        return instances.get().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).timers().list().stream())
                .toList();
    }

    private String elementOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
