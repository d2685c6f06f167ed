package io.xiaohao.assessment;

import io.xiaohao.programme.Programme;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From when a programme's assessments are held: from when it was taken into service here, which in a rehearsal is the
 * start of the rehearsal. What would have opened before is not made up for.
 */
@Component
class HeldSince {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldSince(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The moment; now where it was never asked for. */
    LocalDateTime of(Programme programme) {
        return find(programme).orElseGet(() -> begin(programme));
    }

    private LocalDateTime begin(Programme programme) {
        try {
            jdbc.sql("insert into assessment_start (programme, held_since) values (?, ?)")
                    .params(programme.code(), LocalDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException begunElsewhere) {
            // another node was faster; its moment holds
        }
        return find(programme).orElseThrow();
    }

    private Optional<LocalDateTime> find(Programme programme) {
        return jdbc.sql("select held_since from assessment_start where programme = ?")
                .param(programme.code())
                .query(LocalDateTime.class)
                .optional();
    }
}
