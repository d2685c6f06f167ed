package io.xiaohao.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The visits of the hundred days' scenario: every group owes one a week, from week 22 to week 52.
 *
 * @param due minute and subject
 * @param recorded minute, method and subject
 * @param missed minute and subject
 */
record VisitsByHand(List<String> due, List<String> recorded, List<String> missed) {

    private static final int FIRST_WEEK = 22;

    /**
     * From week 22 to week 52, the first working day of each; every day after one of these is a working day. 06-14, 09-20,
     * 09-21 and 10-01 to 10-07 are holidays.
     */
    static final List<String> FIRST_WORKING_DAYS = List.of(
            "2021-05-31",
            "2021-06-07",
            "2021-06-15",
            "2021-06-21",
            "2021-06-28",
            "2021-07-05",
            "2021-07-12",
            "2021-07-19",
            "2021-07-26",
            "2021-08-02",
            "2021-08-09",
            "2021-08-16",
            "2021-08-23",
            "2021-08-30",
            "2021-09-06",
            "2021-09-13",
            "2021-09-22",
            "2021-09-27",
            "2021-10-08",
            "2021-10-11",
            "2021-10-18",
            "2021-10-25",
            "2021-11-01",
            "2021-11-08",
            "2021-11-15",
            "2021-11-22",
            "2021-11-29",
            "2021-12-06",
            "2021-12-13",
            "2021-12-20",
            "2021-12-27");

    /** Recorded by a step; the others at 10:00 of the week's second working day. */
    private static final Map<String, String> VISITS_OF_THEIR_OWN = Map.of(
            "2021-W23/砚山县", "2021-06-09T15:00 PHONE",
            "2021-W24/砚山县", "2021-06-16T15:00 ON_SITE",
            "2021-W25/丘北县", "2021-06-23T15:00 INTERVIEW",
            "2021-W30/广南县", "2021-07-27T15:00 VIDEO",
            "2021-W31/马关县", "2021-08-04T15:00 WRITTEN");

    /** Not by Sunday's end. */
    private static final Map<String, String> MISSED_VISITS = Map.of(
            "2021-W23/丘北县", "2021-06-14T00:00",
            "2021-W36/富宁县", "2021-09-13T00:00");

    static VisitsByHand of(List<String> counties) {
        VisitsByHand visits = new VisitsByHand(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int index = 0; index < FIRST_WORKING_DAYS.size(); index++) {
            LocalDate first = LocalDate.parse(FIRST_WORKING_DAYS.get(index));
            for (String county : counties) {
                visits.add(first, "2021-W" + (FIRST_WEEK + index) + "/" + county);
            }
        }
        return visits;
    }

    private void add(LocalDate first, String subject) {
        due.add(first + "T09:00 " + subject);
        if (MISSED_VISITS.containsKey(subject)) {
            missed.add(MISSED_VISITS.get(subject) + " " + subject);
            return;
        }
        String own = VISITS_OF_THEIR_OWN.getOrDefault(subject, first.plusDays(1) + "T10:00 ON_SITE");
        recorded.add(own + " " + subject);
    }
}
