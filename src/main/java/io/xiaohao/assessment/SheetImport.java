package io.xiaohao.assessment;

import io.xiaohao.document.ReceivedFile;
import io.xiaohao.document.SheetCell;
import io.xiaohao.document.SheetReader;
import io.xiaohao.document.SheetRow;
import io.xiaohao.refusal.Refusal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes many sheets at once from a workbook (批量打分): a row an object, with 对象, 得分 or a column for each indicator's code,
 * and 考评说明. All rows are taken or none; each is checked as if it were handed in alone.
 */
@Service
public class SheetImport {

    private static final long LARGEST = 5_000_000;
    private static final int MOST_ROWS = 5_000;
    private static final String OBJECT = "对象";
    private static final String POINTS = "得分";
    private static final String REMARK = "考评说明";

    private final AssessmentRounds rounds;
    private final AssessmentFlow flow;
    private final TransactionTemplate transactions;

    SheetImport(AssessmentRounds rounds, AssessmentFlow flow, TransactionTemplate transactions) {
        this.rounds = rounds;
        this.flow = flow;
        this.transactions = transactions;
    }

    /**
     * What came of a file.
     *
     * @param rows rows with data
     * @param accepted sheets taken; 0 where any row is at fault
     * @param errors the rows at fault
     */
    public record Outcome(int rows, int accepted, List<RowFault> errors) {}

    /**
     * A row at fault.
     *
     * @param row as Excel counts it
     * @param message what is wrong, in Chinese
     */
    public record RowFault(int row, String message) {}

    /** Takes a workbook in the caller's name; with {@code dryRun} it is only checked. */
    public Outcome read(String programme, AssessmentPeriod period, InputStream content, boolean dryRun) {
        AssessmentRound round = rounds.round(programme, period);
        List<Filled> rows = rows(content);
        return transactions.execute(status -> {
            List<RowFault> faults = new ArrayList<>();
            for (Filled row : rows) {
                try {
                    flow.handInSheet(round, row.value(OBJECT), row.form());
                } catch (Refusal refused) {
                    faults.add(new RowFault(row.number(), refused.getMessage()));
                }
            }
            if (dryRun || !faults.isEmpty()) {
                status.setRollbackOnly();
            }
            return new Outcome(rows.size(), faults.isEmpty() ? rows.size() : 0, List.copyOf(faults));
        });
    }

    private static List<Filled> rows(InputStream content) {
        List<SheetRow> all = new ArrayList<>();
        try (ReceivedFile file = ReceivedFile.receive(content, LARGEST)) {
            new SheetReader().read(file.path(), row -> {
                all.add(row);
                return all.size() <= MOST_ROWS;
            });
        }
        if (all.size() > MOST_ROWS) {
            throw Refusal.tooLarge("一次最多导入%d张考评表。".formatted(MOST_ROWS - 1));
        }
        if (all.isEmpty()) {
            throw Refusal.invalid("file", "工作簿是空的；第一行应是表头：%s、%s（或各指标编码）、%s。".formatted(OBJECT, POINTS, REMARK));
        }
        Map<Integer, String> head = new HashMap<>();
        all.get(0).cells().forEach(cell -> head.put(cell.column(), text(cell)));
        if (!head.containsValue(OBJECT)) {
            throw Refusal.invalid("file", "第一行应是表头，并有“%s”这一列。".formatted(OBJECT));
        }
        return all.stream().skip(1).map(row -> filled(row, head)).toList();
    }

    private static Filled filled(SheetRow row, Map<Integer, String> head) {
        Map<String, String> values = new LinkedHashMap<>();
        for (SheetCell cell : row.cells()) {
            String heading = head.get(cell.column());
            String text = text(cell);
            if (heading != null && !text.isEmpty()) {
                values.put(heading, text);
            }
        }
        return new Filled(row.number(), values);
    }

    private static String text(SheetCell cell) {
        return cell.text() == null ? "" : cell.text().strip();
    }

    /** A row by its headings. */
    private record Filled(int number, Map<String, String> values) {

        String value(String heading) {
            return values.getOrDefault(heading, "");
        }

        SheetForm form() {
            StringBuilder scores = new StringBuilder();
            values.forEach((heading, text) -> {
                if (heading.matches("[A-Za-z][A-Za-z0-9.-]*")) {
                    scores.append(scores.isEmpty() ? "{" : ",")
                            .append('"')
                            .append(heading)
                            .append("\":\"")
                            .append(text.replace("\\", "").replace("\"", ""))
                            .append('"');
                }
            });
            return new SheetForm(
                    values.get(POINTS),
                    scores.isEmpty() ? null : scores.append('}').toString(),
                    values.get(REMARK),
                    null,
                    null);
        }
    }
}
