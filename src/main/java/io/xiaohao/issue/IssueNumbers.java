package io.xiaohao.issue;

import io.xiaohao.programme.Programme;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the numbers of a programme's list, one after the other; the row's lock keeps two registrations apart. */
@Component
class IssueNumbers {

    private final JdbcClient jdbc;

    IssueNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next numbers, the pack's prefix before them, such as {@code WC2015-0001}, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> take(Programme programme, int count) {
        if (count == 0) {
            return List.of();
        }
        ensureCounter(programme.code());
        jdbc.sql("update issue_counter set next_number = next_number + ? where programme = ?")
                .params(count, programme.code())
                .update();
        long next = jdbc.sql("select next_number from issue_counter where programme = ?")
                .param(programme.code())
                .query(Long.class)
                .single();
        List<String> numbers = new ArrayList<>();
        for (long number = next - count; number < next; number++) {
            numbers.add("%s-%04d".formatted(programme.pack().issueNumberPrefix(), number));
        }
        return numbers;
    }

    /** Whether a number looks like one that this programme gives by itself. */
    static boolean isGivenBySystem(Programme programme, String number) {
        String prefix = programme.pack().issueNumberPrefix() + "-";
        return number.startsWith(prefix) && number.substring(prefix.length()).matches("[0-9]+(-[0-9]+)?");
    }

    private void ensureCounter(String programme) {
        boolean missing = jdbc.sql("select count(*) from issue_counter where programme = ?")
                        .param(programme)
                        .query(Integer.class)
                        .single()
                == 0;
        if (!missing) {
            return;
        }
        try {
            jdbc.sql("insert into issue_counter (programme, next_number) values (?, 1)")
                    .param(programme)
                    .update();
        } catch (DuplicateKeyException alreadyThere) {
            // another registration was the first one; its row serves both
        }
    }
}
