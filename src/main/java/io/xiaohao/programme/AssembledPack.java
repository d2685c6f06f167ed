package io.xiaohao.programme;

import io.xiaohao.organization.GovernmentOrganization;
import io.xiaohao.organization.Responsibility;
import java.util.List;

/**
 * A pack understood.
 *
 * @param programme the programme
 * @param organization what this pack alone says of its government
 * @param responsibilities its responsibility table
 * @param contents its files
 */
record AssembledPack(
        Programme programme,
        GovernmentOrganization organization,
        List<Responsibility> responsibilities,
        PackContents contents) {}
