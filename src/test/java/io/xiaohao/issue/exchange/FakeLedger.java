package io.xiaohao.issue.exchange;

import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.testing.ModuleDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A ledger that knows two areas and two units, and keeps its issues in the database like the real one. */
final class FakeLedger implements RowRegistrar, KnownNumbers {

    private static final Set<String> AREAS = Set.of("砚山县", "丘北县");

    final Set<String> units = ConcurrentHashMap.newKeySet();
    final List<Map<String, String>> registered = new CopyOnWriteArrayList<>();
    /** What happens before a finding is put on the list. */
    volatile Consumer<Map<String, String>> trouble = values -> {};

    private final ModuleDatabase database;
    private final AtomicInteger number = new AtomicInteger();

    FakeLedger(ModuleDatabase database) {
        this.database = database;
        units.addAll(Set.of("住建局", "城管局"));
        database.template()
                .execute("create table fake_issue (number varchar(60) primary key, description varchar(4000),"
                        + " original_number varchar(100))");
    }

    @Override
    public void check(Programme programme, Map<String, String> values) {
        require(values, "area", "责任区域");
        if (!AREAS.contains(values.get("area"))) {
            throw Refusal.invalid("area", "没有名为“%s”的责任区域。".formatted(values.get("area")));
        }
        require(values, "category", "问题类别");
        require(values, "description", "问题描述");
        String kind = values.getOrDefault("kind", "限期整改");
        if (!Set.of("立行立改", "限期整改", "工程类").contains(kind)) {
            throw Refusal.malformed("kind", "整改类别“%s”不存在。".formatted(kind));
        }
        for (String field : List.of("responsibleUnits", "leadUnit")) {
            for (String unit : values.getOrDefault(field, "").split("、")) {
                if (!unit.isEmpty() && !units.contains(unit)) {
                    throw Refusal.invalid("unit", "没有名为“%s”的单位。".formatted(unit));
                }
            }
        }
    }

    @Override
    public String anyArea(Programme programme) {
        return "砚山县";
    }

    @Override
    public Outlook foresee(Programme programme, Map<String, String> values) {
        check(programme, values);
        return new Outlook(values.get("leadUnit"), null);
    }

    private static void require(Map<String, String> values, String field, String label) {
        if (!values.containsKey(field)) {
            throw Refusal.malformed(field, "请填写“%s”。".formatted(label));
        }
    }

    @Override
    public List<String> registerAll(Programme programme, List<Map<String, String>> values) {
        List<String> numbers = new ArrayList<>();
        for (Map<String, String> each : values) {
            check(programme, each);
            trouble.accept(each);
            String given = "T-" + number.incrementAndGet();
            database.template()
                    .update(
                            "insert into fake_issue values (?, ?, ?)",
                            given,
                            each.get("description"),
                            each.get("originalNumber"));
            numbers.add(given);
            registered.add(each);
        }
        return numbers;
    }

    @Override
    public Set<String> known(Programme programme, String list, Set<String> originalNumbers) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        known.addAll(database.template()
                .queryForList(
                        "select original_number from fake_issue where original_number is not null", String.class));
        known.retainAll(originalNumbers);
        return known;
    }

    /** What is on the list, in order of registration. */
    List<String> descriptions() {
        return database.template()
                .queryForList(
                        "select description from fake_issue order by cast(substring(number, 3) as integer)",
                        String.class);
    }
}
