package io.xiaohao.journal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Goes through one chain from its first line to its head, a page at a time, up to the first fault. */
final class ChainCheck {

    private static final int PAGE = 500;

    private final JournalReader reader;
    private final String government;
    private String hash = JournalHead.EMPTY.hash();
    private String hashBefore;
    private long expected = 1;

    ChainCheck(JournalReader reader, String government) {
        this.reader = reader;
        this.government = government;
    }

    /** The result; lines sealed while it runs are left for the next time. */
    Verification run() {
        // Read in this order: a line and its head are sealed together, so the last line is never beyond a head read
        // later.
        OptionalLong last = reader.lastSeq(government);
        Optional<JournalHead> stored = reader.storedHead(government);
        if (stored.isEmpty() && last.isPresent()) {
            return broken(new Fault(1, "另行保存的链头记录不见了，无法证明日志完整。"));
        }
        JournalHead head = stored.orElse(JournalHead.EMPTY);
        return linesUpTo(head)
                .or(() -> end(head, last))
                .map(this::broken)
                .orElseGet(() -> Verification.intact(head.seq()));
    }

    private Optional<Fault> linesUpTo(JournalHead head) {
        long after = Long.MIN_VALUE;
        List<JournalLine> page;
        do {
            page = reader.lines(government, null, after, PAGE);
            for (JournalLine line : page) {
                if (line.seq() > head.seq()) {
                    return Optional.empty();
                }
                Optional<Fault> fault = check(line);
                if (fault.isPresent()) {
                    return fault;
                }
                after = line.seq();
            }
        } while (page.size() == PAGE);
        return Optional.empty();
    }

    private Optional<Fault> check(JournalLine line) {
        if (line.seq() < expected) {
            return Optional.of(added(line.seq()));
        }
        if (line.seq() > expected) {
            return Optional.of(missing(expected));
        }
        if (!fits(line, line.seq(), hash)) {
            return Optional.of(whatHappenedAt(line));
        }
        hashBefore = hash;
        hash = line.hash();
        expected++;
        return Optional.empty();
    }

    /** Whoever adds or removes a line may renumber those behind it; their old hashes still tell of it. */
    private Fault whatHappenedAt(JournalLine line) {
        long seq = line.seq();
        if (hashBefore != null && fits(line, seq - 1, hashBefore)) {
            return added(seq - 1);
        }
        Optional<JournalLine> next =
                reader.lines(government, null, seq, 1).stream().findFirst();
        if (next.isPresent() && fits(next.get(), seq, hash)) {
            return added(seq);
        }
        if (next.isPresent() && fits(next.get(), seq + 2, line.hash())) {
            return missing(seq);
        }
        return new Fault(seq, "第 " + seq + " 行的内容或校验值被改动过。");
    }

    private Optional<Fault> end(JournalHead head, OptionalLong last) {
        if (expected <= head.seq()) {
            return Optional.of(last.isPresent() && last.getAsLong() > head.seq() ? missing(expected) : cutOff(head));
        }
        if (!hash.equals(head.hash())) {
            return Optional.of(new Fault(Math.max(1, head.seq()), "第 " + head.seq() + " 行的校验值与另行保存的链头不一致，日志可能被整条重写过。"));
        }
        if (last.isPresent() && last.getAsLong() > head.seq()) {
            return Optional.of(added(head.seq() + 1));
        }
        return Optional.empty();
    }

    private Fault cutOff(JournalHead head) {
        return new Fault(expected, "末尾被截去：链头记到第 " + head.seq() + " 行，第 " + expected + " 行起已不见。");
    }

    private static Fault missing(long seq) {
        return new Fault(seq, "缺少第 " + seq + " 行，它被删去了。");
    }

    private static Fault added(long seq) {
        return new Fault(seq, "第 " + seq + " 行是后来加进去的。");
    }

    private static boolean fits(JournalLine line, long seq, String before) {
        return HashChain.hash(line.at(seq), before).equals(line.hash());
    }

    private Verification broken(Fault fault) {
        return Verification.broken(reader.count(government), fault.seq(), fault.reason());
    }

    private record Fault(long seq, String reason) {}
}
