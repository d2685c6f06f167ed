package io.xiaohao.consequence.web;

import io.xiaohao.consequence.ConsequenceRegister;
import io.xiaohao.consequence.TitleMark;
import io.xiaohao.consequence.TitleMark.Kind;
import io.xiaohao.consequence.TitleRegister;
import io.xiaohao.consequence.web.TitleView.Line;
import io.xiaohao.consequence.web.TitleView.Packed;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who bears a civilised title and who is vertically managed: what the pack says, and headquarters' own register. */
@Page
@Controller
class TitlePageController {

    static final String PATH = "/consequences/titles";

    private final ConsequenceRegister register;
    private final TitleRegister titles;
    private final Organization organization;
    private final Programmes programmes;

    TitlePageController(
            ConsequenceRegister register, TitleRegister titles, Organization organization, Programmes programmes) {
        this.register = register;
        this.titles = titles;
        this.organization = organization;
        this.programmes = programmes;
    }

    @GetMapping(PATH)
    String show(@RequestParam("programme") String code, @RequestParam(required = false) String done, Model model) {
        return shown(register.programme(code), done, model);
    }

    @PostMapping(PATH)
    String mark(
            @RequestParam("programme") String code,
            @RequestParam(required = false) String object,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String words,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String document,
            Model model,
            HttpServletResponse response) {
        Programme programme = register.programme(code);
        TitleRegister.Form form = new TitleRegister.Form(object, kind, words, from, document);
        model.addAttribute("written", form);
        return told(
                programme, model, response, () -> titles.mark(programme, form).object());
    }

    @PostMapping(PATH + "/end")
    String end(
            @RequestParam("programme") String code,
            @RequestParam int number,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String document,
            Model model,
            HttpServletResponse response) {
        Programme programme = register.programme(code);
        return told(programme, model, response, () -> {
            titles.end(programme, number, to, document);
            return "第%d号".formatted(number);
        });
    }

    /** What is refused is told on the page with what was written. */
    private String told(Programme programme, Model model, HttpServletResponse response, Supplier<String> deed) {
        try {
            return "redirect:"
                    + PageAddress.of(PATH)
                            .with("programme", programme.code())
                            .with("done", deed.get())
                            .href();
        } catch (Refusal refusal) {
            if (!titles.mayMark()) {
                throw refusal;
            }
            response.setStatus(refusal.reason().status());
            model.addAttribute("refusal", refusal.getMessage());
            return shown(programme, null, model);
        }
    }

    private String shown(Programme programme, String done, Model model) {
        List<Line> lines = titles.all(programme).stream()
                .map(mark -> line(programme, mark))
                .toList();
        if (!model.containsAttribute("written")) {
            model.addAttribute("written", new TitleRegister.Form("", "", "", "", ""));
        }
        model.addAttribute(
                "page",
                new TitleView(
                        programme.code(),
                        programme.name(),
                        PageAddress.of(ConsequencePageController.PATH)
                                .with("programme", programme.code())
                                .href(),
                        lines,
                        packed(programme),
                        names(programme),
                        Arrays.asList(Kind.values()),
                        titles.mayMark(),
                        done));
        return "consequence/titles";
    }

    private static Line line(Programme programme, TitleMark mark) {
        String way = PageAddress.of(ConsequencePageController.PATH)
                .with("programme", programme.code())
                .with("object", mark.object())
                .href();
        return new Line(
                mark.number(),
                mark.object(),
                mark.kind().label(),
                mark.words(),
                mark.to() == null ? "%s起".formatted(mark.from()) : "%s至%s".formatted(mark.from(), mark.to()),
                mark.endDocument() == null
                        ? mark.document()
                        : "%s；终止：%s".formatted(mark.document(), mark.endDocument()),
                mark.to() == null,
                way);
    }

    /** What the pack says, unit by unit, then its table of titles. */
    private List<Packed> packed(Programme programme) {
        List<Packed> packed = new ArrayList<>();
        for (Unit unit : organization.units(programme.government())) {
            if (unit.civilised()) {
                packed.add(new Packed(unit.name(), "文明单位"));
            }
            if (unit.vertical()) {
                packed.add(new Packed(unit.name(), Kind.VERTICAL.label()));
            }
        }
        programmes
                .contents(programme.code())
                .rows("titles.csv")
                .forEach(row -> packed.add(new Packed(row.cell("对象"), row.cell("称号"))));
        return packed;
    }

    private List<String> names(Programme programme) {
        return Stream.concat(
                        organization.units(programme.government()).stream().map(Unit::name),
                        organization.areas(programme.government()).stream().map(Area::name))
                .distinct()
                .toList();
    }
}
