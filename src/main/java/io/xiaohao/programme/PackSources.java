package io.xiaohao.programme;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds the packs: those that come with the product, and those in the administrator's folder. */
@Component
class PackSources {

    private static final String FOLDER = "/programmes/";

    private final ResourcePatternResolver resources;
    private final String programmesDir;
    private final String only;

    PackSources(
            ResourcePatternResolver resources,
            @Value("${xiaohao.programmes-dir:}") String programmesDir,
            @Value("${xiaohao.programmes.only:}") String only) {
        this.resources = resources;
        this.programmesDir = programmesDir.strip();
        this.only = only.strip();
    }

    /** Whether just one pack is asked for, so that the absence of others means nothing. */
    boolean onlyOne() {
        return !only.isEmpty();
    }

    /** The packs to load, the built-in ones first; refused where the one asked for does not exist. */
    List<PackSource> all() {
        List<PackSource> found = new ArrayList<>(builtIn());
        found.addAll(inFolder());
        if (!onlyOne()) {
            return found;
        }
        Optional<PackSource> named = found.stream()
                .filter(source -> PackReader.read(source).contents().programme().equals(only))
                .reduce((earlier, later) -> later);
        return List.of(named.orElseGet(() -> PackSource.folder(Path.of(only))));
    }

    private List<PackSource> builtIn() {
        Map<String, Map<String, byte[]>> packs = new TreeMap<>();
        for (Resource resource : resources()) {
            String path = path(resource);
            int slash = path.indexOf('/');
            if (slash > 0 && resource.isReadable() && PackSource.belongs(path)) {
                packs.computeIfAbsent(path.substring(0, slash), pack -> new TreeMap<>())
                        .put(path.substring(slash + 1), bytes(resource));
            }
        }
        List<PackSource> sources = new ArrayList<>();
        packs.forEach((name, files) -> sources.add(PackSource.builtIn(name, files)));
        return sources;
    }

    private List<PackSource> inFolder() {
        if (programmesDir.isEmpty()) {
            return List.of();
        }
        Path folder = Path.of(programmesDir);
        if (!Files.isDirectory(folder)) {
            throw Refusal.notFound("没有方案包文件夹“%s”；请检查环境变量 XIAOHAO_PROGRAMMES_DIR。".formatted(folder));
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(PackSource::folder)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("读不了方案包文件夹“%s”。".formatted(folder), failure);
        }
    }

    private Resource[] resources() {
        try {
            return resources.getResources("classpath*:programmes/**");
        } catch (IOException failure) {
            throw new UncheckedIOException("找不到内置的方案包。", failure);
        }
    }

    /** The path behind the folder of all packs, whether it lies on disk or in a jar within a jar. */
    private static String path(Resource resource) {
        try {
            String address = UriUtils.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
            return address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
        } catch (IOException failure) {
            throw new UncheckedIOException("内置方案包的文件“%s”读不了。".formatted(resource), failure);
        }
    }

    private static byte[] bytes(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("内置方案包的文件“%s”读不了。".formatted(resource), failure);
        }
    }
}
