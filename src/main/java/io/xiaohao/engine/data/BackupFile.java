package io.xiaohao.engine.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.xiaohao.refusal.Refusal;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup file that is read: a zip archive, whose directory stands at its end, where one that was cut off has none. */
final class BackupFile implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String EVIDENCE = "evidence/";
    static final String UPLOADS = "imports/";

    /** How the manifest is written and read. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final ZipFile archive;
    private final Manifest manifest;

    private BackupFile(ZipFile archive, Manifest manifest) {
        this.archive = archive;
        this.manifest = manifest;
    }

    /**
     * Opens it.
     *
     * @throws Refusal where there is none, it is cut off, no backup, or of a newer version of the product
     */
    static BackupFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw Refusal.notFound("没有备份文件“%s”。".formatted(path));
        }
        ZipFile archive = null;
        try {
            archive = new ZipFile(path.toFile());
            return new BackupFile(archive, manifest(archive, path));
        } catch (ZipException cutOff) {
            close(archive);
            throw Refusal.invalid(null, "“%s”不完整或不是备份文件，没有恢复任何内容。".formatted(path));
        } catch (IOException | RuntimeException failed) {
            close(archive);
            throw failed;
        }
    }

    private static Manifest manifest(ZipFile archive, Path path) throws IOException {
        ZipEntry entry = archive.getEntry(MANIFEST);
        if (entry == null) {
            throw Refusal.invalid(null, "“%s”里没有备份清单，不是备份文件，没有恢复任何内容。".formatted(path));
        }
        try (InputStream in = archive.getInputStream(entry)) {
            byte[] text = in.readAllBytes();
            int format = JSON.readTree(text).path("format").asInt();
            if (format > Manifest.FORMAT) {
                throw Refusal.invalid(
                        null, "“%s”的备份格式是第 %d 版，本程序只认识到第 %d 版，请用新版本的程序恢复。".formatted(path, format, Manifest.FORMAT));
            }
            return JSON.readValue(text, Manifest.class);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads the rows of a table. */
    void read(Manifest.Kept table, Table.RowTaker taker) throws IOException, SQLException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(open(TABLES + table.name())))) {
            for (Object[] row = next(table, in); row != null; row = next(table, in)) {
                taker.take(row);
            }
        }
    }

    /** The names of the entries below a folder, without it. */
    List<String> below(String folder) {
        return archive.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .toList();
    }

    /** An entry's content; to be closed by the caller. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            throw Refusal.invalid(null, "备份文件里缺少“%s”，没有恢复任何内容。".formatted(name));
        }
        return archive.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private static Object[] next(Manifest.Kept table, DataInputStream in) throws IOException {
        return RowStream.read(table.columns().size(), in);
    }

    private static void close(ZipFile archive) throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
