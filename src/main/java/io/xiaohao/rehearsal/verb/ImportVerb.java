package io.xiaohao.rehearsal.verb;

import io.xiaohao.issue.exchange.ImportResult;
import io.xiaohao.issue.exchange.IssueImport;
import io.xiaohao.issue.exchange.RowError;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.rehearsal.RehearsalVerb;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** {@code import}: headquarters takes over an issue list (xlsx); a faulty row refuses the step. */
@StageOnly
class ImportVerb implements RehearsalVerb {

    private static final int MOST_SHOWN = 10;

    private final IssueImport issueImport;

    ImportVerb(IssueImport issueImport) {
        this.issueImport = issueImport;
    }

    @Override
    public Verb verb() {
        return Verb.IMPORT;
    }

    @Override
    public void play(Step step, Stage stage) {
        Path file = ScenarioPath.of(step.content().asText(), stage);
        ImportResult result = stage.as(Actors.of(step, Actors.HEADQUARTERS), () -> importFile(file, stage));
        if (!result.errors().isEmpty()) {
            throw Refusal.invalid("file", "“%s”没有导入，%s".formatted(file.getFileName(), faults(result)));
        }
    }

    private ImportResult importFile(Path file, Stage stage) {
        try (InputStream content = Files.newInputStream(file)) {
            return issueImport.importFile(stage.programme(), content, false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String faults(ImportResult result) {
        String shown = result.errors().stream()
                .limit(MOST_SHOWN)
                .map(ImportVerb::fault)
                .collect(Collectors.joining("\n"));
        return "共%d处错误：\n%s".formatted(result.errors().size(), shown);
    }

    private static String fault(RowError error) {
        String column = error.column().isEmpty() ? "" : "“" + error.column() + "”";
        return "  第%d行%s：%s".formatted(error.row(), column, error.message());
    }
}
