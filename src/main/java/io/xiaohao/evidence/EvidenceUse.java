package io.xiaohao.evidence;

import java.util.List;

/** What evidence was handed in for. Implemented by the modules whose matters evidence belongs to. */
public interface EvidenceUse {

    /** The numbers of the issues of that government with which the evidence was handed in, sorted. */
    List<String> issuesUsing(String evidenceId, String government);
}
