package io.xiaohao.organization;

import org.springframework.stereotype.Component;

/** Keeps the latest snapshot of all governments. */
@Component
class OrganizationSnapshots {

    private final LatestView<OrganizationSnapshot> view;

    OrganizationSnapshots(OrganizationTables tables) {
        view = new LatestView<>(before -> tables.snapshot());
    }

    OrganizationSnapshot current() {
        return view.current();
    }

    void changed() {
        view.changed();
    }
}
