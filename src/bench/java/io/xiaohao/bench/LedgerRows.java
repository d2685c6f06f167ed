package io.xiaohao.bench;

import io.xiaohao.issue.CountsForBench;
import io.xiaohao.issue.IssueStatus;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a ledger with issues as a year of work leaves it: found evenly over the year, those of the last weeks mostly open,
 * of those before one in fifty, with their responsible units, their spans and the numbers kept of them.
 */
final class LedgerRows {

    private static final int CHUNK = 10_000;
    private static final int YEAR_IN_MINUTES = 365 * 24 * 60;
    private static final int FRESH_DAYS = 12;
    private static final long FIRST_ID = 100_000_000;
    /** The first has seven in ten of them. */
    static final List<String> LISTS = List.of("日常督查", "12345", "省级反馈", "周巡查");

    private static final String ISSUE =
            "insert into issue (id, version, current_span_id, government, number, programme,"
                    + " area_code, object_code, category, kind, severity, description, list_name, superior_list, place,"
                    + " discovered_on, discovered_by, registered_at, lead_unit, handling_unit, status, round, deadline, remind_at,"
                    + " overdue_at, serious_at, reminded, overdue_noted, serious_noted, ever_overdue, ever_serious, assigned_at,"
                    + " turn_started_at, submitted_at, return_count, closed_at, closed_before, parts, yellow_from, red_from,"
                    + " serious_from, missed_at, stage_since, counted_as) values (?, 0, ?, ?, ?, ?, ?, ?, '市容环境', 'LIMITED',"
                    + " 'GENERAL', ?, ?, false, ?, ?, 'headquarters', ?, ?, ?, ?, 1, ?, ?, ?, ?, false, false, false, false, false,"
                    + " ?, ?, ?, 0, ?, false, 0, ?, ?, ?, ?, ?, ?)";
    private static final String RESPONSIBLE =
            "insert into issue_responsible_unit (issue_id, position, unit_code) values (?, ?, ?)";
    private static final String TEXT =
            "insert into issue_text (issue_id, programme, part, content) values (?, ?, 0, ?)";
    private static final String SPAN = "insert into issue_span (id, issue_id, from_at, to_at, status, round, deadline,"
            + " remind_at, overdue_at, serious_at, submitted_at) values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)";
    private static final String CHANGES = "insert into issue_tally_change"
            + " (programme, counted_as, on_day, number, since_seconds) select programme, counted_as, null, count(*),"
            + " sum(timestampdiff(second, timestamp '1970-01-01 00:00:00', stage_since)) from issue where id > ?"
            + " and id <= ? group by programme, counted_as";
    private static final String DAYS = "insert into issue_tally_day (programme, on_day, object_code, status, number)"
            + " select m.programme, m.on_day, m.object_code, m.status, sum(m.number) from (select i.programme as programme,"
            + " cast(s.from_at as date) as on_day, i.object_code as object_code, s.status as status, 1 as number"
            + " from issue_span s join issue i on i.id = s.issue_id union all select i.programme, cast(s.to_at as date),"
            + " i.object_code, s.status, -1 from issue_span s join issue i on i.id = s.issue_id"
            + " where s.to_at < timestamp '9999-12-31 00:00:00') m"
            + " group by m.programme, m.on_day, m.object_code, m.status";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final boolean h2;
    private final String government;
    private final String programme;
    private final List<String> areas;
    private final List<String> units;
    private final LocalDateTime now = LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES);
    private final Random random = new Random(1);

    LedgerRows(BenchApplication product, String government, String programme, List<String> areas, List<String> units) {
        this.jdbc = product.bean(JdbcTemplate.class);
        this.transactions = product.bean(TransactionTemplate.class);
        this.h2 = !product.isMySql();
        this.government = government;
        this.programme = programme;
        this.areas = areas;
        this.units = units;
    }

    /** Adds those of the numbers from the first to the last, some a transaction; the indexes are made again afterwards. */
    void add(int first, int last) {
        BenchIndexes indexes = BenchIndexes.dropped(jdbc, h2);
        for (int next = first; next <= last; next += CHUNK) {
            int from = next;
            int to = Math.min(last, next + CHUNK - 1);
            transactions.executeWithoutResult(status -> addChunk(from, to));
        }
        indexes.make(jdbc);
        jdbc.update(CHANGES, FIRST_ID + first - 1, FIRST_ID + last);
        jdbc.update("delete from issue_tally_day");
        jdbc.update(DAYS);
    }

    private void addChunk(int first, int last) {
        List<Object[]> issues = new ArrayList<>();
        List<Object[]> responsible = new ArrayList<>();
        List<Object[]> spans = new ArrayList<>();
        List<Object[]> texts = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            Row row = row(number);
            issues.add(row.issue(government, programme));
            for (int position = 0; position < row.responsible().size(); position++) {
                responsible.add(
                        new Object[] {row.id(), position, row.responsible().get(position)});
            }
            row.addSpans(spans);
            texts.add(new Object[] {row.id(), programme, row.text()});
        }
        jdbc.batchUpdate(ISSUE, issues);
        jdbc.batchUpdate(RESPONSIBLE, responsible);
        jdbc.batchUpdate(SPAN, spans);
        jdbc.batchUpdate(TEXT, texts);
    }

    /** Each area has a lead unit and three responsible units, as the programme's table of responsibilities has. */
    private Row row(int number) {
        int area = random.nextInt(areas.size());
        int minutes = random.nextInt(YEAR_IN_MINUTES);
        LocalDateTime began = now.minusMinutes(minutes);
        List<String> responsible = Stream.of(1, 2, 3)
                .map(next -> units.get((area * 4 + next) % units.size()))
                .toList();
        return new Row(
                FIRST_ID + number,
                number,
                areas.get(area),
                LISTS.get(random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(LISTS.size() - 1)),
                units.get(area * 4 % units.size()),
                responsible,
                began,
                began.toLocalDate().plusDays(7L + random.nextInt(4)).atStartOfDay(),
                status(minutes / (24 * 60)),
                minutes > 2 * FRESH_DAYS * 24 * 60 && random.nextInt(12) == 0);
    }

    private IssueStatus status(int age) {
        int chance = random.nextInt(100);
        if (age >= FRESH_DAYS) {
            return chance < 95 ? IssueStatus.CLOSED : chance < 97 ? IssueStatus.REJECTED : open(chance);
        }
        return chance < 30 ? IssueStatus.CLOSED : open(random.nextInt(100));
    }

    private static IssueStatus open(int chance) {
        return switch (chance % 10) {
            case 0 -> IssueStatus.REGISTERED;
            case 1 -> IssueStatus.SHELVED;
            case 2, 3 -> IssueStatus.SUBMITTED;
            case 4 -> IssueStatus.APPROVING;
            default -> IssueStatus.RECTIFYING;
        };
    }

    /** One issue with its past: registered, assigned at once, handed in after six days, or after its deadline if slow. */
    private record Row(
            long id,
            int number,
            String area,
            String list,
            String lead,
            List<String> responsible,
            LocalDateTime began,
            LocalDateTime deadline,
            IssueStatus status,
            boolean slow) {

        private static final LocalDateTime NEVER = CountsForBench.never();

        Object[] issue(String government, String programme) {
            boolean assigned = status != IssueStatus.REGISTERED;
            LocalDateTime overdue = overdueAt();
            boolean late = submittedAt() != null && !submittedAt().isBefore(overdue);
            boolean missed = status == IssueStatus.RECTIFYING || late;
            LocalDateTime yellow = lit(remindAt());
            LocalDateTime red = lit(overdue);
            LocalDateTime serious = lit(seriousAt());
            List<String> all = Stream.concat(Stream.of(lead), responsible.stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new Object[] {
                id,
                4 * id,
                government,
                name(),
                programme,
                area,
                area,
                description(),
                list,
                place(),
                began.toLocalDate(),
                began,
                lead,
                assigned ? lead : null,
                status.name(),
                assigned ? deadline.toLocalDate() : null,
                assigned ? remindAt() : null,
                assigned ? overdue : null,
                assigned ? seriousAt() : null,
                assigned ? began : null,
                assigned ? began : null,
                submittedAt(),
                status == IssueStatus.CLOSED ? closedAt() : null,
                yellow,
                red,
                serious,
                missed ? overdue : null,
                since(),
                CountsForBench.countedAs(area, list, status, yellow, red, serious, all)
            };
        }

        private String name() {
            return "B-" + number;
        }

        private String description() {
            return "背街小巷垃圾积存，第" + number + "处，" + BenchWords.sentence(number);
        }

        private String place() {
            return "第" + number % 997 + "号";
        }

        String text() {
            return CountsForBench.text(name(), description(), place(), "市容环境");
        }

        void addSpans(List<Object[]> spans) {
            if (status == IssueStatus.REGISTERED) {
                spans.add(span(0, began, NEVER, status));
                return;
            }
            if (status == IssueStatus.RECTIFYING) {
                spans.add(span(0, began, NEVER, status));
                return;
            }
            spans.add(span(1, began, since(), IssueStatus.RECTIFYING));
            spans.add(span(0, since(), NEVER, status));
        }

        private Object[] span(int position, LocalDateTime from, LocalDateTime to, IssueStatus state) {
            boolean assigned = status != IssueStatus.REGISTERED;
            return new Object[] {
                4 * id + position,
                id,
                from,
                to,
                state.name(),
                assigned ? deadline.toLocalDate() : null,
                assigned ? remindAt() : null,
                assigned ? overdueAt() : null,
                assigned ? seriousAt() : null,
                state == IssueStatus.RECTIFYING ? null : submittedAt()
            };
        }

        private LocalDateTime since() {
            return switch (status) {
                case REGISTERED, RECTIFYING -> began;
                case SHELVED, REJECTED -> began.plusHours(2);
                case SUBMITTED, APPROVING -> submittedAt();
                default -> closedAt();
            };
        }

        private LocalDateTime submittedAt() {
            return switch (status) {
                case SUBMITTED, APPROVING, CLOSED -> slow ? overdueAt().plusHours(9) : began.plusHours(3);
                default -> null;
            };
        }

        private LocalDateTime closedAt() {
            return submittedAt().plusHours(20);
        }

        private LocalDateTime remindAt() {
            return deadline.minusDays(2).plusHours(9);
        }

        private LocalDateTime overdueAt() {
            return deadline.plusDays(1);
        }

        private LocalDateTime seriousAt() {
            return deadline.plusDays(4);
        }

        private LocalDateTime lit(LocalDateTime instant) {
            return switch (status) {
                case RECTIFYING -> instant;
                case SUBMITTED, APPROVING -> instant.isAfter(submittedAt()) ? NEVER : instant;
                default -> null;
            };
        }
    }
}
