package io.xiaohao.journal.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.xiaohao.journal.JournalAccess;
import io.xiaohao.journal.JournalReader;
import io.xiaohao.journal.Verification;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal for those who check it. */
@RestController
class JournalController {

    private static final int LARGEST_PAGE = 1000;

    private final JournalReader journal;
    private final JournalAccess access;

    JournalController(JournalReader journal, JournalAccess access) {
        this.journal = journal;
        this.access = access;
    }

    /** A programme's lines behind {@code after}, exactly as they are hashed; {@code total} counts all of them. */
    @GetMapping("/api/programmes/{programme}/journal")
    Page lines(
            @PathVariable("programme") String programme,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        String government = access.ofProgramme(programme);
        if (after < 0) {
            throw Refusal.malformed("after", "after 是上一页最后一行的序号，不能是负数。");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refusal.malformed("size", "每页行数 size 须在 1 到 " + LARGEST_PAGE + " 之间。");
        }
        List<Line> content = journal.lines(government, programme, after, size).stream()
                .map(line -> new Line(line.text()))
                .toList();
        return new Page(content, 0, size, journal.total(government, programme));
    }

    /** Checks the whole chain of the caller's government; whoever belongs to several names one. */
    @GetMapping("/api/journal/verify")
    Verification verify(@RequestParam(name = "government", required = false) String government) {
        return journal.verify(access.ofGovernment(government));
    }

    /** A page as every list has it; the journal goes on by {@code after}, so there is only page 0. */
    record Page(List<Line> content, int page, int size, long total) {}

    /** A line that is passed on as it stands, so that its hash can be computed from it. */
    record Line(@JsonValue @JsonRawValue String text) {}
}
