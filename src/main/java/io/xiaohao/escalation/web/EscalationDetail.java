package io.xiaohao.escalation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.xiaohao.escalation.EscalationFile;
import java.util.List;

/** One escalation with its grounds, history and interviews; names and minutes are null for who may not read them. */
record EscalationDetail(
        @JsonUnwrapped EscalationBody escalation,
        boolean confidential,
        List<EscalationFile.Line> grounds,
        List<EscalationFile.Line> history,
        List<EscalationFile.Talk> interviews) {

    static EscalationDetail of(EscalationFile file) {
        return new EscalationDetail(
                EscalationBody.of(file.escalation()),
                file.confidential(),
                file.grounds(),
                file.history(),
                file.interviews());
    }
}
