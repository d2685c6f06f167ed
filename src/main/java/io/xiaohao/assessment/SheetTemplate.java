package io.xiaohao.assessment;

import io.xiaohao.document.SheetColumn;
import io.xiaohao.document.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A workbook to fill in with sheets (批量打分模板): a row each object whose sheets are not all in, a column each indicator. */
@Component
public class SheetTemplate {

    private static final int INDICATOR_WIDTH = 14;

    private final AssessmentPacks packs;
    private final RoundMembers members;
    private final ScoreSheets sheets;
    private final StandardArchive standards;

    SheetTemplate(AssessmentPacks packs, RoundMembers members, ScoreSheets sheets, StandardArchive standards) {
        this.packs = packs;
        this.members = members;
        this.sheets = sheets;
        this.standards = standards;
    }

    /** The groups that still wait for sheets, in the pack's order. */
    public List<AssessmentGroup> groups(AssessmentRound round) {
        return packs.rules(round.programme()).groups().stream()
                .filter(group -> !waiting(round, group.code()).isEmpty())
                .toList();
    }

    /** Writes the workbook of a group; the stream stays open. */
    public void write(AssessmentRound round, AssessmentGroup group, OutputStream out) throws IOException {
        List<Member> waiting = waiting(round, group.code());
        Standard standard = standards.standard(waiting.get(0).standard());
        try (SheetWriter writer = new SheetWriter("考评表", null, columns(standard))) {
            waiting.forEach(member -> writer.row(List.of(member.name())));
            writer.writeTo(out);
        }
    }

    private static List<SheetColumn> columns(Standard standard) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(new SheetColumn(SheetImport.OBJECT, 24));
        standard.scored().stream()
                .map(indicator -> "%s %s（%s分）"
                        .formatted(indicator.code(), indicator.name(), ResultCalculator.number(indicator.fullMark())))
                .map(heading -> new SheetColumn(heading, INDICATOR_WIDTH))
                .forEach(columns::add);
        Stream.of(SheetImport.REMARK)
                .map(heading -> new SheetColumn(heading, 40))
                .forEach(columns::add);
        return columns;
    }

    private List<Member> waiting(AssessmentRound round, String group) {
        return members.of(round.programme(), round.period()).stream()
                .filter(member -> member.group().equals(group) && member.sheets() > 0)
                .filter(member -> sheets.of(round.programme(), round.period(), member.code())
                                .size()
                        < member.sheets())
                .toList();
    }
}
