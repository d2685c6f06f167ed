package io.xiaohao.programme;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one pack, read into memory: programme.yaml, tables (csv, xlsx) and decision tables (dmn); others are left. */
public final class PackSource {

    static final String MAIN_FILE = "programme.yaml";

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".csv", ".xlsx", ".dmn");
    private static final long LARGEST_FILE = 5_000_000;

    private final String name;
    private final boolean builtIn;
    private final SortedMap<String, byte[]> files;

    private PackSource(String name, boolean builtIn, Map<String, byte[]> files) {
        this.name = name;
        this.builtIn = builtIn;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** A pack that comes with the product. */
    static PackSource builtIn(String name, Map<String, byte[]> files) {
        return new PackSource(name, true, files);
    }

    /** A pack given by its files. */
    static PackSource of(String name, Map<String, byte[]> files) {
        return new PackSource(name, false, files);
    }

    /** The pack in a folder; refused where there is no such folder or a file is larger than 5 MB. */
    public static PackSource folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Refusal.notFound("没有文件夹“%s”。".formatted(folder));
        }
        Path whole = folder.toAbsolutePath().normalize();
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(whole)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile).sorted()::iterator) {
                String file = whole.relativize(path).toString().replace('\\', '/');
                if (belongs(file)) {
                    files.put(file, bytes(path));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("读不了方案包文件夹“%s”。".formatted(folder), failure);
        }
        return new PackSource(String.valueOf(whole.getFileName()), false, files);
    }

    /** The folder's name, by which faults call the pack. */
    public String name() {
        return name;
    }

    /** Whether it comes with the product, so that a fault stops the start. */
    public boolean builtIn() {
        return builtIn;
    }

    /** The files by their path in the folder, with / between, in the order of their names. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** SHA-256 over names and contents, hex: the same pack has the same. */
    String contentHash() {
        StringBuilder listing = new StringBuilder();
        files.forEach((file, bytes) ->
                listing.append(file).append('\n').append(Sha256.of(bytes)).append('\n'));
        return Sha256.of(listing.toString());
    }

    /** Whether a file of that name is part of a pack; what Excel and editors leave beside it is not. */
    static boolean belongs(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean leftover = last.startsWith(".") || last.startsWith("~");
        return !leftover && ENDINGS.stream().anyMatch(last::endsWith);
    }

    private static byte[] bytes(Path path) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            throw Refusal.tooLarge("文件“%s”超过5兆字节，方案包里的文件不能这么大。".formatted(path.getFileName()));
        }
        return Files.readAllBytes(path);
    }
}
