package io.xiaohao.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasklist and Welcome speak Chinese wholly: nothing of Camunda's own locale file is missing, left in English or made up. */
class WebappLabelsTests {

    private static final String ROOT = "META-INF/resources/webjars/camunda/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern MARKUP = Pattern.compile("\\{\\{[^}]*}}|</?(?:a|br)\\b[^>]*>|&\\w+;");
    private static final Pattern NAMES = Pattern.compile("Camunda|BPMN|CMMN|DMN|JSON|XML|ID|URL|yyyy-MM-ddTHH:mm:ss");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:)?//[a-z0-9.-]+\\.[a-z]{2,}");
    private static final Pattern REPLACED = Pattern.compile("\\['((?:[^'\\\\]|\\\\.)*[<>={](?:[^'\\\\]|\\\\.)*)',");

    @ParameterizedTest
    @CsvSource({"tasklist, 412", "welcome, 172"})
    void everyLabelIsThereAndNoOther(String application, int count) {
        Map<String, String> camundas = labels(application, "en");

        assertThat(camundas).as("Camunda's labels").hasSize(count);
        assertThat(labels(application, "zh-CN").keySet()).containsExactlyInAnyOrderElementsOf(camundas.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void labelsKeepTheirPlaceholders(String application) {
        assertThat(each(labels(application, "zh-CN"), WebappLabelsTests::placeholders))
                .isEqualTo(each(labels(application, "en"), WebappLabelsTests::placeholders));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void noLabelIsLeftInEnglish(String application) {
        Map<String, String> plain = each(labels(application, "zh-CN"), WebappLabelsTests::withoutNames);

        assertThat(plain).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(LATIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void whatCamundaSaysInWordsIsSaidInChinese(String application) {
        Map<String, String> chinese = labels(application, "zh-CN");

        labels(application, "en").forEach((key, english) -> {
            if (LATIN.matcher(withoutMarkup(english)).find()) {
                assertThat(chinese.get(key)).as(key).containsPattern(CHINESE);
            } else {
                assertThat(chinese.get(key)).as(key).isEqualTo(english);
            }
        });
    }

    @Test
    void datesAreDescribedAsCamundaDescribesThem() {
        JsonNode ours = locale("tasklist", "zh-CN").get("dateLocales");
        JsonNode camundas = locale("tasklist", "en").get("dateLocales");

        assertThat(paths(ours)).isEqualTo(paths(camundas));
        assertThat(ours.at("/longDateFormat/LL").asText()).isEqualTo("YYYY年M月D日");
        assertThat(ours.at("/longDateFormat/LLL").asText()).isEqualTo("YYYY年M月D日 LT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void ourSettingsComeBeforeCamundasAndKnowOnlyChinese(String application) {
        String settings = text("app/" + application + "/scripts/config.js");

        assertThat(settings).contains("availableLocales: ['zh-CN']", "fallbackLocale: 'zh-CN'", "vendor: '销号'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/tasklist/scripts/config.js",
                "app/welcome/scripts/config.js",
                "app/tasklist/styles/user-styles.css",
                "app/welcome/styles/user-styles.css",
                "app/tasklist/locales/zh-CN.json",
                "app/welcome/locales/zh-CN.json",
                "assets/xiaohao.css"
            })
    void nothingPointsToAnotherServer(String file) {
        assertThat(text(file)).doesNotContainPattern(ADDRESS);
    }

    /** A style sheet is read in the page's encoding, which is not ours to decide. */
    @ParameterizedTest
    @ValueSource(
            strings = {"app/tasklist/styles/user-styles.css", "app/welcome/styles/user-styles.css", "assets/xiaohao.css"
            })
    void styleSheetsAreAscii(String file) {
        assertThat(text(file)).isASCII();
    }

    @Test
    void theScriptReplacesOnlyTextsThatCamundaHas() {
        String camundas = text("app/tasklist/camunda-tasklist-bootstrap.js")
                + text("app/welcome/camunda-welcome-bootstrap.js")
                + text("lib/deps.js");

        List<String> replaced = REPLACED.matcher(text("assets/xiaohao.js"))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(replaced).hasSizeGreaterThan(10).allSatisfy(text -> assertThat(camundas)
                .contains(text));
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
        URL found = WebappLabelsTests.class.getClassLoader().getResource(ROOT + file);
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
                .map(found -> found.group(1))
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
