package io.xiaohao.programme;

import io.xiaohao.organization.Names;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other tables of a pack may refer to, by name or by code. */
final class Reference {

    private final Map<String, String> codesByName = new LinkedHashMap<>();
    private final Map<String, String> namesByCode = new LinkedHashMap<>();

    void add(String code, String name) {
        codesByName.putIfAbsent(Names.key(name), code);
        namesByCode.putIfAbsent(code, name);
    }

    Optional<String> code(String nameOrCode) {
        if (namesByCode.containsKey(nameOrCode)) {
            return Optional.of(nameOrCode);
        }
        return Optional.ofNullable(codesByName.get(Names.key(nameOrCode)));
    }

    boolean knows(String nameOrCode) {
        return code(nameOrCode).isPresent();
    }

    /** The code, or null where the cell is blank or refers to nothing. */
    String codeOrNull(String nameOrCode) {
        return nameOrCode.isEmpty() ? null : code(nameOrCode).orElse(null);
    }

    /** The codes of several names separated by 、. */
    List<String> codes(Collection<String> namesOrCodes) {
        return namesOrCodes.stream()
                .flatMap(name -> code(name).stream())
                .distinct()
                .toList();
    }

    String name(String code) {
        return namesByCode.get(code);
    }

    int size() {
        return namesByCode.size();
    }
}
