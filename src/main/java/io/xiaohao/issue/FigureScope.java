package io.xiaohao.issue;

import java.util.Objects;

/**
 * Whose issues are counted.
 *
 * @param programme the programme's code
 * @param kind how they belong to it
 * @param code of the supervised object, or of the unit
 */
public record FigureScope(String programme, Kind kind, String code) {

    /** Nothing of it may be missing. */
    public FigureScope {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
    }

    /** The issues of a supervised object. */
    public static FigureScope object(String programme, String objectCode) {
        return new FigureScope(programme, Kind.OBJECT, objectCode);
    }

    /** All issues of a programme. */
    public static FigureScope whole(String programme) {
        return new FigureScope(programme, Kind.WHOLE, "");
    }

    /** The issues that a unit leads. */
    public static FigureScope ledBy(String programme, String unitCode) {
        return new FigureScope(programme, Kind.LED_BY, unitCode);
    }

    /** The issues with which a unit helps as a responsible unit. */
    public static FigureScope helpedBy(String programme, String unitCode) {
        return new FigureScope(programme, Kind.HELPED_BY, unitCode);
    }

    /** How issues belong to a scope. */
    public enum Kind {
        /** All are counted. */
        WHOLE("1 = 1"),
        /** They lie in the supervised object. */
        OBJECT("i.object_code = :code"),
        /** The unit is their lead unit. */
        LED_BY("i.lead_unit = :code"),
        /** The unit is one of their responsible units. */
        HELPED_BY("exists (select 1 from issue_responsible_unit r where r.issue_id = i.id and r.unit_code = :code)");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
