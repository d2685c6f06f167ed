package io.xiaohao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidayDataTests {

    @Test
    void readsTheJsonOfHolidayCn() {
        assertThat(HolidayData.read("""
                        {"year": 2027, "papers": [], "days": [
                          {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                          {"name": "元旦", "date": "2027-01-03", "isOffDay": false}]}
                        """))
                .containsExactly(
                        new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦"),
                        new CalendarDay(LocalDate.of(2027, 1, 3), DayKind.WORKDAY, "元旦"));
    }

    @Test
    void readsCsvToo() {
        assertThat(HolidayData.read("\uFEFFdate,kind,name\n2027-01-01,HOLIDAY,元旦\n"))
                .containsExactly(new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦"));
    }

    @Test
    void saysWhatIsWrong() {
        assertRefused("", "文件是空的");
        assertRefused("{\"days\": []}", "没有“days”列表");
        assertRefused("{\"days\": [{\"name\": \"x\", \"date\": \"2027-02-30\", \"isOffDay\": true}]}", "2027-02-30");
        assertRefused("{\"days\": [{\"name\": \"x\", \"date\": \"2027-02-03\"}]}", "isOffDay");
        assertRefused("{\"days\": [", "JSON 第 1 行有误");
        assertRefused("日期,类别\n", "date,kind,name");
    }

    private static void assertRefused(String content, String why) {
        assertThatThrownBy(() -> HolidayData.read(content))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
