package io.xiaohao.page;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu above every page: what the modules bring, as far as the one who looks has use for it. */
@Configuration(proxyBeanMethods = false)
class Menu {

    @Bean
    MenuEntry homeEntry() {
        return new FixedMenuEntry("home", "首页", "/", 0);
    }

    @Bean
    MenuEntry tasksEntry() {
        return new FixedMenuEntry("tasks", "我的任务", "/tasks", 20);
    }

    @Bean
    VisibleMenu visibleMenu(ObjectProvider<MenuEntry> entries) {
        return () -> entries.stream()
                .filter(MenuEntry::shown)
                .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::key))
                .toList();
    }

    /** What the one who looks now finds. */
    interface VisibleMenu {
        List<MenuEntry> entries();
    }
}
