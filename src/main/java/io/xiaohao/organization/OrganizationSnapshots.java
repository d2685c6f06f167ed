package io.xiaohao.organization;

import io.xiaohao.node.KeptView;
import io.xiaohao.node.ViewNews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps the latest snapshot of all governments. */
@Component
class OrganizationSnapshots {

    private final LatestView<OrganizationSnapshot> view;
    private final ViewNews news;

    @Autowired
    OrganizationSnapshots(OrganizationTables tables, ViewNews news) {
        this.view = new LatestView<>(before -> tables.snapshot());
        this.news = news;
        news.onChange(KeptView.ORGANIZATION, view::forget);
    }

    OrganizationSnapshots(OrganizationTables tables) {
        this(tables, ViewNews.NONE);
    }

    OrganizationSnapshot current() {
        return view.current();
    }

    void changed() {
        view.changed();
        news.changed(KeptView.ORGANIZATION);
    }
}
