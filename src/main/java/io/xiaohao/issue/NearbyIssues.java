package io.xiaohao.issue;

import io.xiaohao.evidence.Place;
import io.xiaohao.programme.Programme;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may have been found already by somebody else: open issues near by, or of the same area and category. */
@Service
@Transactional(readOnly = true)
public class NearbyIssues {

    private static final int MOST = 4;
    private static final int MOST_AREAS = 3;
    private static final int SAME_PLACE_METRES = 150;
    private static final int SAME_AREA_METRES = 1500;
    private static final List<String> OPEN = Arrays.stream(IssueStatus.values())
            .filter(status -> !status.isSettled())
            .map(Enum::name)
            .toList();

    private final JdbcClient database;
    private final Issues issues;
    private final IssueViews views;
    private final IssueLocations locations;

    NearbyIssues(JdbcClient database, Issues issues, IssueViews views, IssueLocations locations) {
        this.database = database;
        this.issues = issues;
        this.views = views;
        this.locations = locations;
    }

    /**
     * An open issue that may be the same.
     *
     * @param issue the issue
     * @param metres how far away it was found; null where nobody knows
     */
    public record Nearby(IssueView issue, Integer metres) {}

    /** Open issues of a programme found within 150 m first, then the latest of the area and category; four at most. */
    public List<Nearby> open(Programme programme, String areaCode, String category, Optional<Place> here) {
        Map<String, Nearby> found = new LinkedHashMap<>();
        here.ifPresent(place -> locations
                .around(programme.government(), place, SAME_PLACE_METRES)
                .forEach(each -> openIssue(programme, each.number())
                        .ifPresent(issue -> found.put(each.number(), new Nearby(views.view(issue), each.metres())))));
        ofSameKind(programme, areaCode, category).forEach(number -> openIssue(programme, number)
                .ifPresent(issue -> found.putIfAbsent(number, new Nearby(views.view(issue), null))));
        return found.values().stream().limit(MOST).toList();
    }

    /** The codes of the areas in which issues were found nearest to a place; three at most. */
    public List<String> areas(Programme programme, Place here) {
        Set<String> codes = new LinkedHashSet<>();
        for (IssueLocations.Found each : locations.around(programme.government(), here, SAME_AREA_METRES)) {
            issues.find(programme.government(), each.number())
                    .ifPresent(issue -> codes.add(issue.finding().areaCode()));
            if (codes.size() == MOST_AREAS) {
                break;
            }
        }
        return List.copyOf(codes);
    }

    /** The number of the issue that the account registered with an upload of its own; empty where there is none. */
    public Optional<String> registeredWith(Programme programme, String evidenceId, String account) {
        return database.sql("""
                        select i.number from issue_evidence e join issue i on i.id = e.issue_id
                        where e.evidence_id = ? and i.programme = ? and i.discovered_by = ?
                        """).params(evidenceId, programme.code(), account).query(String.class).list().stream()
                .findFirst();
    }

    private List<String> ofSameKind(Programme programme, String areaCode, String category) {
        if (areaCode == null || category == null) {
            return List.of();
        }
        return database.sql("""
                        select number from issue where programme = :programme and status in (:open)
                        and area_code = :area and category = :category order by id desc limit :most
                        """)
                .param("programme", programme.code())
                .param("open", OPEN)
                .param("area", areaCode)
                .param("category", category)
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    private Optional<Issue> openIssue(Programme programme, String number) {
        return issues.find(programme.government(), number)
                .filter(issue -> issue.programme().equals(programme.code()))
                .filter(issue -> !issue.status().isSettled());
    }
}
