package io.xiaohao.issue.web;

import io.xiaohao.evidence.Place;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.IssueLocation;
import io.xiaohao.issue.NearbyIssues;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammePack.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page for finding issues with a phone asks for. */
@RestController
class CaptureController {

    private final IssueAccess access;
    private final IssueClock clock;
    private final LedgerScope scope;
    private final VisibleProgrammes programmes;
    private final Organization organization;
    private final NearbyIssues nearby;

    CaptureController(
            IssueAccess access,
            IssueClock clock,
            LedgerScope scope,
            VisibleProgrammes programmes,
            Organization organization,
            NearbyIssues nearby) {
        this.access = access;
        this.clock = clock;
        this.scope = scope;
        this.programmes = programmes;
        this.organization = organization;
        this.nearby = nearby;
    }

    /**
     * What can be chosen.
     *
     * @param account who is signed in
     * @param today the day it is here
     * @param programmes the running programmes, the latest first
     */
    record Choices(String account, LocalDate today, List<ProgrammeChoice> programmes) {}

    /**
     * A programme on whose list a finding can be put.
     *
     * @param code its code
     * @param name its name
     * @param categories the categories its pack names
     * @param areas where something can be found
     */
    record ProgrammeChoice(String code, String name, List<String> categories, List<AreaChoice> areas) {}

    /**
     * A place that can be chosen.
     *
     * @param code its code
     * @param name its name
     * @param within the name of the area around it; empty where there is none
     */
    record AreaChoice(String code, String name, String within) {}

    /**
     * What is near by.
     *
     * @param issues open issues that may be the same
     * @param areas codes of the areas in which something was found near by, the nearest first
     */
    record NearbyBody(List<NearbyIssue> issues, List<String> areas) {}

    /**
     * An open issue that may be the same.
     *
     * @param issue the issue
     * @param metres how far away it was found; null where nobody knows
     */
    record NearbyIssue(IssueBody issue, Integer metres) {}

    /**
     * The issue that a finding has become.
     *
     * @param number its number; null where there is none
     */
    record RegisteredBody(String number) {}

    /** What whoever may register findings can choose. */
    @GetMapping("/api/capture")
    Choices choices() {
        access.requireRegistrar();
        return new Choices(
                access.account(),
                clock.today(),
                programmes.all().stream()
                        .filter(programme -> !programme.retired())
                        .map(this::choice)
                        .toList());
    }

    /** What may have been found already. */
    @GetMapping("/api/programmes/{programme}/nearby-issues")
    NearbyBody nearby(
            @PathVariable("programme") String code,
            @RequestParam(name = "area", required = false) String area,
            @RequestParam(name = "category", required = false) String category,
            @RequestParam Map<String, String> values) {
        access.requireRegistrar();
        Programme programme = scope.programme(code);
        Optional<Place> here = IssueLocation.read(values).map(IssueLocation::place);
        String areaCode = area == null || area.isBlank()
                ? null
                : organization.area(programme.government(), area).code();
        return new NearbyBody(
                nearby.open(programme, areaCode, category, here).stream()
                        .map(each -> new NearbyIssue(IssueBody.of(each.issue()), each.metres()))
                        .toList(),
                here.map(place -> nearby.areas(programme, place)).orElse(List.of()));
    }

    /** Which issue the caller registered with an upload: asked where the answer to the registration was lost. */
    @GetMapping("/api/programmes/{programme}/registered-issue")
    RegisteredBody registered(@PathVariable("programme") String code, @RequestParam("evidence") String evidence) {
        access.requireRegistrar();
        return new RegisteredBody(nearby.registeredWith(scope.programme(code), evidence, access.account())
                .orElse(null));
    }

    private ProgrammeChoice choice(Programme programme) {
        List<Area> areas = organization.areas(programme.government());
        return new ProgrammeChoice(
                programme.code(),
                programme.name(),
                programme.pack().categories().stream().map(Category::name).toList(),
                areas.stream().map(area -> choice(area, areas)).toList());
    }

    private static AreaChoice choice(Area area, List<Area> areas) {
        String within = areas.stream()
                .filter(other -> other.code().equals(area.parentCode()))
                .map(Area::name)
                .findFirst()
                .orElse("");
        return new AreaChoice(area.code(), area.name(), within);
    }
}
