package io.xiaohao.security.factor;

import io.xiaohao.privacy.SecretBox;
import java.util.function.Supplier;

/**
 * The key of the second factors' secrets.
 *
 * @param box what is closed and opened with it
 * @param changed whether there are former keys, so that what they closed is to be closed anew
 */
record SecondFactorKey(Supplier<SecretBox> box, boolean changed) {}
