package io.xiaohao.report.web;

import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.ReportCalendar;
import io.xiaohao.report.ReportersAsked;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The caller's programmes that ask for weekly reports. */
@Component
class ReportProgrammes {

    private final VisibleProgrammes programmes;
    private final ReportCalendar calendar;

    ReportProgrammes(VisibleProgrammes programmes, ReportCalendar calendar) {
        this.programmes = programmes;
        this.calendar = calendar;
    }

    List<Programme> all() {
        return programmes.all().stream()
                .filter(programme -> calendar.rules(programme.code()).asked() != ReportersAsked.NOBODY)
                .toList();
    }

    /** The one of that code, or the first where none is named; not found where it is none of the caller's. */
    Optional<Programme> chosen(String code) {
        if (code == null || code.isBlank()) {
            return all().stream().findFirst();
        }
        Programme programme = programmes.chosen(code).orElseThrow();
        if (all().stream().noneMatch(each -> each.code().equals(programme.code()))) {
            throw Refusal.notFound("方案“%s”不要求每周报送。".formatted(programme.name()));
        }
        return Optional.of(programme);
    }
}
