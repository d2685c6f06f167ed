package io.xiaohao.issue.process;

import io.xiaohao.engine.desk.TaskDesk;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.issue.Issues;
import io.xiaohao.organization.AccountGroups;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the closed loop on the running product: people act through the same services as in production, the clock stands
 * where the test puts it, timers fire by hand. Every issue has a number of its own, so that tests leave each other alone.
 * To be closed after each test: the clock and the accounts' groups are those of the whole JVM.
 */
public final class LoopFixture implements AutoCloseable {

    /** Where the loop begins unless a test says otherwise: a Monday without a holiday near. */
    public static final String MONDAY = "2015-05-04T10:00";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final ProcessEngine engine;
    final JdbcClient jdbc;
    final TaskDesk desk;
    final Issues issues;
    final TransactionTemplate transactions;

    private final ApplicationContext beans;
    private final AccountGroups groups;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /** A loop on the product; the clock stands on {@link #MONDAY}. */
    public LoopFixture(ApplicationContext beans) {
        this.beans = beans;
        this.engine = beans.getBean(ProcessEngine.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        this.desk = beans.getBean(TaskDesk.class);
        this.issues = beans.getBean(Issues.class);
        this.transactions = beans.getBean(TransactionTemplate.class);
        this.groups = beans.getBean(AccountGroups.class);
        BpmnAwareTests.init(engine);
        at(MONDAY);
    }

    /** Puts the clock there; no timer fires by that. */
    public void at(String moment) {
        ClockUtil.setCurrentTime(date(LocalDateTime.parse(moment)));
    }

    /** Puts a finding of wencheng-2015 on the list in headquarters' name; see {@link #registerAs}. */
    public Loop register(String... values) {
        return registerAs("headquarters", "wencheng-2015", values);
    }

    /** Puts a finding of wenshan-2021 on the list in its headquarters' name; see {@link #registerAs}. */
    public Loop registerInWenshan(String... values) {
        return registerAs("headquarters@wenshan", "wenshan-2021", values);
    }

    /** Puts a finding on the list; values by name and value, what is missing is a plain finding in 花园村 or 砚山县. */
    public Loop registerAs(String account, String programmeCode, String... values) {
        Programme programme = programme(programmeCode);
        Map<String, String> finding = new HashMap<>(Map.of(
                "number",
                newNumber(),
                "area",
                "wenshan".equals(programme.government()) ? "砚山县" : "花园村",
                "category",
                "门前三包",
                "description",
                "沿街垃圾积存"));
        for (int i = 0; i < values.length; i += 2) {
            finding.put(values[i], values[i + 1]);
        }
        String number = as(account, () -> bean(IssueRegistration.class).register(programme, finding));
        return loop(programme.government(), number);
    }

    /** The loop of an issue that is on the list, such as a part. */
    public Loop loop(String government, String number) {
        return new Loop(this, government, number);
    }

    /** A number that no other test uses. */
    public static String newNumber() {
        return "LOOP-" + NUMBERS.incrementAndGet();
    }

    /** A picture that the government's people can hand in; returns its id. */
    public String picture(String government) {
        return bean(EvidenceStore.class)
                .store(government, "system", "现场.jpg", new ByteArrayInputStream(SampleFiles.jpeg()))
                .id();
    }

    /** Makes the account a member of the group until the fixture is closed. */
    public void join(String account, String group) {
        groups.add(account, group);
        afterwards(() -> groups.remove(account, group));
    }

    /** Does it when the fixture is closed; the last one first. */
    public void afterwards(Runnable work) {
        undo.push(work);
    }

    /** Does the work signed in as the account. */
    public <T> T as(String account, Supplier<T> work) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    /** The programme. */
    public Programme programme(String code) {
        return bean(Programmes.class).programme(code);
    }

    /** A service of the product. */
    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
        ClockUtil.reset();
        SecurityContextHolder.clearContext();
        BpmnAwareTests.reset();
    }

    /** Where the clock stands. */
    public static LocalDateTime now() {
        return moment(ClockUtil.getCurrentTime());
    }

    static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(ZONE).toInstant());
    }

    static LocalDateTime moment(Date date) {
        return date.toInstant().atZone(ZONE).toLocalDateTime();
    }
}
