package io.xiaohao.consequence.web;

import io.xiaohao.consequence.ConsequenceAccess;
import io.xiaohao.consequence.ConsequenceRegister;
import io.xiaohao.consequence.ConsequenceState;
import io.xiaohao.consequence.ConsequencesByHand;
import io.xiaohao.consequence.RegisterFacets;
import io.xiaohao.consequence.RegisterQuery;
import io.xiaohao.consequence.web.RegisterView.Option;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of consequences as a page; headquarters proposes by hand there. */
@Page
@Controller
class ConsequencePageController {

    static final String PATH = "/consequences";
    private static final int SIZE = 20;

    private final VisibleProgrammes programmes;
    private final ConsequenceRegister register;
    private final ConsequenceQueries queries;
    private final RegisterFacets facets;
    private final ConsequencesByHand byHand;
    private final ConsequenceAccess access;

    ConsequencePageController(
            VisibleProgrammes programmes,
            ConsequenceRegister register,
            ConsequenceQueries queries,
            RegisterFacets facets,
            ConsequencesByHand byHand,
            ConsequenceAccess access) {
        this.programmes = programmes;
        this.register = register;
        this.queries = queries;
        this.facets = facets;
        this.byHand = byHand;
        this.access = access;
    }

    /** {@code page} counts from 1, as people do; one beyond the last shows the last. */
    @GetMapping(PATH)
    String register(
            @RequestParam(name = "programme", required = false) String code,
            RegisterParameters parameters,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "proposed", required = false) Integer proposed,
            Model model) {
        Optional<Programme> programme = programmes.chosen(code);
        if (programme.isEmpty()) {
            return "issue/none";
        }
        model.addAttribute("register", view(programme.get(), parameters, page));
        model.addAttribute("proposed", proposed);
        return "consequence/register";
    }

    @PostMapping(PATH)
    String propose(
            @RequestParam("programme") String code,
            @RequestParam(name = "object", required = false) String object,
            @RequestParam(name = "kind", required = false) String kind,
            @RequestParam(name = "year", required = false) String year,
            @RequestParam(name = "reason", required = false) String reason) {
        Programme programme = register.programme(code);
        int proposed = byHand.propose(programme, object, kind, year, reason);
        return "redirect:" + PATH + "?programme=" + programme.code() + "&proposed=" + proposed;
    }

    private RegisterView view(Programme programme, RegisterParameters asked, int askedPage) {
        RegisterQuery query = queries.query(programme, asked);
        long total = register.count(query);
        int last = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int shown = Math.max(1, Math.min(askedPage, last));
        PageAddress here = PageAddress.of(PATH)
                .with("programme", programme.code())
                .with("object", asked.object())
                .with("year", asked.year())
                .with("kind", asked.kind())
                .with("state", asked.state());
        return new RegisterView(
                programme.code(),
                programme.name(),
                otherRegisters(programme),
                query.onlyUnits() != null,
                options(facets.objects(query), query.object()),
                options(facets.years(query), query.year()),
                facets.kinds(query).entrySet().stream()
                        .map(kind -> new Option(
                                kind.getKey(), kind.getValue(), kind.getKey().equals(query.kind())))
                        .toList(),
                Arrays.stream(ConsequenceState.values())
                        .map(state -> new Option(state.name(), state.label(), state == query.state()))
                        .toList(),
                PageAddress.of(PATH).with("programme", programme.code()).href(),
                export(programme, here),
                total,
                register.page(query, shown - 1, SIZE),
                shown > 1 ? here.with("page", String.valueOf(shown - 1)).href() : null,
                shown < last ? here.with("page", String.valueOf(shown + 1)).href() : null,
                "第%d页，共%d页".formatted(shown, last),
                last > 1,
                access.mayPropose() ? byHand.kinds(programme.code()) : List.of());
    }

    private static String export(Programme programme, PageAddress here) {
        return here.at("/api/programmes/%s/consequences.xlsx".formatted(programme.code()))
                .with("programme", null)
                .href();
    }

    private static List<Option> options(List<String> values, String chosen) {
        return values.stream()
                .map(value -> new Option(value, value, value.equals(chosen)))
                .toList();
    }

    private List<Option> otherRegisters(Programme shown) {
        List<Programme> all = programmes.all();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(each -> new Option(
                                PageAddress.of(PATH)
                                        .with("programme", each.code())
                                        .href(),
                                each.name(),
                                each.code().equals(shown.code())))
                        .toList();
    }
}
