package io.xiaohao.issue.exchange;

import java.time.LocalDateTime;

/**
 * A file handed in on the import's page.
 *
 * @param id its key, which nobody can guess
 * @param programme code of the programme it is for
 * @param account who handed it in
 * @param fileName what it was called
 * @param sha256 of its content
 * @param uploadedAt when
 * @param state how far it is
 * @param preview what would become of it; null where the same file was imported before
 * @param message what to tell beside it; null where there is nothing
 */
public record ImportUpload(
        String id,
        String programme,
        String account,
        String fileName,
        String sha256,
        LocalDateTime uploadedAt,
        State state,
        ImportPreview preview,
        String message) {

    /** How far an upload is. */
    public enum State {
        /** Looked at; its owner has to confirm it. */
        CHECKED,
        /** Confirmed: it is being imported, or will be after a restart. */
        CONFIRMED,
        /** Its issues are there. */
        DONE,
        /** It broke off before anything was kept; it may be confirmed again. */
        FAILED
    }

    /** Whether it waits for somebody to confirm it. */
    public boolean isWaiting() {
        return state == State.CHECKED || state == State.FAILED;
    }
}
