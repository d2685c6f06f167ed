package io.xiaohao.issue.exchange;

import io.xiaohao.issue.exchange.ImportPreview.Count;
import io.xiaohao.issue.exchange.ImportPreview.Row;
import io.xiaohao.issue.exchange.LedgerCheck.Findings;
import io.xiaohao.issue.exchange.RowRegistrar.Outlook;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Gathers what a person should see of a file before it is imported, while its rows go by. */
final class PreviewRows implements Consumer<CheckedRow> {

    private static final int SHOWN = 20;
    private static final int LONGEST = 80;
    private static final String NOBODY = "（不再交办）";

    private final Programme programme;
    private final RowRegistrar registrar;
    private final Map<String, Integer> states = new LinkedHashMap<>();
    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final List<Row> first = new ArrayList<>();
    private int picturesFound;
    private int picturesDone;

    PreviewRows(Programme programme, RowRegistrar registrar) {
        this.programme = programme;
        this.registrar = registrar;
        List.of(RowRules.RECTIFYING, RowRules.SUBMITTED, RowRules.CLOSED).forEach(state -> states.put(state, 0));
    }

    @Override
    public void accept(CheckedRow row) {
        Outlook outlook = outlook(row);
        String state = text(row, ImportColumn.STATUS).isEmpty() ? RowRules.RECTIFYING : text(row, ImportColumn.STATUS);
        boolean closed = RowRules.CLOSED.equals(state);
        String unit = unit(outlook, closed);
        states.computeIfPresent(state, (name, number) -> number + 1);
        if (outlook != null && !closed) {
            units.merge(unit, 1, Integer::sum);
        }
        int found = (int) row.pictures().stream().filter(RowPicture::found).count();
        picturesFound += found;
        picturesDone += row.pictures().size() - found;
        if (first.size() < SHOWN) {
            first.add(shown(row, state, unit, outlook));
        }
    }

    private static String unit(Outlook outlook, boolean closed) {
        if (outlook == null) {
            return "";
        }
        if (outlook.leadUnit() != null) {
            return outlook.leadUnit();
        }
        return closed ? NOBODY : ImportPreview.TO_BE_DISPATCHED;
    }

    private static Row shown(CheckedRow row, String state, String unit, Outlook outlook) {
        String description = text(row, ImportColumn.DESCRIPTION);
        return new Row(
                row.number(),
                text(row, ImportColumn.DISCOVERED_ON),
                text(row, ImportColumn.AREA),
                text(row, ImportColumn.CATEGORY),
                description.length() <= LONGEST ? description : description.substring(0, LONGEST) + "…",
                state,
                unit,
                outlook == null || outlook.deadline() == null
                        ? text(row, ImportColumn.DEADLINE)
                        : outlook.deadline().toString(),
                row.pictures().size(),
                false);
    }

    private static String text(CheckedRow row, ImportColumn column) {
        String value = row.value(column);
        return value == null ? "" : value;
    }

    /** Null where the row is at fault, so that nothing would become of it. */
    private Outlook outlook(CheckedRow row) {
        try {
            return registrar.foresee(programme, row.values());
        } catch (Refusal toldAlready) {
            return null;
        }
    }

    ImportPreview of(Findings findings) {
        Set<Integer> faulty = findings.errors().stream().map(RowError::row).collect(Collectors.toSet());
        return new ImportPreview(
                findings.rows(),
                counts(states, (one, other) -> 0),
                counts(units, Map.Entry.<String, Integer>comparingByValue().reversed()),
                picturesFound,
                picturesDone,
                first.stream()
                        .map(row -> faulty.contains(row.number()) ? faulty(row) : row)
                        .toList(),
                findings.errors(),
                findings.header().number());
    }

    private static Row faulty(Row row) {
        return new Row(
                row.number(),
                row.discoveredOn(),
                row.area(),
                row.category(),
                row.description(),
                row.status(),
                row.unit(),
                row.deadline(),
                row.pictures(),
                true);
    }

    private static List<Count> counts(Map<String, Integer> counted, Comparator<Map.Entry<String, Integer>> order) {
        return counted.entrySet().stream()
                .sorted(order)
                .map(each -> new Count(each.getKey(), each.getValue()))
                .toList();
    }
}
