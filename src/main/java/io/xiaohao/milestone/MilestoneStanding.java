package io.xiaohao.milestone;

import io.xiaohao.milestone.Judgement.Lack;
import io.xiaohao.milestone.MilestoneOutlook.Outlook;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a milestone stands.
 *
 * @param milestone the milestone
 * @param state how far it is, for all objects that are shown
 * @param outlook the way that is left for all of them; null once its date is over
 * @param objects object by object, in the pack's order
 */
public record MilestoneStanding(
        Milestone milestone, MilestoneState state, Outlook outlook, List<ObjectStanding> objects) {

    /** Objects are copied. */
    public MilestoneStanding {
        objects = List.copyOf(objects);
    }

    /**
     * How one object stands.
     *
     * @param areaCode the object
     * @param object its name
     * @param state how far it is
     * @param points as recorded; null where they are not
     * @param rate as frozen once the date is over, as of now before; null where the list is empty
     * @param lacking what is lacking, once judged
     * @param outlook the way that is left; null once the date is over
     */
    public record ObjectStanding(
            String areaCode,
            String object,
            MilestoneState state,
            BigDecimal points,
            BigDecimal rate,
            List<Lack> lacking,
            Outlook outlook) {

        /** The list is copied. */
        public ObjectStanding {
            lacking = List.copyOf(lacking);
        }
    }
}
