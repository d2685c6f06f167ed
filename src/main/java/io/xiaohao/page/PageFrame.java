package io.xiaohao.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the frame around a page shows of the one who looks at it.
 *
 * @param signedIn whether somebody is signed in
 * @param account the account; empty where nobody is
 * @param name the name people know it by
 * @param roles what it is, joined by 、, without what its name already says
 * @param government the name of its government; empty where it belongs to none
 * @param demo whether the data is invented
 * @param simulatedDay the day on which a demonstration of another time is now; empty where it is the machine's
 */
public record PageFrame(
        boolean signedIn,
        String account,
        String name,
        String roles,
        String government,
        boolean demo,
        String simulatedDay) {

    private static final int MOST_ROLES = 3;

    /** The frame for the one who looks now. */
    static PageFrame of(PageVisitor visitor) {
        if (!visitor.isSignedIn()) {
            return new PageFrame(false, "", "", "", "", visitor.demo(), visitor.simulatedDay());
        }
        String name = visitor.displayName();
        return new PageFrame(
                true,
                visitor.account(),
                name,
                joined(visitor.roleLabels(), name),
                visitor.governmentName(),
                visitor.demo(),
                visitor.simulatedDay());
    }

    private static String joined(List<String> labels, String name) {
        List<String> others =
                labels.stream().filter(label -> !label.equals(name)).distinct().toList();
        String shown = others.stream().limit(MOST_ROLES).collect(Collectors.joining("、"));
        return others.size() > MOST_ROLES ? shown + "等" : shown;
    }
}
