package io.xiaohao.faults;

import io.xiaohao.testing.Invariants;
import io.xiaohao.testing.IssueListFile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Five weeks of a programme on two nodes whose clocks are ten minutes apart, go back an hour again and again, and are both
 * off over three weeks: each period is opened once, each thing told once and not before its time, deadlines are right.
 */
final class Periods {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration APART = Duration.ofMinutes(10);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_WHILE = Duration.ofSeconds(8);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);
    private static final List<String> COUNTIES = List.of("文山市", "砚山县", "西畴县", "麻栗坡县", "马关县", "丘北县", "广南县", "富宁县");
    private static final int ISSUES = 16;

    /** Moments at which something falls due; five seconds later the first node's clock is put there. */
    private static final List<String> MOMENTS = List.of(
            "2021-06-07T08:50",
            "2021-06-07T09:00",
            "2021-06-10T15:00",
            "2021-06-11T09:00",
            "2021-06-11T17:30",
            "2021-06-11T18:00",
            "2021-06-12T00:00",
            "2021-06-15T09:00",
            "2021-06-16T23:50",
            "2021-06-17T00:00",
            "2021-06-21T09:00",
            "2021-06-21T23:50",
            "2021-06-22T00:00");

    private final Report report;

    Periods(Report report) {
        this.report = report;
    }

    void live() {
        try (Nodes nodes = Nodes.prepare("periods", 2)) {
            Optional<FakeClock> right = FakeClock.in(nodes.folder(), "0");
            Optional<FakeClock> ahead = FakeClock.in(nodes.folder(), "1");
            if (right.isEmpty() || ahead.isEmpty()) {
                report.say("left out: libfaketime is not installed");
                return;
            }
            nodes.tell(0, right.get().settings());
            nodes.tell(1, ahead.get().settings());
            new Weeks(nodes, right.get(), ahead.get()).live();
        }
    }

    /** The weeks on these nodes. */
    private final class Weeks {

        private final Nodes nodes;
        private final FakeClock right;
        private final FakeClock ahead;
        private final JdbcClient database;

        private Weeks(Nodes nodes, FakeClock right, FakeClock ahead) {
            this.nodes = nodes;
            this.right = right;
            this.ahead = ahead;
            this.database = JdbcClient.create(nodes.database());
        }

        private void live() {
            at(LocalDateTime.parse("2021-06-04T10:00"));
            nodes.startAll();
            int status = nodes.client(0)
                    .upload("headquarters@wenshan", "/api/programmes/wenshan-2021/issues/import", "list.xlsx", list())
                    .status();
            report.require(status == 200, "%d issues on 4 June 2021 (%d)", ISSUES, status);
            for (String moment : MOMENTS) {
                pass(LocalDateTime.parse(moment));
            }
            nodes.kill(0);
            nodes.kill(1);
            at(LocalDateTime.parse("2021-07-14T10:00"));
            nodes.startAll();
            rest(LocalDateTime.parse("2021-07-14T10:00"));
            check();
        }

        /** The clock that is ahead reaches it first; both go back an hour from it and reach it again. */
        private void pass(LocalDateTime moment) {
            at(moment.plusSeconds(5));
            rest(moment);
            ahead.move(AN_HOUR.negated());
            Patience.pass(A_WHILE);
            right.move(AN_HOUR.negated());
            Patience.pass(A_WHILE);
            at(moment.plusSeconds(15));
            rest(moment);
        }

        private void at(LocalDateTime moment) {
            Duration offset = Duration.between(Instant.now(), moment.atZone(ZONE));
            right.ahead(offset);
            ahead.ahead(offset.plus(APART));
        }

        private void rest(LocalDateTime moment) {
            boolean rests = Patience.until(
                    LONGEST_REST,
                    () -> count("select count(*) from journal_entry where seq is null") == 0
                            && database.sql("select count(*) from ACT_RU_JOB where RETRIES_ > 0 and HANDLER_TYPE_ <>"
                                                    + " 'history-cleanup' and (DUEDATE_ is null or DUEDATE_ <= ?)")
                                            .param(moment)
                                            .query(Integer.class)
                                            .single()
                                    == 0);
            report.require(rests, "what was due at %s is done", moment);
        }

        private void check() {
            report.requireNone(
                    strings("select concat(programme, ' ', kind, ' ', period, ' ', object) from programme_opening"
                            + " group by programme, kind, period, object having count(*) > 1"),
                    "each of %d periods was opened once".formatted(count("select count(*) from programme_opening")));
            report.requireNone(
                    strings("select concat(event, ' ', subject, ' ', count(*)) from journal_entry where event in"
                            + " ('report.requested', 'report.missed', 'visit.due', 'visit.missed', 'milestone.missed',"
                            + " 'milestone.met', 'issue.assigned', 'issue.reminded', 'issue.overdue',"
                            + " 'issue.seriously-overdue', 'recheck.drawn', 'assessment.sampled')"
                            + " group by government, programme, event, subject having count(*) > 1"),
                    "nothing was told twice");
            List<String> asked = strings("select concat(week, ' ', count(*)) from weekly_report where requested_at"
                    + " is not null and programme = 'wenshan-2021' group by week order by week");
            List<String> missed =
                    strings("select concat(week, ' ', count(*)) from (select substring(subject, 1, 8) as week from"
                            + " journal_entry where event = 'report.missed' and programme = 'wenshan-2021') m"
                            + " group by week order by week");
            report.say("weeks asked: %s, told as missed: %s", asked, missed);
            report.require(
                    asked.containsAll(List.of("2021-W23 8", "2021-W24 8", "2021-W25 8", "2021-W28 8")),
                    "every county was asked each week that the nodes were up in");
            report.require(
                    missed.containsAll(List.of("2021-W26 8", "2021-W27 8")),
                    "the weeks that went by while both were off are told as missed");
            checkInstants();
            report.requireNone(violations(), "domain, engine and journal agree");
            report.require(
                    nodes.any()
                            .get("auditor@wenshan", "/api/journal/verify")
                            .body()
                            .path("valid")
                            .asBoolean(),
                    "the journal verifies");
        }

        private void checkInstants() {
            requireOnly("select distinct deadline from issue", "2021-06-16");
            requireOnly("select distinct due_at from weekly_report where week = '2021-W23'", "2021-06-11 17:30:00");
            requireOnly("select distinct due_at from weekly_report where week = '2021-W24'", "2021-06-18 17:30:00");
            told("issue.reminded", "2021-06-11 09:00:00");
            told("issue.overdue", "2021-06-17 00:00:00");
            told("issue.seriously-overdue", "2021-06-22 00:00:00");
        }

        private void requireOnly(String select, String expected) {
            List<String> found = strings(select);
            report.require(
                    found.size() == 1 && found.get(0).startsWith(expected), "%s: %s", select.substring(16), found);
        }

        /** Of each issue, and at its moment or within the quarter of an hour in which the clocks were put there. */
        private void told(String event, String due) {
            Integer right = database.sql("select count(*) from journal_entry where event = ? and occurred_at >= ?"
                            + " and occurred_at < timestampadd(minute, 15, ?)")
                    .params(event, due, due)
                    .query(Integer.class)
                    .single();
            int all = count("select count(*) from journal_entry where event = '" + event + "'");
            report.require(
                    right == ISSUES && all == ISSUES,
                    "%s of %d issues at %s (%d, in all %d)",
                    event,
                    ISSUES,
                    due,
                    right,
                    all);
        }

        /** One unit may well have escalations for several causes. */
        private List<String> violations() {
            return Invariants.of(nodes.database()).violations().stream()
                    .filter(violation -> !violation.startsWith("escalation runs twice"))
                    .toList();
        }

        private List<String> strings(String select) {
            return database.sql(select).query(String.class).list();
        }

        private int count(String select) {
            return database.sql(select).query(Integer.class).single();
        }

        private byte[] list() {
            IssueListFile list = IssueListFile.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "原编号");
            for (int issue = 0; issue < ISSUES; issue++) {
                list.row("2021-06-03", COUNTIES.get(issue % COUNTIES.size()), "市容环境", "背街小巷垃圾积存", "W-" + issue);
            }
            return list.bytes();
        }
    }
}
