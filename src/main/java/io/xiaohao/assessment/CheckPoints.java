package io.xiaohao.assessment;

import io.xiaohao.organization.Organization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where check points lie: in the area their pack says, and after it took one out, in that of the rounds it was in. */
@Component
public class CheckPoints {

    private final AssessmentPacks packs;
    private final Organization organization;
    private final JdbcClient jdbc;

    CheckPoints(AssessmentPacks packs, Organization organization, JdbcClient jdbc) {
        this.packs = packs;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    /** The code of the area that a check point lies in; an area's own code as it is. */
    public String areaOf(String programme, String code) {
        boolean area = !organization.pathToRoot(code).isEmpty();
        return area
                ? code
                : packs.find(programme)
                        .flatMap(rules -> rules.checkPoint(code))
                        .map(CheckPoint::areaCode)
                        .orElseGet(() -> frozen("links", programme, code));
    }

    /** The name of a check point or area. */
    public String nameOf(String programme, String code) {
        return packs.find(programme)
                .flatMap(rules -> rules.checkPoint(code))
                .map(CheckPoint::name)
                .orElseGet(() -> organization.pathToRoot(code).isEmpty()
                        ? frozen("object_name", programme, code)
                        : organization.areaByCode(code).name());
    }

    private String frozen(String column, String programme, String code) {
        return jdbc.sql("select " + column + " from assessment_member where programme = ? and object_code = ?"
                        + " order by period desc limit 1")
                .params(programme, code)
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty())
                .orElse(code);
    }
}
