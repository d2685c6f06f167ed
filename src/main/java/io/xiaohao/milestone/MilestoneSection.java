package io.xiaohao.milestone;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.programme.Origin;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code milestones} in programme.yaml: how long before its date a milestone is evaluated, and how long after it. */
public final class MilestoneSection implements PackSection {

    private static final String KEY = "milestones";
    private static final String OPENS_BEFORE = "opens-before";
    private static final String WAITS_AFTER = "waits-after";
    private static final int USUALLY_BEFORE = 3;
    private static final int USUALLY_AFTER = 10;
    private static final int MOST_DAYS = 60;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> tables() {
        return Set.of(MilestoneTable.FILE);
    }

    @Override
    public List<PackFault> check(JsonNode section, PackContents pack) {
        List<PackFault> faults = new ArrayList<>(MilestoneTable.check(pack));
        if (section.isMissingNode()) {
            return faults;
        }
        if (!section.isObject()) {
            faults.add(pack.fault(KEY, "“milestones”下面应分行写：opens-before、waits-after。"));
            return faults;
        }
        section.properties().forEach(entry -> {
            String path = KEY + "." + entry.getKey();
            if (!entry.getKey().equals(OPENS_BEFORE) && !entry.getKey().equals(WAITS_AFTER)) {
                faults.add(pack.fault(
                        path, "“milestones”下面没有键“%s”；可用：opens-before、waits-after。".formatted(entry.getKey())));
                return;
            }
            if (days(entry.getValue(), -1) < 1) {
                faults.add(pack.fault(path, "应是1至%d之间的工作日数，例如 3。".formatted(MOST_DAYS)));
            }
            if (!hasKnownOrigin(entry.getValue())) {
                faults.add(pack.fault(path, "origin 应是“文件规定”或“系统默认，可调整”。"));
            }
        });
        return faults;
    }

    static int opensBefore(PackContents pack) {
        return days(pack.section(KEY).path(OPENS_BEFORE), USUALLY_BEFORE);
    }

    static int waitsAfter(PackContents pack) {
        return days(pack.section(KEY).path(WAITS_AFTER), USUALLY_AFTER);
    }

    private static int days(JsonNode node, int otherwise) {
        JsonNode value = node.isObject() ? node.path("value") : node;
        String text = value.asText("");
        if (!text.matches("\\d{1,2}")) {
            return otherwise;
        }
        int days = Integer.parseInt(text);
        return days < 1 || days > MOST_DAYS ? otherwise : days;
    }

    private static boolean hasKnownOrigin(JsonNode node) {
        JsonNode origin = node.path("origin");
        return origin.isMissingNode() || Origin.named(origin.asText()).isPresent();
    }
}
