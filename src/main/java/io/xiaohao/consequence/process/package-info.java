/** The process of consequences on the engine: delegates and expressions. */
package io.xiaohao.consequence.process;
