package io.xiaohao.rehearsal.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * One step of a scenario.
 *
 * @param line the line in the file, from 1
 * @param at when it is played
 * @param verb what is done
 * @param content the verb's value; every scalar is a text
 * @param about what it is about
 * @param with the answers given, in the file's order; a list or a map is kept as its JSON text
 * @param account who does it, or null for who usually would
 */
public record Step(
        int line,
        LocalDateTime at,
        Verb verb,
        JsonNode content,
        About about,
        Map<String, String> with,
        String account) {

    /** Whether it completes this task of this process. */
    public boolean completes(String task, String businessKey) {
        return verb == Verb.COMPLETE && content.asText().equals(task) && about.fits(task, businessKey);
    }
}
