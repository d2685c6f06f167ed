package io.xiaohao.report.visit;

import java.util.List;
import java.util.Map;

/**
 * A visit as it was filled in and checked, before anything is kept.
 *
 * @param method how
 * @param findings what was found, in words; or null
 * @param registrations what was found and goes on the list, each with the values of a registration
 * @param demands what is demanded
 * @param answers what was found of earlier demands
 * @param issueNumbers the issues it was about
 * @param evidenceIds pictures and files of the visit as a whole
 */
record VisitRecord(
        VisitMethod method,
        String findings,
        List<Map<String, String>> registrations,
        List<String> demands,
        List<DemandAnswer> answers,
        List<String> issueNumbers,
        List<String> evidenceIds) {

    /** Collections are copied. */
    VisitRecord {
        registrations = List.copyOf(registrations);
        demands = List.copyOf(demands);
        answers = List.copyOf(answers);
        issueNumbers = List.copyOf(issueNumbers);
        evidenceIds = List.copyOf(evidenceIds);
    }
}
