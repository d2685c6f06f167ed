package io.xiaohao.engine.web;

import io.xiaohao.engine.webapps.DeployedForms;
import io.xiaohao.engine.webapps.TaskCard;
import io.xiaohao.engine.webapps.TaskSheet;
import io.xiaohao.engine.webapps.TaskSheets;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the forms and lists of tasks ask for beside the issues themselves. */
@RestController
class TaskSheetController {

    private static final int MOST_CARDS = 100;

    private final TaskSheets sheets;
    private final DeployedForms forms;
    private final Organization organization;
    private final Caller caller;

    TaskSheetController(TaskSheets sheets, DeployedForms forms, Organization organization, Caller caller) {
        this.sheets = sheets;
        this.forms = forms;
        this.organization = organization;
        this.caller = caller;
    }

    /**
     * A unit as a form offers it.
     *
     * @param code its code
     * @param name its name
     * @param parent the code of the unit above it, or null
     */
    record OfferedUnit(String code, String name, String parent) {}

    /**
     * A form for a page of ours.
     *
     * @param html the form, without script
     */
    record OfferedForm(String html) {}

    /** The sheet of one task. */
    @GetMapping("/api/task-sheets/{id}")
    TaskSheet sheet(@PathVariable("id") String id) {
        return sheets.sheet(id);
    }

    /** The form of one task, to be put into a page of ours. */
    @GetMapping("/api/task-sheets/{id}/form")
    OfferedForm form(@PathVariable("id") String id) {
        return new OfferedForm(forms.html(id));
    }

    /** The cards of the tasks whose ids are given, separated by commas. */
    @GetMapping("/api/task-cards")
    List<TaskCard> cards(@RequestParam("ids") List<String> ids) {
        if (ids.size() > MOST_CARDS) {
            throw Refusal.malformed("ids", "一次最多查询 %d 项任务。".formatted(MOST_CARDS));
        }
        return ids.isEmpty() ? List.of() : sheets.cards(ids);
    }

    /** The units of the caller's governments that can be given an issue. */
    @GetMapping("/api/units")
    List<OfferedUnit> units() {
        return caller.governments().stream()
                .sorted()
                .flatMap(government -> organization.units(government).stream())
                .filter(unit -> !unit.retired())
                .map(TaskSheetController::offered)
                .toList();
    }

    private static OfferedUnit offered(Unit unit) {
        return new OfferedUnit(unit.code(), unit.name(), unit.parentCode());
    }
}
