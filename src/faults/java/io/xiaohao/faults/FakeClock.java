package io.xiaohao.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clock under one node's JVM that can be put forward and back while it runs: libfaketime, as Debian's package installs it
 * or {@code XIAOHAO_TEST_FAKETIME} names it. The product knows nothing of it.
 */
final class FakeClock {

    private final Path library;
    private final Path setting;
    private Duration ahead = Duration.ZERO;

    private FakeClock(Path library, Path setting) {
        this.library = library;
        this.setting = setting;
    }

    /** A clock that goes right until it is put; empty where the library is not there. */
    static Optional<FakeClock> in(Path folder, String name) {
        return library().map(library -> new FakeClock(library, folder.resolve("clock-" + name)).ahead(Duration.ZERO));
    }

    private static Optional<Path> library() {
        String named = System.getenv("XIAOHAO_TEST_FAKETIME");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isReadable);
        }
        try (Stream<Path> places = Files.list(Path.of("/usr/lib"))) {
            return places.map(place -> place.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::isReadable)
                    .findFirst();
        } catch (IOException noSuchSystem) {
            return Optional.empty();
        }
    }

    /** What the node is started with. Waiting goes by another clock, which stays as it is. */
    Map<String, String> settings() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", setting.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }

    /** Puts it so far from what is right; a running node follows within a second. */
    FakeClock ahead(Duration time) {
        ahead = time;
        try {
            Path next = Files.writeString(
                    setting.resolveSibling(setting.getFileName() + ".next"), "%+d\n".formatted(time.toSeconds()));
            Files.move(next, setting, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    /** Puts it forward, or back where it is negative, from what it shows. */
    void move(Duration time) {
        ahead(ahead.plus(time));
    }

    /** What it shows. */
    Instant now() {
        return Instant.now().plus(ahead);
    }
}
