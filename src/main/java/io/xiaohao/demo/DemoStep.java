package io.xiaohao.demo;

import io.xiaohao.demo.picture.Shot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing somebody does about an issue.
 *
 * @param at when, as {@link DemoDays} reads it
 * @param task the key of the task that is taken up
 * @param claimOnly whether it is only claimed, which is signing for an issue (签收)
 * @param part which part of the issue, from 1; 0 for the issue itself
 * @param answers the variables on completion; days are relative
 * @param pictures what is photographed and handed in
 * @param picturesOf the story whose pictures are handed in instead of own ones, or null
 * @param flaw what is wrong with the pictures, or null
 */
record DemoStep(
        String at,
        String task,
        boolean claimOnly,
        int part,
        Map<String, Object> answers,
        List<Shot> pictures,
        String picturesOf,
        DemoFlaw flaw) {

    DemoStep {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        pictures = List.copyOf(pictures);
    }
}
