package io.xiaohao.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many issues assigned to one unit at once, as by the import of a list, are told in one notice instead of a hundred. */
final class AssignedTogether {

    private static final int TOLD_APART = 3;
    private static final String WORDS = "本次共交办%d件问题，请在台账中逐件签收并整改。";

    private AssignedTogether() {}

    /** The rows, with those put together that need not be told apart; others keep their order. */
    static List<NoticeRow> merge(List<NoticeRow> rows) {
        Map<List<String>, List<NoticeRow>> assigned = new LinkedHashMap<>();
        List<NoticeRow> told = new ArrayList<>();
        for (NoticeRow row : rows) {
            if (row.message().kind() == NoticeKind.ISSUE_ASSIGNED) {
                assigned.computeIfAbsent(
                                List.of(row.message().programme(), row.recipient()), first -> new ArrayList<>())
                        .add(row);
            } else {
                told.add(row);
            }
        }
        assigned.values()
                .forEach(together -> told.addAll(together.size() <= TOLD_APART ? together : List.of(one(together))));
        return told;
    }

    private static NoticeRow one(List<NoticeRow> together) {
        NoticeRow first = together.get(0);
        Message message = first.message();
        Message all = new Message(
                message.government(),
                message.programme(),
                NoticeKind.ISSUE_ASSIGNED,
                message.occasion(),
                WORDS.formatted(together.size()),
                NoticeLinks.issuesOf(message.programme()),
                message.recipients());
        return new NoticeRow(all, first.recipient(), first.key(), first.at());
    }
}
