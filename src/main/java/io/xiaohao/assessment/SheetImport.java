package io.xiaohao.assessment;

import io.xiaohao.document.ReceivedFile;
import io.xiaohao.document.SheetCell;
import io.xiaohao.document.SheetReader;
import io.xiaohao.document.SheetRow;
import io.xiaohao.refusal.Refusal;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** The heading of the object's name. */
    public static final String OBJECT = "对象";
    /** The heading of the points of all together. */
    public static final String POINTS = "得分";
    /** The heading of what is said with them. */
    public static final String REMARK = "考评说明";

    private static final String NUMBER = "\\d{1,6}(\\.\\d{1,6})?";
    private static final Pattern INDICATOR = Pattern.compile("([A-Za-z][A-Za-z0-9.-]*)(?:\\s.*)?");

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

    /**
     * A row by its headings.
     *
     * @param number as Excel counts it
     * @param values heading, or an indicator's code, → what stands in the cell
     */
    public record Row(int number, Map<String, String> values) {

        /** Keeps a copy in its order. */
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The points as written, else what the indicators make together; empty where a cell is no number. */
        public String points() {
            if (values.containsKey(POINTS)) {
                return values.get(POINTS);
            }
            List<String> scores = values.entrySet().stream()
                    .filter(cell -> INDICATOR.matcher(cell.getKey()).matches())
                    .map(Map.Entry::getValue)
                    .toList();
            boolean numbers = !scores.isEmpty() && scores.stream().allMatch(score -> score.matches(NUMBER));
            return numbers
                    ? scores.stream()
                            .map(BigDecimal::new)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .toPlainString()
                    : "";
        }

        /** What stands under a heading; empty where nothing does. */
        public String value(String heading) {
            return values.getOrDefault(heading, "");
        }
    }

    /** Takes a workbook in the caller's name; with {@code dryRun} it is only checked. */
    public Outcome read(String programme, AssessmentPeriod period, InputStream content, boolean dryRun) {
        return take(programme, period, rows(content), dryRun);
    }

    /** Takes rows that were read; with {@code dryRun} they are only checked. */
    public Outcome take(String programme, AssessmentPeriod period, List<Row> rows, boolean dryRun) {
        AssessmentRound round = rounds.round(programme, period);
        return transactions.execute(status -> {
            List<RowFault> faults = new ArrayList<>();
            for (Row row : rows) {
                try {
                    flow.handInSheet(round, row.value(OBJECT), form(row));
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

    /** The rows of a workbook; refused where it is none, or has no heading 对象. */
    public List<Row> rows(InputStream content) {
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
        all.get(0).cells().forEach(cell -> head.put(cell.column(), heading(text(cell))));
        if (!head.containsValue(OBJECT)) {
            throw Refusal.invalid("file", "第一行应是表头，并有“%s”这一列。".formatted(OBJECT));
        }
        return all.stream().skip(1).map(row -> filled(row, head)).toList();
    }

    private static Row filled(SheetRow row, Map<Integer, String> head) {
        Map<String, String> values = new LinkedHashMap<>();
        for (SheetCell cell : row.cells()) {
            String heading = head.get(cell.column());
            String text = text(cell);
            if (heading != null && !text.isEmpty()) {
                values.put(heading, text);
            }
        }
        return new Row(row.number(), values);
    }

    /** An indicator's heading begins with its code; the name behind it is for people. */
    private static String heading(String text) {
        Matcher indicator = INDICATOR.matcher(text);
        return indicator.matches() ? indicator.group(1) : text;
    }

    private static String text(SheetCell cell) {
        return cell.text() == null ? "" : cell.text().strip();
    }

    private static SheetForm form(Row row) {
        String scores = row.values().entrySet().stream()
                .filter(cell -> INDICATOR.matcher(cell.getKey()).matches())
                .map(cell -> "\"%s\":\"%s\""
                        .formatted(
                                cell.getKey(), cell.getValue().replace("\\", "").replace("\"", "")))
                .collect(Collectors.joining(","));
        return new SheetForm(
                row.values().get(POINTS),
                scores.isEmpty() ? null : "{" + scores + "}",
                row.values().get(REMARK),
                null,
                null);
    }
}
