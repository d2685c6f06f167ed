package io.xiaohao.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells administrators when a calendar is needed that is not there. */
@Service
public class CalendarWarning {

    private final WorkingDays workingDays;

    CalendarWarning(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * A Chinese sentence for administrators: from 1 December on while the next year is not announced, and in the year
     * itself while it still is not.
     */
    public Optional<String> warning(LocalDate today) {
        int year = today.getYear();
        if (!workingDays.isAnnounced(year)) {
            return Optional.of(text(year));
        }
        if (today.getMonth() == Month.DECEMBER && !workingDays.isAnnounced(year + 1)) {
            return Optional.of(text(year + 1));
        }
        return Optional.empty();
    }

    private static String text(int year) {
        return year + " 年的放假调休安排尚未录入，期限暂按周一至周五计算；请在国务院办公厅公布后录入工作日历，未完成的期限将自动重算。";
    }
}
