package io.xiaohao.organization;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the tables in line with the packs: what is new is added, what is known by its code is changed, what has
 * disappeared is retired, what comes back is active again. Nothing is deleted that something may refer to.
 */
@Service
public class OrganizationRegister {

    private final JdbcTemplate jdbc;
    private final OrganizationTables tables;
    private final OrganizationSnapshots snapshots;

    OrganizationRegister(JdbcTemplate jdbc, OrganizationTables tables, OrganizationSnapshots snapshots) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.snapshots = snapshots;
    }

    /** Makes the government known, so that a programme of it can be stored. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void government(String code, String name) {
        if (jdbc.update("update government set name = ? where code = ?", name, code) == 0) {
            jdbc.update("insert into government (code, name) values (?, ?)", code, name);
        }
        snapshots.changed();
    }

    /** Takes over all that the packs of a government say; doing it again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void synchronise(GovernmentOrganization organization) {
        government(organization.code(), organization.name());
        write(CodedTable.UNITS, organization.code(), tables.units(), organization.units());
        write(CodedTable.AREAS, organization.code(), tables.areas(), organization.areas());
        write(CodedTable.POSTS, organization.code(), tables.posts(), organization.posts());
        snapshots.changed();
    }

    /** Replaces a programme's responsibility table. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replaceResponsibilities(String programme, List<Responsibility> responsibilities) {
        jdbc.update("delete from responsibility where programme = ?", programme);
        List<Object[]> rows = new ArrayList<>();
        for (int entry = 0; entry < responsibilities.size(); entry++) {
            addRows(rows, responsibilities.get(entry), entry);
        }
        jdbc.batchUpdate(
                "insert into responsibility (programme, entry, area_code, duty, ordinal, holder_code)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
        snapshots.changed();
    }

    private static void addRows(List<Object[]> rows, Responsibility responsibility, int entry) {
        for (Duty duty : Duty.values()) {
            List<String> holders = duty.holders(responsibility);
            for (int ordinal = 0; ordinal < holders.size(); ordinal++) {
                rows.add(new Object[] {
                    responsibility.programme(),
                    entry,
                    responsibility.areaCode(),
                    duty.name(),
                    ordinal,
                    holders.get(ordinal)
                });
            }
        }
    }

    private <T> void write(CodedTable<T> table, String government, Collection<T> allStored, Collection<T> wanted) {
        Set<String> stored = allStored.stream()
                .filter(one -> table.government(one).equals(government))
                .map(table::code)
                .collect(toCollection(LinkedHashSet::new));
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        int ordinal = 0;
        for (T one : wanted) {
            boolean known = stored.remove(table.code(one));
            (known ? updates : inserts).add(table.row(one, ordinal++));
        }
        jdbc.batchUpdate(table.insert(), inserts);
        jdbc.batchUpdate(table.update(), updates);
        jdbc.batchUpdate(
                table.retire(), stored.stream().map(code -> new Object[] {code}).toList());
    }
}
