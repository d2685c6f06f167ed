package io.xiaohao.issue.exchange;

/**
 * The checked rows of one file, kept until an issue has been made of each.
 *
 * @param id its key
 * @param programme code of the programme it was imported into
 * @param account who imported it
 * @param state how far it is
 * @param rows rows with data
 * @param accepted issues made of it, known once it is DONE
 */
record ImportBatch(long id, String programme, String account, State state, int rows, int accepted) {

    /** How far a batch is. */
    enum State {
        /** Checked and kept; nobody has begun with it. */
        CHECKED,
        /** Issues are being made of it, or were until somebody died over it. */
        RUNNING,
        /** Nothing is left to do. */
        DONE
    }

    boolean isDone() {
        return state == State.DONE;
    }
}
