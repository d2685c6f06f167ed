package io.xiaohao.bench;

import io.xiaohao.organization.OrganizationRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A thousand villages to be assessed, of the government of the benches' programme, with their rounds and members. */
final class BenchVillages {

    static final int COUNT = 1_000;
    static final String GROUP = "villages";
    static final String STANDARD = "bench";

    private static final String GOVERNMENT = "wencheng";
    private static final String GOVERNMENT_NAME = "文成县";
    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    BenchVillages(BenchApplication product) {
        this.jdbc = product.bean(JdbcTemplate.class);
        this.transactions = new TransactionTemplate(product.bean(PlatformTransactionManager.class));
        insert(
                "insert into area (code, government, name, kind, retired, ordinal) values (?, ?, ?, 'VILLAGE', false, ?)",
                IntStream.range(0, COUNT)
                        .mapToObj(at -> new Object[] {code(at), GOVERNMENT, name(at), 10_000 + at})
                        .toList());
        transactions.executeWithoutResult(
                status -> product.bean(OrganizationRegister.class).government(GOVERNMENT, GOVERNMENT_NAME));
    }

    /** Opens a round with all of them, each to be given so many sheets. */
    void open(String programme, String period, int sheets, Object moment) {
        jdbc.update(
                "insert into assessment_round (programme, period, government, opened_at, compute_at) values (?, ?, ?, ?, ?)",
                programme,
                period,
                GOVERNMENT,
                moment,
                moment);
        List<Object[]> rows = new ArrayList<>();
        for (int village = 0; village < COUNT; village++) {
            rows.add(new Object[] {
                programme, period, GROUP, code(village), name(village), false, village + 1, "", sheets, STANDARD
            });
        }
        insert(
                "insert into assessment_member (programme, period, group_code, object_code, object_name, is_unit,"
                        + " position, links, sheets, standard_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** What was computed of a round is gone, as if it waited for it. */
    void forget(String programme, String period) {
        jdbc.update("delete from assessment_result where programme = ? and period = ?", programme, period);
        jdbc.update("delete from assessment_computation where programme = ? and period = ?", programme, period);
        jdbc.update(
                "update assessment_round set drafted_at = null, checking_until = null where programme = ? and period = ?",
                programme,
                period);
    }

    /** Inserts a thousand rows a transaction. */
    void insert(String sql, List<Object[]> rows) {
        for (int first = 0; first < rows.size(); first += BATCH) {
            List<Object[]> batch = rows.subList(first, Math.min(rows.size(), first + BATCH));
            transactions.executeWithoutResult(status -> jdbc.batchUpdate(sql, batch));
        }
    }

    /** The statement that hands in a sheet. */
    static String insertSheet() {
        return "insert into assessment_sheet (programme, period, object_code, number, object_name, points, scores,"
                + " standard_version, scored_by, scored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    static String code(int village) {
        return "bench-" + village;
    }

    static String name(int village) {
        return "村" + village;
    }
}
