package io.xiaohao.calendar.web;

import io.xiaohao.calendar.CalendarAccess;
import io.xiaohao.calendar.CalendarDay;
import io.xiaohao.calendar.CalendarPreview;
import io.xiaohao.calendar.CalendarRevision;
import io.xiaohao.calendar.CalendarWarning;
import io.xiaohao.calendar.CalendarYears;
import io.xiaohao.calendar.HolidayData;
import io.xiaohao.page.Page;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The working calendar as a page: everybody looks, administrators add a year after seeing what would move. */
@Page
@Controller
class CalendarPageController {

    private static final int LARGEST_FILE = 200_000;

    private final CalendarYears years;
    private final CalendarRevision revision;
    private final CalendarPreview preview;
    private final CalendarWarning warning;
    private final CalendarAccess access;
    private final Clock clock;

    CalendarPageController(
            CalendarYears years,
            CalendarRevision revision,
            CalendarPreview preview,
            CalendarWarning warning,
            CalendarAccess access,
            Clock clock) {
        this.years = years;
        this.revision = revision;
        this.preview = preview;
        this.warning = warning;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String calendar(@RequestParam(name = "year", required = false) Integer year, Model model) {
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("year", shown);
        model.addAttribute("years", years.announced());
        model.addAttribute("days", CalendarDayRow.rows(years.days(shown)));
        model.addAttribute("keeper", access.isKeeper());
        model.addAttribute("warning", warning.warning(LocalDate.now(clock)).orElse(null));
        return "calendar/calendar";
    }

    @PostMapping("/calendar/preview")
    String preview(@RequestParam("file") MultipartFile file, Model model) throws IOException {
        access.requireKeeper();
        String content = text(file);
        List<CalendarDay> days = HolidayData.read(content);
        CalendarPreview.Outcome outcome = preview.of(days);
        model.addAttribute("content", content);
        model.addAttribute(
                "days",
                CalendarDayRow.rows(days.stream()
                        .filter(day -> outcome.dates().contains(day.date()))
                        .toList()));
        List<CalendarPreview.Moved> own = outcome.moved().stream()
                .filter(moved -> access.governments().contains(moved.government()))
                .toList();
        model.addAttribute("moved", own);
        model.addAttribute("elsewhere", outcome.moved().size() - own.size());
        return "calendar/preview";
    }

    @PostMapping("/calendar/confirm")
    String confirm(@RequestParam("content") String content) {
        access.requireKeeper();
        List<CalendarDay> days = HolidayData.read(content);
        revision.revise(days);
        return "redirect:/calendar?year=" + days.get(0).date().getYear();
    }

    private static String text(MultipartFile file) throws IOException {
        if (file.getSize() > LARGEST_FILE) {
            throw Refusal.tooLarge("日历文件超过200 KB，一年的日历不会这么大，请核对文件。");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            throw Refusal.malformed("file", "日历文件不是UTF-8编码，请在Excel中另存为“CSV UTF-8（逗号分隔）”后重新上传。");
        }
    }
}
