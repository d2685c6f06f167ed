package io.xiaohao.organization;

import java.util.List;

/**
 * One line of a programme's responsibility table (责任关系).
 *
 * @param programme the programme's code
 * @param areaCode the area answered for
 * @param contactLeaders codes of the posts of the leaders in charge (联系领导, 分包领导, 挂牌督战领导)
 * @param leadUnits codes of the units that own the whole of a job there (牵头单位)
 * @param responsibleUnits codes of the units that work with them (责任单位)
 * @param localContacts codes of the posts of those on the spot: the town's leader, the cadre stationed in the village
 */
public record Responsibility(
        String programme,
        String areaCode,
        List<String> contactLeaders,
        List<String> leadUnits,
        List<String> responsibleUnits,
        List<String> localContacts) {

    /** Lists are copied; none may be null. */
    public Responsibility {
        contactLeaders = List.copyOf(contactLeaders);
        leadUnits = List.copyOf(leadUnits);
        responsibleUnits = List.copyOf(responsibleUnits);
        localContacts = List.copyOf(localContacts);
    }
}
