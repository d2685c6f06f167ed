package io.xiaohao.calendar;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the calendar: a newly announced year, an adjusted day. */
@Service
public class CalendarRevision {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int LONGEST_NAME = 64;

    private final CalendarTable table;
    private final CalendarSnapshots snapshots;
    private final ApplicationEventPublisher listeners;

    CalendarRevision(CalendarTable table, CalendarSnapshots snapshots, ApplicationEventPublisher listeners) {
        this.table = table;
        this.snapshots = snapshots;
        this.listeners = listeners;
    }

    /**
     * Replaces the days given and leaves all others. Where anything changes, {@link WorkingDays} counts anew at once in
     * this transaction, everywhere after its commit, and {@link CalendarChanged} is published synchronously.
     *
     * @throws Refusal invalid where a day is given twice, out of the years 2000 to 2199 or its name too long; conflict
     *     where somebody else adds the same days at this moment
     */
    @Transactional
    public void revise(Collection<CalendarDay> days) {
        SortedMap<LocalDate, CalendarDay> wanted = checked(days);
        Map<LocalDate, CalendarDay> stored =
                table.all().stream().collect(Collectors.toMap(CalendarDay::date, Function.identity()));
        List<CalendarDay> added = new ArrayList<>(wanted.values());
        added.removeIf(day -> stored.containsKey(day.date()));
        List<CalendarDay> changed = new ArrayList<>(wanted.values());
        changed.removeIf(day -> !stored.containsKey(day.date()) || day.equals(stored.get(day.date())));
        if (added.isEmpty() && changed.isEmpty()) {
            return;
        }
        write(added, changed);
        snapshots.revised();
        listeners.publishEvent(new CalendarChanged(dates(added, changed)));
    }

    private void write(List<CalendarDay> added, List<CalendarDay> changed) {
        try {
            table.insert(added);
            table.update(changed);
        } catch (DuplicateKeyException addedMeanwhile) {
            throw Refusal.conflict("工作日历刚被他人修改，请刷新后重试。");
        }
    }

    private static SortedMap<LocalDate, CalendarDay> checked(Collection<CalendarDay> days) {
        SortedMap<LocalDate, CalendarDay> wanted = new TreeMap<>();
        for (CalendarDay day : days) {
            check(day);
            if (wanted.put(day.date(), day) != null) {
                throw Refusal.invalid("date", "工作日历中 " + day.date() + " 出现了不止一次。");
            }
        }
        return wanted;
    }

    private static void check(CalendarDay day) {
        int year = day.date().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid(
                    "date", "工作日历只接受 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年的日期，而不是 " + day.date() + "。");
        }
        if (day.name().length() > LONGEST_NAME) {
            throw Refusal.invalid("name", day.date() + " 的名称超过 " + LONGEST_NAME + " 个字。");
        }
    }

    private static TreeSet<LocalDate> dates(List<CalendarDay> added, List<CalendarDay> changed) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        added.forEach(day -> dates.add(day.date()));
        changed.forEach(day -> dates.add(day.date()));
        return dates;
    }
}
