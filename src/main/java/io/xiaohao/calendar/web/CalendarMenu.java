package io.xiaohao.calendar.web;

import io.xiaohao.page.FixedMenuEntry;
import io.xiaohao.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar in the menu. */
@Configuration(proxyBeanMethods = false)
class CalendarMenu {

    @Bean
    MenuEntry calendarEntry() {
        return new FixedMenuEntry("calendar", "工作日历", "/calendar", 90);
    }
}
