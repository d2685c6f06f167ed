package io.xiaohao.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The sessions of accounts on all nodes: listed with where they came from, and ended. */
@Component
@ConditionalOnWebApplication
public class AccountSessions {

    /** The session's attribute that says from which address it was opened. */
    public static final String ADDRESS = "xiaohao.address";

    /** The session's attribute that says with which browser it was opened. */
    public static final String BROWSER = "xiaohao.browser";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient database;

    AccountSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient database) {
        this.sessions = sessions;
        this.database = database;
    }

    /**
     * An open session.
     *
     * @param handle by which it is ended; whoever knows it cannot enter by it
     * @param openedAt when somebody signed in
     * @param usedAt when it was last used
     * @param address from where it was opened
     * @param browser with what, as people call it
     * @param current whether it is the one that asks
     */
    public record OpenSession(
            String handle, Instant openedAt, Instant usedAt, String address, String browser, boolean current) {}

    /** The account's open sessions, the one used last first. */
    public List<OpenSession> of(String account) {
        Optional<String> current = current();
        return open(account).values().stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttributeOrDefault(ADDRESS, ""),
                        session.getAttributeOrDefault(BROWSER, ""),
                        current.filter(session.getId()::equals).isPresent()))
                .sorted(Comparator.comparing(OpenSession::usedAt).reversed())
                .toList();
    }

    /** How many sessions are open, by account; no account that has none. */
    public Map<String, Integer> counts(Instant now) {
        return database
                .sql("select PRINCIPAL_NAME as account, count(*) as sessions from SPRING_SESSION"
                        + " where PRINCIPAL_NAME is not null and EXPIRY_TIME > ? group by PRINCIPAL_NAME")
                .param(now.toEpochMilli())
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ends one of the account's sessions; whether there was such a one. */
    public boolean end(String account, String handle) {
        return end(account, id -> handle(id).equals(handle)) > 0;
    }

    /** Ends all of the account's sessions but the one that asks; how many. */
    public int endOthers(String account) {
        Optional<String> current = current();
        return end(account, id -> current.filter(id::equals).isEmpty());
    }

    private int end(String account, Predicate<String> which) {
        List<String> ending = open(account).keySet().stream().filter(which).toList();
        ending.forEach(sessions::deleteById);
        return ending.size();
    }

    private Map<String, ? extends Session> open(String account) {
        Map<String, ? extends Session> found = sessions.findByPrincipalName(account);
        found.values().removeIf(Session::isExpired);
        return found;
    }

    private static Optional<String> current() {
        return Optional.ofNullable((ServletRequestAttributes) RequestContextHolder.getRequestAttributes())
                .map(request -> request.getRequest().getSession(false))
                .map(jakarta.servlet.http.HttpSession::getId);
    }

    private static String handle(String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(id.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
