package io.xiaohao.report.web;

import io.xiaohao.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The weekly reports in the menu, for those whose programmes ask for them. */
@Configuration(proxyBeanMethods = false)
class ReportMenu {

    @Bean
    MenuEntry reportsEntry(ReportProgrammes programmes) {
        return new ReportsEntry(programmes);
    }

    /**
     * The entry.
     *
     * @param programmes the programmes that ask for reports
     */
    record ReportsEntry(ReportProgrammes programmes) implements MenuEntry {

        @Override
        public String key() {
            return "reports";
        }

        @Override
        public String label() {
            return "周报";
        }

        @Override
        public String address() {
            return "/reports";
        }

        @Override
        public int order() {
            return 30;
        }

        @Override
        public boolean shown() {
            return !programmes.all().isEmpty();
        }
    }
}
