package io.xiaohao.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The moment, in China, at which the journeys of a class begin: the product runs with its clock moved there, and its
 * demo is of the weeks before. Without it they begin now. One product serves at a time: name classes so that those of one
 * moment follow each other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AsOf {

    /** As {@code yyyy-MM-dd'T'HH:mm}. */
    String value();
}
