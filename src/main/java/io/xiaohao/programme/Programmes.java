package io.xiaohao.programme;

import io.xiaohao.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The programmes, from memory; what another node has loaded is seen within a minute. */
@Service
public class Programmes {

    private final StoredProgrammes stored;

    Programmes(StoredProgrammes stored) {
        this.stored = stored;
    }

    /** The programme of that code, retired or not; refused as not found where there is none. */
    public Programme programme(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("没有方案“%s”。".formatted(code)));
    }

    /** The programme of that code, retired or not. */
    public Optional<Programme> find(String code) {
        return Optional.ofNullable(code)
                .map(stored.all()::get)
                .map(programme -> programme.pack().programme());
    }

    /** Every programme, the retired ones too, in the order of their codes. */
    public List<Programme> all() {
        return stored.all().values().stream()
                .map(programme -> programme.pack().programme())
                .toList();
    }

    /** The programmes that are not retired, in the order of their codes. */
    public List<Programme> active() {
        return all().stream().filter(programme -> !programme.retired()).toList();
    }

    /** Every programme of a government, the retired ones too. */
    public List<Programme> ofGovernment(String government) {
        return all().stream()
                .filter(programme -> programme.government().equals(government))
                .toList();
    }

    /** The files of a programme's pack, for what a module reads in its own section; refused where there is none. */
    public PackContents contents(String code) {
        return stored.all().get(programme(code).code()).pack().contents();
    }
}
