package io.xiaohao.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Finds everything that is wrong in a pack, each with file, line or cell, and what is expected. Needs no application:
 * sections and decision tables are checked by what {@link ServiceLoader} finds.
 */
public final class PackCheck {

    /** What the database takes of a pack's texts, in characters, with room to spare. */
    private static final int LONGEST_PACK = 900_000;

    private static final Comparator<PackFault> IN_ORDER = Comparator.comparing(
                    (PackFault fault) -> !fault.file().equals(PackSource.MAIN_FILE))
            .thenComparing(PackFault::file)
            .thenComparing(PackFault::line);

    private final List<PackSection> sections;
    private final List<DecisionTableCheck> decisionTableChecks;

    PackCheck(List<PackSection> sections, List<DecisionTableCheck> decisionTableChecks) {
        this.sections = List.copyOf(sections);
        this.decisionTableChecks = List.copyOf(decisionTableChecks);
    }

    /** A check with the sections of every module. */
    public static PackCheck standard() {
        return new PackCheck(found(PackSection.class), found(DecisionTableCheck.class));
    }

    /** The faults of a pack, in the order of its files; none where it can be loaded. */
    public List<PackFault> check(PackSource source) {
        PackReader.Reading reading = PackReader.read(source);
        PackContents contents = reading.contents();
        PackIndex index = new PackIndex(contents);
        Set<String> keys = sections.stream().map(PackSection::key).collect(Collectors.toSet());
        Set<String> tables =
                sections.stream().flatMap(section -> section.tables().stream()).collect(Collectors.toSet());
        List<PackFault> faults = new ArrayList<>(reading.faults());
        faults.addAll(MainFileCheck.check(contents.mainFile(), index, keys));
        faults.addAll(TableShapeCheck.check(contents, tables));
        faults.addAll(OrganizationCheck.check(contents, index));
        faults.addAll(RuleTablesCheck.check(contents, index));
        faults.addAll(decisionTables(contents));
        sections.forEach(section -> faults.addAll(section.check(contents.section(section.key()), contents)));
        faults.addAll(size(source));
        return faults.stream().sorted(IN_ORDER).toList();
    }

    private List<PackFault> decisionTables(PackContents contents) {
        return contents.decisionTables().stream()
                .flatMap(file -> decisionTableChecks.stream().flatMap(check -> check.check(file).stream()))
                .toList();
    }

    private static List<PackFault> size(PackSource source) {
        int characters = source.files().entrySet().stream()
                .mapToInt(
                        file -> StoredFile.text(file.getKey(), file.getValue()).length())
                .sum();
        return characters <= LONGEST_PACK
                ? List.of()
                : List.of(
                        PackFault.of(PackSource.MAIN_FILE, "方案包的文字共%d个，超过%d个的上限。".formatted(characters, LONGEST_PACK)));
    }

    private static <T> List<T> found(Class<T> service) {
        ServiceLoader<T> loader = ServiceLoader.load(service, PackCheck.class.getClassLoader());
        return StreamSupport.stream(loader.spliterator(), false).toList();
    }
}
