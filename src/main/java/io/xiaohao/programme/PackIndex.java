package io.xiaohao.programme;

import io.xiaohao.organization.Post;
import io.xiaohao.organization.PostKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The units, areas and posts of a pack, as its other tables refer to them. */
final class PackIndex {

    private final Reference units = new Reference();
    private final Reference areas = new Reference();
    private final Reference posts = new Reference();
    private final List<Post> allPosts = new ArrayList<>();

    PackIndex(PackContents contents) {
        contents.rows(TableSchema.UNITS.file()).forEach(row -> add(units, row, "编码", "单位"));
        contents.rows(TableSchema.AREAS.file()).forEach(row -> add(areas, row, "编码", "区域"));
        addPosts(contents);
    }

    Reference units() {
        return units;
    }

    Reference areas() {
        return areas;
    }

    Reference posts() {
        return posts;
    }

    /** The posts of posts.csv, then those that every unit has where posts.csv names none of the kind. */
    List<Post> allPosts() {
        return List.copyOf(allPosts);
    }

    private static void add(Reference reference, PackRow row, String code, String name) {
        if (!row.blank(code) && !row.blank(name)) {
            reference.add(row.cell(code), row.cell(name));
        }
    }

    private void addPosts(PackContents contents) {
        String government = contents.government();
        Set<String> named = new HashSet<>();
        for (PackRow row : contents.rows(TableSchema.POSTS.file())) {
            PostKind kind = PostKind.named(row.cell("岗位类型")).orElse(null);
            if (kind == null || row.blank("岗位编码") || row.blank("职务")) {
                continue;
            }
            String unit = units.codeOrNull(row.cell("单位"));
            named.add(unit + " " + kind);
            add(new Post(row.cell("岗位编码"), government, unit, kind, row.cell("职务"), false));
        }
        List<PostKind> kinds = contents.mainFile().texts("unit-posts").stream()
                .flatMap(word -> PostKind.named(word).stream())
                .distinct()
                .toList();
        for (PackRow row : contents.rows(TableSchema.UNITS.file())) {
            kinds.stream()
                    .filter(kind -> !named.contains(row.cell("编码") + " " + kind))
                    .forEach(kind -> add(unitPost(government, row, kind)));
        }
    }

    private static Post unitPost(String government, PackRow row, PostKind kind) {
        String unit = row.cell("编码");
        return new Post(kind.codeIn(unit), government, unit, kind, row.cell("单位") + kind.label(), false);
    }

    private void add(Post post) {
        if (!posts.knows(post.code())) {
            posts.add(post.code(), post.name());
            allPosts.add(post);
        }
    }
}
