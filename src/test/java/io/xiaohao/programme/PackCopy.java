package io.xiaohao.programme;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A pack in memory, copied from a folder, to be altered by a test. */
final class PackCopy {

    static final Path QINGXI = Path.of("src/test/resources/packs/qingxi-2025");

    private final String name;
    private final Map<String, byte[]> files;

    private PackCopy(String name, Map<String, byte[]> files) {
        this.name = name;
        this.files = files;
    }

    static PackCopy qingxi() {
        return of(QINGXI);
    }

    static PackCopy of(Path folder) {
        PackSource source = PackSource.folder(folder);
        return new PackCopy(source.name(), new TreeMap<>(source.files()));
    }

    PackCopy with(String file, String text) {
        return with(file, text, StandardCharsets.UTF_8);
    }

    PackCopy with(String file, String text, Charset charset) {
        files.put(file, text.getBytes(charset));
        return this;
    }

    PackCopy without(String file) {
        files.remove(file);
        return this;
    }

    /** Fails where the text to replace does not stand in the file, so that no test is empty. */
    PackCopy replace(String file, String before, String after) {
        String text = text(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " 里没有 " + before);
        }
        return with(file, text.replace(before, after));
    }

    PackCopy append(String file, String line) {
        return with(file, text(file) + line + "\r\n");
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    PackSource source() {
        return PackSource.of(name, files);
    }

    PackSource builtIn() {
        return PackSource.builtIn(name, files);
    }
}
