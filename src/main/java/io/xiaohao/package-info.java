/** Xiaohao (销号): supervision, rectification and list closure as processes that people can trust. */
package io.xiaohao;
