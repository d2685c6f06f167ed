package io.xiaohao.node;

/** News of what nodes keep in memory. */
public interface ViewNews {

    /** Nobody tells and nobody listens: a node by itself. */
    ViewNews NONE = new ViewNews() {
        @Override
        public void changed(KeptView view) {
            // there is no other node to be told
        }

        @Override
        public void onChange(KeptView view, Runnable forget) {
            // there is no other node to hear from
        }
    };

    /** Something of this was changed: the other nodes forget theirs within a second after the running transaction's commit. */
    void changed(KeptView view);

    /** Runs whenever another node has changed something of this. It may run without need, and on any thread. */
    void onChange(KeptView view, Runnable forget);
}
