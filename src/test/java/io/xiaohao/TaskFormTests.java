package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The embedded forms as they lie in {@code forms/}: one for each user task, in Chinese, from this server alone. */
class TaskFormTests {

    private static final Path FOLDER = Path.of("forms");
    private static final Pattern EXTERNAL = Pattern.compile("(?i)(?:https?:|[\"'(]//)");
    private static final Pattern SHOWN_TEXT = Pattern.compile(">([^<>]*\\S[^<>]*)<(?!/script)");
    private static final Pattern SHOWN_ATTRIBUTE =
            Pattern.compile("(?:placeholder|title|data-xh-required|data-xh-submit|data-xh-claim)=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("(?<=\\s)name=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form role=\"form\" name=\"[A-Za-z]+\" class=\"xh-form\"");
    private static final Pattern LABELLED = Pattern.compile("<label for=\"([^\"]+)\"");

    /** The variables of each task, as the contract names them; pictures and parts are no inputs. */
    private static final Map<String, Set<String>> VARIABLES = Map.ofEntries(
            Map.entry(
                    "dispatch-issue",
                    Set.of("decision", "leadUnit", "responsibleUnits", "deadline", "remark", "mergeInto")),
            Map.entry(
                    "rectify-issue",
                    Set.of("outcome", "measures", "requestedDeadline", "reason", "proposedUnit", "toUnit")),
            Map.entry("confirm-submission", Set.of("confirmed", "opinion")),
            Map.entry("decide-extension", Set.of("approved", "deadline", "opinion")),
            Map.entry("decide-transfer", Set.of("approved", "deadline", "leadUnit", "opinion")),
            Map.entry("decide-shelving", Set.of("approved", "reviewDate", "opinion")),
            Map.entry("verify-rectification", Set.of("passed", "opinion")),
            Map.entry("approve-closure", Set.of("approved", "opinion")),
            Map.entry("recheck-issue", Set.of("relapsed", "opinion")),
            Map.entry("submit-weekly-report", Set.of("summary", "difficulties", "nextWeek")),
            Map.entry("review-weekly-report", Set.of("accepted", "instructions")),
            Map.entry("record-visit", Set.of("method", "findings", "demands", "issueNumbers")),
            Map.entry("record-evaluation", Set.of("points", "requirementsMet", "requirements")),
            Map.entry("score-object", Set.of("points", "scores", "remark")),
            Map.entry("state-contribution", Set.of("points", "remark")),
            Map.entry("decide-appeal", Set.of("upheld", "points", "opinion")),
            Map.entry("approve-bulletin", Set.of("approved", "opinion")),
            Map.entry("confirm-consequences", Set.of("confirmed", "opinion")),
            Map.entry("record-decision", Set.of("decided", "reference")),
            Map.entry("approve-escalation", Set.of("decision", "measure", "opinion")),
            Map.entry("schedule-interview", Set.of("interviewAt", "place", "interviewees", "interviewers", "reason")),
            Map.entry("record-interview", Set.of("held", "minutes", "commitments", "commitmentDeadline")),
            Map.entry("confirm-commitments", Set.of("fulfilled", "opinion")),
            Map.entry("confirm-measure", Set.of("done", "opinion")));

    @Test
    void everyUserTaskHasItsForm() {
        List<String> formless =
                ProcessModels.findings(UserTask.class, task -> !Files.exists(FOLDER.resolve(task.getId() + ".html")));

        assertThat(formless).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsOneFormThatOpensItself(Path file) throws IOException {
        String form = Files.readString(file);

        assertThat(FORM.matcher(form).results()).hasSize(1);
        assertThat(form)
                .contains("<script cam-script type=\"text/form-script\">", "window.Xiaohao.open(camForm);")
                .contains("data-xh=\"issue\"", "data-xh=\"work\"");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsShownIsChinese(Path file) throws IOException {
        String form = Files.readString(file);

        Stream<String> shown = Stream.of(SHOWN_TEXT, SHOWN_ATTRIBUTE)
                .flatMap(pattern -> pattern.matcher(form).results())
                .map(found -> found.group(1).strip())
                .filter(text -> !text.contains("camForm"));

        assertThat(shown).isNotEmpty().allMatch(ProcessModels::isChinese);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsAskedForIsWhatTheTaskTakes(Path file) throws IOException {
        String task = ProcessModels.stem(file);
        String fields = Files.readString(file).replaceFirst("<form[^>]*>", "");

        Set<String> asked = NAME.matcher(fields)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(VARIABLES).containsKey(task);
        assertThat(VARIABLES.get(task)).containsAll(asked);
        assertThat(asked).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyLabelHasItsField(Path file) throws IOException {
        String form = Files.readString(file);
        Matcher labels = LABELLED.matcher(form);

        assertThat(labels.results().map(found -> found.group(1))).allMatch(id -> form.contains(" id=\"" + id + "\""));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingComesFromAnotherServer(Path file) throws IOException {
        assertThat(EXTERNAL.matcher(Files.readString(file)).find()).isFalse();
    }

    static Stream<Path> forms() {
        return ProcessModels.files(FOLDER, ".html").stream();
    }

    static Stream<Path> everything() {
        return Stream.of(".html", ".js", ".css").flatMap(ending -> ProcessModels.files(FOLDER, ending).stream());
    }
}
