package io.xiaohao.assessment;

import java.math.BigDecimal;

/**
 * One indicator of a standard.
 *
 * @param code its code, unique in the standard
 * @param name what is assessed
 * @param parent the code of the indicator it is part of, or null
 * @param fullMark what it counts at most; that of its parts together where it has any
 * @param method how to check it, or null
 * @param origin 文件规定, or 系统默认，可调整
 */
public record Indicator(String code, String name, String parent, BigDecimal fullMark, String method, String origin) {}
