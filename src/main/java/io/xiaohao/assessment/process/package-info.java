/** Rounds of assessment, their sheets, contributions and claims in the engine. */
package io.xiaohao.assessment.process;
