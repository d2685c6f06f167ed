package io.xiaohao.issue.exchange;

import io.xiaohao.evidence.PictureCheck;
import io.xiaohao.programme.Programme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads a file and checks all of it, row by row, without keeping anything. */
@Component
class LedgerCheck {

    private final RowRegistrar registrar;
    private final KnownNumbers knownNumbers;
    private final PictureCheck pictureCheck;
    private final ImportLimits limits;
    private final Clock clock;

    LedgerCheck(
            RowRegistrar registrar,
            KnownNumbers knownNumbers,
            PictureCheck pictureCheck,
            ImportLimits limits,
            Clock clock) {
        this.registrar = registrar;
        this.knownNumbers = knownNumbers;
        this.pictureCheck = pictureCheck;
        this.limits = limits;
        this.clock = clock;
    }

    /** What rows are checked against. */
    RowRegistrar registrar() {
        return registrar;
    }

    /** What was found; the rows go to {@code passed} as long as all of them are sound, and to {@code seen} in any case. */
    Findings check(Programme programme, Path file, CheckedRows passed, Consumer<CheckedRow> seen) {
        RowErrors errors = new RowErrors();
        RowRules rules = new RowRules(programme, LocalDate.now(clock), registrar, errors);
        OriginalNumbers originals = new OriginalNumbers(programme, knownNumbers, errors);
        LedgerFile ledger = new LedgerFile(limits.maxRows(), errors, pictureCheck, row -> {
            rules.check(row);
            originals.check(row);
            seen.accept(row);
            if (errors.isEmpty()) {
                passed.add(row);
            }
        });
        int rows = ledger.read(file);
        originals.askLedger();
        return new Findings(rows, errors.inOrder(), ledger.header());
    }

    /**
     * What a check found.
     *
     * @param rows rows with data
     * @param errors what is wrong, from top to bottom
     * @param header the heading
     */
    record Findings(int rows, List<RowError> errors, HeaderRow header) {}
}
