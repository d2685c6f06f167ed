package io.xiaohao.notification;

import java.time.LocalDateTime;

/**
 * A notice as its reader sees it.
 *
 * @param id its number
 * @param government the government
 * @param programme the programme's code
 * @param kind what it is about
 * @param text what happened
 * @param link the page where one goes on, within the product
 * @param paper the address of a paper to download, or null
 * @param at when it was written
 * @param read whether the reader has read it
 */
public record Notice(
        long id,
        String government,
        String programme,
        NoticeKind kind,
        String text,
        String link,
        String paper,
        LocalDateTime at,
        boolean read) {}
