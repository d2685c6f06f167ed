package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;

/**
 * The turn of the unit that has an issue: from its being handed over to its submission.
 *
 * @param handlingUnit the code of the unit that has the task, or null before the assignment
 * @param startedAt when the turn began, or null
 * @param signedBy who signed for it (签收), or null
 * @param signedAt when, or null
 * @param request what the unit asks for and waits to be answered, or null
 * @param signOff whose signature the drafted submission waits for, or null
 * @param submittedAt when it was handed in, or null
 * @param measures the measures last drafted or handed in, also in an earlier turn, or null
 */
@Embeddable
public record UnitTurn(
        @Column(name = "handling_unit") String handlingUnit,
        @Column(name = "turn_started_at") LocalDateTime startedAt,
        @Column(name = "signed_by") String signedBy,
        @Column(name = "signed_at") LocalDateTime signedAt,
        @Embedded Request request,

        @Enumerated(EnumType.STRING) @Column(name = "sign_off")
        SignOff signOff,

        @Column(name = "submitted_at") LocalDateTime submittedAt,
        String measures) {

    static final UnitTurn NONE = new UnitTurn(null, null, null, null, null, null, null, null);

    /** Another unit has it, and has yet to sign for it. */
    UnitTurn handedTo(String unit) {
        return new UnitTurn(unit, startedAt, null, null, null, null, submittedAt, measures);
    }

    /** The unit is to work on it, from now. */
    UnitTurn begun(LocalDateTime now) {
        return new UnitTurn(handlingUnit, now, signedBy, signedAt, null, null, null, measures);
    }

    UnitTurn signed(String account, LocalDateTime now) {
        return new UnitTurn(handlingUnit, startedAt, account, now, request, signOff, submittedAt, measures);
    }

    /** The unit asks for something; null: it was answered. */
    UnitTurn asking(Request asked) {
        return new UnitTurn(handlingUnit, startedAt, signedBy, signedAt, asked, signOff, submittedAt, measures);
    }

    UnitTurn with(String text) {
        return new UnitTurn(handlingUnit, startedAt, signedBy, signedAt, request, signOff, submittedAt, text);
    }

    UnitTurn awaiting(SignOff signature) {
        return new UnitTurn(handlingUnit, startedAt, signedBy, signedAt, request, signature, submittedAt, measures);
    }

    UnitTurn submitted(LocalDateTime now) {
        return new UnitTurn(handlingUnit, startedAt, signedBy, signedAt, request, null, now, measures);
    }
}
