package io.xiaohao.notification;

import io.xiaohao.consequence.Consequence;
import io.xiaohao.consequence.ConsequenceBasis;
import io.xiaohao.consequence.ConsequenceNews;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells a unit what its results bring. */
@Component
class ConsequenceNotices {

    List<Message> toldOf(ConsequenceNews news) {
        Consequence consequence = news.consequence();
        ConsequenceBasis basis = consequence.basis();
        if (basis.unitCode() == null) {
            return List.of();
        }
        return List.of(new Message(
                consequence.government(),
                consequence.programme(),
                NoticeKind.CONSEQUENCE,
                "%s|%d".formatted(news.event(), consequence.id()),
                "“%s”的结果运用事项“%s”（%s）：%s。"
                        .formatted(
                                basis.objectName(),
                                basis.label(),
                                basis.days(),
                                consequence.state().label()),
                NoticeLinks.consequences(consequence.programme(), basis.objectName()),
                Set.of(Recipient.unit(basis.unitCode()))));
    }
}
