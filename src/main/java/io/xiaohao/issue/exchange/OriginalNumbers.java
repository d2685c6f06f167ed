package io.xiaohao.issue.exchange;

import io.xiaohao.programme.Programme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds findings that came before: the same number of the same list, in the file or on the ledger. */
final class OriginalNumbers {

    private static final int ASKED_AT_ONCE = 500;
    /** Longer ones are refused anyway and need no memory here. */
    private static final int LONGEST = 100;

    private final Programme programme;
    private final KnownNumbers known;
    private final RowErrors errors;
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final List<CheckedRow> unasked = new ArrayList<>();

    OriginalNumbers(Programme programme, KnownNumbers known, RowErrors errors) {
        this.programme = programme;
        this.known = known;
        this.errors = errors;
    }

    void check(CheckedRow row) {
        String number = row.value(ImportColumn.ORIGINAL_NUMBER);
        if (number == null || number.length() > LONGEST) {
            return;
        }
        Integer first = firstRows.putIfAbsent(list(row) + '\n' + number, row.number());
        if (first != null) {
            errors.add(row.number(), ImportColumn.ORIGINAL_NUMBER, "的“%s”与第%d行重复。".formatted(number, first));
            return;
        }
        unasked.add(row);
        if (unasked.size() == ASKED_AT_ONCE) {
            askLedger();
        }
    }

    /** Asks the ledger for those not asked yet; to be called after the last row. */
    void askLedger() {
        unasked.stream().collect(Collectors.groupingBy(OriginalNumbers::list)).forEach(this::ask);
        unasked.clear();
    }

    private void ask(String list, List<CheckedRow> rows) {
        Set<String> numbers = rows.stream()
                .map(row -> row.value(ImportColumn.ORIGINAL_NUMBER))
                .collect(Collectors.toSet());
        Set<String> found = known.known(programme, list.isEmpty() ? null : list, numbers);
        for (CheckedRow row : rows) {
            String number = row.value(ImportColumn.ORIGINAL_NUMBER);
            if (found.contains(number)) {
                errors.add(row.number(), ImportColumn.ORIGINAL_NUMBER, "的“%s”已在台账中。".formatted(number));
            }
        }
    }

    private static String list(CheckedRow row) {
        String list = row.value(ImportColumn.LIST);
        return list == null ? "" : list;
    }
}
