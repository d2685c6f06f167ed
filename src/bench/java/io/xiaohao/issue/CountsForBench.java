package io.xiaohao.issue;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What a benchmark that fills the ledger's tables itself must write for the numbers that are kept. */
public final class CountsForBench {

    private CountsForBench() {}

    /** Under what an issue is counted; instants as in {@code LedgerEntry}, null where it shows no light. */
    public static String countedAs(
            String area,
            String list,
            IssueStatus status,
            LocalDateTime yellowFrom,
            LocalDateTime redFrom,
            LocalDateTime seriousFrom,
            List<String> units) {
        return new CountedAs(area, area, list, status, false, false, false, yellowFrom, redFrom, seriousFrom, units)
                .text();
    }

    /** What words are looked for in, of an issue with these texts. */
    public static String text(String number, String description, String place, String category) {
        return IssueText.joined(number, description, place, category);
    }

    /** Notes the texts, as the product does a few times a minute. */
    public static void note(ApplicationContext product) {
        product.getBean(TextParts.class).note();
    }

    /** The instant that never comes. */
    public static LocalDateTime never() {
        return IssueSpan.OPEN_END;
    }

    /** Adds up what changed, as the product does every few seconds. */
    public static void addUp(ApplicationContext product) {
        product.getBean(CountSums.class).addUp();
    }
}
