package io.xiaohao.evidence;

import java.time.LocalDateTime;

/**
 * What a picture tells of itself.
 *
 * @param width pixels, as it is shown
 * @param height pixels, as it is shown
 * @param takenAt when the camera says it was taken, Asia/Shanghai; null where it does not say
 * @param place where the camera says it was taken; null where it does not say
 */
public record PictureFacts(int width, int height, LocalDateTime takenAt, Place place) {}
