package io.xiaohao.document;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a sheet in a JVM of its own; exits with 1 where the number of rows is not what is expected. */
final class SheetMemoryProbe {

    private SheetMemoryProbe() {}

    public static void main(String[] arguments) {
        AtomicInteger rows = new AtomicInteger();
        new SheetReader().read(Path.of(arguments[0]), row -> rows.incrementAndGet() > 0);
        System.exit(rows.get() == Integer.parseInt(arguments[1]) ? 0 : 1);
    }
}
