package io.xiaohao.issue.web;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import io.xiaohao.issue.IssueLocation;
import io.xiaohao.issue.IssueLocations;
import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.issue.Issues;
import io.xiaohao.programme.Programme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One issue: putting it on the list and looking at it. */
@RestController
class IssueController {

    private final IssueRegistration registration;
    private final IssueLedger ledger;
    private final Issues issues;
    private final IssueLocations locations;
    private final IssueAccess access;
    private final LedgerScope scope;
    private final SeenIssues seen;

    IssueController(
            IssueRegistration registration,
            IssueLedger ledger,
            Issues issues,
            IssueLocations locations,
            IssueAccess access,
            LedgerScope scope,
            SeenIssues seen) {
        this.registration = registration;
        this.ledger = ledger;
        this.issues = issues;
        this.locations = locations;
        this.access = access;
        this.scope = scope;
        this.seen = seen;
    }

    @PostMapping("/api/programmes/{programme}/issues")
    @Transactional
    public ResponseEntity<IssueBody> register(@PathVariable String programme, @RequestBody Map<String, Object> body) {
        Programme home = scope.programme(programme);
        access.requireRegistrar();
        Map<String, String> values = RegistrationBody.values(body);
        Optional<IssueLocation> found = IssueLocation.read(values);
        String number = registration.register(home, values);
        found.ifPresent(place -> locations.note(home.government(), number, place));
        Issue issue = issues.issue(programme, number);
        URI location = URI.create("/api/issues/" + URLEncoder.encode(number, StandardCharsets.UTF_8));
        return ResponseEntity.created(location).body(IssueBody.of(ledger.view(issue)));
    }

    @GetMapping("/api/issues/{number}")
    @Transactional(readOnly = true)
    public IssueDetail issue(@PathVariable String number) {
        Issue issue = seen.issue(number);
        List<HistoryLine> history = new ArrayList<>(ledger.history(issue));
        return new IssueDetail(
                IssueBody.of(ledger.view(issue)),
                history.stream().map(HistoryBody::of).toList());
    }
}
