package io.xiaohao.issue;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The programmes whose ledgers the caller may open: those of his governments. */
@Service
public class VisibleProgrammes {

    private final Programmes programmes;
    private final IssueAccess access;

    VisibleProgrammes(Programmes programmes, IssueAccess access) {
        this.programmes = programmes;
        this.access = access;
    }

    /** What he may open, the running ones before the retired, the latest first. */
    public List<Programme> all() {
        return programmes.all().stream()
                .filter(programme -> access.governments().contains(programme.government()))
                .sorted(Comparator.comparing(Programme::retired)
                        .thenComparing(Programme::from, Comparator.reverseOrder())
                        .thenComparing(Programme::code))
                .toList();
    }

    /**
     * The programme of that code, or the first of {@link #all} where none is named; empty where he may open none.
     *
     * @throws Refusal not found where the code names none of his
     */
    public Optional<Programme> chosen(String code) {
        List<Programme> all = all();
        if (code == null || code.isBlank()) {
            return all.stream().findFirst();
        }
        return Optional.of(all.stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有方案“%s”。".formatted(code))));
    }
}
