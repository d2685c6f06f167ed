package io.xiaohao.rehearsal.verb;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.calendar.CalendarDay;
import io.xiaohao.calendar.CalendarFile;
import io.xiaohao.calendar.CalendarRevision;
import io.xiaohao.calendar.DayKind;
import io.xiaohao.rehearsal.RehearsalVerb;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** {@code calendar}: the administrator changes the working calendar, by a file (csv) or by the days in the step. */
@StageOnly
class CalendarVerb implements RehearsalVerb {

    private final CalendarRevision revision;

    CalendarVerb(CalendarRevision revision) {
        this.revision = revision;
    }

    @Override
    public Verb verb() {
        return Verb.CALENDAR;
    }

    @Override
    public void play(Step step, Stage stage) {
        List<CalendarDay> days = days(step.content(), stage);
        stage.as(Actors.of(step, Actors.ADMINISTRATOR), () -> {
            revision.revise(days);
            return days.size();
        });
    }

    private static List<CalendarDay> days(JsonNode content, Stage stage) {
        if (content.isTextual()) {
            return read(content.asText(), stage);
        }
        return StreamSupport.stream(content.spliterator(), false)
                .map(CalendarVerb::day)
                .toList();
    }

    private static List<CalendarDay> read(String path, Stage stage) {
        try (Reader csv = Files.newBufferedReader(ScenarioPath.of(path, stage), StandardCharsets.UTF_8)) {
            return CalendarFile.read(csv);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CalendarDay day(JsonNode day) {
        return new CalendarDay(
                LocalDate.parse(day.get("date").asText()),
                DayKind.valueOf(day.get("kind").asText()),
                day.get("name").asText());
    }
}
