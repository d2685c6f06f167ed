package io.xiaohao.programme;

import io.xiaohao.organization.Organization;
import io.xiaohao.organization.OrganizationFixture;
import java.nio.file.Path;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Packs loaded into a database of their own. */
final class PackFixture {

    final OrganizationFixture organizations = new OrganizationFixture();
    final Organization organization = organizations.organization;
    final StoredProgrammes stored = new StoredProgrammes(organizations.database.client());
    final Programmes programmes = new Programmes(stored);
    final ProgrammePacks packs = packs("", "");

    ProgrammePacks packs(String folder, String only) {
        PackSources sources = new PackSources(new PathMatchingResourcePatternResolver(), folder, only);
        return new ProgrammePacks(
                sources, stored, organizations.register, organizations.database.transactions());
    }

    ProgrammePacks packs(Path folder) {
        return packs(folder.toString(), "");
    }
}
