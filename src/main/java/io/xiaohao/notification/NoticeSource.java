package io.xiaohao.notification;

import io.xiaohao.journal.DomainEvent;
import java.util.List;

/** Knows what people are told of the events of one module. */
interface NoticeSource {

    /** What is told of the event; most events nobody is told of. */
    List<Message> toldOf(DomainEvent event);
}
