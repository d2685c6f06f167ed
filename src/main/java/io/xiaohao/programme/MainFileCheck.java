package io.xiaohao.programme;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.organization.PostKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks programme.yaml, apart from the sections that other modules understand. */
final class MainFileCheck {

    static final Pattern GOVERNMENT_CODE = Pattern.compile("[a-z][a-z0-9]{1,19}");

    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{0,9}");
    private static final int LONGEST_PROGRAMME_CODE = 40;

    /** Top-level keys, and the keys within those that are groups. */
    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("code", Set.of()),
            Map.entry("name", Set.of()),
            Map.entry("title", Set.of()),
            Map.entry("government", Set.of("code", "name")),
            Map.entry("period", Set.of("from", "to", "origin")),
            Map.entry("issue-number-prefix", Set.of()),
            Map.entry("self-led", Set.of()),
            Map.entry("sign-off", Set.of()),
            Map.entry("full-mark", Set.of()),
            Map.entry("commander", Set.of()),
            Map.entry("unit-posts", Set.of()),
            Map.entry("words", Set.of("contact-leader", "rectification-rate")));

    private final MainFile file;
    private final PackIndex index;
    private final Set<String> sections;
    private final List<PackFault> faults = new ArrayList<>();

    private MainFileCheck(MainFile file, PackIndex index, Set<String> sections) {
        this.file = file;
        this.index = index;
        this.sections = sections;
    }

    static List<PackFault> check(MainFile file, PackIndex index, Set<String> sections) {
        if (file.root().isMissingNode()) {
            return List.of();
        }
        MainFileCheck check = new MainFileCheck(file, index, sections);
        check.keys();
        check.identity();
        check.period();
        check.rules();
        return check.faults;
    }

    private void keys() {
        file.root().properties().forEach(entry -> {
            String key = entry.getKey();
            if (sections.contains(key)) {
                return;
            }
            if (!KEYS.containsKey(key)) {
                fault(key, "不认识的键“%s”；可用的键见 docs/programme-pack.md。".formatted(key));
                return;
            }
            origin(key, entry.getValue());
            if (!KEYS.get(key).isEmpty()) {
                innerKeys(key, entry.getValue());
            }
        });
    }

    private void innerKeys(String key, JsonNode group) {
        if (!group.isObject()) {
            fault(key, "“%s”下面应分行写：%s。".formatted(key, listed(KEYS.get(key))));
            return;
        }
        group.properties().forEach(inner -> {
            String path = key + "." + inner.getKey();
            if (!KEYS.get(key).contains(inner.getKey())) {
                fault(path, "“%s”下面没有键“%s”；可用：%s。".formatted(key, inner.getKey(), listed(KEYS.get(key))));
            }
            origin(path, inner.getValue());
        });
    }

    private void origin(String path, JsonNode value) {
        if (!value.isObject()) {
            return;
        }
        file.originWords(path)
                .filter(words -> Origin.named(words).isEmpty())
                .ifPresent(words -> fault(path, "origin 应是“文件规定”或“系统默认，可调整”，现在是“%s”。".formatted(words)));
    }

    private void identity() {
        Optional<String> government = matching("government.code", GOVERNMENT_CODE, "2至20个小写字母或数字，以字母开头，例如 qingxi");
        required("government.name", "政府名称，例如 青溪县");
        required("name", "方案名称");
        required("title", "创建的称号，例如 国家卫生县城");
        Pattern pattern = Pattern.compile(Pattern.quote(government.orElse("")) + "(-[a-z0-9]+)+");
        String expected = "政府编码、短横线、年份，例如 %s-2025，不超过40个字符".formatted(government.orElse("qingxi"));
        Optional<String> code = required("code", expected);
        boolean wrong = government.isPresent()
                && code.filter(value -> pattern.matcher(value).matches() && value.length() <= LONGEST_PROGRAMME_CODE)
                        .isEmpty();
        if (code.isPresent() && wrong) {
            fault("code", "方案编码应是%s，现在是“%s”。".formatted(expected, code.get()));
        }
        matching("issue-number-prefix", PREFIX, "1至10个大写字母或数字，以字母开头，例如 QX2025");
        tooLong("name", 200);
        tooLong("government.name", 100);
    }

    private void period() {
        Optional<LocalDate> from = required("period.from", "开始日期，例如 2025-01-01").flatMap(text -> date("period.from"));
        Optional<LocalDate> to = file.text("period.to").flatMap(text -> date("period.to"));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fault("period.to", "结束日期%s早于开始日期%s。".formatted(to.get(), from.get()));
        }
    }

    private Optional<LocalDate> date(String path) {
        Optional<LocalDate> date = file.date(path);
        if (date.isEmpty()) {
            fault(path, "应是日期，例如 2025-01-01，现在是“%s”。".formatted(file.text(path).orElse("")));
        }
        return date;
    }

    private void rules() {
        flag("self-led");
        flag("sign-off");
        boolean badMark = required("full-mark", "满分，例如 100")
                .filter(text -> file.number("full-mark").orElse(0) < 1)
                .isPresent();
        if (badMark) {
            fault("full-mark", "满分应是大于0的整数，例如 100。");
        }
        file.text("commander")
                .filter(post -> !index.posts().knows(post))
                .ifPresent(post -> fault("commander", "posts.csv 里没有岗位“%s”。".formatted(post)));
        file.texts("unit-posts").stream()
                .filter(word -> PostKind.named(word).isEmpty())
                .forEach(word -> fault("unit-posts", "不认识的岗位类型“%s”；可用：主要负责人、分管领导、联络员。".formatted(word)));
    }

    private void flag(String path) {
        if (file.text(path).isPresent() && file.flag(path).isEmpty()) {
            fault(
                    path,
                    "应是 true（是）或 false（否），现在是“%s”。".formatted(file.text(path).get()));
        }
    }

    private Optional<String> required(String path, String expected) {
        Optional<String> text = file.text(path);
        if (text.isEmpty()) {
            fault(path, "缺少“%s”；这里应写%s。".formatted(path, expected));
        }
        return text;
    }

    private Optional<String> matching(String path, Pattern pattern, String expected) {
        Optional<String> text = required(path, expected);
        Optional<String> right = text.filter(value -> pattern.matcher(value).matches());
        if (text.isPresent() && right.isEmpty()) {
            fault(path, "应是%s，现在是“%s”。".formatted(expected, text.get()));
        }
        return right;
    }

    private void tooLong(String path, int longest) {
        if (file.text(path).filter(text -> text.length() > longest).isPresent()) {
            fault(path, "不能超过%d个字。".formatted(longest));
        }
    }

    private void fault(String path, String message) {
        faults.add(file.fault(path, message));
    }

    private static String listed(Set<String> keys) {
        return String.join("、", keys.stream().sorted().toList());
    }
}
