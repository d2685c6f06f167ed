package io.xiaohao.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is to be told, and to whom.
 *
 * @param government the government
 * @param programme the programme's code
 * @param kind what it is about
 * @param occasion which event it tells of, so that nobody is told twice of the same
 * @param text a Chinese sentence without names of persons
 * @param link the page where one goes on
 * @param paper the paper to download, or null
 * @param recipients who is told, as {@link Recipient} writes them
 */
record Message(
        String government,
        String programme,
        NoticeKind kind,
        String occasion,
        String text,
        String link,
        String paper,
        Set<String> recipients) {

    private static final int LONGEST_TEXT = 1000;

    Message {
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
        recipients = Set.copyOf(recipients);
    }

    Message(
            String government,
            String programme,
            NoticeKind kind,
            String occasion,
            String text,
            String link,
            Collection<String> recipients) {
        this(government, programme, kind, occasion, text, link, null, new LinkedHashSet<>(recipients));
    }

    /** The same with a paper to download. */
    Message withPaper(String address) {
        return new Message(government, programme, kind, occasion, text, link, address, recipients);
    }
}
