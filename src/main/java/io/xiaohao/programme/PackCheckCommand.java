package io.xiaohao.programme;

import io.xiaohao.refusal.Refusal;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** {@code check-pack FOLDER}: tells each fault of a pack on a line of its own; needs no application. */
public final class PackCheckCommand {

    private PackCheckCommand() {}

    /**
     * Checks the pack in the folder that the only argument names.
     *
     * @return the exit code: 0 where the pack is right, 1 where it has a fault or cannot be read
     */
    public static int run(String[] args, PrintStream out) {
        if (args.length != 1) {
            out.println("用法：check-pack 方案包文件夹");
            return 1;
        }
        try {
            return report(PackSource.folder(Path.of(args[0])), out);
        } catch (Refusal refusal) {
            out.println(refusal.getMessage());
        } catch (InvalidPathException | UncheckedIOException unreadable) {
            out.println("读不了文件夹“%s”：%s".formatted(args[0], unreadable.getMessage()));
        }
        return 1;
    }

    private static int report(PackSource source, PrintStream out) {
        List<PackFault> faults = PackCheck.standard().check(source);
        if (faults.isEmpty()) {
            out.println(summary(PackReader.read(source).contents()));
            return 0;
        }
        faults.forEach(out::println);
        out.println("方案包 %s 有%d处错误。".formatted(source.name(), faults.size()));
        return 1;
    }

    private static String summary(PackContents contents) {
        PackIndex index = new PackIndex(contents);
        long objects = contents.rows(TableSchema.AREAS.file()).stream()
                .filter(row -> Cells.yes(row, "督战对象"))
                .count();
        return "方案包 %s 检查通过：单位 %d 个，区域 %d 个（督战对象 %d 个），岗位 %d 个，责任关系 %d 条，问题清单 %d 个，问题类别 %d 个，自带决策表 %d 个。"
                .formatted(
                        contents.programme(),
                        index.units().size(),
                        index.areas().size(),
                        objects,
                        index.posts().size(),
                        contents.rows(TableSchema.RESPONSIBILITIES.file()).size(),
                        contents.rows(TableSchema.LISTS.file()).size(),
                        contents.rows(TableSchema.CATEGORIES.file()).size(),
                        contents.decisionTables().size());
    }
}
