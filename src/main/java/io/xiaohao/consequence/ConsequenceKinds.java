package io.xiaohao.consequence;

import io.xiaohao.programme.DecisionTables;
import io.xiaohao.programme.Origin;
import io.xiaohao.refusal.Refusal;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the table {@code consequence-kinds}, the programme's own before the shared one. */
@Component
class ConsequenceKinds {

    private static final String TABLE = "consequence-kinds";

    private final DecisionTables tables;

    ConsequenceKinds(DecisionTables tables) {
        this.tables = tables;
    }

    /** The kind of that code; refused (422) where the table does not know it, or says something that cannot be. */
    ConsequenceKind kind(String programme, String code) {
        Map<String, Object> row = tables.decide(programme, TABLE, Map.of("kind", code));
        if (row.get("label") == null) {
            throw Refusal.invalid("kind", "结果运用没有“%s”这个事项，请核对事项编码（见决策表“结果运用事项”）。".formatted(code));
        }
        return new ConsequenceKind(
                code,
                text(row, "label"),
                text(row, "hook"),
                named(Office.values(), text(row, "office"), code, "决定部门"),
                named(Term.values(), text(row, "term"), code, "起止"),
                Origin.named(text(row, "origin")).orElse(Origin.SYSTEM));
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    private static <E extends Enum<E>> E named(E[] all, String name, String code, String column) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        null, "决策表“结果运用事项”中“%s”的%s是“%s”，系统不认识，请系统管理员改正。".formatted(code, column, name)));
    }
}
