package io.xiaohao.document;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a paper is issued for; the same occasion has the same number however often the paper is made.
 *
 * @param programme the programme's code
 * @param kind what sort of paper, such as 交办单; at most 20 characters
 * @param subject what it is about, such as an issue's number
 * @param turn which of the papers of this kind about the subject, from 1 on
 * @param day the day it bears; its year is that of the series
 */
public record PaperOccasion(String programme, String kind, String subject, int turn, LocalDate day) {

    /** Nothing of it may be missing. */
    public PaperOccasion {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(day, "day");
    }
}
