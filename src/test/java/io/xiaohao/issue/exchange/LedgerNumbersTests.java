package io.xiaohao.issue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammePack;
import io.xiaohao.programme.ProgrammePack.IssueList;
import io.xiaohao.testing.ModuleDatabase;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Superiors' numbers on the ledger, apart by programme and list. */
class LedgerNumbersTests {

    private final ModuleDatabase database = ModuleDatabase.migratedTo("080");
    private final LedgerNumbers numbers = new LedgerNumbers(database.client());
    private long next = 1;

    @BeforeEach
    void fill() {
        put("wenshan-2021", "省级反馈", "A-1");
        put("wenshan-2021", "日常督查", "A-2");
        put("sheqi-2022", "省级反馈", "A-3");
    }

    private void put(String programme, String list, String originalNumber) {
        database.client()
                .sql(
                        "insert into issue (id, version, government, number, programme, area_code, category, kind, severity,"
                                + " description, list_name, superior_list, original_number, discovered_on, discovered_by,"
                                + " registered_at, status, round, reminded, overdue_noted, serious_noted, ever_overdue,"
                                + " ever_serious, return_count, closed_before, parts) values (?, 0, 'wenshan', ?, ?, 'a', 'c',"
                                + " 'LIMITED', 'GENERAL', 'd', ?, false, ?, current_date, 'x', current_timestamp, 'RECTIFYING',"
                                + " 1, false, false, false, false, false, 0, false, 0)")
                .params(next, "T-" + next++, programme, list, originalNumber)
                .update();
    }

    private Set<String> known(String list) {
        ProgrammePack pack = mock(ProgrammePack.class);
        when(pack.defaultList()).thenReturn(new IssueList("日常督查", false, true, null));
        Programme programme = new Programme("wenshan-2021", "wenshan", "挂牌督战", LocalDate.of(2021, 5, 30), null, pack);
        return numbers.known(programme, list, Set.of("A-1", "A-2", "A-3", "A-4"));
    }

    @Test
    void aNumberIsKnownOnItsOwnList() {
        assertThat(known("省级反馈")).containsExactly("A-1");
        assertThat(known("12345")).isEmpty();
    }

    @Test
    void withoutAListTheDefaultOneIsMeant() {
        assertThat(known(null)).containsExactly("A-2");
    }
}
