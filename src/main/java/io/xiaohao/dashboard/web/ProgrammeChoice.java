package io.xiaohao.dashboard.web;

import io.xiaohao.programme.Programme;
import java.util.List;

/** A programme that the page can be shown for. */
record ProgrammeChoice(String code, String name, boolean chosen) {

    /** All of them; none where there is nothing to choose. */
    static List<ProgrammeChoice> of(List<Programme> programmes, Programme chosen) {
        if (programmes.size() < 2) {
            return List.of();
        }
        return programmes.stream()
                .map(each -> new ProgrammeChoice(
                        each.code(), each.name(), each.code().equals(chosen.code())))
                .toList();
    }
}
