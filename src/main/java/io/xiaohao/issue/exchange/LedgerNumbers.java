package io.xiaohao.issue.exchange;

import io.xiaohao.programme.Programme;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up superiors' numbers on the ledger. */
@Component
class LedgerNumbers implements KnownNumbers {

    private final JdbcClient jdbc;

    LedgerNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> known(Programme programme, String list, Set<String> originalNumbers) {
        String name = list == null ? programme.pack().defaultList().name() : list;
        return new HashSet<>(jdbc.sql("select original_number from issue where programme = :programme"
                        + " and list_name = :list and original_number in (:numbers)")
                .param("programme", programme.code())
                .param("list", name)
                .param("numbers", originalNumbers)
                .query(String.class)
                .list());
    }
}
