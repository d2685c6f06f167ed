package io.xiaohao.consequence.web;

import io.xiaohao.consequence.ConsequenceLetter;
import io.xiaohao.consequence.ConsequenceRegister;
import io.xiaohao.consequence.ConsequenceRegister.HandedOver;
import io.xiaohao.consequence.ConsequencesByHand;
import io.xiaohao.consequence.RegisterEntry;
import io.xiaohao.consequence.RegisterQuery;
import io.xiaohao.consequence.RegisterSheet;
import io.xiaohao.page.Attachment;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register of consequences for programs: search, export, letters, proposals by hand. */
@RestController
class ConsequenceController {

    private static final String PATH = "/api/programmes/{programme}/consequences";
    private static final int LARGEST_PAGE = 200;
    private static final int CHUNK = 500;

    private final ConsequenceRegister register;
    private final ConsequenceQueries queries;
    private final ConsequencesByHand byHand;
    private final ConsequenceLetter letters;
    private final RegisterSheet sheet;

    ConsequenceController(
            ConsequenceRegister register,
            ConsequenceQueries queries,
            ConsequencesByHand byHand,
            ConsequenceLetter letters,
            RegisterSheet sheet) {
        this.register = register;
        this.queries = queries;
        this.byHand = byHand;
        this.letters = letters;
        this.sheet = sheet;
    }

    @GetMapping(PATH)
    RegisterBody search(
            @PathVariable String programme,
            RegisterParameters parameters,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE || (long) page * size > Integer.MAX_VALUE) {
            throw Refusal.malformed("size", "page 应不小于0，size 应在1与%d之间。".formatted(LARGEST_PAGE));
        }
        RegisterQuery query = queries.query(register.programme(programme), parameters);
        return new RegisterBody(register.page(query, page, size), page, size, register.count(query));
    }

    @GetMapping(PATH + ".xlsx")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String programme, RegisterParameters parameters) {
        Programme home = register.programme(programme);
        RegisterQuery query = queries.query(home, parameters);
        List<RegisterEntry> first = register.page(query, 0, CHUNK);
        return Attachment.xlsx("结果运用台账-" + programme)
                .body(out ->
                        sheet.write(out, home.name() + "结果运用台账", Stream.concat(first.stream(), others(query, first))));
    }

    @GetMapping(PATH + "/{id}/letter.docx")
    ResponseEntity<byte[]> letter(@PathVariable String programme, @PathVariable long id) {
        Programme home = register.programme(programme);
        HandedOver handedOver = register.handedOver(home, id);
        return Attachment.docx("结果运用建议函-%d".formatted(id), letters.write(home, handedOver));
    }

    @PostMapping(PATH)
    ResponseEntity<Map<String, Integer>> propose(@PathVariable String programme, @RequestBody ProposalBody body) {
        Programme home = register.programme(programme);
        int proposed = byHand.propose(home, body.object(), body.kind(), body.year(), body.reason());
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("proposed", proposed));
    }

    private Stream<RegisterEntry> others(RegisterQuery query, List<RegisterEntry> first) {
        if (first.size() < CHUNK) {
            return Stream.empty();
        }
        return Stream.iterate(1, page -> page + 1)
                .map(page -> register.page(query, page, CHUNK))
                .takeWhile(chunk -> !chunk.isEmpty())
                .flatMap(Collection::stream);
    }

    /** One page of the register. */
    record RegisterBody(List<RegisterEntry> content, int page, int size, long total) {}

    /** A proposal by hand: units by name or code, the kind's code, the year, the reason. */
    record ProposalBody(String object, String kind, String year, String reason) {}
}
