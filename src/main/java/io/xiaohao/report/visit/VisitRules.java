package io.xiaohao.report.visit;

import io.xiaohao.programme.Origin;
import java.util.List;
import java.util.Map;

/**
 * What a programme says of visits.
 *
 * @param weekly whether every supervision group owes one a week
 * @param random how many of a week's visits are drawn for random supervision
 * @param randomOrigin where that number comes from
 * @param points the points to draw from, by the name of the object; may be empty
 */
record VisitRules(boolean weekly, int random, Origin randomOrigin, Map<String, List<String>> points) {

    /** Points are copied. */
    VisitRules {
        points = Map.copyOf(points);
    }

    /** The points of an object. */
    List<String> pointsOf(String object) {
        return points.getOrDefault(object, List.of());
    }
}
