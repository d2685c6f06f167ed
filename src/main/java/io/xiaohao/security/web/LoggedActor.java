package io.xiaohao.security.web;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Names the actor in every structured line: the account, which the request has put there, or else the system. */
class LoggedActor implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    @Override
    public void customize(Members<ILoggingEvent> members) {
        members.add(AccountInLog.ACCOUNT, LoggedActor::system).whenNotNull();
    }

    private static String system(ILoggingEvent line) {
        return line.getMDCPropertyMap().containsKey(AccountInLog.ACCOUNT) ? null : "system";
    }
}
