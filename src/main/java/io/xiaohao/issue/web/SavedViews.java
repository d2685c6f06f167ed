package io.xiaohao.issue.web;

import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.refusal.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger's addresses that an account has kept under names. */
@Component
class SavedViews {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_ADDRESS = 1500;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an account, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String account) {
        return jdbc.sql("select name, address from ledger_view where account = ? order by name")
                .param(account)
                .query((row, index) -> new SavedView(row.getString("name"), row.getString("address")))
                .list();
    }

    /**
     * Keeps an address; an earlier one of that name is replaced.
     *
     * @throws Refusal invalid where the name is missing or too long, or there are too many
     */
    @Transactional
    public void save(String account, String name, String address) {
        String kept = name == null ? "" : PersonalNumbers.masked(name.strip());
        if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "请给查询起一个不超过%d字的名字。".formatted(LONGEST_NAME));
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw Refusal.invalid("address", "查询条件太长，无法保存，请减少条件。");
        }
        String words = URLDecoder.decode(address, StandardCharsets.UTF_8);
        if (!PersonalNumbers.masked(words).equals(words)) {
            throw Refusal.invalid("address", "查询条件里有电话号码或身份证号，不能保存，请去掉后再存。");
        }
        forget(account, kept);
        if (of(account).size() >= MOST) {
            throw Refusal.invalid("name", "最多保存%d个查询，请先删除不用的。".formatted(MOST));
        }
        try {
            jdbc.sql("insert into ledger_view (account, name, address) values (?, ?, ?)")
                    .params(account, kept, address)
                    .update();
        } catch (DuplicateKeyException keptMeanwhile) {
            jdbc.sql("update ledger_view set address = ? where account = ? and name = ?")
                    .params(address, account, kept)
                    .update();
        }
    }

    /** Forgets a name; nothing happens where there is none. */
    @Transactional
    public void forget(String account, String name) {
        jdbc.sql("delete from ledger_view where account = ? and name = ?")
                .params(account, name)
                .update();
    }

    /** A name and the address kept under it. */
    public record SavedView(String name, String address) {}
}
