package io.xiaohao.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Camunda's four applications speak Chinese wholly: nothing of their files is missing, left in English or made up. */
class WebappLabelsTests {

    private static final Set<String> OUR_OWN =
            Set.of("PASSWORD_POLICY_CLASSES", "PASSWORD_POLICY_FORMER", "PASSWORD_POLICY_UNCOMMON");

    private static final String ROOT = "META-INF/resources/webjars/camunda/";
    private static final String PLUGINS = "META-INF/resources/plugin/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
    private static final Pattern MARKUP = Pattern.compile("\\{\\{[^}]*}}|</?(?:a|br)\\b[^>]*>|&\\w+;");
    private static final Pattern NAMES =
            Pattern.compile("Camunda|BPMN|CMMN|DMN|JSON|XML|CSV|ID|URL|Ctrl|F5|(?i:yyyy-MM-ddTHH:mm:ss)");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:)?//[a-z0-9.-]+\\.[a-z]{2,}");

    /** English counts by it, Chinese does not. */
    private static final String PLURAL_ENDING = "s";

    private static final Pattern REPLACED = Pattern.compile("\\['((?:[^'\\\\]|\\\\.)*[<>={](?:[^'\\\\]|\\\\.)*)',");

    @ParameterizedTest
    @CsvSource({"tasklist, 412", "welcome, 172", "cockpit, 2460", "admin, 575"})
    void everyLabelIsThereAndNoOther(String application, int count) {
        Map<String, String> camundas = labels(application, "en");

        assertThat(camundas).as("Camunda's labels").hasSize(count);
        assertThat(withoutOurOwn(labels(application, "zh-CN")).keySet())
                .containsExactlyInAnyOrderElementsOf(camundas.keySet());
    }

    /** The rules of our own password policy, which Camunda's applications name by keys that we choose. */
    private static Map<String, String> withoutOurOwn(Map<String, String> labels) {
        Map<String, String> camundas = new TreeMap<>(labels);
        camundas.keySet().removeAll(OUR_OWN);
        return camundas;
    }

    @EveryApplication
    void labelsKeepTheirPlaceholders(String application) {
        assertThat(each(withoutOurOwn(labels(application, "zh-CN")), WebappLabelsTests::placeholders))
                .isEqualTo(each(labels(application, "en"), WebappLabelsTests::placeholders));
    }

    @EveryApplication
    void noLabelIsLeftInEnglish(String application) {
        Map<String, String> plain = each(labels(application, "zh-CN"), WebappLabelsTests::withoutNames);

        assertThat(plain).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(LATIN));
    }

    @EveryApplication
    void whatCamundaSaysInWordsIsSaidInChinese(String application) {
        Map<String, String> chinese = labels(application, "zh-CN");

        labels(application, "en").forEach((key, english) -> {
            if (!LATIN.matcher(withoutMarkup(english)).find()) {
                assertThat(chinese.get(key)).as(key).isEqualTo(english);
            } else if (english.equals(PLURAL_ENDING)) {
                assertThat(chinese.get(key)).as(key).isEmpty();
            } else if (!isKeptName(english, chinese.get(key))) {
                assertThat(chinese.get(key)).as(key).containsPattern(CHINESE);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void datesAreDescribedAsCamundaDescribesThem(String application) {
        JsonNode ours = locale(application, "zh-CN").get("dateLocales");
        JsonNode camundas = locale(application, "en").get("dateLocales");

        assertThat(paths(ours)).isEqualTo(paths(camundas));
        assertThat(ours).isEqualTo(locale("tasklist", "zh-CN").get("dateLocales"));
        assertThat(ours.at("/longDateFormat/LL").asText()).isEqualTo("YYYY年M月D日");
        assertThat(ours.at("/longDateFormat/LLL").asText()).isEqualTo("YYYY年M月D日 LT");
    }

    @EveryApplication
    void ourSettingsComeBeforeCamundasAndKnowOnlyChinese(String application) {
        String settings = text("app/" + application + "/scripts/config.js");

        assertThat(settings).contains("availableLocales: ['zh-CN']", "fallbackLocale: 'zh-CN'", "vendor: '销号'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assets/xiaohao.css",
                "assets/xiaohao.js",
                "app/admin/scripts/chinese.js",
                "app/cockpit/scripts/chinese.js"
            })
    void nothingSharedPointsToAnotherServer(String file) {
        // What is replaced may well be an address of Camunda's.
        assertThat(REPLACED.matcher(text(file)).replaceAll("")).doesNotContainPattern(ADDRESS);
    }

    @EveryApplication
    void nothingPointsToAnotherServer(String application) {
        assertThat(List.of("scripts/config.js", "styles/user-styles.css", "locales/zh-CN.json"))
                .allSatisfy(file ->
                        assertThat(text("app/" + application + "/" + file)).doesNotContainPattern(ADDRESS));
    }

    /** A style sheet is read in the page's encoding, which is not ours to decide. */
    @EveryApplication
    void styleSheetsAreAscii(String application) {
        assertThat(text("app/" + application + "/styles/user-styles.css")).isASCII();
        assertThat(text("assets/xiaohao.css")).isASCII();
    }

    @Test
    void theSharedScriptReplacesOnlyTextsThatCamundaHas() {
        String camundas = text("app/tasklist/camunda-tasklist-bootstrap.js")
                + text("app/welcome/camunda-welcome-bootstrap.js")
                + text("lib/deps.js");

        assertThat(replaced("assets/xiaohao.js")).hasSizeGreaterThan(10).allSatisfy(text -> assertThat(camundas)
                .contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void anApplicationsScriptReplacesOnlyTextsThatItHas(String application) {
        String camundas = text("app/" + application + "/camunda-" + application + "-bootstrap.js")
                + resource(PLUGINS + application + "/app/plugin.js");

        assertThat(replaced("app/" + application + "/scripts/chinese.js"))
                .hasSizeGreaterThan(10)
                .allSatisfy(text -> assertThat(camundas).contains(text));
    }

    /** Each of Camunda's applications in turn. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface EveryApplication {}

    private static List<String> replaced(String script) {
        return REPLACED.matcher(text(script))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static boolean isKeptName(String english, String chinese) {
        return english.equals(chinese) && !LATIN.matcher(withoutNames(english)).find();
    }

    private static Map<String, String> labels(String application, String language) {
        return new ObjectMapper()
                .convertValue(
                        locale(application, language).get("labels"), new TypeReference<TreeMap<String, String>>() {});
    }

    private static JsonNode locale(String application, String language) {
        try {
            return new ObjectMapper().readTree(text("app/" + application + "/locales/" + language + ".json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first file of that name on the class path, as the server delivers it; Camunda's begin with a byte order mark. */
    private static String text(String file) {
        return resource(ROOT + file);
    }

    private static String resource(String file) {
        URL found = WebappLabelsTests.class.getClassLoader().getResource(file);
        assertThat(found).as(file).isNotNull();
        try (InputStream content = found.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> Map<String, T> each(Map<String, String> labels, Function<String, T> what) {
        Map<String, T> result = new TreeMap<>();
        labels.forEach((key, text) -> result.put(key, what.apply(text)));
        return result;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> String.valueOf(found.group(1)))
                .sorted()
                .toList();
    }

    private static String withoutMarkup(String text) {
        return MARKUP.matcher(text).replaceAll("");
    }

    private static String withoutNames(String text) {
        return NAMES.matcher(withoutMarkup(text)).replaceAll("");
    }

    private static List<String> paths(JsonNode node) {
        List<String> paths = new ArrayList<>();
        collect("", node, paths);
        Collections.sort(paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, List<String> paths) {
        if (node.isValueNode()) {
            paths.add(path);
            return;
        }
        node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), paths));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(path + "/" + index, node.get(index), paths);
        }
    }
}
