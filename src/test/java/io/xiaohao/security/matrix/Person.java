package io.xiaohao.security.matrix;

/** Who calls, as the tables name them, in either of two governments. */
enum Person {
    NOBODY("nobody", null, null),
    HEADQUARTERS("headquarters", "headquarters", "headquarters@wenshan"),
    SUPERVISION("supervision", "supervisor", "supervisor@wenshan"),
    LEADERS("leaders", "leader", "leader@wenshan"),
    DISCIPLINE("discipline", "discipline", "discipline@wenshan"),
    ORGANIZATION("organization", "organization", "organization@wenshan"),
    AUDITORS("auditors", "auditor", "auditor@wenshan"),
    ADMINISTRATORS("administrators", "admin", "admin@wenshan"),
    SECURITY("security", "security", "security@wenshan"),
    /** Leads the unit's work on the issue: a member and a head of it. */
    UNIT("unit", TriedObjects.UNIT, TriedObjects.COUNTY),
    /** Heads the same unit and is nothing else. */
    HEADS("heads", "matrix-heads", "matrix-heads@wenshan"),
    /** A unit of the same government that has nothing to do with the issue. */
    OTHER_UNIT("other-unit", "wencheng-gonganju", "wenshan-xichouxian"),
    ELSEWHERE("elsewhere-headquarters", "headquarters@wenshan", "headquarters"),
    ELSEWHERE_AUDITORS("elsewhere-auditors", "auditor@wenshan", "auditor"),
    ELSEWHERE_ADMINISTRATORS("elsewhere-administrators", "admin@wenshan", "admin"),
    ELSEWHERE_UNIT("elsewhere-unit", TriedObjects.COUNTY, TriedObjects.UNIT);

    private final String word;
    private final String account;
    private final String inWenshan;

    Person(String word, String account, String inWenshan) {
        this.word = word;
        this.account = account;
        this.inWenshan = inWenshan;
    }

    /** The tables' word. */
    String word() {
        return word;
    }

    /** The account, where the government is {@code wencheng} or {@code wenshan}; null for nobody. */
    String account(String government) {
        return government.equals("wenshan") ? inWenshan : account;
    }

    /** Whether he is of another government than the things that are asked for. */
    boolean isElsewhere() {
        return word.startsWith("elsewhere");
    }
}
