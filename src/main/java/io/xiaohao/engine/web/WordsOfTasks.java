package io.xiaohao.engine.web;

import io.xiaohao.dashboard.TaskWords;
import io.xiaohao.engine.webapps.TaskCard;
import io.xiaohao.engine.webapps.TaskSheets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The words of the cards, as the list of tasks shows them. */
@Component
class WordsOfTasks implements TaskWords {

    private final TaskSheets sheets;

    WordsOfTasks(TaskSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public Map<String, String> of(Collection<String> tasks) {
        Map<String, String> words = new HashMap<>();
        if (!tasks.isEmpty()) {
            sheets.cards(tasks).forEach(card -> words.put(card.id(), words(card)));
        }
        return words;
    }

    private static String words(TaskCard card) {
        if (card.facts() == null) {
            return card.number() + " " + TaskPageLines.text(card);
        }
        String text = card.facts().text();
        return text == null || text.isBlank()
                ? card.facts().heading()
                : card.facts().heading() + "：" + text;
    }
}
