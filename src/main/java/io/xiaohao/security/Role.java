package io.xiaohao.security;

/** What an account may be, besides a member of its unit. Each role is one of the engine's groups. */
public enum Role {
    /** Dispatches, assesses, publishes. */
    HEADQUARTERS("headquarters", "指挥部办公室"),
    /** Finds issues, verifies, visits, reviews reports. */
    SUPERVISION("supervision", "督战组"),
    /** Approves what is grave and decides what is raised to it. */
    LEADERS("leaders", "县领导"),
    /** Holds interviews where the programme says so. */
    DISCIPLINE("discipline", "纪委监委"),
    /** Holds interviews beside discipline, and decides where others would decide about themselves. */
    ORGANIZATION("organization", "组织部"),
    /** Reads everything of its government and changes nothing. */
    AUDITORS("auditors", "审计员"),
    /** Creates accounts and runs the system; no business of the domain. */
    ADMINISTRATORS("camunda-admin", "系统管理员"),
    /** Assigns roles, unlocks accounts, ends sessions; no business of the domain either. */
    SECURITY_ADMINISTRATORS("security-admin", "安全管理员");

    private final String group;
    private final String label;

    Role(String group, String label) {
        this.group = group;
        this.label = label;
    }

    /** The id of the engine's group. */
    public String group() {
        return group;
    }

    /** The name people know it by, in Chinese. */
    public String label() {
        return label;
    }
}
