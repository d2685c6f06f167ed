package io.xiaohao.issue.paper;

import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Posts;
import io.xiaohao.programme.Programme;
import org.springframework.stereotype.Component;

/** Who issues a programme's papers: the office of the headquarters whose commander the pack names. */
@Component
public class IssuingOffice {

    private static final String HEADQUARTERS = "指挥部";
    private static final String COMMANDER = "指挥长";
    private static final String OFFICE = "办公室";

    private final Organization organization;
    private final Posts posts;

    IssuingOffice(Organization organization, Posts posts) {
        this.organization = organization;
        this.posts = posts;
    }

    /** Such as 文成县创建工作指挥部办公室. */
    public String name(Programme programme) {
        return governmentName(programme) + headquarters(programme) + OFFICE;
    }

    /** The government's name, such as 文成县. */
    public String governmentName(Programme programme) {
        return organization.governmentName(programme.government());
    }

    /** The commander's title names his headquarters: 创建工作指挥部指挥长. */
    private String headquarters(Programme programme) {
        String commander = programme.pack().commanderPost();
        if (commander == null) {
            return HEADQUARTERS;
        }
        String title = posts.post(commander).name();
        return title.endsWith(HEADQUARTERS + COMMANDER)
                ? title.substring(0, title.length() - COMMANDER.length())
                : HEADQUARTERS;
    }
}
