package io.xiaohao.evidence;

import java.util.List;

/**
 * Something about a picture that a person should look at before deciding; it forbids nothing.
 *
 * @param kind what it is
 * @param message a Chinese sentence
 * @param rule the threshold behind it and its origin; null where there is none
 * @param issues the numbers of the other issues concerned; empty where there are none
 */
public record EvidenceWarning(Kind kind, String message, String rule, List<String> issues) {

    /** What a warning is about. */
    public enum Kind {
        /** 同一文件: the very file was handed in before. */
        SAME_FILE("同一文件", false),
        /** 疑似重复: nearly the same picture was handed in before. */
        NEARLY_SAME("疑似重复", false),
        /** 早于发现: taken before the issue was found. */
        BEFORE_FINDING("早于发现", false),
        /** 拍摄过早: taken long before it was uploaded. */
        LONG_AGO("拍摄过早", false),
        /** 时钟不准: taken after it was uploaded, as a camera with a wrong clock says. */
        AFTER_UPLOAD("时钟不准", true),
        /** 地点不符: taken far from the issue's other pictures. */
        FAR_AWAY("地点不符", false),
        /** 无拍摄时间: without the time it was taken. */
        NO_CAPTURE_TIME("无拍摄时间", true);

        private final String label;
        private final boolean information;

        Kind(String label, boolean information) {
            this.label = label;
            this.information = information;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }

        /** Whether it is no more than worth knowing. */
        public boolean isInformation() {
            return information;
        }
    }

    /** Whether it tells of other issues, which not everybody may know of. */
    public boolean tellsOfOthers() {
        return !issues.isEmpty();
    }
}
