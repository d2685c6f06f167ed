package io.xiaohao.calendar;

import io.xiaohao.refusal.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads calendars as CSV: header {@code date,kind,name}, then one day a line, {@code 2026-10-01,HOLIDAY,国庆节}. */
public final class CalendarFile {

    private static final String HEADER = "date,kind,name";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_FAULTS = 20;

    private final List<CalendarDay> days = new ArrayList<>();
    private final Map<LocalDate, Integer> lineOf = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private CalendarFile() {}

    /**
     * The days of a file in its order; blank lines are skipped.
     *
     * @throws Refusal malformed, naming every line that cannot be understood and what is expected there
     * @throws UncheckedIOException where the reader fails
     */
    public static List<CalendarDay> read(Reader file) {
        CalendarFile calendar = new CalendarFile();
        calendar.readLines(file);
        if (!calendar.faults.isEmpty()) {
            throw Refusal.malformed("file", "日历文件有误：" + String.join("；", calendar.faults) + "。");
        }
        return List.copyOf(calendar.days);
    }

    private void readLines(Reader file) {
        BufferedReader lines = new BufferedReader(file);
        try {
            readHeader(lines.readLine());
            int number = 2;
            String line = lines.readLine();
            while (line != null && faults.size() < MOST_FAULTS) {
                readDay(line, number++);
                line = lines.readLine();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void readHeader(String line) {
        String header = line == null ? "" : line.strip();
        String unmarked = header.startsWith(BYTE_ORDER_MARK) ? header.substring(1) : header;
        if (!unmarked.equals(HEADER)) {
            faults.add("第 1 行应是表头“" + HEADER + "”，而不是“" + unmarked + "”");
        }
    }

    private void readDay(String line, int number) {
        if (line.isBlank()) {
            return;
        }
        List<String> cells =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (cells.size() != 3) {
            faults.add("第 " + number + " 行应有日期、类别、名称三列，实有 " + cells.size() + " 列");
            return;
        }
        LocalDate date = date(cells.get(0), number);
        DayKind kind = kind(cells.get(1), number);
        if (cells.get(2).isEmpty()) {
            faults.add("第 " + number + " 行缺少名称");
        }
        if (date != null && kind != null) {
            add(new CalendarDay(date, kind, cells.get(2)), number);
        }
    }

    private void add(CalendarDay day, int number) {
        Integer earlier = lineOf.putIfAbsent(day.date(), number);
        if (earlier != null) {
            faults.add("第 " + number + " 行的 " + day.date() + " 在第 " + earlier + " 行已有");
            return;
        }
        days.add(day);
    }

    private LocalDate date(String cell, int number) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException impossible) {
            faults.add("第 " + number + " 行的日期“" + cell + "”应形如 2026-10-01，且须是存在的日子");
            return null;
        }
    }

    private DayKind kind(String cell, int number) {
        try {
            return DayKind.valueOf(cell);
        } catch (IllegalArgumentException unknown) {
            faults.add("第 " + number + " 行的类别“" + cell + "”应是 HOLIDAY（放假）或 WORKDAY（上班）");
            return null;
        }
    }
}
