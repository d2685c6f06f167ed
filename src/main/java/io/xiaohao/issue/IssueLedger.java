package io.xiaohao.issue;

import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger (台账): what is on the list, where each issue stands, its history, and the figures of any day. */
@Service
@Transactional(readOnly = true)
public class IssueLedger {

    private final LedgerSearch search;
    private final LedgerFigures figures;
    private final DailyCounts daily;
    private final IssueViews views;
    private final Issues issues;
    private final IssueRequirements requirements;
    private final Organization organization;
    private final EntityManager entityManager;

    IssueLedger(
            LedgerSearch search,
            LedgerFigures figures,
            DailyCounts daily,
            IssueViews views,
            Issues issues,
            IssueRequirements requirements,
            Organization organization,
            EntityManager entityManager) {
        this.search = search;
        this.figures = figures;
        this.daily = daily;
        this.views = views;
        this.issues = issues;
        this.requirements = requirements;
        this.organization = organization;
        this.entityManager = entityManager;
    }

    /** A page of what is found; {@code page} counts from 0. */
    public List<IssueView> page(LedgerQuery query, int page, int size) {
        return search.page(query, page * size, size).stream().map(views::view).toList();
    }

    /** All that is found, in its order, without reading more of it than which they are. */
    public FoundIssues find(LedgerQuery query) {
        return new FoundIssues(search.ids(query, 0, Integer.MAX_VALUE));
    }

    /** Some of what was found, from a position on, as it stands now. */
    public List<IssueView> some(FoundIssues found, int from, int most) {
        return search.loaded(found.ids(from, most)).stream().map(views::view).toList();
    }

    /** How many are found. */
    public long count(LedgerQuery query) {
        return search.count(query, Integer.MAX_VALUE).number();
    }

    /** How many are found; where that takes reading them, counted up to a limit and no further. */
    public LedgerTotal count(LedgerQuery query, int atMost) {
        return search.count(query, atMost);
    }

    /** One issue as it stands now. */
    public IssueView view(Issue issue) {
        return views.view(issue);
    }

    /** The history of an issue, oldest first. */
    public List<HistoryLine> history(Issue issue) {
        return entityManager
                .createQuery("select r from IssueRecord r where r.issue = :issue order by r.id", IssueRecord.class)
                .setParameter("issue", issue)
                .getResultStream()
                .map(each -> new HistoryLine(
                        each.recordedAt(), each.actor(), each.round(), each.act(), each.text(), each.evidenceIds()))
                .toList();
    }

    /** The figures as of the end of a day; null: now. {@code onlyUnits} narrows to what these units see; null: everything. */
    public LedgerSummary summary(Programme programme, LocalDate asOf, Set<String> onlyUnits) {
        return figures.summary(programme, asOf, onlyUnits);
    }

    /** How many were in each state at the ends of the days, the last being today at most; only these objects', or null: all. */
    public Map<LocalDate, Map<IssueStatus, Long>> byDay(
            Programme programme, List<LocalDate> days, Set<String> objects) {
        return days.isEmpty() ? Map.of() : daily.at(programme.code(), days, objects);
    }

    /** Object by object in the pack's order, others, and all together. */
    public List<IssueTally> tally(Programme programme) {
        return figures.tally(programme);
    }

    /** How many pictures handing the issue in takes. */
    public int picturesNeeded(String programme, String number) {
        return requirements.picturesNeeded(issues.issue(programme, number));
    }

    /** The codes of an area and of all areas within it. */
    public Set<String> withAreasWithin(String government, String nameOrCode) {
        Area top = organization.area(government, nameOrCode);
        return organization.areas(government).stream()
                .filter(area -> organization.pathToRoot(area.code()).contains(top))
                .map(Area::code)
                .collect(Collectors.toSet());
    }

    /**
     * One line of an issue's history.
     *
     * @param at when
     * @param actor the account, or {@code system}
     * @param round in which round
     * @param act what
     * @param text what was written, or null
     * @param evidenceIds what was handed in, 、-separated, or null
     */
    public record HistoryLine(
            LocalDateTime at, String actor, int round, IssueAct act, String text, String evidenceIds) {}
}
