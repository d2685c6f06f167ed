package io.xiaohao.security.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.journal.JournalLine;
import io.xiaohao.journal.RecentEntries;
import io.xiaohao.page.Page;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.AccountTitles;
import io.xiaohao.security.Caller;
import io.xiaohao.security.Offices;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 账号流水：who signed in, was refused, got or lost a role, for the auditor and the security administrator. */
@Page
@Controller
class TrailPageController {

    private static final String PATH = AccountsPageController.PATH + "/trail";
    private static final int MOST = 200;

    private final RecentEntries entries;
    private final Offices offices;
    private final Caller caller;
    private final AccountTitles titles;
    private final ObjectMapper json;

    TrailPageController(
            RecentEntries entries, Offices offices, Caller caller, AccountTitles titles, ObjectMapper json) {
        this.entries = entries;
        this.offices = offices;
        this.caller = caller;
        this.titles = titles;
        this.json = json;
    }

    @GetMapping(PATH)
    String trail(@RequestParam(name = "account", defaultValue = "") String asked, Model model) {
        if (!offices.seesAccounts()) {
            throw Refusal.forbidden("账号流水由审计员和安全管理员查阅，您的账号不能查看。");
        }
        String account = asked.isBlank() ? null : asked.strip();
        List<JournalLine> lines = caller.governments().stream()
                .flatMap(government -> entries.latest(government, "account.", account, MOST).stream())
                .sorted(Comparator.comparing(JournalLine::at)
                        .thenComparing(JournalLine::seq)
                        .reversed())
                .limit(MOST)
                .toList();
        Map<String, String> names =
                titles.of(lines.stream().map(JournalLine::actor).distinct().toList());
        model.addAttribute("asked", asked.strip());
        model.addAttribute("most", MOST);
        model.addAttribute(
                "lines", lines.stream().map(line -> shown(line, names)).toList());
        return "security/trail";
    }

    private TrailLine shown(JournalLine line, Map<String, String> names) {
        try {
            return TrailLine.of(line, json.readTree(line.data()), names);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The journal writes JSON.", impossible);
        }
    }
}
