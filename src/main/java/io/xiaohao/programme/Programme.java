package io.xiaohao.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One campaign of one government (方案).
 *
 * @param code the pack's code, such as {@code wencheng-2015}
 * @param government the government's code, which is the engine's tenant
 * @param name the title of its document
 * @param from the first day
 * @param to the last day, or null for a standing programme
 * @param retired whether its pack is gone: what runs goes on, nothing new begins
 * @param pack its rules and tables
 */
public record Programme(
        String code,
        String government,
        String name,
        LocalDate from,
        LocalDate to,
        boolean retired,
        ProgrammePack pack) {

    /** A programme that is not retired. */
    public Programme(String code, String government, String name, LocalDate from, LocalDate to, ProgrammePack pack) {
        this(code, government, name, from, to, false, pack);
    }

    /** The moment before which nothing opens. */
    public LocalDateTime start() {
        return from.atStartOfDay();
    }

    /** Whether the day lies in the programme's period. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
