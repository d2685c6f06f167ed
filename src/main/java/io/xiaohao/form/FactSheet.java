package io.xiaohao.form;

import java.util.List;
import java.util.Map;

/**
 * What a task's form shows above the answers, for tasks that are about something else than an issue.
 *
 * @param heading what it is about, such as 砚山县 2021年第23周周报
 * @param light GREEN, YELLOW, RED, SERIOUS or null
 * @param lightLabel the light in Chinese, or null
 * @param text a sentence or two on what is expected, or null
 * @param facts labels with their values, in order
 * @param tables figures, in order
 * @param links where to read on, within the product
 * @param evidenceIds pictures and files to be shown
 * @param known values the form starts with, by the variable's name
 */
public record FactSheet(
        String heading,
        String light,
        String lightLabel,
        String text,
        List<Fact> facts,
        List<Table> tables,
        List<Link> links,
        List<String> evidenceIds,
        Map<String, Object> known) {

    /** Keeps copies. */
    public FactSheet {
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
        links = List.copyOf(links);
        evidenceIds = List.copyOf(evidenceIds);
        known = Map.copyOf(known);
    }

    /** With a heading, a text and facts only. */
    public static FactSheet of(String heading, String text, List<Fact> facts) {
        return new FactSheet(heading, null, null, text, facts, List.of(), List.of(), List.of(), Map.of());
    }

    /** The same with tables. */
    public FactSheet with(List<Table> more) {
        return new FactSheet(heading, light, lightLabel, text, facts, more, links, evidenceIds, known);
    }

    /** The same with links. */
    public FactSheet linked(List<Link> more) {
        return new FactSheet(heading, light, lightLabel, text, facts, tables, more, evidenceIds, known);
    }

    /** The same with values the form starts with. */
    public FactSheet startingWith(Map<String, Object> values) {
        return new FactSheet(heading, light, lightLabel, text, facts, tables, links, evidenceIds, values);
    }

    /** The same with pictures and files. */
    public FactSheet showing(List<String> evidence) {
        return new FactSheet(heading, light, lightLabel, text, facts, tables, links, evidence, known);
    }

    /** The same with a light. */
    public FactSheet lit(String code, String label) {
        return new FactSheet(heading, code, label, text, facts, tables, links, evidenceIds, known);
    }

    /**
     * One fact.
     *
     * @param label what it is
     * @param value how it is; a fact without a value is not shown
     */
    public record Fact(String label, String value) {}

    /**
     * A table.
     *
     * @param title its title
     * @param head the headings
     * @param rows the rows, each with a text for each heading
     */
    public record Table(String title, List<String> head, List<List<String>> rows) {}

    /**
     * A link.
     *
     * @param label what it leads to
     * @param address a path within the product
     */
    public record Link(String label, String address) {}
}
