package io.xiaohao.programme;

import io.xiaohao.organization.OrganizationRegister;
import io.xiaohao.refusal.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes packs over into the database, each in one transaction: codes are kept, what disappeared is retired, what came
 * back is active again, and a pack whose files are the same is left alone.
 */
@Service
public class ProgrammePacks {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammePacks.class);

    /** Part of the content's hash: raised when the product understands more of a pack, so that all are taken over anew. */
    private static final String EDITION = "1";

    private final PackSources sources;
    private final StoredProgrammes stored;
    private final OrganizationRegister register;
    private final TransactionTemplate transaction;
    private final PackCheck check = PackCheck.standard();

    ProgrammePacks(
            PackSources sources,
            StoredProgrammes stored,
            OrganizationRegister register,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.stored = stored;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Loads every pack found: the built-in ones, then those of the administrator's folder, which may replace a built-in
     * one of the same code. A programme whose pack is gone is retired.
     *
     * @throws FaultyPack where a built-in pack, or the only one asked for, has faults; the folder's are logged and left
     * @throws Refusal not found where the folder or the only pack asked for does not exist
     */
    public void loadAll() {
        List<PackSource> found = sources.all();
        Set<String> present = new HashSet<>();
        for (PackSource source : found) {
            String code = PackReader.read(source).contents().programme();
            present.add(code);
            if (!replaced(source, code, found)) {
                loadOrLeave(source);
            }
        }
        boolean everyCodeKnown = !present.contains("");
        if (!sources.onlyOne() && everyCodeKnown) {
            retireAllBut(present);
        }
    }

    /**
     * Loads one pack.
     *
     * @throws FaultyPack where it has faults, or contradicts another pack of its government
     */
    public void load(PackSource source) {
        String hash = Sha256.of(EDITION + source.contentHash());
        transaction.executeWithoutResult(status -> {
            stored.lock();
            PackContents contents = PackReader.read(source).contents();
            StoredProgramme before = stored.all().get(contents.programme());
            boolean unchanged =
                    before != null && !before.retired() && before.contentHash().equals(hash);
            if (!unchanged) {
                takeOver(source, contents, hash);
            }
        });
    }

    /** The decision tables of every programme, the retired ones too, to be deployed without tenant. */
    public List<DecisionTableFile> decisionTables() {
        return stored.all().values().stream()
                .flatMap(programme -> programme.pack().contents().decisionTables().stream())
                .toList();
    }

    private void loadOrLeave(PackSource source) {
        if (source.builtIn() || sources.onlyOne()) {
            load(source);
            return;
        }
        try {
            load(source);
        } catch (FaultyPack faulty) {
            LOG.error("{}\n其他方案包照常载入。", faulty.getMessage());
        }
    }

    /** Whether a later source has the same code: a folder's pack stands in for a built-in one. */
    private static boolean replaced(PackSource source, String code, List<PackSource> found) {
        boolean replaced = !code.isEmpty()
                && found.subList(found.indexOf(source) + 1, found.size()).stream()
                        .anyMatch(later ->
                                PackReader.read(later).contents().programme().equals(code));
        if (replaced) {
            LOG.info("方案“{}”以后读到的方案包为准，“{}”不载入。", code, source.name());
        }
        return replaced;
    }

    private void takeOver(PackSource source, PackContents contents, String hash) {
        refuseFaults(source, check.check(source));
        AssembledPack pack = PackAssembly.assemble(contents, false);
        refuseFaults(source, NeighbourCheck.check(pack, stored.all().values()));
        register.government(pack.organization().code(), pack.organization().name());
        stored.save(pack, hash);
        synchronise(pack.programme().government());
        register.replaceResponsibilities(pack.programme().code(), pack.responsibilities());
        LOG.info("方案“{}”（{}）已载入。", pack.programme().code(), pack.programme().name());
    }

    private static void refuseFaults(PackSource source, List<PackFault> faults) {
        if (!faults.isEmpty()) {
            throw new FaultyPack(source.name(), faults);
        }
    }

    private void retireAllBut(Collection<String> present) {
        transaction.executeWithoutResult(status -> {
            stored.lock();
            Map<String, StoredProgramme> before = stored.all();
            before.values().stream()
                    .filter(programme -> !programme.retired() && !present.contains(programme.code()))
                    .forEach(this::retire);
        });
    }

    private void retire(StoredProgramme programme) {
        stored.retire(programme.code());
        synchronise(programme.pack().programme().government());
        LOG.warn("方案“{}”的方案包已不在，方案停用；在办的问题照常办结。", programme.code());
    }

    private void synchronise(String government) {
        register.synchronise(GovernmentUnion.of(government, stored.all().values()));
    }
}
