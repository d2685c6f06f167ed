package io.xiaohao.programme;

/**
 * A programme as the database keeps it, so that it goes on when its folder is gone.
 *
 * @param contentHash hash of its files
 * @param retired whether its pack is gone
 * @param pack its pack, read from the stored files
 */
record StoredProgramme(String contentHash, boolean retired, AssembledPack pack) {

    String code() {
        return pack.programme().code();
    }
}
