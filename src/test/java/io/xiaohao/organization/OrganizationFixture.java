package io.xiaohao.organization;

import io.xiaohao.testing.ModuleDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The organisation on a database of its own, with accounts that are played. */
public final class OrganizationFixture {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final ModuleDatabase database = ModuleDatabase.migratedTo("050");
    public final PlayedAccounts accounts = new PlayedAccounts();
    final OrganizationTables tables = new OrganizationTables(database.client());
    final OrganizationSnapshots snapshots = new OrganizationSnapshots(tables);
    public final OrganizationRegister register = new OrganizationRegister(database.template(), tables, snapshots);
    public final Organization organization = new Organization(snapshots, accounts);

    Posts posts(LocalDate today) {
        Clock clock = on(today);
        return new Posts(database.template(), snapshots, accounts, heads(today), clock, change -> {});
    }

    HeadsGroups heads(LocalDate today) {
        return new HeadsGroups(snapshots, accounts, on(today));
    }

    void synchronise(List<Unit> units, List<Area> areas, List<Post> posts) {
        database.inTransaction(
                () -> register.synchronise(new GovernmentOrganization("qingxi", "青溪县", units, areas, posts)));
    }

    static Unit unit(String code, String name, String parent) {
        return new Unit(code, "qingxi", name, parent, false, false, false);
    }

    static Area area(String code, String name, String parent) {
        return new Area(code, "qingxi", name, AreaKind.VILLAGE, parent, false);
    }

    static Post head(String code, String unit, PostKind kind) {
        return new Post(code, "qingxi", unit, kind, code, false);
    }

    private static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
    }
}
