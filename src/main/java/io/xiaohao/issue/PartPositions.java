package io.xiaohao.issue;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Positions within a part as they are kept: few as a list of two bytes each after a zero byte, many as the bits of a set
 * after a one.
 */
final class PartPositions {

    /** So many issues are a part; a set of them takes 4,089 bytes at most. */
    static final int PART = 32_704;

    private static final byte LIST = 0;
    private static final byte BITS = 1;
    private static final int FIRST_ROOM = 4;

    private short[] positions = new short[FIRST_ROOM];
    private int size;

    /** Adds one that is greater than those before. */
    void add(int position) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, 2 * size);
        }
        positions[size++] = (short) position;
    }

    byte[] bytes() {
        int asBits = (positions[size - 1] + Byte.SIZE) / Byte.SIZE;
        if (size * Short.BYTES <= asBits) {
            ByteBuffer list = ByteBuffer.allocate(1 + size * Short.BYTES).put(LIST);
            for (int i = 0; i < size; i++) {
                list.putShort(positions[i]);
            }
            return list.array();
        }
        BitSet set = new BitSet();
        for (int i = 0; i < size; i++) {
            set.set(positions[i]);
        }
        byte[] bits = set.toByteArray();
        return ByteBuffer.allocate(1 + bits.length).put(BITS).put(bits).array();
    }

    static BitSet read(byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        if (bytes.get() == BITS) {
            return BitSet.valueOf(bytes);
        }
        BitSet set = new BitSet();
        while (bytes.hasRemaining()) {
            set.set(bytes.getShort());
        }
        return set;
    }

    /** The ids of a part's issues, by position. */
    static byte[] bytesOf(long[] ids) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.length * Long.BYTES);
        bytes.asLongBuffer().put(ids);
        return bytes.array();
    }

    /** What {@link #bytesOf} wrote. */
    static long[] idsOf(byte[] bytes) {
        LongBuffer ids = ByteBuffer.wrap(bytes).asLongBuffer();
        long[] all = new long[ids.remaining()];
        ids.get(all);
        return all;
    }
}
