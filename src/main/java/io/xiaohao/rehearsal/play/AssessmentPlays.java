package io.xiaohao.rehearsal.play;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.AssessmentRounds;
import io.xiaohao.assessment.Claim;
import io.xiaohao.assessment.Claims;
import io.xiaohao.rehearsal.AutopilotPlay;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assessments: nine tenths of the mark, bulletins approved, what is asked for in an appeal granted. */
@Configuration(proxyBeanMethods = false)
@StageOnly
class AssessmentPlays {

    private static final BigDecimal SHARE = new BigDecimal("0.9");

    @Bean
    AutopilotPlay scoreObjectPlay() {
        return new NineTenths("score-object");
    }

    @Bean
    AutopilotPlay stateContributionPlay() {
        return new NineTenths("state-contribution");
    }

    @Bean
    AutopilotPlay approveBulletinPlay() {
        return new Approved("approve-bulletin");
    }

    @Bean
    AutopilotPlay decideAppealPlay(AssessmentRounds rounds, Claims claims) {
        return new AppealDecided(rounds, claims);
    }

    /** Nine tenths of the programme's full mark. */
    record NineTenths(String task) implements AutopilotPlay {

        @Override
        public Map<String, Object> answers(TaskInHand taskInHand, Stage stage) {
            BigDecimal fullMark = BigDecimal.valueOf(stage.programme().pack().fullMark());
            return Map.of(
                    "points", fullMark.multiply(SHARE).stripTrailingZeros().toPlainString());
        }
    }

    /** Yes. */
    record Approved(String task) implements AutopilotPlay {

        @Override
        public Map<String, Object> answers(TaskInHand taskInHand, Stage stage) {
            return Map.of("approved", true);
        }
    }

    /** Upheld where points are asked for; without them there is nothing to put in the result's place. */
    record AppealDecided(AssessmentRounds rounds, Claims claims) implements AutopilotPlay {

        @Override
        public String task() {
            return "decide-appeal";
        }

        @Override
        public Map<String, Object> answers(TaskInHand task, Stage stage) {
            boolean asked = rounds.find(stage.programme().code(), AssessmentPeriod.of(task.period())).stream()
                    .flatMap(round -> claims.of(round).stream())
                    .filter(claim -> claim.isOpen() && claim.object().equals(task.object()))
                    .findFirst()
                    .map(Claim::askedPoints)
                    .isPresent();
            return asked ? Map.of("upheld", true) : Map.of("upheld", false, "opinion", "经复核，原结果无误。");
        }
    }
}
