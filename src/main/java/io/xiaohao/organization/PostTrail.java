package io.xiaohao.organization;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps in the government's journal who was given which post: whoever holds one decides. */
@Component
class PostTrail {

    private final Journal journal;

    PostTrail(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void note(PostChanged change) {
        Post post = change.post();
        journal.record(DomainEvent.of(change.event(), post.government(), null, post.name())
                .with("post", post.code())
                .with("account", change.account())
                .with("from", change.from())
                .with("until", change.until()));
    }
}
