/** What the verbs of a scenario do. */
package io.xiaohao.rehearsal.verb;
