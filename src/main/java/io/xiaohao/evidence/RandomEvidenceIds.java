package io.xiaohao.evidence;

import java.security.SecureRandom;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Ids of 80 random bits that nobody guesses; any other bean takes precedence. */
@Component
@Fallback
class RandomEvidenceIds implements EvidenceIds {

    private static final int LENGTH = 16;
    // Without i, l, o and u: nobody mistakes one for another when reading an id aloud.
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
