package io.xiaohao.programme;

import io.xiaohao.organization.Organization;
import io.xiaohao.organization.OrganizationFixture;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Packs loaded into a database of their own. */
final class PackFixture {

    final OrganizationFixture organizations = new OrganizationFixture();
    final Organization organization = organizations.organization;
    final StoredProgrammes stored = new StoredProgrammes(organizations.database.client());
    final Programmes programmes = new Programmes(stored);
    final ProgrammePacks packs = packs("", "");

    ProgrammePacks packs(String folder, String only) {
        return packs(new PackSources(new PathMatchingResourcePatternResolver(), folder, only));
    }

    /** As if just these packs had been found. */
    ProgrammePacks packsOf(PackSource... found) {
        return packs(new PackSources(new PathMatchingResourcePatternResolver(), "", "") {
            @Override
            List<PackSource> all() {
                return List.of(found);
            }
        });
    }

    private ProgrammePacks packs(PackSources sources) {
        return new ProgrammePacks(sources, stored, organizations.register, organizations.database.transactions());
    }

    ProgrammePacks packs(Path folder) {
        return packs(folder.toString(), "");
    }
}
