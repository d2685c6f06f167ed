package io.xiaohao.privacy;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.privacy.NumbersInText.Found;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes telephone and identity numbers out of texts, keeps them encrypted, and shows them to a person on record. */
@Service
public class PersonalNumbers {

    private final JdbcClient database;
    private final Supplier<SecretBox> box;
    private final Journal journal;
    private final Clock clock;

    PersonalNumbers(JdbcClient database, PersonalNumberKey key, Journal journal, Clock clock) {
        this.database = database;
        this.box = key;
        this.journal = journal;
        this.clock = clock;
    }

    /** The text with masks for the numbers in it, which are not kept; null stays null. */
    public static String masked(String text) {
        return NumbersInText.masked(text, found -> {});
    }

    /** Replaces the numbers in a text by masks and keeps them for what it is about, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(String government, String about, String text) {
        List<Found> found = new ArrayList<>();
        String masked = NumbersInText.masked(text, found::add);
        if (!found.isEmpty()) {
            add(government, about, found);
        }
        return masked;
    }

    /** {@link #keep} for several texts about the same. */
    public UnaryOperator<String> keeping(String government, String about) {
        return text -> keep(government, about, text);
    }

    /** How many numbers are kept for it. */
    public int count(String government, String about) {
        return database.sql("select count(*) from personal_number where government = ? and about = ?")
                .params(government, about)
                .query(Integer.class)
                .single();
    }

    /** The numbers kept for it, in the order they came; that they were shown, and to whom, is journalled. */
    @Transactional
    public List<KeptNumber> show(String government, String programme, String about) {
        List<KeptNumber> kept = kept(government, about);
        if (!kept.isEmpty()) {
            journal.record(DomainEvent.of("personal-number.shown", government, programme, about)
                    .with("count", kept.size()));
        }
        return kept;
    }

    private void add(String government, String about, List<Found> found) {
        Set<String> known = new HashSet<>();
        kept(government, about).forEach(each -> known.add(each.number()));
        for (Found each : found) {
            if (known.add(each.number())) {
                insert(government, about, each);
            }
        }
    }

    private void insert(String government, String about, Found found) {
        database.sql("insert into personal_number (government, about, ordinal, mask, secret, kept_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        government,
                        about,
                        count(government, about) + 1,
                        found.mask(),
                        box.get().close(found.number(), owner(government, about)),
                        Timestamp.valueOf(LocalDateTime.now(clock)))
                .update();
    }

    private List<KeptNumber> kept(String government, String about) {
        return database.sql(
                        "select mask, secret from personal_number where government = ? and about = ? order by ordinal")
                .params(government, about)
                .query((row, index) ->
                        new KeptNumber(row.getString(1), box.get().open(row.getString(2), owner(government, about))))
                .list();
    }

    /** Whom a number is bound to. */
    static String owner(String government, String about) {
        return government + "/" + about;
    }
}
