package io.xiaohao.consequence;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a pack says of consequences, apart from its tables of hooks and kinds.
 *
 * @param issuer who signs the letters, or null for the government's headquarters
 * @param offices what the deciding offices are called
 * @param confirmationDays working days headquarters has to confirm
 * @param decisionDays working days the offices have to decide
 * @param byHand the kinds that headquarters may propose by hand
 * @param performanceAfter the group whose last month brings the entries in the annual performance, or null for none
 * @param titleHolders the names of those with a civilised title besides the units marked so, in comparable spelling
 */
record ConsequenceRules(
        String issuer,
        Map<Office, String> offices,
        int confirmationDays,
        int decisionDays,
        List<String> byHand,
        String performanceAfter,
        Set<String> titleHolders) {

    ConsequenceRules {
        offices = Map.copyOf(offices);
        byHand = List.copyOf(byHand);
        titleHolders = Set.copyOf(titleHolders);
    }

    /** What the office is called in this programme. */
    String name(Office office) {
        return offices.getOrDefault(office, office.label());
    }
}
