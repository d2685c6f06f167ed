package io.xiaohao.organization;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** How names are written in a cell or a field: several separated by 、 and the same whether typed in full width or half. */
public final class Names {

    private static final String SEPARATORS = "、；;，,\n\r";

    private Names() {}

    /**
     * The names in a text, in their order, each once. A separator within brackets belongs to the name, as in
     * 凤溪社区（朝阳新村居、华桥新村居）. Null and blank give none.
     */
    public static List<String> split(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            depth = Math.max(0, depth + nesting(character));
            if (depth == 0 && SEPARATORS.indexOf(character) >= 0) {
                names.add(text.substring(start, at).strip());
                start = at + 1;
            }
        }
        names.add(text.substring(start).strip());
        return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** What two spellings of one name have in common: full-width forms and spaces make no difference. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static int nesting(char character) {
        return switch (character) {
            case '（', '(' -> 1;
            case '）', ')' -> -1;
            default -> 0;
        };
    }
}
