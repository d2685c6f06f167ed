package io.xiaohao.journal;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * One sealed line of a government's journal.
 *
 * @param seq its place in the chain, from 1
 * @param at when it happened, whole seconds, Asia/Shanghai
 * @param event what happened
 * @param programme code of the programme; may be null
 * @param subject what it is about; may be null
 * @param actor the account, or {@code system}
 * @param data further facts as JSON text with sorted keys
 * @param hash SHA-256, hexadecimal, over {@link #text()} and the hash of the line before
 */
public record JournalLine(
        long seq,
        LocalDateTime at,
        String event,
        String programme,
        String subject,
        String actor,
        String data,
        String hash) {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+08:00'");

    /** The line as it is hashed and exported: one JSON object, keys in fixed order, no line break. */
    public String text() {
        StringBuilder line = new StringBuilder(160 + data.length());
        line.append("{\"seq\":").append(seq).append(",\"at\":\"");
        AT.formatTo(at, line);
        line.append('"');
        appendText(line, "event", event);
        appendText(line, "programme", programme);
        appendText(line, "subject", subject);
        appendText(line, "actor", actor);
        return line.append(",\"data\":").append(data).append('}').toString();
    }

    /** The same entry at another place of the chain, unsealed. */
    JournalLine at(long otherSeq) {
        return new JournalLine(otherSeq, at, event, programme, subject, actor, data, null);
    }

    private static void appendText(StringBuilder line, String key, String value) {
        line.append(",\"").append(key).append("\":");
        if (value == null) {
            line.append("null");
            return;
        }
        line.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, line);
        line.append('"');
    }
}
