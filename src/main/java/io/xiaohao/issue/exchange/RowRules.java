package io.xiaohao.issue.exchange;

import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Checks a row that could be read: its dates and state against each other, and all of it against the ledger's rules. */
final class RowRules {

    static final String RECTIFYING = "整改中";
    static final String SUBMITTED = "待核查";
    static final String CLOSED = "已销号";

    private static final String STAND_IN = "—";
    private static final Set<String> STATES = Set.of(RECTIFYING, SUBMITTED, CLOSED);

    private final Programme programme;
    private final LocalDate today;
    private final RowRegistrar registrar;
    private final RowErrors errors;

    RowRules(Programme programme, LocalDate today, RowRegistrar registrar, RowErrors errors) {
        this.programme = programme;
        this.today = today;
        this.registrar = registrar;
        this.errors = errors;
    }

    void check(CheckedRow row) {
        checkDates(row);
        checkState(row);
        checkAgainstLedger(row);
    }

    private void checkDates(CheckedRow row) {
        LocalDate discovered = date(row, ImportColumn.DISCOVERED_ON);
        if (discovered == null) {
            return;
        }
        if (discovered.isAfter(today)) {
            fault(row, ImportColumn.DISCOVERED_ON, "的%s晚于今天（%s）。".formatted(discovered, today));
        }
        LocalDate deadline = date(row, ImportColumn.DEADLINE);
        if (deadline != null && deadline.isBefore(discovered)) {
            fault(row, ImportColumn.DEADLINE, "的%s早于发现日期 %s。".formatted(deadline, discovered));
        }
        LocalDate closed = date(row, ImportColumn.CLOSED_ON);
        if (closed != null && closed.isBefore(discovered)) {
            fault(row, ImportColumn.CLOSED_ON, "的%s早于发现日期 %s。".formatted(closed, discovered));
        }
    }

    private void checkState(CheckedRow row) {
        String state = row.value(ImportColumn.STATUS);
        if (state != null && !STATES.contains(state)) {
            fault(row, ImportColumn.STATUS, "的“%s”不能导入，只接受整改中、待核查、已销号。".formatted(state));
            return;
        }
        LocalDate closed = date(row, ImportColumn.CLOSED_ON);
        if (CLOSED.equals(state)) {
            checkClosure(row, closed);
        } else if (closed != null && !errors.has(row.number(), ImportColumn.STATUS)) {
            fault(row, ImportColumn.CLOSED_ON, "只在状态为“已销号”时填写。");
        }
        if (SUBMITTED.equals(state) && row.value(ImportColumn.MEASURES) == null) {
            fault(row, ImportColumn.MEASURES, "没有填写，状态为“待核查”时必须填写。");
        }
    }

    private void checkClosure(CheckedRow row, LocalDate closed) {
        if (closed == null) {
            fault(row, ImportColumn.CLOSED_ON, "没有填写，状态为“已销号”时必须填写。");
        } else if (closed.isAfter(today)) {
            fault(row, ImportColumn.CLOSED_ON, "的%s晚于今天（%s）。".formatted(closed, today));
        }
    }

    private static LocalDate date(CheckedRow row, ImportColumn column) {
        String value = row.value(column);
        return value == null ? null : LocalDate.parse(value);
    }

    private void fault(CheckedRow row, ImportColumn column, String fault) {
        errors.add(row.number(), column, fault);
    }

    /** The ledger names one fault at a time; what it has named is left out until it has no more to say. */
    private void checkAgainstLedger(CheckedRow row) {
        Map<String, String> values = new LinkedHashMap<>(row.values());
        leaveOutFaulty(row, values);
        boolean more = true;
        while (more) {
            more = false;
            try {
                registrar.check(programme, values);
            } catch (Refusal refusal) {
                more = note(row, values, refusal);
            }
        }
    }

    private void leaveOutFaulty(CheckedRow row, Map<String, String> values) {
        if (!values.containsKey(ImportColumn.DISCOVERED_ON.key())
                || errors.has(row.number(), ImportColumn.DISCOVERED_ON)) {
            values.remove(ImportColumn.DISCOVERED_ON.key());
            values.remove(ImportColumn.DEADLINE.key());
        }
        if (errors.has(row.number(), ImportColumn.DEADLINE)) {
            values.remove(ImportColumn.DEADLINE.key());
        }
        if (stateAtFault(row) || !values.containsKey(ImportColumn.DISCOVERED_ON.key())) {
            values.remove(ImportColumn.STATUS.key());
            values.remove(ImportColumn.CLOSED_ON.key());
            values.remove(ImportColumn.MEASURES.key());
        }
    }

    private boolean stateAtFault(CheckedRow row) {
        return errors.has(row.number(), ImportColumn.STATUS)
                || errors.has(row.number(), ImportColumn.CLOSED_ON)
                || errors.has(row.number(), ImportColumn.MEASURES);
    }

    /** Whether leaving the value out, or putting a sound one in its place, may bring another fault to light. */
    private boolean note(CheckedRow row, Map<String, String> values, Refusal refusal) {
        ImportColumn column = ImportColumn.atFault(refusal, values).orElse(null);
        if (column == null) {
            errors.add(row.number(), refusal.getMessage());
            return false;
        }
        errors.add(row.number(), column, "：" + refusal.getMessage());
        if (column.isRequired()) {
            return standIn(column, values);
        }
        return values.remove(column.key()) != null;
    }

    /** Where the area is not known, nothing can be said of what follows from it, so the state is left out. */
    private boolean standIn(ImportColumn column, Map<String, String> values) {
        String sound = column == ImportColumn.AREA ? registrar.anyArea(programme) : STAND_IN;
        if (column == ImportColumn.AREA) {
            values.remove(ImportColumn.STATUS.key());
        }
        boolean canStandIn = sound != null && column != ImportColumn.DISCOVERED_ON;
        return canStandIn && !sound.equals(values.put(column.key(), sound));
    }
}
