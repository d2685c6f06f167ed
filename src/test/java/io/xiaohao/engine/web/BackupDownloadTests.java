package io.xiaohao.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.testing.MySqlServer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Only an administrator gets the backup of a running product, and only where no command can make it. */
@XiaohaoTest
class BackupDownloadTests {

    @Autowired
    private MockMvc http;

    @Test
    void anAdministratorDownloadsItWholeOnH2AndIsSentToTheCommandOnMySql() throws Exception {
        if (MySqlServer.ofThisRun().isPresent()) {
            http.perform(get("/api/backup").with(httpBasic("admin", "demo"))).andExpect(status().isConflict());
            return;
        }
        byte[] file = http.perform(get("/api/backup").with(httpBasic("admin", "demo")))
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Disposition", Matchers.matchesPattern(".*xiaohao-[0-9-]+\\.backup.*")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        List<String> entries = new ArrayList<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                entries.add(entry.getName());
            }
        }
        assertThat(entries).contains("tables/issue", "tables/act_ru_task").endsWith("manifest.json");
    }

    @Test
    void nobodyElseDoes() throws Exception {
        for (String account : List.of("headquarters", "leader", "auditor")) {
            http.perform(get("/api/backup").with(httpBasic(account, "demo"))).andExpect(status().isForbidden());
        }
        http.perform(get("/api/backup")).andExpect(status().isUnauthorized());
    }
}
