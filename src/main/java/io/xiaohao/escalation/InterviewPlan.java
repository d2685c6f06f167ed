package io.xiaohao.escalation;

import java.time.LocalDateTime;

/**
 * How an interview is arranged.
 *
 * @param interviewAt when
 * @param place where, or null
 * @param interviewees who is interviewed
 * @param interviewers who interviews, or null
 * @param reason why at less than a working day's notice, or null
 */
public record InterviewPlan(
        LocalDateTime interviewAt, String place, String interviewees, String interviewers, String reason) {}
