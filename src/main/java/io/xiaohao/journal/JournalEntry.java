package io.xiaohao.journal;

import java.time.LocalDateTime;

/** An entry that is recorded and not yet sealed; {@code data} is the text that will be hashed. */
record JournalEntry(
        String government,
        String programme,
        LocalDateTime at,
        String event,
        String subject,
        String actor,
        String data) {}
