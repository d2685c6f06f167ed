package io.xiaohao.assessment;

/**
 * A check point (检查点位) of a pack: a market, a back street, a public toilet; drawn, scored and published by itself, and
 * counted for the supervised object it lies in (sheqi-2022).
 *
 * @param code its code
 * @param name its name, unlike that of any other point, area or unit
 * @param areaCode the code of the area it lies in
 * @param kind what it is, such as 农贸市场, or null
 */
public record CheckPoint(String code, String name, String areaCode, String kind) {}
