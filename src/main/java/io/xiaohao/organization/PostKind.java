package io.xiaohao.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What sort of post it is. */
public enum PostKind {
    /** The unit's principal head. */
    PRINCIPAL_HEAD("主要负责人", "principal-head"),
    /** The unit's head in charge of the work. */
    HEAD_IN_CHARGE("分管领导", "head-in-charge"),
    /** Whom to call in the unit or the supervision group. */
    LIAISON("联络员", "liaison"),
    /** A leader of the county or prefecture. */
    LEADER("县领导", "leader", "领导", "州领导", "市领导", "区领导"),
    /** The head of the headquarters. */
    COMMANDER("指挥长", "commander"),
    /** A head of a supervision group. */
    SUPERVISION_HEAD("督战组组长", "supervision-head", "组长"),
    /** A deputy head of a supervision group. */
    SUPERVISION_DEPUTY("督战组副组长", "supervision-deputy", "副组长"),
    /** A leader of a town who is in charge of a village. */
    TOWNSHIP_LEADER("镇领导", "township-leader", "乡镇领导", "街道领导"),
    /** A cadre stationed in a village. */
    VILLAGE_CADRE("驻村干部", "village-cadre");

    private final String label;
    private final String suffix;
    private final List<String> otherNames;

    PostKind(String label, String suffix, String... otherNames) {
        this.label = label;
        this.suffix = suffix;
        this.otherNames = List.of(otherNames);
    }

    /** The Chinese word shown to users. */
    public String label() {
        return label;
    }

    /** Whether who holds such a post of a unit signs off for it. */
    public boolean isHead() {
        return this == PRINCIPAL_HEAD || this == HEAD_IN_CHARGE;
    }

    /** The code of the post that a unit has of this kind without the pack naming one. */
    public String codeIn(String unitCode) {
        return unitCode + "-" + suffix;
    }

    /** The kind that a pack's table means by this word. */
    public static Optional<PostKind> named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(word) || kind.otherNames.contains(word))
                .findFirst();
    }
}
