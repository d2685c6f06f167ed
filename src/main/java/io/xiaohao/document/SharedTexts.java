package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The workbook's shared texts, kept in a temporary file behind a few megabytes of cache, so that a sheet of any length
 * takes the same memory. Excel numbers them by first appearance, so reading a sheet walks through them in order.
 */
final class SharedTexts implements Closeable {

    private static final int PAGE = 64 * 1024;
    private static final int CACHED_PAGES = 96;
    private static final int FIRST_CAPACITY = 1024;
    /** A power of two; few texts, such as a category's name, make up most of a list. */
    private static final int RECENT = 1024;

    private final int most;
    private final FileChannel file;
    private final Map<Integer, byte[]> cache = new LinkedHashMap<>(CACHED_PAGES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > CACHED_PAGES;
        }
    };
    /** Where each text ends. */
    private int[] ends = new int[FIRST_CAPACITY];

    private int count;
    private ByteBuffer tail = ByteBuffer.allocate(PAGE);
    private int stored;
    private int currentPage = -1;
    private byte[] current;
    private final String[] recent = new String[RECENT];
    private final int[] recentNumbers = new int[RECENT];

    SharedTexts(int most) {
        this.most = most;
        try {
            file = FileChannel.open(
                    Files.createTempFile("xiaohao-texts-", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Appends a text; its number is the count before. */
    void add(String text) {
        if (count == most) {
            throw Refusal.tooLarge("文件中不同的文字超过 %,d 条，请拆分后再上传。".formatted(most));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        append(bytes);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = stored + tail.position();
    }

    private void append(byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            int length = Math.min(tail.remaining(), bytes.length - done);
            tail.put(bytes, done, length);
            done += length;
            if (!tail.hasRemaining()) {
                flush();
            }
        }
    }

    private void flush() {
        try {
            tail.flip();
            while (tail.hasRemaining()) {
                stored += file.write(tail, stored);
            }
            tail.clear();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** No more are added; from here on they can be read. */
    void seal() {
        flush();
        tail = null;
    }

    /** A text by its number, counted from 0; null where there is none. */
    String get(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        int slot = number & (RECENT - 1);
        if (recent[slot] == null || recentNumbers[slot] != number) {
            recent[slot] = read(number);
            recentNumbers[slot] = number;
        }
        return recent[slot];
    }

    private String read(int number) {
        int start = number == 0 ? 0 : ends[number - 1];
        int length = ends[number] - start;
        int offset = start % PAGE;
        if (offset + length <= PAGE) {
            return new String(page(start / PAGE), offset, length, StandardCharsets.UTF_8);
        }
        byte[] joined = new byte[length];
        for (int done = 0; done < length; ) {
            int from = (start + done) % PAGE;
            int part = Math.min(PAGE - from, length - done);
            System.arraycopy(page((start + done) / PAGE), from, joined, done, part);
            done += part;
        }
        return new String(joined, StandardCharsets.UTF_8);
    }

    private byte[] page(int number) {
        if (number != currentPage) {
            current = cache.computeIfAbsent(number, this::load);
            currentPage = number;
        }
        return current;
    }

    private byte[] load(int number) {
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        long start = (long) number * PAGE;
        try {
            while (page.hasRemaining() && file.read(page, start + page.position()) > 0) {
                continue;
            }
            return page.array();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
