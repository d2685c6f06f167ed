package io.xiaohao.faults;

import io.xiaohao.testing.ProductProcess.Launch;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The product as one jar, which the JVM can share classes of between starts: a node that is killed a hundred times must
 * come up without loading and verifying twenty thousand classes each time.
 */
final class NodeImage {

    private final Launch launch;
    private final Path archive;

    private NodeImage(Launch launch, Path archive) {
        this.launch = launch;
        this.archive = archive;
    }

    /** Puts the classes of this build into one jar in the folder. */
    static NodeImage in(Path folder) throws IOException {
        Path jar = folder.resolve("product.jar");
        Launch build = Launch.ofThisBuild();
        List<String> parts = List.of(build.classPath().split(File.pathSeparator));
        List<Path> folders =
                parts.stream().map(Path::of).filter(Files::isDirectory).toList();
        List<String> libraries = parts.stream()
                .filter(part -> Files.isRegularFile(Path.of(part)))
                .toList();
        pack(folders, jar);
        String classPath = jar + File.pathSeparator + String.join(File.pathSeparator, libraries);
        return new NodeImage(new Launch(build.options(), classPath), folder.resolve("classes.jsa"));
    }

    /** A start that leaves behind, when it is told to stop, what later starts share. */
    Launch first() {
        return launch.with("-XX:ArchiveClassesAtExit=" + archive)
                .with("-Xlog:cds=off")
                .with("-Xlog:cds+dynamic=off");
    }

    /** A start with what the first has left behind, where it has. */
    Launch later() {
        return Files.isRegularFile(archive)
                ? launch.with("-XX:SharedArchiveFile=" + archive).with("-Xlog:cds=off")
                : launch;
    }

    /** With entries for the folders too: some libraries look for what lies in them. */
    private static void pack(List<Path> folders, Path jar) throws IOException {
        Set<String> seen = new HashSet<>();
        try (JarOutputStream out = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
            out.setLevel(0);
            for (Path folder : folders) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(path -> !path.equals(folder)).forEach(path -> add(folder, path, seen, out));
                }
            }
        }
    }

    private static void add(Path folder, Path path, Set<String> seen, JarOutputStream out) {
        boolean directory = Files.isDirectory(path);
        String name = folder.relativize(path).toString().replace(File.separatorChar, '/') + (directory ? "/" : "");
        if (!seen.add(name)) {
            return;
        }
        try {
            out.putNextEntry(new JarEntry(name));
            if (!directory) {
                Files.copy(path, out);
            }
            out.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
