package io.xiaohao.assessment;

import static io.xiaohao.assessment.AssessmentRulesReader.text;
import static io.xiaohao.assessment.AssessmentRulesReader.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.assessment.AssessmentGroup.Members;
import io.xiaohao.assessment.AssessmentGroup.Points;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the groups of the section {@code assessment}; what is wrong is collected with its place. */
final class GroupsReader {

    private final PackContents pack;
    private final List<PackFault> faults;

    private GroupsReader(PackContents pack, List<PackFault> faults) {
        this.pack = pack;
        this.faults = faults;
    }

    /** The groups in order; what is wrong is added to the faults. */
    static List<AssessmentGroup> read(PackContents pack, List<PackFault> faults) {
        return new GroupsReader(pack, faults).groups();
    }

    private List<AssessmentGroup> groups() {
        JsonNode node = pack.section(AssessmentRulesReader.KEY).path("groups");
        if (!node.isArray() || node.isEmpty()) {
            fault(
                    "要列出考评组，例如 - {code: villages, name: 村（社区）, members: objects, points: sheets, standard: standards.csv}。");
            return List.of();
        }
        Map<String, AssessmentGroup> groups = new LinkedHashMap<>();
        node.forEach(each -> {
            AssessmentGroup group = group(each);
            if (groups.put(group.code(), group) != null) {
                fault("考评组“%s”写了两次，编码应各不相同。".formatted(group.code()));
            }
        });
        groups.values().forEach(group -> checkReferences(group, groups));
        return List.copyOf(groups.values());
    }

    private AssessmentGroup group(JsonNode node) {
        String code = text(node, "code");
        if (code == null || !code.matches("[a-z][a-z0-9-]{0,39}")) {
            fault("考评组的 code 应是小写字母、数字和短横线，如 villages，现在是“%s”。".formatted(code));
            code = String.valueOf(code);
        }
        Members members = choice(node, code, "members", Members.values(), Members::key);
        Points points = choice(node, code, "points", Points.values(), Points::key);
        AssessmentGroup group = new AssessmentGroup(
                code,
                Optional.ofNullable(text(node, "name")).orElse(code),
                members,
                texts(node.path("kinds")),
                text(node, "within"),
                text(node, "without"),
                text(node, "category"),
                points,
                text(node, "of"),
                text(node, "standard"));
        checkStandard(group);
        return group;
    }

    private void checkStandard(AssessmentGroup group) {
        boolean scored = group.points() == Points.SHEETS;
        if (scored && group.standard() == null) {
            fault("考评组“%s”按考评表打分，要写明 standard（考评标准的表）。".formatted(group.code()));
        }
        if (group.members() == Members.POINTS && !scored) {
            fault("考评组“%s”是检查点位，points 应是 sheets。".formatted(group.code()));
        }
        boolean derived = group.points() != Points.SHEETS || group.members() == Members.LINKED_UNITS;
        if (derived && group.of() == null) {
            fault("考评组“%s”要写明 of（分数来自哪个考评组）。".formatted(group.code()));
        }
    }

    private void checkReferences(AssessmentGroup group, Map<String, AssessmentGroup> groups) {
        for (String other : Arrays.asList(group.of(), group.within(), group.without())) {
            if (other != null && !groups.containsKey(other)) {
                fault("考评组“%s”引用了没有列出的考评组“%s”。".formatted(group.code(), other));
            }
        }
        for (String other : Arrays.asList(
                group.within(), group.without(), group.members() == Members.LINKED_UNITS ? group.of() : null)) {
            if (other != null && groups.containsKey(other) && groups.get(other).members() == Members.POINTS) {
                fault("考评组“%s”不能按检查点位组“%s”确定成员。".formatted(group.code(), other));
            }
        }
        if (group.of() != null && position(group.of(), groups) >= position(group.code(), groups)) {
            fault("考评组“%s”的分数来自“%s”，“%s”应列在它前面。".formatted(group.code(), group.of(), group.of()));
        }
    }

    private static int position(String code, Map<String, AssessmentGroup> groups) {
        return List.copyOf(groups.keySet()).indexOf(code);
    }

    private <T> T choice(JsonNode node, String group, String key, T[] choices, Function<T, String> name) {
        String given = text(node, key);
        for (T choice : choices) {
            if (name.apply(choice).equals(given)) {
                return choice;
            }
        }
        String expected = Arrays.stream(choices).map(name).collect(Collectors.joining("、"));
        fault("考评组“%s”的 %s 应是%s之一，现在是“%s”。".formatted(group, key, expected, given));
        return choices[0];
    }

    private void fault(String message) {
        faults.add(pack.fault(AssessmentRulesReader.KEY + ".groups", message));
    }
}
