package io.xiaohao.security.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes, each of which stands for the phone once; only their hashes are kept. */
@Component
class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int RANDOM_BYTES = 10;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient database) {
        this.database = database;
    }

    /** Makes new ones in place of all former ones; they are readable this one time. */
    @Transactional
    public List<String> renew(String account) {
        forget(account);
        List<String> codes = Stream.generate(this::code).limit(COUNT).toList();
        codes.forEach(code -> database.sql("insert into account_recovery_code (account, code_hash) values (?, ?)")
                .params(account, hash(code))
                .update());
        return codes;
    }

    /** Whether it is one of the account's; it is none afterwards. */
    boolean use(String account, String code) {
        return database.sql("delete from account_recovery_code where account = ? and code_hash = ?")
                        .params(account, hash(code))
                        .update()
                == 1;
    }

    /** How many are left. */
    int left(String account) {
        return database.sql("select count(*) from account_recovery_code where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** Makes all of them worthless. */
    void forget(String account) {
        database.sql("delete from account_recovery_code where account = ?")
                .param(account)
                .update();
    }

    private String code() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base32.of(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String hash(String code) {
        String bare = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(bare.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
