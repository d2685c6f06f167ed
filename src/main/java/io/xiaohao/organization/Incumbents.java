package io.xiaohao.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Works out who is in a post on a day. */
final class Incumbents {

    private Incumbents() {}

    static Optional<String> holder(OrganizationSnapshot snapshot, String postCode, LocalDate day) {
        return snapshot.holdings(postCode).stream()
                .filter(holding -> !holding.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Holding::account);
    }

    static List<String> deputies(OrganizationSnapshot snapshot, String postCode, LocalDate day) {
        return snapshot.deputies(postCode).stream()
                .filter(deputy -> deputy.covers(day))
                .map(Deputy::account)
                .toList();
    }

    static List<String> acting(OrganizationSnapshot snapshot, String postCode, LocalDate day) {
        List<String> deputies = deputies(snapshot, postCode, day);
        return deputies.isEmpty() ? holder(snapshot, postCode, day).stream().toList() : deputies;
    }
}
