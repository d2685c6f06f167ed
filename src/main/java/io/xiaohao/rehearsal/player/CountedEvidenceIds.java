package io.xiaohao.rehearsal.player;

import io.xiaohao.evidence.EvidenceIds;
import io.xiaohao.rehearsal.RehearsalOnly;

/** Evidence ids by number, so that the same scenario gives the same. */
@RehearsalOnly
class CountedEvidenceIds implements EvidenceIds {

    private int last;

    @Override
    public String next() {
        last++;
        return "e%08d".formatted(last);
    }
}
