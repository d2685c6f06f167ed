package io.xiaohao.demo;

import io.xiaohao.demo.picture.SceneKind;
import io.xiaohao.demo.picture.Spot;
import java.util.Map;
import java.util.Optional;

/**
 * What is photographed in a programme's years gone by.
 *
 * @param middle the middle of the places
 * @param byCategory what an issue of a category looks like
 */
record DemoScenes(Spot middle, Map<String, SceneKind> byCategory) {

    DemoScenes {
        byCategory = Map.copyOf(byCategory);
    }

    /**
     * What the category looks like.
     *
     * @throws DemoFault where the file does not say
     */
    SceneKind of(String category) {
        return Optional.ofNullable(byCategory.get(category))
                .orElseThrow(() -> new DemoFault("演示没有写明类别“%s”拍什么画面。".formatted(category)));
    }
}
